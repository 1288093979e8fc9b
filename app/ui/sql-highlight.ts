import { tokenize } from '~/engine/sql-text';
import type { SqlToken } from '~/engine/sql-text';

export type SqlPieceKind = 'keyword' | 'function' | 'string' | 'number' | 'comment' | 'plain';

/** A stretch of one line with one look. */
export interface SqlPiece {
  kind: SqlPieceKind;
  text: string;
}

const keywords = new Set(
  `all and anti any as asc at asof between both by case cast collate column columns create cross cube current date day desc describe distinct
   else end escape except exclude exists explain extract false fetch filter first following for from full group grouping having hour if
   ignore ilike in inner intersect interval is isnull join last lateral leading left like limit minute month natural not notnull null
   nulls offset on or order ordinality outer over partition pivot positional preceding qualify quarter range recursive replace right rollup
   row rows sample second select semi sets similar some summarize symmetric table tablesample then ties timestamp to trailing true try_cast
   unbounded union unique unpivot using values week when where window with within year`.split(/\s+/),
);

/** A SQL text line by line, each line as pieces to colour. Joining the pieces with line breaks gives the text back. */
export function highlightSql(sql: string): SqlPiece[][] {
  const lines: SqlPiece[][] = [[]];
  for (const piece of piecesOf(sql.replaceAll('\r\n', '\n'))) {
    for (const [index, text] of piece.text.split('\n').entries()) {
      if (index > 0) lines.push([]);
      if (text) lines.at(-1)?.push({ kind: piece.kind, text });
    }
  }
  return lines;
}

function piecesOf(sql: string): SqlPiece[] {
  const pieces: SqlPiece[] = [];
  const tokens = tokenize(sql);
  let at = 0;
  for (const [index, token] of tokens.entries()) {
    pieces.push(...between(sql.slice(at, token.start)));
    pieces.push({ kind: kindOf(token, tokens[index + 1]), text: sql.slice(token.start, token.end) });
    at = token.end;
  }
  return [...pieces, ...between(sql.slice(at))];
}

/** What stands between tokens is white space and comments. */
function between(text: string): SqlPiece[] {
  if (!text) return [];
  return [{ kind: text.trim() ? 'comment' : 'plain', text }];
}

function kindOf(token: SqlToken, next: SqlToken | undefined): SqlPieceKind {
  switch (token.kind) {
    case 'string':
      return 'string';
    case 'number':
      return 'number';
    case 'quoted':
    case 'symbol':
      return 'plain';
    case 'word':
      return kindOfWord(token, next);
  }
}

/** `date_trunc(` is a call, and so is `left(`; `IN (` and `USING (` are not. */
function kindOfWord(token: SqlToken, next: SqlToken | undefined): SqlPieceKind {
  const called = next?.text === '(' && next.start === token.end;
  if (keywords.has(token.text.toLowerCase())) return 'keyword';
  return called ? 'function' : 'plain';
}
