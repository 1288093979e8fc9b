import type { SqlErrorOutcome, SqlPosition } from './outcome';

/**
 * Reads DuckDB's error text, `Binder Error: …\n\nLINE 2: …\n        ^`, the same from the native engine and from WASM.
 * @param sql the text the engine was given; its long lines are shown shortened in the error, so the caret is found again in them.
 */
export function readEngineError(text: string, sql: string): SqlErrorOutcome {
  const plain = fromJson(text) ?? text;
  // A parser's error draws its picture twice.
  const picture = /\n+LINE (\d+): ([^\n]*)\n([^\n]*)\^/.exec(plain);
  const head = picture ? plain.slice(0, picture.index) : plain;
  const typed = /^(?:Invalid Error: )?([A-Z][A-Za-z ]*?) (?:Error|Exception|exception): ?/.exec(head);
  return {
    kind: 'sql-error',
    errorType: typed?.[1] ?? 'Unknown',
    message: (typed ? head.slice(typed[0].length) : head).trim(),
    ...(picture && { position: findPosition({ line: Number(picture[1]), shown: picture[2] ?? '', before: picture[3] ?? '', sql }) }),
  };
}

/** DuckDB-WASM reports some errors as JSON: `{"exception_type":"Parser","exception_message":…}`. */
function fromJson(text: string): string | undefined {
  if (!text.startsWith('{"exception_type"')) return undefined;
  const error: unknown = JSON.parse(text);
  if (typeof error !== 'object' || error === null || !('exception_type' in error) || !('exception_message' in error)) return undefined;
  return `${String(error.exception_type)} Error: ${String(error.exception_message)}`;
}

/** The engine's lines: it takes a line feed, a carriage return or both for one end. */
const lineEnd = /\r\n|\n|\r/g;

/**
 * The offset of a place in the SQL it was given for, in characters as JavaScript counts them.
 * @param position as the engine's error gives it; a column beyond the line is the line's end
 */
export function offsetOf(sql: string, { line, column }: SqlPosition): number {
  const { start, text } = linesOf(sql)[line - 1] ?? { start: sql.length, text: '' };
  return start + Math.min(column - 1, text.length);
}

function linesOf(sql: string): { start: number; text: string }[] {
  const ends = [...sql.matchAll(lineEnd)];
  const starts = [0, ...ends.map(end => end.index + end[0].length)];
  return starts.map((start, i) => ({ start, text: sql.slice(start, ends[i]?.index ?? sql.length) }));
}

/**
 * The caret stands under the picture, where a Chinese character is two columns wide, a combining sign none, and every blank is a plain one; the
 * answer counts characters. A statement that was wrapped before it ran has its text some lines further down: then the picture finds its line.
 */
function findPosition({ line, shown, before, sql }: { line: number; shown: string; before: string; sql: string }): SqlPosition {
  const isCut = shown.startsWith('...');
  const snippet = plainBlanks(shown.slice(isCut ? 3 : 0));
  const lines = linesOf(sql).map(({ text }) => plainBlanks(text));
  const whole = withoutCutEnd(snippet);
  const own = lines[line - 1]?.includes(whole) ? line - 1 : lines.findIndex(text => text.includes(whole));
  const start = own < 0 ? 0 : (lines[own] ?? '').indexOf(whole);
  const caret = before.length - `LINE ${line}: `.length - (isCut ? 3 : 0);
  return { line: own < 0 ? line : own + 1, column: start + charactersIn(snippet, caret) + 1 };

  function withoutCutEnd(text: string): string {
    return lines.some(each => each.includes(text)) ? text : text.replace(/\.\.\.$/, '');
  }
}

/** The engine shows all kinds of white space as plain blanks, one for one. */
function plainBlanks(text: string): string {
  return text.replace(/[\u00a0\u2000-\u200b\u202f\u205f\u2060\u3000\ufeff]/g, ' ');
}

const wide =
  /[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6\u{20000}-\u{3fffd}]|(?!\p{Regional_Indicator})\p{Emoji_Presentation}/u;
const noWidth = /^[\p{M}\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/u;
const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' });

/** How many characters of a text stand before a column of its picture; signs without width belong to what is before them. */
function charactersIn(text: string, width: number): number {
  let seen = 0;
  let characters = 0;
  for (const { segment } of graphemes.segment(text)) {
    const own = noWidth.test(segment) ? 0 : wide.test(String.fromCodePoint(segment.codePointAt(0) ?? 0)) ? 2 : 1;
    if (seen + own > width) break;
    seen += own;
    characters += segment.length;
  }
  return characters;
}
