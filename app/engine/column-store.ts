import { doubleCell, readArrowCell } from './arrow-cells';
import { int128At, textAt } from './column-data';
import type { ColumnData } from './column-data';
import { scalarName } from './data-type';
import type { DataType } from './data-type';
import { GrowingBytes } from './growing-bytes';
import type { Cell } from './query-result';
import { dateText, decimalText, timestampText, timeText } from './value-text';

/** The part of an Arrow column of one batch that is read here. */
export interface ArrowColumn {
  get(row: number): unknown;
  data: readonly ArrowBuffers[];
}

interface ArrowBuffers {
  length: number;
  values: unknown;
  valueOffsets: unknown;
  nullBitmap: unknown;
  nullCount: number;
}

/** Scalars whose Arrow form arrow-js misreads, but whose integers can be read here exactly where they are a column of their own. */
export const readFromIntegers: ReadonlySet<string> = new Set(['DECIMAL', 'HUGEINT', 'DATE', 'TIME', 'TIMESTAMP']);

/** The values of one column, kept as they arrive and read when they are shown. */
export interface ColumnStore {
  append(column: ArrowColumn | null, rows: number): void;
  readonly byteLength: number;
  cell(row: number): Cell;
  data(): ColumnData | undefined;
}

export function columnStoreOf(type: DataType): ColumnStore {
  const form = formOf(type);
  return form ? new FlatColumn(form) : new KeptColumn(type);
}

/** How values lie in memory and what their numbers mean. */
interface Form {
  layout: Layout;
  /** A numeric value's cell. */
  write(value: number | bigint): Cell;
}

type Layout = 'text' | 'bits' | 'bigint' | 'int128' | 'narrow-decimal' | NumberLayout;
type NumberLayout = 'int8' | 'int16' | 'int32' | 'uint8' | 'uint16' | 'uint32' | 'float32' | 'float64' | 'uint64';

const integers: Readonly<Record<string, Layout>> = {
  ...{ TINYINT: 'int8', SMALLINT: 'int16', INTEGER: 'int32', BIGINT: 'bigint', HUGEINT: 'int128' },
  ...{ UTINYINT: 'uint8', USMALLINT: 'uint16', UINTEGER: 'uint32', UBIGINT: 'uint64' },
};

/** An Int64 holds all decimals of so many digits. */
const narrowDigits = 18;

function formOf(type: DataType): Form | undefined {
  const name = scalarName(type);
  const integer = integers[name];
  if (integer) return { layout: integer, write: String };
  switch (name) {
    case 'FLOAT':
      return { layout: 'float32', write: value => doubleCell(Number(value)) };
    case 'DOUBLE':
      return { layout: 'float64', write: value => doubleCell(Number(value)) };
    case 'BOOLEAN':
      return { layout: 'bits', write: value => value === 1 };
    case 'DATE':
      return { layout: 'int32', write: value => dateText(Number(value)) };
    case 'TIME':
      return { layout: 'bigint', write: value => timeText(BigInt(value)) };
    case 'TIMESTAMP':
      return { layout: 'bigint', write: value => timestampText(BigInt(value)) };
    case 'DECIMAL':
      return decimalForm(type);
  }
  // Whatever else is a scalar was cast to text by the engine.
  return type.kind === 'scalar' ? { layout: 'text', write: String } : undefined;
}

function decimalForm(type: DataType): Form {
  const [width = 38, scale = 0] = type.kind === 'scalar' ? [...type.name.matchAll(/\d+/g)].map(Number) : [];
  return { layout: width <= narrowDigits ? 'narrow-decimal' : 'int128', write: value => decimalText(BigInt(value), scale) };
}

class FlatColumn implements ColumnStore {
  #form: Form;
  #values = new GrowingBytes();
  /** Text only: where each row ends, as four bytes each. */
  #ends = new GrowingBytes();
  /** One byte a row, from the first NULL on. */
  #nulls: GrowingBytes | undefined;
  #rows = 0;
  #view: ColumnData | undefined;

  constructor(form: Form) {
    this.#form = form;
    this.#ends.skip(4);
  }

  get byteLength(): number {
    return this.#values.length + this.#ends.length + (this.#nulls?.length ?? 0);
  }

  append(column: ArrowColumn | null, rows: number): void {
    const buffers = column?.data[0];
    this.#appendNulls(buffers, rows);
    if (this.#form.layout === 'text') this.#appendText(buffers, rows);
    else this.#appendFixed(buffers, rows);
    this.#rows += rows;
    this.#view = undefined;
  }

  data(): ColumnData {
    return (this.#view ??= this.#look());
  }

  cell(row: number): Cell {
    const data = this.data();
    if (row >= this.#rows || data.nulls?.[row] === 1) return null;
    switch (data.kind) {
      case 'text':
        return textAt(data, row);
      case 'int128':
        return this.#form.write(int128At(data.words, row));
      case 'number':
      case 'bigint':
        return this.#form.write(data.values[row] ?? 0);
    }
  }

  #appendNulls(buffers: ArrowBuffers | undefined, rows: number): void {
    const bitmap = buffers && bytesOf(buffers.nullBitmap);
    const allNull = !buffers || (buffers.nullCount === rows && !bitmap?.length);
    if (!allNull && (!bitmap?.length || buffers.nullCount === 0)) {
      this.#nulls?.skip(rows);
      return;
    }
    if (!this.#nulls) {
      this.#nulls = new GrowingBytes();
      this.#nulls.skip(this.#rows);
    }
    this.#nulls.append(Uint8Array.from({ length: rows }, (_, row) => (allNull || !bitAt(bitmap, row) ? 1 : 0)));
  }

  #appendText(buffers: ArrowBuffers | undefined, rows: number): void {
    const offsets = buffers?.valueOffsets;
    const values = buffers && bytesOf(buffers.values);
    const before = this.#values.length;
    const ends = new Uint32Array(rows).fill(before);
    if (values && offsets instanceof Int32Array) {
      const first = offsets[0] ?? 0;
      for (let row = 0; row < rows; row += 1) ends[row] = before + (offsets[row + 1] ?? first) - first;
      this.#values.append(values.subarray(first, offsets[rows] ?? first));
    }
    this.#ends.append(new Uint8Array(ends.buffer));
  }

  #appendFixed(buffers: ArrowBuffers | undefined, rows: number): void {
    const bytes = (buffers && bytesOf(buffers.values)) ?? new Uint8Array();
    const packed = this.#packed(bytes, rows);
    const size = rows * widthOf(this.#form.layout);
    this.#values.append(packed.subarray(0, size));
    // A column of nothing but NULL may come without values.
    this.#values.skip(size - Math.min(size, packed.length));
  }

  /** The bytes of a batch in the layout they are kept in. */
  #packed(bytes: Uint8Array, rows: number): Uint8Array {
    switch (this.#form.layout) {
      case 'bits':
        return Uint8Array.from({ length: rows }, (_, row) => (bitAt(bytes, row) ? 1 : 0));
      case 'narrow-decimal': {
        const words = bigintsIn(bytes);
        return bytesIn(BigInt64Array.from({ length: words.length / 2 }, (_, row) => words[2 * row] ?? 0n));
      }
      case 'uint64': {
        const words = bigintsIn(bytes);
        const wide = new BigInt64Array(words.length * 2);
        words.forEach((word, row) => (wide[2 * row] = word));
        return bytesIn(wide);
      }
      default:
        return bytes;
    }
  }

  #look(): ColumnData {
    const { buffer, byteOffset, byteLength } = this.#values.view();
    const common = { nulls: this.#nulls?.view(), length: this.#rows };
    switch (this.#form.layout) {
      case 'text': {
        const ends = this.#ends.view();
        return { ...common, kind: 'text', bytes: this.#values.view(), offsets: new Uint32Array(ends.buffer, 0, this.#rows + 1) };
      }
      case 'int128':
      case 'uint64':
        return { ...common, kind: 'int128', words: new BigUint64Array(buffer, byteOffset, byteLength / 8) };
      case 'bigint':
      case 'narrow-decimal':
        return { ...common, kind: 'bigint', values: new BigInt64Array(buffer, byteOffset, byteLength / 8) };
      case 'float64':
        return { ...common, kind: 'number', values: new Float64Array(buffer, byteOffset, byteLength / 8) };
      case 'float32':
        return { ...common, kind: 'number', values: new Float32Array(buffer, byteOffset, byteLength / 4) };
      case 'int32':
        return { ...common, kind: 'number', values: new Int32Array(buffer, byteOffset, byteLength / 4) };
      case 'uint32':
        return { ...common, kind: 'number', values: new Uint32Array(buffer, byteOffset, byteLength / 4) };
      case 'int16':
        return { ...common, kind: 'number', values: new Int16Array(buffer, byteOffset, byteLength / 2) };
      case 'uint16':
        return { ...common, kind: 'number', values: new Uint16Array(buffer, byteOffset, byteLength / 2) };
      case 'int8':
        return { ...common, kind: 'number', values: new Int8Array(buffer, byteOffset, byteLength) };
      case 'uint8':
      case 'bits':
        return { ...common, kind: 'number', values: new Uint8Array(buffer, byteOffset, byteLength) };
    }
  }
}

function widthOf(layout: Layout): number {
  switch (layout) {
    case 'text':
      return 0;
    case 'int8':
    case 'uint8':
    case 'bits':
      return 1;
    case 'int16':
    case 'uint16':
      return 2;
    case 'int32':
    case 'uint32':
    case 'float32':
      return 4;
    case 'float64':
    case 'bigint':
    case 'narrow-decimal':
      return 8;
    case 'int128':
    case 'uint64':
      return 16;
  }
}

function bytesOf(array: unknown): Uint8Array | undefined {
  return ArrayBuffer.isView(array) ? bytesIn(array) : undefined;
}

function bytesIn({ buffer, byteOffset, byteLength }: ArrayBufferView): Uint8Array {
  return new Uint8Array(buffer, byteOffset, byteLength);
}

function bigintsIn(bytes: Uint8Array): BigInt64Array {
  const aligned = bytes.byteOffset % 8 === 0 ? bytes : bytes.slice();
  return new BigInt64Array(aligned.buffer, aligned.byteOffset, Math.floor(aligned.byteLength / 8));
}

function bitAt(bits: Uint8Array | undefined, index: number): boolean {
  return (((bits?.[index >> 3] ?? 0) >> (index & 7)) & 1) === 1;
}

/** A nested column: the batches themselves are kept, and a value is read through arrow-js when it is asked for. */
class KeptColumn implements ColumnStore {
  #type: DataType;
  #parts: { start: number; column: ArrowColumn | null }[] = [];
  #rows = 0;
  byteLength = 0;

  constructor(type: DataType) {
    this.#type = type;
  }

  append(column: ArrowColumn | null, rows: number): void {
    this.#parts.push({ start: this.#rows, column });
    this.#rows += rows;
    this.byteLength += rows * nestedBytes;
  }

  cell(row: number): Cell {
    const part = this.#partOf(row);
    return readArrowCell(part?.column?.get(row - part.start), this.#type);
  }

  data(): undefined {
    return undefined;
  }

  #partOf(row: number): { start: number; column: ArrowColumn | null } | undefined {
    let [low, high] = [0, this.#parts.length - 1];
    while (low < high) {
      const middle = Math.ceil((low + high) / 2);
      if ((this.#parts[middle]?.start ?? 0) <= row) low = middle;
      else high = middle - 1;
    }
    return this.#parts[low];
  }
}

/** What a nested value is taken to weigh; arrow-js does not tell. */
const nestedBytes = 64;
