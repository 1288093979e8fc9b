/** How a run ended. `kept`: nothing was run; it is the side of two clashing drafts that was not taken. */
export const runOutcomes = ['rows', 'done', 'failed', 'kept'] as const;
export type PastRunOutcome = (typeof runOutcomes)[number];

/** One run of a query, as it is remembered. */
export interface PastRun {
  /** Made by the browser (a UUID). */
  id: string;
  /** The lab's slug, or the name of a playground's draft. */
  labSlug: string;
  sql: string;
  /** ISO time. */
  at: string;
  /** Wall time of the run in milliseconds, all its statements together. */
  ms: number;
  /** Rows of the last result set; undefined where there was none. */
  rows?: number | undefined;
  outcome: PastRunOutcome;
}

/** A run in this browser's memory, and whether the server has it. */
export interface LocalRun extends PastRun {
  sent: boolean;
}

/** The longest text that is remembered, in bytes of UTF-8: what the server takes as an answer, too. */
export const longestRunBytes = 20_000;
/** Runs this browser remembers by itself; the server keeps ten times as many. */
export const mostLocalRuns = 200;
/** The most runs of one request: below the 64 kB a page may send while it closes. */
export const mostBytesPerBatch = 48_000;

export function isRemembered({ sql }: { sql: string }): boolean {
  return sql.trim() !== '' && new TextEncoder().encode(sql).length <= longestRunBytes;
}

/** The runs with one more, newest first. */
export function withRun(runs: readonly LocalRun[], run: PastRun): LocalRun[] {
  return [{ ...run, sent: false }, ...runs].slice(0, mostLocalRuns);
}

export function markSent(runs: readonly LocalRun[], ids: readonly string[]): LocalRun[] {
  return runs.map(run => (ids.includes(run.id) ? { ...run, sent: true } : run));
}

/** The oldest runs the server has not heard of, as many as fit one request. */
export function nextBatch(runs: readonly LocalRun[]): PastRun[] {
  const batch: PastRun[] = [];
  let bytes = 0;
  for (const { sent, ...run } of runs.toReversed()) {
    if (sent) continue;
    bytes += new TextEncoder().encode(JSON.stringify(run)).length;
    if (batch.length > 0 && bytes > mostBytesPerBatch) break;
    batch.push(run);
  }
  return batch;
}

/** What somebody looks for in the history. */
export interface RunWish {
  /** Words that all stand in the text. */
  text: string;
  /** A lab's slug, or `playground` for all of its drafts. */
  labSlug?: string | undefined;
  only?: 'failed' | 'starred' | undefined;
}

export function searchWords(text: string): string[] {
  return text.toLowerCase().split(/\s+/).filter(Boolean).slice(0, 8);
}

/** Whether a run is among those looked for; `starred` holds the texts kept as snippets. */
export function isWanted(run: PastRun, { wish, starred }: { wish: RunWish; starred: ReadonlySet<string> }): boolean {
  const sql = run.sql.toLowerCase();
  if (!searchWords(wish.text).every(word => sql.includes(word))) return false;
  if (wish.labSlug && run.labSlug !== wish.labSlug && !run.labSlug.startsWith(`${wish.labSlug}.`)) return false;
  if (wish.only === 'failed') return run.outcome === 'failed';
  return wish.only !== 'starred' || starred.has(run.sql);
}

/** The server's runs with those only this browser has, each once, newest first. */
export function mergeRuns<Run extends PastRun>(theirs: readonly Run[], mine: readonly Run[]): Run[] {
  const known = new Set(theirs.map(run => run.id));
  const all = [...theirs, ...mine.filter(run => !known.has(run.id))];
  return all.toSorted((a, b) => (a.at < b.at ? 1 : a.at > b.at ? -1 : 0));
}

/** Reads what the browser kept; anything unreadable is an empty history. */
export function parseRuns(text: string | null): LocalRun[] {
  const value = parseJson(text);
  return Array.isArray(value) ? value.filter(isLocalRun).slice(0, mostLocalRuns) : [];
}

function isLocalRun(value: unknown): value is LocalRun {
  if (typeof value !== 'object' || value === null) return false;
  const has = (name: string, type: string) => name in value && typeof Reflect.get(value, name) === type;
  const texts = ['id', 'labSlug', 'sql', 'at'].every(name => has(name, 'string'));
  const outcome: unknown = Reflect.get(value, 'outcome');
  return texts && has('ms', 'number') && has('sent', 'boolean') && runOutcomes.some(known => known === outcome);
}

/** `undefined` for text that is no JSON. */
export function parseJson(text: string | null): unknown {
  if (text === null) return undefined;
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
