import type { Cell, QueryResult } from '~/engine/query-result';

interface Choice {
  /** At most so many rows. */
  most: number;
  /** The columns whose values are few and listed: seeing different ones is worth a row. */
  listed: ReadonlySet<string>;
}

/**
 * The rows that show most of what the columns can hold: each next one is the first that shows the most not shown yet (of a listed column
 * a value, of any other a filled cell or a NULL). They keep the order they came in.
 */
export function pickSampleRows({ columns, rows }: Pick<QueryResult, 'columns' | 'rows'>, { most, listed }: Choice): Cell[][] {
  const news = rows.map(row => columns.map(({ name }, i) => newsOf(name, row[i] ?? null, listed)));
  const shown = new Set<string>();
  const picked = new Set<number>();
  while (picked.size < Math.min(most, rows.length)) {
    const next = newest(news, { shown, picked });
    picked.add(next);
    for (const item of news[next] ?? []) shown.add(item);
  }
  return rows.filter((_, index) => picked.has(index));
}

function newsOf(column: string, cell: Cell, listed: ReadonlySet<string>): string {
  if (cell === null) return `${column} null`;
  return listed.has(column) ? `${column} = ${JSON.stringify(cell)}` : `${column} filled`;
}

function newest(news: string[][], { shown, picked }: { shown: ReadonlySet<string>; picked: ReadonlySet<number> }): number {
  let best = { index: 0, worth: -1 };
  for (const [index, items] of news.entries()) {
    // A filled cell says more than a NULL, so that the first row is a full one.
    const worth = items.reduce((sum, item) => sum + (shown.has(item) ? 0 : item.endsWith(' null') ? 1 : 2), 0);
    if (!picked.has(index) && worth > best.worth) best = { index, worth };
  }
  return best.index;
}
