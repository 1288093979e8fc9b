import type { SqlErrorOutcome, SqlPosition } from './outcome';

/**
 * Reads DuckDB's error text, `Binder Error: …\n\nLINE 2: …\n        ^`, the same from the native engine and from WASM.
 * @param sql the text the engine was given; its long lines are shown shortened in the error, so the caret is found again in them.
 */
export function readEngineError(text: string, sql: string): SqlErrorOutcome {
  const plain = fromJson(text) ?? text;
  const picture = /\n+LINE (\d+): (.*)\n([^\n]*)\^/s.exec(plain);
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

/** The caret stands under the display, where a Chinese character is two columns wide; the answer counts characters. */
function findPosition({ line, shown, before, sql }: { line: number; shown: string; before: string; sql: string }): SqlPosition {
  const ellipsis = shown.startsWith('...') ? 3 : 0;
  const snippet = shown.slice(ellipsis).replace(/\.\.\.$/, '');
  const start = (sql.split('\n')[line - 1] ?? '').indexOf(snippet);
  const caret = before.length - `LINE ${line}: `.length - ellipsis;
  return { line, column: Math.max(0, start) + charactersIn(snippet, caret) + 1 };
}

const wide = /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]/;

function charactersIn(text: string, width: number): number {
  let characters = 0;
  for (let seen = 0; seen < width && characters < text.length; characters += 1) seen += wide.test(text.charAt(characters)) ? 2 : 1;
  return characters;
}
