import { createHash, randomUUID } from 'node:crypto';
import { readdirSync } from 'node:fs';
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import type { ComponentType } from 'react';
import * as jsxRuntime from 'react/jsx-runtime';
import rehypeSlug from 'rehype-slug';
import remarkGfm from 'remark-gfm';
import { z } from 'zod';
import { isMdxModule, registerMdx } from '~/ui/mdx-content';
import type { MdxBodyProps } from '~/ui/mdx-content';
import { ContentError, readContentText } from './content-files.server';
import { env } from './env.server';
import { log } from './log.server';
import { collectHeadings, keepToProse } from './mdx-prose';
import type { ProseElement, ProseHeading } from './mdx-prose';

/** Counts up when the plugins below change, so that nothing compiled by older ones is used. */
const pipelineVersion = 2;
const cacheFolder = join(process.cwd(), 'build', 'mdx');

const compiledMdx = z.object({
  hash: z.string(),
  code: z.string(),
  headings: z.array(z.object({ id: z.string(), text: z.string(), depth: z.union([z.literal(2), z.literal(3)]) })),
  elements: z.array(z.object({ name: z.string(), attributes: z.record(z.string(), z.string()), line: z.int() })),
});
/** A compiled text: `code` is the body of a function of `_jsx_runtime` that returns the module. */
export type CompiledMdx = z.output<typeof compiledMdx>;

/** A text ready to be shown by `<MdxContent moduleKey={key} />`. */
export interface MdxModule {
  key: string;
  headings: ProseHeading[];
  /** The components the text uses, in reading order. */
  elements: ProseElement[];
}

const compilations = new Map<string, Promise<CompiledMdx>>();
const evaluated = new Map<string, ComponentType<MdxBodyProps>>();

/**
 * Makes an MDX file of the repository ready for a page: call it in the loader, hand the key to `<MdxContent>`. `file` is absolute.
 * Throws ContentError naming file, line and column when the text is broken.
 */
export async function mdxModule(file: string): Promise<MdxModule> {
  const compiled = await compileMdx(file);
  registerMdx(compiled.hash, bodyOf(compiled));
  return { key: compiled.hash, headings: compiled.headings, elements: compiled.elements };
}

/** The compiled text of an MDX file, from the cache where its content is known. Throws ContentError when the text is broken. */
export function compileMdx(file: string): Promise<CompiledMdx> {
  const source = readSource(file);
  return once(source.hash, async () => (await readCache(source.hash)) ?? compileLate(source));
}

/**
 * Compiles every text of `content/` that is not in the cache yet, so that the server never has to. Returns how many there are and how
 * many were compiled now. Throws the ContentError of the first broken text.
 */
export async function compileAllMdx(options: { onProgress?: (done: number, total: number) => void } = {}): Promise<{
  total: number;
  compiled: number;
}> {
  const files = mdxFiles();
  let compiled = 0;
  for (const [index, file] of files.entries()) {
    const source = readSource(file);
    if (!(await readCache(source.hash))) {
      await once(source.hash, () => bundle(source));
      compiled += 1;
    }
    options.onProgress?.(index + 1, files.length);
  }
  return { total: files.length, compiled };
}

/** All MDX files below `content/`, absolute, sorted. */
export function mdxFiles(): string[] {
  const root = join(process.cwd(), 'content');
  return readdirSync(root, { recursive: true, encoding: 'utf8' })
    .filter(name => name.endsWith('.mdx'))
    .sort()
    .map(name => join(root, name));
}

/** The ES module that gives a browser the text of that key, so that no page needs `unsafe-eval`; undefined for an unknown key. */
export async function mdxScript(key: string): Promise<string | undefined> {
  if (!/^[0-9a-f]{24}$/.test(key)) return undefined;
  const compiled = (await compilations.get(key)) ?? (await readCache(key));
  return compiled && `export default function (_jsx_runtime) {\n${compiled.code}\n}\n`;
}

interface Source {
  file: string;
  source: string;
  hash: string;
}

function readSource(file: string): Source {
  const source = readContentText(file);
  return { file, source, hash: createHash('sha256').update(`${pipelineVersion}\0${source}`).digest('hex').slice(0, 24) };
}

async function compileLate(source: Source): Promise<CompiledMdx> {
  if (env.mode === 'production') log.warn({ file: basename(dirname(source.file)) }, 'MDX compiled while serving: run the build again');
  return bundle(source);
}

async function bundle({ file, source, hash }: Source): Promise<CompiledMdx> {
  const headings: ProseHeading[] = [];
  const elements: ProseElement[] = [];
  // Loaded only here: a server whose texts are all in the cache never starts the compiler.
  const { bundleMDX } = await import('mdx-bundler');
  const { code } = await bundleMDX({
    source,
    cwd: dirname(file),
    mdxOptions: options => ({
      ...options,
      // In place of the bundler's own, which read front matter: facts stand in YAML beside the text.
      remarkPlugins: [remarkGfm, keepToProse(elements)],
      rehypePlugins: [...(options.rehypePlugins ?? []), rehypeSlug, collectHeadings(headings)],
    }),
    esbuildOptions: options => ({
      ...options,
      target: 'es2022',
      charset: 'utf8',
      minify: true,
      logLevel: 'silent',
      define: { ...options.define, 'process.env.NODE_ENV': '"production"' },
    }),
  }).catch((error: unknown) => {
    throw new ContentError({ file, ...placeAndProblem(error) });
  });
  const compiled: CompiledMdx = { hash, code, headings, elements };
  await writeCache(compiled);
  return compiled;
}

const compilerError = z.object({
  errors: z.array(z.object({ text: z.string(), location: z.object({ line: z.number(), column: z.number() }).nullable() })).min(1),
});

/**
 * Where and what, from the compiler's words: `Cannot process MDX file…\n  3:1-3:31: …`, with the file before the place or not. What is
 * left open is reported at its parent; its own place then stands in brackets.
 */
function placeAndProblem(error: unknown): { field: string; problem: string } {
  const parsed = compilerError.safeParse(error);
  const [first] = parsed.success ? parsed.data.errors : [];
  if (!first) return { field: '', problem: error instanceof Error ? error.message : String(error) };
  const [, line, column, problem] = /(?<=^|[\s:])(\d+):(\d+)(?:-\d+:\d+)?: (.+)/m.exec(first.text) ?? [];
  const [, ownLine, ownColumn] = /\((\d+):(\d+)-/.exec(problem ?? '') ?? [];
  return {
    field: `line ${ownLine ?? line ?? first.location?.line ?? 1}, column ${ownColumn ?? column ?? (first.location?.column ?? 0) + 1}`,
    problem: problem ?? first.text.split('\n')[0] ?? 'cannot be compiled',
  };
}

/** Runs trusted code of the repository, on the server only. */
function bodyOf({ hash, code }: CompiledMdx): ComponentType<MdxBodyProps> {
  const known = evaluated.get(hash);
  if (known) return known;
  const module: unknown = new Function('_jsx_runtime', code)(jsxRuntime);
  if (!isMdxModule(module)) throw new Error('a compiled text has no default export');
  evaluated.set(hash, module.default);
  return module.default;
}

function once(hash: string, compile: () => Promise<CompiledMdx>): Promise<CompiledMdx> {
  const running = compilations.get(hash);
  if (running) return running;
  const started = compile();
  compilations.set(hash, started);
  started.catch(() => compilations.delete(hash));
  return started;
}

function cacheFile(hash: string): string {
  return join(cacheFolder, `${hash}.json`);
}

/** A missing, half-written or outdated entry is no entry. */
async function readCache(hash: string): Promise<CompiledMdx | undefined> {
  const text = await readFile(cacheFile(hash), 'utf8').catch(() => undefined);
  try {
    return text === undefined ? undefined : compiledMdx.parse(JSON.parse(text));
  } catch {
    return undefined;
  }
}

async function writeCache(compiled: CompiledMdx): Promise<void> {
  await mkdir(cacheFolder, { recursive: true });
  const draft = `${cacheFile(compiled.hash)}.${randomUUID()}`;
  await writeFile(draft, JSON.stringify(compiled));
  await rename(draft, cacheFile(compiled.hash));
}
