import { useLocale } from '~/i18n/use-locale';
import { useText } from '~/i18n/use-text';
import { classNames } from '~/ui/class-names';
import { formatMonth, formatValue } from '../metric-format';
import type { SeriesPoint } from '../series';
import type { Breakdown } from './breakdown';
import type { Split } from '../measures';
import type { MonthPair } from './compare-months';
import { messages } from './messages';

interface ValuesTableProps {
  metric: Breakdown['metric'];
  points: SeriesPoint[];
  split: Split;
  months: MonthPair;
}

/** The parts of a median side by side: nothing in it adds up. */
export function ValuesTable({ metric, points, split, months }: ValuesTableProps) {
  const locale = useLocale();
  const t = useText(messages);
  const at = (own: SeriesPoint[], month: string): string => {
    const value = own.find(point => point.period === month)?.value ?? null;
    return value === null ? t.nothing : formatValue(value, metric, locale);
  };
  const rows = [
    ...split.cells.map(cell => ({ key: cell.value, title: cell.title[locale], points: cell.points, whole: false })),
    { key: '', title: t.whole, points, whole: true },
  ];
  return (
    <div className="min-w-0 overflow-x-auto" tabIndex={0} role="region" aria-label={t.contributions}>
      <table className="num w-full max-w-xl text-left">
        <thead className="text-sm text-ink-3">
          <tr className="border-b border-line">
            <th scope="col" className="px-2 py-1.5 font-semibold">
              {split.title[locale]}
            </th>
            {[months.before, months.after].map(month => (
              <th key={month} scope="col" className="px-2 py-1.5 text-right font-semibold whitespace-nowrap">
                {formatMonth(month, locale, { year: true })}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(row => (
            <tr key={row.key} className={row.whole ? 'bg-indigo-soft/60 font-semibold' : 'border-b border-line'}>
              <th scope="row" className={classNames('px-2 py-1.5', !row.whole && 'font-normal')}>
                {row.title}
              </th>
              {row.points === 'withheld' ? (
                <td colSpan={2} className="px-2 py-1.5 text-right text-ink-3">
                  {t.withheld}
                </td>
              ) : (
                [months.before, months.after].map(month => (
                  <td key={month} className="px-2 py-1.5 text-right whitespace-nowrap">
                    {at(row.points === 'withheld' ? [] : row.points, month)}
                  </td>
                ))
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
