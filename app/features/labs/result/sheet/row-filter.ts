import { int128At, textAt } from '~/engine/column-data';
import type { ColumnData } from '~/engine/column-data';

/** What a reader wants to see of a column. `from` and `to` belong to it; NULL is never contained, equal or in a range. */
export type ColumnFilter =
  | { kind: 'contains'; text: string }
  | { kind: 'equals'; text: string }
  | { kind: 'range'; from: string; to: string }
  | { kind: 'null' }
  | { kind: 'not-null' };

/** The value texts of a column stand for, in the column's own unit; undefined for a text that is none. */
export type ReadValue = (text: string) => number | bigint | undefined;

interface FilterColumn {
  data: ColumnData;
  filter: ColumnFilter;
  read: ReadValue;
}

/** The rows that pass all filters, in their order. */
export function filterRows(rows: Uint32Array, filters: readonly FilterColumn[]): Uint32Array {
  return filters.reduce((left, filter) => left.filter(testOf(filter)), rows);
}

type Test = (row: number) => boolean;

function testOf({ data, filter, read }: FilterColumn): Test {
  const { nulls } = data;
  const present: Test = nulls ? row => nulls[row] !== 1 : () => true;
  switch (filter.kind) {
    case 'null':
      return row => !present(row);
    case 'not-null':
      return present;
    case 'contains': {
      const holds = containsTest(data, filter.text);
      return row => present(row) && holds(row);
    }
    case 'equals': {
      const same = equalsTest({ data, text: filter.text, read });
      return row => present(row) && same(row);
    }
    case 'range': {
      const within = rangeTest({ data, filter, read });
      return row => present(row) && within(row);
    }
  }
}

/** In texts, whatever the case of Latin letters. */
function containsTest(data: ColumnData, text: string): Test {
  if (data.kind !== 'text') return () => false;
  const wanted = new TextEncoder().encode(text).map(lowered);
  const { bytes, offsets } = data;
  const holdsAt = (from: number) => {
    for (let i = 0; i < wanted.length; i += 1) if (lowered(bytes[from + i] ?? 0) !== wanted[i]) return false;
    return true;
  };
  return row => {
    const last = (offsets[row + 1] ?? 0) - wanted.length;
    for (let from = offsets[row] ?? 0; from <= last; from += 1) if (holdsAt(from)) return true;
    return false;
  };
}

function lowered(byte: number): number {
  return byte >= 65 && byte <= 90 ? byte + 32 : byte;
}

function equalsTest({ data, text, read }: { data: ColumnData; text: string; read: ReadValue }): Test {
  if (data.kind === 'text') {
    const length = new TextEncoder().encode(text).length;
    return row => (data.offsets[row + 1] ?? 0) - (data.offsets[row] ?? 0) === length && textAt(data, row) === text;
  }
  const wanted = read(text);
  if (wanted === undefined) return () => false;
  const valueOf = valuesOf(data);
  return row => valueOf(row) === wanted;
}

function rangeTest({ data, filter, read }: { data: ColumnData; filter: { from: string; to: string }; read: ReadValue }): Test {
  if (data.kind === 'text') {
    const { from, to } = filter;
    return row => {
      const text = textAt(data, row);
      return (from === '' || text >= from) && (to === '' || text <= to);
    };
  }
  const [least, most] = [read(filter.from), read(filter.to)];
  const valueOf = valuesOf(data);
  return row => {
    const value = valueOf(row);
    return (least === undefined || value >= least) && (most === undefined || value <= most);
  };
}

function valuesOf(data: Exclude<ColumnData, { kind: 'text' }>): (row: number) => number | bigint {
  if (data.kind === 'int128') return row => int128At(data.words, row);
  const { values } = data;
  return row => values[row] ?? 0;
}
