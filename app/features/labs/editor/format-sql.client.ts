import { duckdb, formatDialect } from 'sql-formatter';
import { tokenize } from '~/engine/sql-text';

/** The SQL laid out, or undefined when it cannot be understood well enough to touch. */
export function formatSql(sql: string): string | undefined {
  try {
    const laidOut = formatDialect(sql, {
      dialect: duckdb,
      keywordCase: 'upper',
      dataTypeCase: 'upper',
      functionCase: 'lower',
      linesBetweenQueries: 1,
    });
    // Blanks and the case of words may change, nothing else.
    return piecesOf(laidOut) === piecesOf(sql) ? laidOut : undefined;
  } catch {
    return undefined;
  }
}

function piecesOf(sql: string): string {
  return tokenize(sql)
    .map(({ kind, text }) => (kind === 'word' ? text.toLowerCase() : text))
    .join('');
}

/** Where a cursor belongs after the text has been laid out: behind as many characters that are no blanks. */
export function sameSpot(before: string, at: number, after: string): number {
  let left = before.slice(0, at).replace(/\s/g, '').length;
  for (let spot = 0; spot < after.length; spot++) {
    if (left === 0) return spot;
    if (!/\s/.test(after.charAt(spot))) left--;
  }
  return after.length;
}
