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

/** The schemas that tables are created in, in lower case: `public`, `dbo`. The tables stand without them here. */
export function schemasIn(ddl: string): ReadonlySet<string> {
  const tokens = tokenize(withStandardQuotes(ddl));
  return new Set(
    tokens.flatMap(({ text }, i) => {
      const isTable = text.toUpperCase() === 'TABLE' || (text.toUpperCase() === 'EXISTS' && tokens[i - 1]?.text.toUpperCase() === 'NOT');
      return isTable && tokens[i + 2]?.text === '.' ? (tokens[i + 1]?.text.toLowerCase() ?? []) : [];
    }),
  );
}

/** The query with `shop.orders` as `orders`, where `shop` is one of the schemas of the definitions. */
export function withoutSchemas(sql: string, { schemas, tables }: { schemas: ReadonlySet<string>; tables: string[] }): string {
  if (schemas.size === 0) return sql;
  const known = new Set(tables.map(name => name.toLowerCase()));
  const tokens = tokenize(sql);
  return tokens
    .filter(
      ({ kind, text }, i) =>
        (kind === 'word' || kind === 'quoted') &&
        schemas.has(text.toLowerCase()) &&
        tokens[i - 1]?.text !== '.' &&
        tokens[i + 1]?.text === '.' &&
        known.has(tokens[i + 2]?.text.toLowerCase() ?? ''),
    )
    .toReversed()
    .reduce((text, { start }) => {
      const dot = tokens.find(token => token.start > start && token.text === '.');
      return dot ? text.slice(0, start) + text.slice(dot.end) : text;
    }, sql);
}
