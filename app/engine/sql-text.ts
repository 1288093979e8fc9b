/** One piece of SQL text; comments and white space are not pieces. `start` and `end` are offsets into the text. */
export interface SqlToken {
  kind: 'word' | 'quoted' | 'string' | 'number' | 'symbol';
  /** A word as written, a quoted identifier without its quotes, otherwise the text itself. */
  text: string;
  start: number;
  end: number;
}

/**
 * What DuckDB's lexer takes for white space, measured, which is neither `\s` nor Unicode's own list: it turns some invisible characters into
 * blanks before it reads. Every other character beyond ASCII may stand in a word, or in the tag of a dollar-quoted text; a reader that thought
 * otherwise would find a text where the engine finds code.
 */
const blank = String.raw`\t\n\f\r \u00a0\u2000-\u200b\u202f\u205f\u2060\u3000\ufeff`;
const letter = String.raw`(?![${blank}])[A-Za-z_\u0080-\u{10ffff}]`;

const skipped = new RegExp(String.raw`(?:[${blank}]+|--[^\n]*)+`, 'uy');
const patterns = [
  ['string', /[eE]'(?:[^'\\]|''|\\[\s\S])*(?:'|$)|'(?:[^']|'')*(?:'|$)/y],
  ['string', new RegExp(String.raw`\$((?:${letter}(?:${letter}|\d)*)?)\$[\s\S]*?(?:\$\1\$|$)`, 'uy')],
  ['quoted', /"(?:[^"]|"")*(?:"|$)/y],
  ['word', new RegExp(String.raw`${letter}(?:${letter}|[\d$])*`, 'uy')],
  ['number', /\d[\d_]*(?:\.[\d_]*)?(?:[eE][+-]?\d+)?|\.\d+(?:[eE][+-]?\d+)?/y],
  ['symbol', /[\s\S]/uy],
] as const satisfies readonly (readonly [SqlToken['kind'], RegExp])[];

/** The pieces of a SQL text as DuckDB's lexer sees them: enough to find statements, first words and called functions. Never fails. */
export function tokenize(sql: string): SqlToken[] {
  const tokens: SqlToken[] = [];
  let at = endOfSkipped(sql, 0);
  while (at < sql.length) {
    const token = tokenAt(sql, at);
    tokens.push(token);
    at = endOfSkipped(sql, token.end);
  }
  return tokens;
}

function tokenAt(sql: string, start: number): SqlToken {
  for (const [kind, pattern] of patterns) {
    pattern.lastIndex = start;
    const text = pattern.exec(sql)?.[0];
    if (text) return { kind, text: kind === 'quoted' ? unquote(text) : text, start, end: start + text.length };
  }
  return { kind: 'symbol', text: sql.charAt(start), start, end: start + 1 };
}

function unquote(text: string): string {
  return text.replace(/^"|"$/g, '').replaceAll('""', '"');
}

function endOfSkipped(sql: string, start: number): number {
  skipped.lastIndex = start;
  const end = start + (skipped.exec(sql)?.[0].length ?? 0);
  return sql.startsWith('/*', end) ? endOfSkipped(sql, endOfComment(sql, end)) : end;
}

/** Block comments nest, as in PostgreSQL. */
function endOfComment(sql: string, start: number): number {
  let depth = 0;
  const edge = /\/\*|\*\//g;
  edge.lastIndex = start;
  for (let found = edge.exec(sql); found; found = edge.exec(sql)) {
    depth += found[0] === '/*' ? 1 : -1;
    if (depth === 0) return edge.lastIndex;
  }
  return sql.length;
}

/** The statements of a text, without the semicolons between them; pieces that hold only comments are left out. */
export function splitStatements(sql: string): string[] {
  const statements: string[] = [];
  let first: SqlToken | undefined;
  let last: SqlToken | undefined;
  for (const token of [...tokenize(sql), undefined]) {
    if (token && !(token.kind === 'symbol' && token.text === ';')) {
      first ??= token;
      last = token;
    } else if (first && last) {
      statements.push(sql.slice(first.start, last.end));
      first = undefined;
    }
  }
  return statements;
}

/** The first keyword of a statement in capitals, looking through opening brackets; empty when there is none. */
export function firstKeyword(statement: string): string {
  const first = tokenize(statement).find(token => token.text !== '(');
  return first?.kind === 'word' ? first.text.toUpperCase() : '';
}

/** Names directly before an opening bracket, in lower case: every function a statement calls, and some names that are not functions. */
export function calledNames(statement: string): string[] {
  const tokens = tokenize(statement);
  const names = tokens.filter((token, i) => (token.kind === 'word' || token.kind === 'quoted') && tokens[i + 1]?.text === '(');
  return [...new Set(names.map(token => token.text.toLowerCase()))];
}
