/** The words a cell may need; found once for all cells. */
export interface GridWords {
  emptyText: string;
  rowNumber(row: number): string;
}
