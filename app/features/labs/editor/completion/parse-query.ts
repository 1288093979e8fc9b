import { readFrom } from './parse-from';
import { readItems } from './parse-items';
import type { Clause, ClauseName, Query, Select } from './query-tree';
import { insideOf, isQueryStart, topLevel } from './statement-text';
import type { Span, Text } from './statement-text';
import { isName } from './words';

const setWords: ReadonlySet<string> = new Set(['UNION', 'INTERSECT', 'EXCEPT']);

/** Reads a query as far as it is written: a missing bracket, an empty list or half a word spoils only its own place. */
export function readQuery(text: Text, span: Span, parent?: Query['parent']): Query {
  const { words } = text;
  const query: Query = { start: span.start, end: span.end, ctes: [], selects: [], parent };
  let at = span.from;
  let start = span.start;
  if (words[at]?.key === 'WITH') {
    at = readCtes(text, { ...span, from: at + 1 }, query);
    start = words[at - 1]?.end ?? span.end;
  }
  for (const to of [...setPlaces(text, { ...span, from: at }), span.to]) {
    const end = to < span.to ? (words[to]?.start ?? span.end) : span.end;
    query.selects.push(readSelect(text, { from: at, to, start, end }, query));
    at = words[to + 1]?.key === 'ALL' ? to + 2 : to + 1;
    start = words[at - 1]?.end ?? end;
  }
  return query;
}

/** Returns the place behind the WITH list. */
function readCtes(text: Text, span: Span, query: Query): number {
  const { words, close } = text;
  let at = words[span.from]?.key === 'RECURSIVE' ? span.from + 1 : span.from;
  while (at < span.to && isName(words[at])) {
    const name = words[at]?.text ?? '';
    let columns: string[] = [];
    at++;
    if (words[at]?.key === '(') {
      const end = close.get(at) ?? span.to;
      columns = words.slice(at + 1, end).flatMap(word => (isName(word) ? [word.text] : []));
      at = end + 1;
    }
    while (['AS', 'NOT', 'MATERIALIZED'].includes(words[at]?.key ?? '')) at++;
    if (words[at]?.key !== '(') return at;
    const inner = insideOf(text, at, span);
    query.ctes.push({ name, columns, query: readQuery(text, inner, query) });
    at = inner.to + 1;
    if (words[at]?.key !== ',') return at;
    at++;
  }
  return at;
}

function setPlaces(text: Text, span: Span): number[] {
  const { words } = text;
  // `* EXCEPT (a)` is how another engine writes EXCLUDE.
  return topLevel(text, span).filter(
    at => setWords.has(words[at]?.key ?? '') && (words[at + 1]?.key !== '(' || isQueryStart(words[at + 2])),
  );
}

function readSelect(text: Text, span: Span, query: Query): Select {
  const select: Select = { query, start: span.start, end: span.end, clauses: clausesOf(text, span), sources: [], items: [], children: [] };
  const nest = (inner: Span) => {
    const child = readQuery(text, inner, select);
    select.children.push(child);
    return child;
  };
  for (const clause of select.clauses) {
    const inner = { ...span, from: clause.from, to: clause.to };
    if (clause.name === 'from') readFrom(text, inner, { sources: select.sources, nest });
    else readNested(text, inner, nest);
    if (clause.name === 'select') select.items = readItems(text, clause);
  }
  if (select.clauses.length === 0) readNested(text, span, nest);
  return select;
}

/** Finds the queries inside of expressions. */
function readNested(text: Text, span: Span, nest: (inner: Span) => Query): void {
  for (let at = span.from; at < span.to; at++) {
    if (text.words[at]?.key !== '(' || !isQueryStart(text.words[at + 1])) continue;
    const inner = insideOf(text, at, span);
    nest(inner);
    at = inner.to;
  }
}

const clauseWords: ReadonlyMap<string, ClauseName> = new Map([
  ['SELECT', 'select'],
  ['FROM', 'from'],
  ['WHERE', 'where'],
  ['GROUP', 'group'],
  ['HAVING', 'having'],
  ['WINDOW', 'window'],
  ['QUALIFY', 'qualify'],
  ['ORDER', 'order'],
  ['LIMIT', 'limit'],
  ['OFFSET', 'limit'],
  ['VALUES', 'values'],
  ['UPDATE', 'from'],
  ['SET', 'set'],
]);

function clausesOf(text: Text, span: Span): Clause[] {
  const { words } = text;
  const clauses: Clause[] = [];
  for (const at of topLevel(text, span)) {
    const key = words[at]?.key ?? '';
    const name = clauseWords.get(key);
    // `a IS DISTINCT FROM b` compares.
    if (!name || (key === 'FROM' && words[at - 1]?.key === 'DISTINCT' && words[at - 2]?.key !== 'SELECT')) continue;
    const last = clauses.at(-1);
    if (last) last.to = at;
    clauses.push({ name, from: at + 1, to: span.to });
  }
  return clauses;
}
