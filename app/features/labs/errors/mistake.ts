import type { SqlErrorOutcome } from '~/engine/outcome';

/** What kind of mistake an engine error is, with the names it speaks of. */
export type Mistake =
  | { kind: 'no-table'; name: string }
  /** `o.` before a column, and no table is called so. */
  | { kind: 'no-qualifier'; name: string }
  | { kind: 'no-column'; name: string; table: string | undefined }
  | { kind: 'no-from'; name: string }
  | { kind: 'no-using-column'; name: string }
  | { kind: 'ambiguous-column'; name: string; choices: string[] }
  | { kind: 'ambiguous-table'; name: string }
  | { kind: 'not-grouped'; name: string }
  | { kind: 'aggregate-misplaced'; clause: 'WHERE' | 'GROUP BY' | 'JOIN' }
  | { kind: 'window-misplaced'; clause: string }
  | { kind: 'nested-aggregate' }
  | { kind: 'no-function'; name: string }
  | { kind: 'no-extension'; name: string; extension: string }
  | { kind: 'no-type'; name: string }
  | { kind: 'wrong-arguments'; name: string; types: string[] }
  | { kind: 'incomparable'; left: string; right: string }
  | { kind: 'unmixable'; left: string; right: string }
  | { kind: 'syntax'; near: string | undefined }
  | { kind: 'limit-comma' }
  | { kind: 'ordered-aggregate'; name: string }
  | { kind: 'unterminated'; what: 'string' | 'identifier' | 'comment' }
  | { kind: 'nothing-selected' }
  | { kind: 'star-without-from' }
  | { kind: 'conversion'; value: string; type: string; column: string | undefined }
  | { kind: 'no-such-date'; value: string }
  | { kind: 'date-format'; value: string }
  | { kind: 'no-date-part'; name: string }
  | { kind: 'interval-unit' }
  | { kind: 'out-of-range' }
  | { kind: 'format-mismatch'; value: string; format: string }
  | { kind: 'subquery-columns'; count: number }
  | { kind: 'subquery-rows' }
  | { kind: 'set-operation-columns' }
  | { kind: 'term-out-of-range'; clause: string; most: number }
  | { kind: 'insert-columns'; table: string; has: number; given: number }
  | { kind: 'constraint' }
  | { kind: 'parameters' }
  | { kind: 'read-only' }
  | { kind: 'no-file' }
  | { kind: 'out-of-memory' }
  | { kind: 'other' };

/** Reads what DuckDB 1.4 says. An error it does not know is `other`: the engine's own words always stand below. */
export function readMistake({ message, errorType }: Pick<SqlErrorOutcome, 'message' | 'errorType'>): Mistake {
  for (const [pattern, mistake] of readings) {
    const match = pattern.exec(message);
    if (match) return mistake(match[1] ?? '', match[2] ?? '', match[3] ?? '');
  }
  return byClass[errorType] ?? { kind: 'other' };
}

const byClass: Readonly<Record<string, Mistake>> = {
  Conversion: { kind: 'conversion', value: '', type: '', column: undefined },
  'Out of Memory': { kind: 'out-of-memory' },
  'Out of Range': { kind: 'out-of-range' },
  Constraint: { kind: 'constraint' },
  IO: { kind: 'no-file' },
};

type Reading = readonly [RegExp, (first: string, second: string, third: string) => Mistake];

const columnOf = String.raw`(?: when casting from source column (\S+))?$`;

const readings: readonly Reading[] = [
  // names
  [/^Table with name "?([^"\s]+)"? does not exist/, name => ({ kind: 'no-table', name })],
  [/^Referenced table "([^"]+)" not found/, name => ({ kind: 'no-qualifier', name })],
  [/^Referenced column "(.+?)" was not found because the FROM clause is missing/s, name => ({ kind: 'no-from', name })],
  [/^Referenced column "(.+?)" not found/s, name => ({ kind: 'no-column', name, table: undefined })],
  [/^(?:Table|Values list) "([^"]*)" does not have a column named "([^"]+)"/, (table, name) => ({ kind: 'no-column', name, table })],
  [
    /^Column "([^"]+)" (?:in \w+ list not found|referenced in \w+ but no matching)/,
    name => ({ kind: 'no-column', name, table: undefined }),
  ],
  [/^Column "([^"]+)" does not exist on \w+ side of join/, name => ({ kind: 'no-using-column', name })],
  [
    /^Ambiguous reference to column name "([^"]+)"(?: \(use: (.*)\))?/,
    (name, use) => ({ kind: 'ambiguous-column', name, choices: quoted(use) }),
  ],
  [/^Ambiguous reference to table "*([^"\s]+)/, name => ({ kind: 'ambiguous-table', name })],
  // groups and windows
  [/^column "?([^"]+?)"? must appear in the GROUP BY clause/, name => ({ kind: 'not-grouped', name })],
  [
    /^(WHERE|GROUP BY|JOIN) (?:clause|condition) cannot contain aggregates/,
    clause => ({ kind: 'aggregate-misplaced', clause: clauseOf(clause) }),
  ],
  [/^(\w+(?: BY)?) (?:clause|condition) cannot contain window functions/, clause => ({ kind: 'window-misplaced', clause })],
  [/^aggregate function calls cannot be nested/, () => ({ kind: 'nested-aggregate' })],
  // functions and types
  [
    /^\w+ Function with name "([^"]+)" is not in the catalog, but it exists in the (\w+) extension/,
    (name, extension) => ({ kind: 'no-extension', name, extension }),
  ],
  [/^(?:\w+ )?Function with name "?([^"\s]+)"? does not exist/i, name => ({ kind: 'no-function', name })],
  [/^Type with name (\S+) does not exist/, name => ({ kind: 'no-type', name })],
  [
    /^No function matches the given name and argument types '([^(]+)\((.*?)\)'\. /,
    (name, types) => ({ kind: 'wrong-arguments', name, types: typesIn(types) }),
  ],
  [
    /^Could not choose a best candidate function for the function call "([^(]+)\((.*?)\)"\. /,
    (name, types) => ({ kind: 'wrong-arguments', name, types: typesIn(types) }),
  ],
  [/^Cannot compare values of type (.+?) and type (.+?) - an explicit cast/, (left, right) => ({ kind: 'incomparable', left, right })],
  [/^Cannot mix values of type (.+?) and (.+?) in /, (left, right) => ({ kind: 'unmixable', left, right })],
  // what the parser says
  [/^syntax error at or near "([\s\S]*)"$/, near => ({ kind: 'syntax', near })],
  [/^syntax error at end of input/, () => ({ kind: 'syntax', near: undefined })],
  [/^Unknown ordered aggregate "(\w+)"/, name => ({ kind: 'ordered-aggregate', name })],
  [/^errhint NOT IMPLEMENTED/, () => ({ kind: 'limit-comma' })],
  [/^unterminated quoted string/, () => ({ kind: 'unterminated', what: 'string' })],
  [/^unterminated quoted identifier/, () => ({ kind: 'unterminated', what: 'identifier' })],
  [/^unterminated \/\* comment/, () => ({ kind: 'unterminated', what: 'comment' })],
  [/^SELECT clause without selection list/, () => ({ kind: 'nothing-selected' })],
  [/^\* expression without FROM clause/, () => ({ kind: 'star-without-from' })],
  [/^Wrong number of arguments to (\w+)/, name => ({ kind: 'wrong-arguments', name: name.toLowerCase(), types: [] })],
  // values
  [new RegExp(String.raw`^Could not convert string ['"](.*)['"] to ([^\s]+)${columnOf}`, 's'), conversionOf],
  [new RegExp(String.raw`^Casting value "(.*)" to type (\S+) failed.*?${columnOf}`, 's'), conversionOf],
  [/^Type \w+ with value (\S+) can't be cast .* destination type (\w+)/, (value, type) => conversionOf(value, type, '')],
  [/^(?:date|time|timestamp)\w* field value out of range: "(.*?)"/, value => ({ kind: 'no-such-date', value })],
  [/^invalid \w+ field format: "(.*?)", expected/s, value => ({ kind: 'date-format', value })],
  [/^extract specifier "(.*?)" not recognized/, name => ({ kind: 'no-date-part', name })],
  [/^Unimplemented type for cast \(INTEGER -> INTERVAL\)/, () => ({ kind: 'interval-unit' })],
  [
    /^Could not parse string "(.*?)" according to format specifier "(.*?)"/s,
    (value, format) => ({ kind: 'format-mismatch', value, format }),
  ],
  [/^cannot take (?:square root|logarithm)/, () => ({ kind: 'other' })],
  // sub-queries, sets, positions
  [/^Subquery returns (\d+) columns/, count => ({ kind: 'subquery-columns', count: Number(count) })],
  [/^More than one row returned by a subquery/, () => ({ kind: 'subquery-rows' })],
  [/^Set operations can only apply to expressions with the same number/, () => ({ kind: 'set-operation-columns' })],
  [
    /^(GROUP BY|ORDER) term out of range - should be between 1 and (\d+)/,
    (clause, most) => ({ kind: 'term-out-of-range', clause, most: Number(most) }),
  ],
  // changing
  [
    /^table (\S+) has (\d+) columns but (\d+) values/,
    (table, has, given) => ({ kind: 'insert-columns', table, has: Number(has), given: Number(given) }),
  ],
  [/^Expected \d+ parameters, but none/, () => ({ kind: 'parameters' })],
  [/read-only mode|attached in read-only/i, () => ({ kind: 'read-only' })],
];

function conversionOf(value: string, type: string, column: string): Mistake {
  return { kind: 'conversion', value, type, column: column || undefined };
}

function clauseOf(clause: string): 'WHERE' | 'GROUP BY' | 'JOIN' {
  return clause === 'GROUP BY' || clause === 'JOIN' ? clause : 'WHERE';
}

/** `"o.member_id" or "m.member_id"`. */
function quoted(text: string): string[] {
  return [...text.matchAll(/"([^"]+)"/g)].map(match => match[1] ?? '');
}

/** `DECIMAL(12,2), INTEGER_LITERAL`, split at the commas outside of brackets. */
function typesIn(text: string): string[] {
  return text.split(/,\s*(?![^()]*\))/).filter(Boolean);
}
