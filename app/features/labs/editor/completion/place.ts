import { closings } from './statement-text';
import type { Text } from './statement-text';
import { readQuery } from './parse-query';
import type { ClauseName, Cte, Query, Select } from './query-tree';
import { comparedBefore, wantedAfter } from './wanted';
import type { Wanted } from './wanted';
import { isName, statementsOf, wordsOf } from './words';
import type { StatementText, Word } from './words';

export interface Place {
  wanted: Wanted;
  /** What is written of the word so far begins here. */
  from: number;
  typed: string;
  select: Select | undefined;
  clause: ClauseName | undefined;
  /** Words of the statement before the one at the cursor. */
  before: Word[];
  made: Cte[];
}

/** Reads what surrounds the cursor. */
export function placeAt(sql: string, at: number): Place {
  const statements = statementsOf(sql, wordsOf(sql));
  const statement = statements.find(({ end }) => at < end) ?? statements.at(-1) ?? { words: [], start: 0, end: 0 };
  const index = statements.indexOf(statement);
  const place = placeIn({ sql, statement, at });
  return { ...place, made: statements.slice(0, index).flatMap(each => madeBy(sql, each)) };
}

/** The table or view that a CREATE makes of a query. */
function madeBy(sql: string, { words, start, end }: StatementText): Cte[] {
  if (words[0]?.key !== 'CREATE') return [];
  const as = words.findIndex(word => word.key === 'AS');
  const name = words[as - 1];
  if (as < 0 || !isName(name)) return [];
  const text = { sql, words, close: closings(words) };
  return [{ name: name.text, columns: [], query: readQuery(text, { from: as + 1, to: words.length, start, end }) }];
}

function placeIn({ sql, statement, at }: { sql: string; statement: StatementText; at: number }): Omit<Place, 'made'> {
  const { words } = statement;
  const touched = words.find(word => word.start < at && at <= word.end);
  const isWord = touched?.kind === 'word';
  const from = isWord ? touched.start : at;
  const before = words.filter(word => word.end <= from);
  const text: Text = { sql, words, close: closings(words) };
  const select = selectAt(wholeQuery(text, statement), from);
  const clause = select && clauseAt(select, before.length);
  const known = { from, typed: sql.slice(from, at), select, clause, before };
  if (touched?.kind === 'string' && (at < touched.end || isOpen(touched.text)))
    return { ...known, ...valuePlace({ touched, before, sql, at }) };
  const closedBefore = touched && !isWord && touched.kind !== 'symbol' && at < touched.end;
  if (closedBefore || touched?.kind === 'number' || inComment(sql.slice(before.at(-1)?.end ?? statement.start, at))) {
    return { ...known, wanted: { kind: 'nothing' } };
  }
  return { ...known, wanted: wantedAfter({ before, select, clause }) };
}

function isOpen(text: string): boolean {
  return text.length === 1 || !text.endsWith("'");
}

/** Inside of quotes only the documented values of the column before the comparison are known. */
function valuePlace({
  touched,
  before,
  sql,
  at,
}: {
  touched: Word;
  before: Word[];
  sql: string;
  at: number;
}): Pick<Place, 'wanted' | 'from' | 'typed'> {
  const words = before.filter(word => word.end <= touched.start);
  const compared = touched.text.startsWith("'") ? comparedBefore(words) : undefined;
  const from = touched.start + 1;
  return {
    wanted: compared ? { kind: 'value', compared, isOpen: isOpen(touched.text) } : { kind: 'nothing' },
    from,
    typed: sql.slice(from, at),
  };
}

/** The statement's query: the whole of it, or what follows CREATE … AS, EXPLAIN and the like. */
function wholeQuery(text: Text, { start, end }: StatementText): Query {
  const { words } = text;
  const created = ['CREATE', 'COPY', 'INSERT'].includes(words[0]?.key ?? '')
    ? words.findIndex(({ key }) => ['SELECT', 'WITH', 'FROM'].includes(key))
    : 0;
  const from = Math.max(created, ['EXPLAIN', 'SUMMARIZE', 'DESCRIBE'].includes(words[0]?.key ?? '') ? leading(words) : 0);
  return readQuery(text, { from, to: words.length, start: from === 0 ? start : (words[from - 1]?.end ?? start), end });
}

function leading(words: Word[]): number {
  const at = words.findIndex(({ key }) => !['EXPLAIN', 'ANALYZE', 'SUMMARIZE', 'DESCRIBE'].includes(key));
  return at < 0 ? words.length : at;
}

/** The innermost SELECT around an offset. */
function selectAt(query: Query, at: number): Select | undefined {
  if (at < query.start || at > query.end) return undefined;
  for (const cte of query.ctes) {
    const found = selectAt(cte.query, at);
    if (found) return found;
  }
  const own = query.selects.findLast(({ start, end }) => start <= at && at <= end);
  if (!own) return undefined;
  for (const child of own.children) {
    const found = selectAt(child, at);
    if (found) return found;
  }
  return own;
}

function clauseAt({ clauses }: Select, index: number): ClauseName | undefined {
  return clauses.findLast(({ from }) => from <= index)?.name;
}

function inComment(gap: string): boolean {
  const rest = gap.replace(/--[^\n]*\n|\/\*[\s\S]*?\*\//g, ' ');
  return rest.includes('--') || rest.includes('/*');
}
