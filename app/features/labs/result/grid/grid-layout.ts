import type { SortKey } from '../sheet/row-order';

/** How a cell of a comparison differs. */
export type CellMark = 'added' | 'missing' | 'changed';

export const rowHeight = 32;
export const headHeight = 46;
/** Rows drawn beyond the edges of the view, so that scrolling does not show their coming. */
export const spareRows = 8;

/** Room for the number of the last row. */
export function gutterWidth(rows: number): number {
  return Math.max(36, String(rows).length * 8 + 18);
}

/** What clicking a head does: up, down, and as the engine gave it; with `more` the other keys stay. */
export function nextSort(sort: readonly SortKey[], { column, more }: { column: number; more: boolean }): SortKey[] {
  const known = sort.find(key => key.column === column);
  const others = more ? sort.filter(key => key.column !== column) : [];
  if (!known) return [...others, { column, descending: false }];
  const next = { column, descending: true };
  if (known.descending) return others;
  return more ? sort.map(key => (key.column === column ? next : key)) : [next];
}
