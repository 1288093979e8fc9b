import { tokenize } from '~/engine/sql-text';

/**
 * The reference without its final LIMIT, so that all rows tying at the cut are known to the comparison.
 * @throws when the text does not end with `LIMIT <limit>`: then lab.yaml and solution.sql do not agree
 */
export function withoutLimit(sql: string, limit: number): string {
  const tokens = tokenize(sql).filter(token => token.text !== ';');
  const [word, number] = [tokens.at(-2), tokens.at(-1)];
  if (word?.text.toUpperCase() !== 'LIMIT' || Number(number?.text) !== limit) {
    throw new Error(`The solution must end with LIMIT ${limit}, as compare.limit in lab.yaml says`);
  }
  return sql.slice(0, word.start).trimEnd();
}
