import { EyeOff } from 'lucide-react';
import { formatNumber } from '~/i18n/formats';
import { useLocale } from '~/i18n/use-locale';
import { useText } from '~/i18n/use-text';
import { Card } from '~/ui/card';
import type { RowSample } from '../measures';
import { messages } from '../messages';
import { formatMonth } from '../metric-format';

/** Some rows behind the number, so that "counted" means something: nobody in them can be recognised. */
export function SampleTable({ sample }: { sample: RowSample }) {
  const locale = useLocale();
  const t = useText(messages);
  const written = (cell: RowSample['rows'][number][number]): string =>
    cell === null ? 'NULL' : typeof cell === 'number' ? formatNumber(cell, locale, { maximumFractionDigits: 4 }) : String(cell);
  return (
    <Card className="min-w-0 px-5 py-4.5">
      <h3 className="text-lg">{t.sample}</h3>
      <p className="mb-3 text-sm text-ink-3">{t.sampleNote(formatMonth(sample.period, locale, { year: true }))}</p>
      <div className="overflow-x-auto" tabIndex={0} role="region" aria-label={t.sample}>
        <table className="num w-full text-left text-sm">
          <thead className="text-ink-3">
            <tr className="border-b border-line">
              {sample.columns.map(column => (
                <th key={column} scope="col" className="py-1.5 pr-5 font-mono font-medium whitespace-nowrap">
                  {column}
                  {sample.masked.includes(column) && (
                    <span className="ml-1.5 inline-flex items-center gap-1 rounded-full bg-sunken px-1.5 font-sans text-xs">
                      <EyeOff aria-hidden className="size-3" />
                      {t.masked}
                    </span>
                  )}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {sample.rows.map((row, index) => (
              <tr key={index} className="border-b border-line last:border-0">
                {sample.columns.map((column, place) => (
                  <td key={column} className="py-1.5 pr-5 font-mono whitespace-nowrap">
                    {row[place] === null ? <span className="text-ink-3">NULL</span> : written(row[place] ?? null)}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </Card>
  );
}
