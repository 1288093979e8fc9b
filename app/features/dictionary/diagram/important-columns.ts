import type { DictionaryColumn } from '~/sample-company/dictionary';

/** Keys and references always; of the others as many as fill the table up to this. */
const enough = 6;

/** The columns that a table shows in the diagram, in their own order: what joins it, then what is most asked about. */
export function importantColumns(columns: readonly DictionaryColumn[]): DictionaryColumn[] {
  const joining = columns.filter(({ isKey, references }) => isKey || references);
  const others = columns.filter(column => !joining.includes(column)).toSorted((a, b) => weight(b) - weight(a));
  const shown = new Set([...joining, ...others.slice(0, Math.max(0, enough - joining.length))]);
  return columns.filter(column => shown.has(column));
}

/** What a question filters and groups by, then when it happened, then how much. */
function weight({ values, type, isNullable, unit }: DictionaryColumn): number {
  if (values.length > 0) return 4;
  if (/^(?:TIMESTAMP|DATE)$/.test(type)) return isNullable ? 2 : 3;
  return unit === null ? 0 : 1;
}
