/** One run of a query, as it is remembered in this browser. */
export interface PastRun {
  sql: string;
  /** ISO time. */
  at: string;
  /** Rows returned; undefined when the run failed or returned none by nature. */
  rows?: number;
  failed: boolean;
}

const mostRuns = 50;

/** The runs with one more, newest first; running the same text again moves it up instead of repeating it. */
export function withRun(history: readonly PastRun[], run: PastRun): PastRun[] {
  return [run, ...history.filter(past => past.sql !== run.sql)].slice(0, mostRuns);
}

/** Reads what the browser kept; anything unreadable is an empty history. */
export function parseHistory(text: string | null): PastRun[] {
  const value = parseJson(text);
  return Array.isArray(value) ? value.filter(isPastRun).slice(0, mostRuns) : [];
}

function isPastRun(value: unknown): value is PastRun {
  return (
    typeof value === 'object' &&
    value !== null &&
    'sql' in value &&
    typeof value.sql === 'string' &&
    'at' in value &&
    typeof value.at === 'string' &&
    'failed' in value &&
    typeof value.failed === 'boolean' &&
    (!('rows' in value) || typeof value.rows === 'number')
  );
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
