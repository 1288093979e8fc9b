import { useEffect, useState } from 'react';
import type { ResultTable } from '~/engine/result-table';

/** How often a page that shows a growing result looks again: often enough to seem alive, seldom enough to leave time for the rows themselves. */
const lookMs = 120;

/** Draws again while rows are arriving. */
export function useRowCount(table: ResultTable): number {
  const [, setSeen] = useState(0);
  // The engine: it fills the table without telling anybody.
  useEffect(() => {
    if (table.state !== 'growing') return;
    const timer = setInterval(() => {
      setSeen(table.rowCount);
      if (table.state !== 'growing') clearInterval(timer);
    }, lookMs);
    return () => clearInterval(timer);
  }, [table]);
  return table.rowCount;
}
