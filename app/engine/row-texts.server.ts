import { open } from 'node:fs/promises';
import type { FileHandle } from 'node:fs/promises';
import { quoted, stagedType } from './staged-rows.server';
import type { FileCell, FileColumn, FileRow } from './staged-rows.server';

/** How a NULL is written; no text of ours is this. */
const NULL_TEXT = '\\N';

export interface RowTexts {
  file: string;
  /** The names of the columns, in the table's order. */
  columns: readonly string[];
  rows: readonly FileRow[];
}

/** Writes rows as lines of cells between tabs. Throws when a text has a tab or a line break. */
export async function writeRowTexts({ file, columns, rows }: RowTexts): Promise<void> {
  const handle = await open(file, 'w');
  try {
    const page = new Page();
    for (const row of rows) {
      for (const name of columns) page.put(row[name] ?? null);
      page.endLine();
      if (page.isFull) await page.writeTo(handle);
    }
    await page.writeTo(handle);
  } finally {
    await handle.close();
  }
}

const PAGE_BYTES = 1 << 20;

/** Bytes of lines on their way to a file. Built by hand: a string of a million cells is a million strings to be collected. */
class Page {
  #bytes = Buffer.allocUnsafe(2 * PAGE_BYTES);
  #length = 0;

  get isFull(): boolean {
    return this.#length >= PAGE_BYTES;
  }

  put(cell: FileCell): void {
    if (typeof cell === 'number' && cell >= 0 && cell <= LARGEST_INT && Number.isInteger(cell)) this.#putInteger(cell);
    else this.#putText(cell === null ? NULL_TEXT : String(cell));
    this.#putByte(TAB);
  }

  endLine(): void {
    this.#bytes[this.#length - 1] = LINE_FEED;
  }

  async writeTo(handle: FileHandle): Promise<void> {
    await handle.write(this.#bytes, 0, this.#length);
    this.#length = 0;
  }

  #putByte(byte: number): void {
    if (this.#length >= this.#bytes.length) this.#grow(1);
    this.#bytes[this.#length] = byte;
    this.#length += 1;
  }

  /** Digits from the last to the first. */
  #putInteger(value: number): void {
    if (this.#length + MOST_DIGITS > this.#bytes.length) this.#grow(MOST_DIGITS);
    const end = this.#length + digitsOf(value);
    let rest = value | 0;
    for (let place = end - 1; place >= this.#length; place -= 1) {
      const tenth = (rest / 10) | 0;
      this.#bytes[place] = DIGIT_ZERO + rest - tenth * 10;
      rest = tenth;
    }
    this.#length = end;
  }

  #putText(text: string): void {
    const most = text.length * MOST_BYTES_A_UNIT;
    if (this.#length + most > this.#bytes.length) this.#grow(most);
    const from = this.#length;
    for (let index = 0; index < text.length; index += 1) {
      const code = text.charCodeAt(index);
      if (code === TAB || code === LINE_FEED || code === CARRIAGE_RETURN) throw new RangeError(`a tab or line break in “${text}”`);
      if (code >= FIRST_BEYOND_ASCII) {
        if (/[\t\n\r]/.test(text)) throw new RangeError(`a tab or line break in “${text}”`);
        this.#length = from + this.#bytes.write(text, from);
        return;
      }
      this.#bytes[from + index] = code;
    }
    this.#length = from + text.length;
  }

  #grow(by: number): void {
    const larger = Buffer.allocUnsafe(2 * (this.#bytes.length + by));
    this.#bytes.copy(larger, 0, 0, this.#length);
    this.#bytes = larger;
  }
}

const TAB = 9;
const LINE_FEED = 10;
const CARRIAGE_RETURN = 13;
const DIGIT_ZERO = 48;
const FIRST_BEYOND_ASCII = 128;
/** UTF-8 of one UTF-16 code unit. */
const MOST_BYTES_A_UNIT = 3;
const LARGEST_INT = 2 ** 31 - 1;
const MOST_DIGITS = 10;

function digitsOf(value: number): number {
  let digits = 1;
  for (let bound = 10; value >= bound; bound *= 10) digits += 1;
  return digits;
}

/** The table function that reads such lines, with the columns as they are staged. */
export function rowTexts({ file, columns }: { file: string; columns: readonly FileColumn[] }): string {
  const types = columns.map(({ name, type }) => `${quoted(name)}: '${stagedType(type)}'`).join(', ');
  const path = file.replaceAll("'", "''");
  return `read_csv('${path}', columns = {${types}}, delim = '\t', quote = '', escape = '', nullstr = '${NULL_TEXT}', header = false, auto_detect = false)`;
}
