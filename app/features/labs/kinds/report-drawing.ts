import type { DataDrawing } from '~/ui/data-drawing';
import type { ReportView } from '../lab-view';

/** How the figures of a report are drawn; undefined for a table, or where a column is not there. */
export function reportDrawing(
  { draw, x, y, columns, rows }: ReportView,
  words: { title: string; format(value: number): string },
): DataDrawing | undefined {
  const [along, up] = [columns.indexOf(x ?? ''), columns.indexOf(y ?? '')];
  if (draw === 'table' || along < 0 || up < 0) return undefined;
  return {
    title: words.title,
    kind: draw,
    xName: columns[along] ?? '',
    yName: columns[up] ?? '',
    labels: rows.map(row => row[along] ?? ''),
    series: [{ name: columns[up] ?? '', values: rows.map(row => numberIn(row[up])) }],
    format: words.format,
    formatX: String,
  };
}

function numberIn(cell: string | null | undefined): number | null {
  return cell === null || cell === undefined || !Number.isFinite(Number(cell)) ? null : Number(cell);
}
