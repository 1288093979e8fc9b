import type { SandboxOutcome } from '~/engine/outcome';
import { tokenize } from '~/engine/sql-text';
import { withStandardQuotes } from '../schema/plain-quotes';

/** Names in back quotes (MySQL, SQLite) in standard quotes; other queries stay as they are. */
export function withStandardNames(sql: string): string {
  return sql.includes('`') ? withStandardQuotes(sql) : sql;
}

/**
 * The query with the double-quoted text that the engine took for a column as the string it is in SQLite and MySQL.
 * @returns undefined when the engine complained of something else
 */
export function withStringFor(sql: string, outcome: SandboxOutcome): string | undefined {
  if (outcome.kind !== 'sql-error' || outcome.errorType !== 'Binder') return undefined;
  const name = /^Referenced column "((?:[^"]|"")*)" (?:not found|was not found)/.exec(outcome.message)?.[1];
  if (name === undefined) return undefined;
  const quoted = tokenize(sql).filter(token => token.kind === 'quoted' && token.text === name);
  if (quoted.length === 0) return undefined;
  return quoted
    .toReversed()
    .reduce((text, { start, end }) => `${text.slice(0, start)}'${name.replaceAll("'", "''")}'${text.slice(end)}`, sql);
}
