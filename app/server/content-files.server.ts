import { existsSync, readFileSync, readdirSync, statSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { LineCounter, isNode, parse, parseDocument } from 'yaml';
import type { z } from 'zod';
import { slugPattern } from '~/i18n/localized-text';
import { log } from './log.server';

export interface ContentFault {
  field: string;
  problem: string;
  /** Counts from 1. */
  line: number;
}

/** A broken content file. The message is one line that names the file, the field and what is wrong with it. */
export class ContentError extends Error {
  override name = 'ContentError';
  readonly file: string;
  readonly field: string;
  /** Every fault of the file with its line; the message tells the first. */
  readonly faults: ContentFault[];

  constructor({ file, field = '', problem, faults }: { file: string; field?: string; problem: string; faults?: ContentFault[] }) {
    const shown = relative(process.cwd(), file).split(sep).join('/');
    super(field ? `${shown}: ${field}: ${problem}` : `${shown}: ${problem}`);
    this.file = shown;
    this.field = field;
    this.faults = faults ?? [{ field, problem, line: Number(/line (\d+)/.exec(`${field} ${problem}`)?.[1] ?? 1) }];
  }
}

/** What a page gives of content; when that is broken, a page that says so (503), and the rest of the site works. @throws Response */
export async function whenReadable<T>(load: () => Promise<T>): Promise<T> {
  try {
    return await load();
  } catch (error) {
    if (!(error instanceof ContentError)) throw error;
    log.error({ file: error.file }, `unavailable: ${error.message}`);
    throw new Response(null, { status: 503, statusText: 'Service Unavailable' });
  }
}

/** The folder of one kind of content. The server, the command and the tests all run from the project's root. */
export function contentFolder(kind: string): string {
  return join(process.cwd(), 'content', kind);
}

/** A text file that must exist and say something. */
export function readContentText(file: string): string {
  if (!existsSync(file)) throw new ContentError({ file, problem: 'the file is missing' });
  const text = readFileSync(file, 'utf8');
  if (!text.trim()) throw new ContentError({ file, problem: 'the file is empty' });
  return text;
}

/** A YAML file that must fit its schema. */
export function readContentYaml<S extends z.ZodType>(file: string, schema: S): z.output<S> {
  const checked = schema.safeParse(parseYaml(file));
  if (checked.success) return checked.data;
  const lineOf = linesOf(readContentText(file));
  const faults = checked.error.issues.map(({ path, message }) => ({
    field: path.map(String).join('.'),
    problem: message,
    line: lineOf(path),
  }));
  const [first] = faults;
  throw new ContentError({ file, field: first?.field ?? '', problem: first?.problem ?? 'does not fit its schema', faults });
}

/** Where a field stands in a YAML text; where it is missing, the nearest thing around it. */
function linesOf(text: string): (path: readonly PropertyKey[]) => number {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines });
  return path => {
    for (let length = path.length; length > 0; length -= 1) {
      const node = document.getIn(path.slice(0, length), true);
      if (isNode(node) && node.range) return lines.linePos(node.range[0]).line;
    }
    return 1;
  };
}

function parseYaml(file: string): unknown {
  const text = readContentText(file);
  try {
    return parse(text);
  } catch (error) {
    throw new ContentError({ file, problem: error instanceof Error ? (error.message.split('\n')[0] ?? '') : String(error) });
  }
}

/** The `.sql` files of a folder by name without suffix, in the order of their names; none when there is no such folder. */
export function readSqlFiles(folder: string): Record<string, string> {
  const names = existsSync(folder) ? readdirSync(folder).filter(name => name.endsWith('.sql')) : [];
  return Object.fromEntries(names.sort().map(name => [name.slice(0, -'.sql'.length), readContentText(join(folder, name))]));
}

export interface ContentShelf<T> {
  /** The item of that name; undefined when the name is no slug or nothing has it. Throws ContentError when the item is broken. */
  read(slug: string): T | undefined;
  slugs(): string[];
  /** Every item that can be read, in the order of the slugs. A broken one takes nothing else down: it is left out and said in the log. */
  readable(): T[];
}

/**
 * All content of one kind, each item read and checked once. In development an item is read again when any file of it has changed.
 * `suffix` is `''` where an item is a folder and `.yaml` where it is one file.
 */
export function contentShelf<T>(options: { kind: string; suffix?: string; load: (path: string, slug: string) => T }): ContentShelf<T> {
  const { kind, suffix = '', load } = options;
  const kept = new Map<string, { stamp: string; item: T }>();
  const told = new Set<string>();
  const shelf: ContentShelf<T> = {
    read(slug) {
      const path = join(contentFolder(kind), `${slug}${suffix}`);
      if (!slugPattern.test(slug)) return undefined;
      const known = kept.get(slug);
      if (known && process.env.NODE_ENV === 'production') return known.item;
      if (!existsSync(path)) return undefined;
      const stamp = modificationStamp(path);
      if (known?.stamp === stamp) return known.item;
      const item = load(path, slug);
      kept.set(slug, { stamp, item });
      return item;
    },
    slugs() {
      const folder = contentFolder(kind);
      const names = existsSync(folder) ? readdirSync(folder).filter(name => name.endsWith(suffix)) : [];
      return names
        .map(name => (suffix ? name.slice(0, -suffix.length) : name))
        .filter(name => slugPattern.test(name))
        .sort();
    },
    readable() {
      return shelf.slugs().flatMap(slug => {
        try {
          return shelf.read(slug) ?? [];
        } catch (error) {
          if (!(error instanceof ContentError)) throw error;
          if (!told.has(error.message)) log.error({ file: error.file }, `unavailable: ${error.message}`);
          told.add(error.message);
          return [];
        }
      });
    },
  };
  return shelf;
}

/** Changes with any file below the path: a folder's own time does not move when a file inside it is edited in place. */
function modificationStamp(path: string): string {
  const own = statSync(path);
  if (!own.isDirectory()) return `${path}@${own.mtimeMs}`;
  return readdirSync(path)
    .map(name => modificationStamp(join(path, name)))
    .join('|');
}
