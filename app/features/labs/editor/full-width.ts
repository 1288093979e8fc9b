import { tokenize } from '~/engine/sql-text';
import type { SqlToken } from '~/engine/sql-text';

/** Characters of a Chinese keyboard, or of a pasted document, where SQL wants a plain one. Places are offsets into the text. */
export interface Slip {
  from: number;
  to: number;
  /** What stands there. */
  found: string;
  /** What is meant. */
  insert: string;
  kind: 'character' | 'quotes' | 'blank' | 'invisible';
}

const meant: ReadonlyMap<string, string> = new Map(
  Object.entries({
    '、': ',',
    '【': '[',
    '】': ']',
    '《': '<',
    '》': '>',
    '〈': '<',
    '〉': '>',
    '×': '*',
    '÷': '/',
    '−': '-',
    '–': '-',
    '—': '-',
    '≠': '<>',
    '≥': '>=',
    '≤': '<=',
  }),
);
const closers: ReadonlyMap<string, string> = new Map(
  Object.entries({ '“': '”“"＂', '”': '”“"＂', '＂': '＂"', '‘': "’‘'＇", '’': "’‘'＇", '＇': "＇'", '「': '」', '『': '』' }),
);
/** Letters to the engine, and to nobody else. */
const invisible: ReadonlySet<string> = new Set(['\u200c', '\u200d', '\u00ad']);
const beyondAscii = /[\u0080-\uffff]/;
const han = /\p{Script=Han}/u;

/**
 * Every such place outside of texts, quoted names and comments; inside of them characters are what they are. Full-width brackets that belong to a
 * Chinese alias (`AS 金额（元）`) are left alone too: the engine takes them for letters, and so does the reader.
 */
export function slipsOf(sql: string): Slip[] {
  const slips: Slip[] = [];
  // Most texts are plain.
  if (!beyondAscii.test(sql)) return slips;
  let at = 0;
  while (at < sql.length) {
    const { found, next } = scan(sql, at);
    slips.push(...found);
    at = next;
  }
  return merged(slips);
}

/** The text with everything put right. */
export function withoutSlips(sql: string): string {
  return slipsOf(sql).reduceRight((text, { from, to, insert }) => text.slice(0, from) + insert + text.slice(to), sql);
}

/** Reads up to the end of the text, or of the first pair of curly quotes: what is a token behind it depends on where it ends. */
function scan(sql: string, start: number): { found: Slip[]; next: number } {
  const found: Slip[] = [];
  let last: SqlToken | undefined;
  let end = start;
  for (const each of tokenize(sql.slice(start))) {
    const token = { ...each, start: each.start + start, end: each.end + start };
    found.push(...blanksIn(sql, end, token.start));
    if (token.kind === 'word' && beyondAscii.test(token.text)) {
      const inWord = slipsInWord({ sql, token, named: last?.text.toUpperCase() === 'AS' });
      found.push(...inWord);
      const quotes = inWord.find(({ kind }) => kind === 'quotes');
      if (quotes) return { found, next: quotes.to };
    }
    last = token;
    end = token.end;
  }
  return { found: [...found, ...blanksIn(sql, end, sql.length)], next: sql.length };
}

const blankOrInvisible = /([\u00a0\u2000-\u200a\u202f\u205f\u3000]+)|[\u200b\u2060\ufeff]+/g;

function blanksIn(sql: string, from: number, to: number): Slip[] {
  if (from === to || !beyondAscii.test(sql.slice(from, to))) return [];
  const gap = sql.slice(from, to).replace(/--[^\n]*|\/\*[\s\S]*?(?:\*\/|$)/g, comment => ' '.repeat(comment.length));
  return [...gap.matchAll(blankOrInvisible)].map(({ 0: text, 1: blank, index }) => ({
    ...{ from: from + index, to: from + index + text.length, found: text },
    ...(blank === undefined ? { insert: '', kind: 'invisible' as const } : { insert: ' '.repeat(text.length), kind: 'blank' as const }),
  }));
}

interface InWord {
  sql: string;
  token: SqlToken;
  /** It is a new name: AS stands before it. */
  named: boolean;
}

/** Up to the first pair of quotes. */
function slipsInWord({ sql, token, named }: InWord): Slip[] {
  const isChinese = han.test(token.text);
  const kept = named ? keptBrackets(token.text) : new Set<number>();
  const slips: Slip[] = [];
  for (const { 0: found, index: at } of token.text.matchAll(/./gsu)) {
    const from = token.start + at;
    const to = from + found.length;
    const end = closers.has(found) ? closingQuote(sql, { from, opener: found }) : -1;
    if (end >= 0) {
      const inner = sql.slice(to, end);
      const insert = named ? `"${inner.replaceAll('"', '""')}"` : `'${inner.replaceAll("'", "''")}'`;
      return [...slips, { from, to: end + 1, found: sql.slice(from, end + 1), insert, kind: 'quotes' }];
    }
    const insert = kept.has(at) ? undefined : plainOf(found, { isChinese, next: sql[to] });
    if (insert !== undefined) slips.push({ from, to, found, insert, kind: insert === '' ? 'invisible' : 'character' });
  }
  return slips;
}

/** The other quote on the same line. */
function closingQuote(sql: string, { from, opener }: { from: number; opener: string }): number {
  const wanted = closers.get(opener) ?? '';
  for (let at = from + 1; at < sql.length && sql[at] !== '\n'; at++) if (wanted.includes(sql.charAt(at))) return at;
  return -1;
}

/** Brackets in a Chinese name, closed in it. */
function keptBrackets(text: string): Set<number> {
  const kept = [...text.matchAll(/(?<=\p{Script=Han})（[^（）]*）/gu)].flatMap(({ 0: bracket, index }) => [
    index,
    index + bracket.length - 1,
  ]);
  return new Set(kept);
}

function plainOf(character: string, { isChinese, next }: { isChinese: boolean; next: string | undefined }): string | undefined {
  if (invisible.has(character)) return '';
  if (character === '。') return next !== undefined && /[\p{L}_"]/u.test(next) ? '.' : ';';
  if (closers.has(character) || character === '」' || character === '』') return "'";
  const listed = meant.get(character);
  if (listed !== undefined) return listed;
  const code = character.charCodeAt(0);
  if (code < 0xff01 || code > 0xff5e) return undefined;
  const plain = String.fromCharCode(code - 0xfee0);
  // 前３名 is a name.
  return isChinese && /[A-Za-z0-9]/.test(plain) ? undefined : plain;
}

/** Neighbours become one: ＳＥＬＥＣＴ is one slip. */
function merged(slips: Slip[]): Slip[] {
  const joined: Slip[] = [];
  for (const slip of slips) {
    const last = joined.at(-1);
    if (last && last.to === slip.from && last.kind === 'character' && slip.kind === 'character') {
      joined[joined.length - 1] = { ...last, to: slip.to, found: last.found + slip.found, insert: last.insert + slip.insert };
    } else {
      joined.push(slip);
    }
  }
  return joined;
}
