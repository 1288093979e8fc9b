import { duckdb, formatDialect } from 'sql-formatter';

/** The SQL laid out, or undefined when it cannot be understood well enough to touch. */
export function formatSql(sql: string): string | undefined {
  try {
    return formatDialect(sql, {
      dialect: duckdb,
      keywordCase: 'upper',
      dataTypeCase: 'upper',
      functionCase: 'lower',
      linesBetweenQueries: 1,
    });
  } catch {
    return undefined;
  }
}
