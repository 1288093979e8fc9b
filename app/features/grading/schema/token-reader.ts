import { tokenize } from '~/engine/sql-text';
import type { SqlToken } from '~/engine/sql-text';

/** Reads a piece of SQL word by word. */
export class TokenReader {
  readonly text: string;
  #tokens: SqlToken[];
  #at = 0;
  /** How many brackets are open where the reader stands. */
  depth = 0;

  constructor(text: string) {
    this.text = text;
    this.#tokens = tokenize(text);
  }

  get atEnd(): boolean {
    return this.#at >= this.#tokens.length;
  }

  /** The word the reader stands at, in capitals; empty at anything else. */
  word(): string {
    const token = this.#tokens[this.#at];
    return token?.kind === 'word' ? token.text.toUpperCase() : '';
  }

  isAt(...words: string[]): boolean {
    return words.includes(this.word());
  }

  peekIs(ahead: number, text: string): boolean {
    return this.#tokens[this.#at + ahead]?.text.toUpperCase() === text;
  }

  next(): SqlToken | undefined {
    const token = this.#tokens[this.#at];
    this.#at += 1;
    if (token?.text === '(' && token.kind === 'symbol') this.depth += 1;
    if (token?.text === ')' && token.kind === 'symbol') this.depth -= 1;
    return token;
  }

  /** Goes past these words if the reader stands at all of them. */
  take(...words: string[]): boolean {
    const there = words.every((word, i) => {
      const token = this.#tokens[this.#at + i];
      return token?.kind === 'word' && token.text.toUpperCase() === word;
    });
    if (there) this.#at += words.length;
    return there;
  }

  /** A name, of which only the last part counts: `public.orders` is `orders`. */
  name(): string {
    let name = this.next()?.text ?? '';
    while (this.peekIs(0, '.')) {
      this.next();
      name = this.next()?.text ?? name;
    }
    return name;
  }

  /** What stands inside the brackets that open here; undefined, and nothing passed, where none open. */
  bracketed(): string | undefined {
    const open = this.#tokens[this.#at];
    if (open?.text !== '(') return undefined;
    let depth = 0;
    for (let i = this.#at; i < this.#tokens.length; i += 1) {
      const token = this.#tokens[i];
      if (token?.kind === 'symbol' && token.text === '(') depth += 1;
      if (token?.kind === 'symbol' && token.text === ')') depth -= 1;
      if (token && depth === 0) {
        this.#at = i + 1;
        return this.text.slice(open.end, token.start);
      }
    }
    return undefined;
  }

  /** Stops before this word or symbol, or at the end. */
  skipUntil(text: string): void {
    while (!this.atEnd && !this.peekIs(0, text)) this.next();
  }

  /** Goes past one word, or past a whole bracket. */
  skipOne(): void {
    if (this.bracketed() === undefined) this.next();
  }

  rest(): string {
    return this.text.slice(this.#tokens[this.#at]?.start ?? this.text.length);
  }
}

/** The parts of a list; commas inside brackets do not part it. */
export function splitAtCommas(text: string): string[] {
  const parts: string[] = [];
  let [depth, start] = [0, 0];
  for (const token of tokenize(text)) {
    if (token.kind !== 'symbol') continue;
    if (token.text === '(') depth += 1;
    if (token.text === ')') depth -= 1;
    if (token.text === ',' && depth === 0) {
      parts.push(text.slice(start, token.start));
      start = token.end;
    }
  }
  return [...parts, text.slice(start)].filter(part => part.trim() !== '');
}
