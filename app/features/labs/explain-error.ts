import type { SqlErrorOutcome } from '~/engine/outcome';

/** What kind of mistake an engine error is, with the names it speaks of. */
export type ErrorReading =
  | { kind: 'no-table'; name: string; suggestion: string | undefined }
  | { kind: 'no-column'; name: string; suggestion: string | undefined }
  | { kind: 'ambiguous-column'; name: string }
  | { kind: 'not-grouped'; name: string }
  | { kind: 'aggregate-in-where' }
  | { kind: 'window-in-where' }
  | { kind: 'no-function'; name: string; suggestion: string | undefined }
  | { kind: 'wrong-arguments'; name: string }
  | { kind: 'syntax'; near: string | undefined }
  | { kind: 'conversion'; value: string | undefined }
  | { kind: 'subquery-many-columns' }
  | { kind: 'set-operation-columns' }
  | { kind: 'out-of-memory' }
  | { kind: 'read-only' }
  | { kind: 'other' };

/** Reads what DuckDB 1.4 says. An error it does not know is `other`: the engine's own words always stand below. */
export function readMistake({ message, errorType }: Pick<SqlErrorOutcome, 'message' | 'errorType'>): ErrorReading {
  for (const [pattern, reading] of readings) {
    const match = pattern.exec(message);
    if (match) return reading(match[1] ?? '', message);
  }
  if (errorType === 'Parser') return { kind: 'syntax', near: undefined };
  if (errorType === 'Conversion') return { kind: 'conversion', value: undefined };
  if (errorType === 'Out of Memory') return { kind: 'out-of-memory' };
  return { kind: 'other' };
}

const readings: readonly (readonly [RegExp, (name: string, message: string) => ErrorReading])[] = [
  [
    /^Table with name "?([^"\s]+)"? does not exist/,
    (name, message) => ({ kind: 'no-table', name, suggestion: suggestionFor(name, message) }),
  ],
  [/^Referenced table "([^"]+)" not found/, (name, message) => ({ kind: 'no-table', name, suggestion: suggestionFor(name, message) })],
  [
    /^Referenced column "([^"]+)" (?:not found|was not found)/,
    (name, message) => ({ kind: 'no-column', name, suggestion: suggestionFor(name, message) }),
  ],
  [
    /^(?:Table|Values list) "[^"]*" does not have a column named "([^"]+)"/,
    (name, message) => ({ kind: 'no-column', name, suggestion: suggestionFor(name, message) }),
  ],
  [/^Ambiguous reference to column name "([^"]+)"/, name => ({ kind: 'ambiguous-column', name })],
  [/^column "?([^"]+?)"? must appear in the GROUP BY clause/, name => ({ kind: 'not-grouped', name })],
  [/WHERE clause cannot contain aggregates/, () => ({ kind: 'aggregate-in-where' })],
  [/WHERE clause cannot contain window functions/, () => ({ kind: 'window-in-where' })],
  [
    /^(?:Scalar |Aggregate |Table |Macro )?Function with name "?([^"\s]+)"? does not exist/i,
    (name, message) => ({ kind: 'no-function', name, suggestion: suggestionFor(name, message) }),
  ],
  [/^No function matches the given name and argument types '([^'(]+)/, name => ({ kind: 'wrong-arguments', name })],
  [/^Could not choose a best candidate function for the function call "([^"(]+)/, name => ({ kind: 'wrong-arguments', name })],
  [/^syntax error at or near "([^"]*)"/, near => ({ kind: 'syntax', near })],
  [/^syntax error at end of input/, () => ({ kind: 'syntax', near: undefined })],
  [/^Could not convert string '([^']*)'/, value => ({ kind: 'conversion', value })],
  [/^(?:invalid \w+ field format|(?:date|time|timestamp)\w* (?:field value|\w*)).*"([^"]*)"/i, value => ({ kind: 'conversion', value })],
  [/^Subquery returns \d+ columns/, () => ({ kind: 'subquery-many-columns' })],
  [/^Set operations can only apply to expressions with the same number of result columns/, () => ({ kind: 'set-operation-columns' })],
  [/read-only mode|attached in read-only/i, () => ({ kind: 'read-only' })],
];

/** What the engine proposes, where it is near enough to be a slip of the pen: its "candidates" are merely the nearest there are. */
function suggestionFor(name: string, message: string): string | undefined {
  const proposed = /Did you mean "([^"]+)"|Candidate bindings?: "?([^",\s]+)/.exec(message)?.slice(1).find(Boolean);
  const column = proposed?.split('.').at(-1);
  return column && slips(name.toLowerCase(), column.toLowerCase()) <= Math.max(1, Math.floor(name.length / 3)) ? column : undefined;
}

/** Letters to add, drop or change to get from one word to the other. */
function slips(from: string, to: string): number {
  let row = Array.from({ length: to.length + 1 }, (_, i) => i);
  for (const [i, letter] of [...from].entries()) {
    const next = [i + 1];
    for (const [j, other] of [...to].entries()) {
      const changed = (row[j] ?? 0) + (letter === other ? 0 : 1);
      next.push(Math.min(changed, (row[j + 1] ?? 0) + 1, (next[j] ?? 0) + 1));
    }
    row = next;
  }
  return row.at(-1) ?? 0;
}
