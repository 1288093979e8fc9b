/**
 * What makes a query mean the same in every engine of the portal. The sample data ends on its watermark, and "today" is that day: a query
 * with `current_date` gives the same rows next year, and in WASM, where the real `current_date` needs an extension, it works at all.
 */
export const sampleToday = '2026-06-30';

/** Shadowing macros, found before the built-in functions because `memory.main` stands first in the search path. Now is the last second of today. */
const clockMacros: readonly string[] = [
  ...['current_date', 'today'].map(name => `CREATE OR REPLACE MACRO ${name}() AS DATE '${sampleToday}'`),
  ...['now', 'current_timestamp', 'get_current_timestamp', 'transaction_timestamp', 'localtimestamp', 'current_localtimestamp'].map(
    name => `CREATE OR REPLACE MACRO ${name}() AS TIMESTAMP '${sampleToday} 23:59:59'`,
  ),
  ...['current_time', 'get_current_time', 'localtime', 'current_localtime'].map(
    name => `CREATE OR REPLACE MACRO ${name}() AS TIME '23:59:59'`,
  ),
];

/** The attached data file's name in every engine. */
export const sampleDatabase = 'sample';

/** Statements that make a fresh in-memory database with the data file attached read as the learner expects: `FROM orders`, a fixed clock. */
export const openingStatements: readonly string[] = clockMacros;

/** Per connection: own tables first (they can only be made in memory), then the data file's. */
export const searchPathStatement = `SET search_path = 'memory.main,${sampleDatabase}.main'`;

/** The first words of statements that only read. */
export const readingKeywords: ReadonlySet<string> = new Set(['SELECT', 'WITH', 'FROM', 'VALUES', 'PIVOT', 'UNPIVOT', 'TABLE']);
