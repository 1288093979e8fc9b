import { tokenize } from '~/engine/sql-text';
import type { SqlToken } from '~/engine/sql-text';

/** A token as the reader of unfinished SQL wants it. */
export interface Word extends SqlToken {
  /** In capitals for a bare word or a symbol; empty for quoted names, texts and numbers, which are never keywords. */
  key: string;
}

/** A statement of a text: its tokens, and the stretch that belongs to it, up to its semicolon. */
export interface StatementText {
  words: Word[];
  start: number;
  /** Behind the semicolon, or the end of the text. */
  end: number;
}

/** With each key several parts of the editor read the same text. */
let lastRead: { sql: string; words: Word[] } = { sql: '', words: [] };

export function wordsOf(sql: string): Word[] {
  if (lastRead.sql !== sql) lastRead = { sql, words: tokenize(sql).map(wordOf) };
  return lastRead.words;
}

function wordOf({ kind, text, start, end }: SqlToken): Word {
  return { kind, text, start, end, key: kind === 'word' || kind === 'symbol' ? text.toUpperCase() : '' };
}

/** The statements with everything between them given to one or the other: blanks and comments before a statement are the statement's. */
export function statementsOf(sql: string, words = wordsOf(sql)): StatementText[] {
  const statements: StatementText[] = [];
  let start = 0;
  let held: Word[] = [];
  for (const word of words) {
    if (word.key === ';') {
      statements.push({ words: held, start, end: word.end });
      start = word.end;
      held = [];
    } else {
      held.push(word);
    }
  }
  return [...statements, { words: held, start, end: sql.length }];
}

/** What runs when the statement at the cursor is run: the one the cursor is in or directly behind; undefined where there is none. */
export function statementAt(sql: string, at: number): { text: string; start: number } | undefined {
  const full = statementsOf(sql).filter(({ words }) => words.length > 0);
  const found =
    full.findLast(({ words, start }) => start <= at && onLineOrAfter(sql, { words, at })) ??
    full.find(each => each.end >= at) ??
    full.at(-1);
  const [first, last] = [found?.words[0], found?.words.at(-1)];
  return first && last && { text: sql.slice(first.start, last.end), start: first.start };
}

/** The cursor on the line where a statement begins, or further down, is the statement's; in the blank lines above it is the last one's. */
function onLineOrAfter(sql: string, { words, at }: { words: Word[]; at: number }): boolean {
  const first = words[0]?.start ?? 0;
  return at >= first || (!sql.slice(at, first).includes('\n') && sql.slice(sql.lastIndexOf('\n', at - 1) + 1, at).trim() === '');
}

export function isName(word: Word | undefined): word is Word {
  return word !== undefined && (word.kind === 'quoted' || (word.kind === 'word' && !reserved.has(word.key)));
}

/** DuckDB's reserved words: none of them is a name unless it is quoted. */
export const reserved: ReadonlySet<string> = new Set(
  `ALL ANALYSE ANALYZE AND ANTI ANY ARRAY AS ASC ASOF BETWEEN BOTH CASE CAST CHECK COLLATE COLUMN CONSTRAINT CREATE CROSS DEFERRABLE DEFAULT DESC
  DESCRIBE DISTINCT DO ELSE END EXCEPT EXCLUDE FALSE FETCH FOR FOREIGN FROM FULL GLOB GRANT GROUP HAVING ILIKE IN INITIALLY INNER INTERSECT INTO IS
  ISNULL JOIN LAMBDA LATERAL LEADING LEFT LIKE LIMIT NATURAL NOT NOTNULL NULL OFFSET ON ONLY OR ORDER OUTER OVERLAPS PIVOT PIVOT_LONGER PIVOT_WIDER
  PLACING POSITIONAL PRIMARY QUALIFY REFERENCES RETURNING RIGHT SELECT SEMI SHOW SIMILAR SOME SUMMARIZE SYMMETRIC TABLE TABLESAMPLE THEN TO TRAILING
  TRUE UNION UNIQUE UNPIVOT USING VALUES VARIADIC WHEN WHERE WINDOW WITH`.split(/\s+/),
);

/** The name as it must be written: bare where the engine reads it back as the same name. */
export function written(name: string): string {
  return /^[\p{L}_][\p{L}\p{N}_]*$/u.test(name) && !reserved.has(name.toUpperCase()) ? name : `"${name.replaceAll('"', '""')}"`;
}
