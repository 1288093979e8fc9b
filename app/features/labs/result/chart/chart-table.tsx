import { formatNumber } from '~/i18n/formats';
import { useLocale } from '~/i18n/use-locale';
import { useText } from '~/i18n/use-text';
import type { DataDrawing } from '~/ui/data-drawing';
import { messages } from '../messages';

/** A chart's table twin is for reading; all rows are in the grid. */
const mostRows = 200;

/** The same figures for whoever does not see the drawing. */
export function ChartTable({ drawing: { title, xName, labels, series, format, formatX } }: { drawing: DataDrawing }) {
  const t = useText(messages);
  const locale = useLocale();
  const points = series[0]?.points;
  const rows = points
    ? points.map(point => [formatX(point.x), format(point.y)])
    : labels.map((label, i) => [label, ...series.map(({ values }) => written(values[i], format))]);
  const heads = [xName, ...series.map(({ name }) => name)];
  return (
    <details className="mt-1 text-sm text-ink-3">
      <summary className="w-fit hover:text-ink">{t.chartTable}</summary>
      <div tabIndex={0} role="region" aria-label={title} className="mt-1.5 max-h-60 overflow-auto rounded-sm border border-line">
        <table className="num w-full text-xs text-ink-2">
          {rows.length > mostRows && (
            <caption className="px-2.5 py-1 text-left text-ink-3">{t.firstFigures(formatNumber(mostRows, locale))}</caption>
          )}
          <thead className="sticky top-0 bg-sunken">
            <tr>
              {heads.map((head, i) => (
                <th key={i} scope="col" className={`px-2.5 py-1.5 font-semibold ${i === 0 ? 'text-left' : 'text-right'}`}>
                  {head}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.slice(0, mostRows).map(([first, ...cells], row) => (
              <tr key={row} className="border-t border-line">
                <th scope="row" className="px-2.5 py-1 text-left font-normal">
                  {first}
                </th>
                {cells.map((cell, i) => (
                  <td key={i} className="px-2.5 py-1 text-right">
                    {cell}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </details>
  );
}

function written(value: number | null | undefined, format: (value: number) => string): string {
  return value === null || value === undefined ? '–' : format(value);
}
