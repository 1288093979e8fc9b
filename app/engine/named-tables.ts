import { firstKeyword, splitStatements, tokenize } from './sql-text';

/** The first words of statements that are answered from the catalogue alone. */
const tellingKeywords: ReadonlySet<string> = new Set(['DESCRIBE', 'DESC', 'SHOW']);

/**
 * Those of the tables whose rows a SQL text may read: every one that is named in it, quoted, qualified or inside a text (`query_table('orders')`).
 * May hold one too many, where a column or an alias has a table's name.
 */
export function namedTables(sql: string, tables: readonly string[]): string[] {
  const reading = splitStatements(sql).filter(statement => !tellingKeywords.has(firstKeyword(statement)));
  const words = new Set(reading.flatMap(wordsOf));
  return tables.filter(name => words.has(name.toLowerCase()));
}

function wordsOf(statement: string): string[] {
  return tokenize(statement).flatMap(({ kind, text }) => {
    const lower = text.toLowerCase();
    if (kind === 'string') return lower.match(/[\p{L}_][\p{L}\p{N}_$]*/gu) ?? [];
    return kind === 'word' || kind === 'quoted' ? [lower] : [];
  });
}
