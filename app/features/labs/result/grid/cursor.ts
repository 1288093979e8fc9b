/** A cell of the grid. Row -1 is the head. */
export interface Place {
  row: number;
  column: number;
}

/** The active cell, and the cell a range was begun at; without a range both are the same. */
export interface Cursor {
  active: Place;
  anchor: Place;
}

export interface Extent {
  rows: number;
  columns: number;
  /** Rows of one page. */
  page: number;
}

export interface Stroke {
  key: string;
  shift: boolean;
  /** Ctrl or ⌘. */
  control: boolean;
}

/** Rows and columns from `from` to `to`, both within. */
export interface CellRange {
  rows: { from: number; to: number };
  columns: { from: number; to: number };
}

/** Where a key leads, as spreadsheets do it; undefined for a key that moves nothing. */
export function afterStroke(cursor: Cursor, stroke: Stroke, extent: Extent): Cursor | undefined {
  if (stroke.control && stroke.key.toLowerCase() === 'a') return everything(extent);
  if (stroke.key === 'Escape') return { active: cursor.active, anchor: cursor.active };
  const goal = goalOf(cursor.active, stroke, extent);
  if (!goal) return undefined;
  const active = {
    // A range holds cells of the body only.
    row: clamp(goal.row, stroke.shift ? 0 : -1, extent.rows - 1),
    column: clamp(goal.column, 0, extent.columns - 1),
  };
  return { active, anchor: stroke.shift && cursor.anchor.row >= 0 ? cursor.anchor : active };
}

function goalOf({ row, column }: Place, { key, control }: Stroke, { rows, columns, page }: Extent): Place | undefined {
  switch (key) {
    case 'ArrowUp':
      return { row: control ? Math.min(row, 0) : row - 1, column };
    case 'ArrowDown':
      return { row: control ? rows - 1 : row + 1, column };
    case 'ArrowLeft':
      return { row, column: control ? 0 : column - 1 };
    case 'ArrowRight':
      return { row, column: control ? columns - 1 : column + 1 };
    case 'PageUp':
      return { row: Math.max(Math.min(row, 0), row - page), column };
    case 'PageDown':
      return { row: row + page, column };
    case 'Home':
      return { row: control ? 0 : row, column: 0 };
    case 'End':
      return { row: control ? rows - 1 : row, column: columns - 1 };
  }
  return undefined;
}

function everything({ rows, columns }: Extent): Cursor {
  return { anchor: { row: 0, column: 0 }, active: { row: Math.max(0, rows - 1), column: Math.max(0, columns - 1) } };
}

/** The cells between the two ends of a cursor; undefined in the head. */
export function rangeOf({ active, anchor }: Cursor): CellRange | undefined {
  if (active.row < 0) return undefined;
  const between = (a: number, b: number) => ({ from: Math.min(a, b), to: Math.max(a, b) });
  return { rows: between(active.row, anchor.row), columns: between(active.column, anchor.column) };
}

function clamp(value: number, least: number, most: number): number {
  return Math.max(Math.min(least, most), Math.min(value, most));
}
