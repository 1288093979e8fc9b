import { useEffect, useMemo, useState } from 'react';
import type { ComponentType } from 'react';
import { formatNumber } from '~/i18n/formats';
import { useLocale } from '~/i18n/use-locale';
import { useLocalized, useText } from '~/i18n/use-text';
import type { DataDrawing } from '~/ui/data-drawing';
import { SqlBlock } from '~/ui/sql-block';
import type { ReportView } from '../lab-view';
import { messages } from './messages';
import { reportDrawing } from './report-drawing';

/** A colleague's report as they showed it: the chart or table, what they say of it, and the query behind it. */
export function ReportFigure({ report }: { report: ReportView }) {
  const t = useText(messages);
  const pick = useLocalized();
  const locale = useLocale();
  const title = pick(report.title);
  const drawing = useMemo(
    () => reportDrawing(report, { title, format: value => formatNumber(value, locale, { maximumFractionDigits: 4 }) }),
    [report, title, locale],
  );
  return (
    <figure className="grid gap-2.5 rounded-md border border-line px-3.5 py-3">
      <figcaption className="font-semibold">{title}</figcaption>
      {drawing ? <ReportChart drawing={drawing} /> : <Figures report={report} />}
      {report.claim && (
        <blockquote className="border-l-2 border-line-strong pl-3 text-ink-2">
          <span className="block text-xs text-ink-3">{t.claim}</span>
          {pick(report.claim)}
        </blockquote>
      )}
      {drawing && (
        <details>
          <summary className="cursor-pointer text-sm text-indigo">{t.reportFigures}</summary>
          <Figures report={report} />
        </details>
      )}
      <details>
        <summary className="cursor-pointer text-sm text-indigo">{t.reportQuery}</summary>
        <SqlBlock sql={report.sql} label={t.reportQuery} className="mt-2" />
      </details>
    </figure>
  );
}

function ReportChart({ drawing }: { drawing: DataDrawing }) {
  const Canvas = useCanvas();
  return <div className="relative h-56">{Canvas && <Canvas drawing={drawing} label={drawing.title} />}</div>;
}

type CanvasComponent = ComponentType<{ drawing: DataDrawing; label: string }>;

/** The drawing once its module has arrived: a lab without a chart does not load it. */
function useCanvas(): CanvasComponent | undefined {
  const [canvas, setCanvas] = useState<{ component: CanvasComponent }>();
  useEffect(() => {
    let wanted = true;
    void import('~/ui/data-chart.client').then(({ DataCanvas }) => wanted && setCanvas({ component: DataCanvas }));
    return () => {
      wanted = false;
    };
  }, []);
  return canvas?.component;
}

function Figures({ report: { columns, rows } }: { report: ReportView }) {
  const t = useText(messages);
  return (
    <div tabIndex={0} role="region" aria-label={t.reportFigures} className="max-h-72 overflow-auto rounded-sm border border-line">
      <table className="num w-full text-sm">
        <thead className="sticky top-0 bg-sunken text-left">
          <tr>
            {columns.map(column => (
              <th key={column} scope="col" className="px-2.5 py-1.5 font-semibold whitespace-nowrap">
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody className="divide-y divide-line">
          {rows.map((row, index) => (
            <tr key={index}>
              {row.map((cell, at) => (
                <td key={at} className="px-2.5 py-1.5 whitespace-nowrap">
                  {cell ?? <span className="text-ink-3">{t.empty}</span>}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
