import type { ReactNode } from 'react';
import { formatPercent } from '~/i18n/formats';
import { useLocale } from '~/i18n/use-locale';
import { useText } from '~/i18n/use-text';
import { formatMonth, formatValue } from '../metric-format';
import type { Breakdown } from './breakdown';
import type { Split } from '../measures';
import { isWithheld } from './compare-months';
import type { MonthPair } from './compare-months';
import type { Decomposition, PartChange } from './decompose';
import { formatAmount } from './describe-change';
import { foldParts } from './fold-parts';
import { messages } from './messages';

interface ContributionTableProps {
  found: Decomposition;
  metric: Breakdown['metric'];
  split: Split;
  months: MonthPair;
  nameOf: (value: string | null) => string;
  mixed: boolean;
}

/** What each part was, is, and did to the whole. */
export function ContributionTable({ found, metric, split, months, nameOf, mixed }: ContributionTableProps) {
  const locale = useLocale();
  const t = useText(messages);
  const { shown, folded } = foldParts(found.parts);
  const year = months.before.slice(0, 4) !== months.after.slice(0, 4);
  const withheld = split.cells.filter(cell => isWithheld(cell, months));
  const amount = (value: number): string => formatAmount(value, metric, locale).replace(/ [^\d]+$/, '');
  return (
    // Focusable, because a table that scrolls must be reachable without a mouse.
    <div className="min-w-0 overflow-x-auto" tabIndex={0} role="region" aria-label={t.contributions}>
      <table className="num w-full text-left text-sm">
        <thead className="text-ink-3">
          <tr className="border-b border-line">
            <Head first>{split.title[locale]}</Head>
            <Head>{t.arrow(formatMonth(months.before, locale, { year }), formatMonth(months.after, locale, { year }))}</Head>
            {mixed && <Head>{t.share}</Head>}
            {mixed && <Head>{t.own}</Head>}
            {mixed && <Head>{t.mix}</Head>}
            <Head>{t.contribution}</Head>
          </tr>
        </thead>
        <tbody>
          {shown.map(part => (
            <tr key={part.value ?? ''} className="border-b border-line">
              <RowHead>{nameOf(part.value)}</RowHead>
              <Cell>{valuesOf(part)}</Cell>
              {mixed && <Cell>{t.arrow(formatPercent(part.shareBefore, locale, 0), formatPercent(part.shareAfter, locale, 0))}</Cell>}
              {mixed && <Cell>{amount(part.own)}</Cell>}
              {mixed && <Cell>{amount(part.mix)}</Cell>}
              <Cell strong>{amount(part.own + part.mix)}</Cell>
            </tr>
          ))}
          {folded && (
            <tr className="border-b border-line text-ink-3">
              <RowHead>{t.others(folded.count)}</RowHead>
              <Cell>{t.nothing}</Cell>
              {mixed && <Cell>{t.nothing}</Cell>}
              {mixed && <Cell>{amount(folded.own)}</Cell>}
              {mixed && <Cell>{amount(folded.mix)}</Cell>}
              <Cell strong>{amount(folded.own + folded.mix)}</Cell>
            </tr>
          )}
          {withheld.map(cell => (
            <tr key={cell.value} className="border-b border-line text-ink-3">
              <RowHead>{cell.title[locale]}</RowHead>
              <td colSpan={mixed ? 5 : 2} className="px-2 py-1.5 text-right">
                {t.withheld}
              </td>
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr className="bg-indigo-soft/60 font-semibold">
            <RowHead>{t.whole}</RowHead>
            <Cell>
              {t.arrow(
                formatValue(found.before, { format: metric.format }, locale),
                formatValue(found.after, { format: metric.format }, locale),
              )}
            </Cell>
            {mixed && <Cell>{t.nothing}</Cell>}
            {mixed && <Cell>{amount(found.own)}</Cell>}
            {mixed && <Cell>{amount(found.mix)}</Cell>}
            <Cell strong>{amount(found.change)}</Cell>
          </tr>
        </tfoot>
      </table>
    </div>
  );

  function valuesOf(part: PartChange): string {
    const written = (value: number | null): string => (value === null ? t.nothing : formatValue(value, { format: metric.format }, locale));
    return t.arrow(written(part.before), written(part.after));
  }
}

function Head({ first = false, children }: { first?: boolean; children: ReactNode }) {
  return (
    <th scope="col" className={first ? 'py-1.5 pr-2 pl-2 font-semibold' : 'px-2 py-1.5 text-right font-semibold whitespace-nowrap'}>
      {children}
    </th>
  );
}

function RowHead({ children }: { children: ReactNode }) {
  return (
    <th scope="row" className="min-w-24 py-1.5 pr-2 pl-2 font-normal">
      {children}
    </th>
  );
}

function Cell({ strong = false, children }: { strong?: boolean; children: ReactNode }) {
  return (
    <td className={strong ? 'px-2 py-1.5 text-right font-semibold whitespace-nowrap' : 'px-2 py-1.5 text-right whitespace-nowrap'}>
      {children}
    </td>
  );
}
