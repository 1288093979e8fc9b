import { insideOf, isQueryStart } from './statement-text';
import type { Span, Text } from './statement-text';
import type { Query, Source } from './query-tree';
import { isName } from './words';

const joinWords: ReadonlySet<string> = new Set(['JOIN', 'LATERAL', ',']);
/** Words that may follow a table and are no alias, though DuckDB does not reserve them all. */
const notAliases: ReadonlySet<string> = new Set(['SET', 'WINDOW', 'TABLESAMPLE', 'AT', 'BY']);

interface Into {
  sources: Source[];
  /** Reads a query that stands in this one. */
  nest(inner: Span): Query;
}

/** Reads what stands in FROM: tables, sub-queries and functions with their aliases. */
export function readFrom(text: Text, span: Span, into: Into): void {
  const { words } = text;
  let at = span.from;
  let wantsSource = true;
  while (at < span.to) {
    const key = words[at]?.key ?? '';
    if (joinWords.has(key)) {
      wantsSource = true;
      at++;
    } else if (wantsSource && (key === '(' || isName(words[at]))) {
      at = readSource(text, { ...span, from: at }, into);
      wantsSource = false;
    } else if (key === '(') {
      const inner = insideOf(text, at, span);
      if (words[at - 1]?.key === 'USING') into.sources.at(-1)?.using.push(...namesIn(text, inner));
      else readBracket(text, at, { span, nest: into.nest });
      at = inner.to + 1;
    } else {
      at++;
    }
  }
}

function namesIn({ words }: Text, { from, to }: Span): string[] {
  return words.slice(from, to).flatMap(word => (isName(word) ? [word.text] : []));
}

/** Queries inside of the expression of an ON. */
function readBracket(text: Text, open: number, { span, nest }: { span: Span; nest: Into['nest'] }): void {
  const inner = insideOf(text, open, span);
  if (isQueryStart(text.words[inner.from])) {
    nest(inner);
    return;
  }
  for (let at = inner.from; at < inner.to; at++) {
    if (text.words[at]?.key !== '(') continue;
    readBracket(text, at, { span: inner, nest });
    at = insideOf(text, at, inner).to;
  }
}

function readSource(text: Text, span: Span, into: Into): number {
  const { words } = text;
  const start = words[span.from]?.start ?? span.start;
  if (words[span.from]?.key === '(') {
    const inner = insideOf(text, span.from, span);
    if (inner.from < inner.to && !isQueryStart(words[inner.from])) {
      // A join in brackets: its tables are the query's own.
      readFrom(text, inner, into);
      return inner.to + 1;
    }
    return readAlias(
      text,
      { ...span, from: inner.to + 1 },
      { into, source: { alias: '', of: { kind: 'query', query: into.nest(inner) }, start } },
    );
  }
  let at = span.from;
  while (words[at + 1]?.key === '.' && isName(words[at + 2]) && at + 2 < span.to) at += 2;
  const name = words[at]?.text ?? '';
  if (words[at + 1]?.key !== '(' || at + 1 >= span.to) {
    return readAlias(text, { ...span, from: at + 1 }, { into, source: { alias: name, of: { kind: 'table', name }, start } });
  }
  const inner = insideOf(text, at + 1, span);
  if (isQueryStart(words[inner.from])) into.nest(inner);
  return readAlias(text, { ...span, from: inner.to + 1 }, { into, source: { alias: name, of: { kind: 'unknown' }, start } });
}

/** Puts the source into the list with what follows it: `[AS] alias [(columns)]`. Returns the place behind that. */
function readAlias(text: Text, span: Span, { into, source }: { into: Into; source: Pick<Source, 'alias' | 'of' | 'start'> }): number {
  const { words } = text;
  const at = words[span.from]?.key === 'AS' ? span.from + 1 : span.from;
  const word = words[at];
  const hasAlias = at < span.to && isName(word) && !notAliases.has(word.key);
  const named: Source = { ...source, alias: hasAlias ? word.text : source.alias, columns: [], using: [] };
  into.sources.push(named);
  if (!hasAlias) return at;
  if (words[at + 1]?.key !== '(' || at + 1 >= span.to) return at + 1;
  const inner = insideOf(text, at + 1, span);
  named.columns = namesIn(text, inner);
  return inner.to + 1;
}
