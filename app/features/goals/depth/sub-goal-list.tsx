import type { ReactNode } from 'react';
import { formatAgreed, formatValue } from '~/features/metrics/metric-format';
import { formatPercent } from '~/i18n/formats';
import { useLocale } from '~/i18n/use-locale';
import { useText } from '~/i18n/use-text';
import { Card } from '~/ui/card';
import { classNames } from '~/ui/class-names';
import { Meter } from '~/ui/meter';
import { messages } from './messages';
import { weightedReach } from './sub-goals';
import type { SubGoalReading } from './sub-goals';

/** The parts of the way to a goal, with their weights. */
export function SubGoalList({ parts }: { parts: SubGoalReading[] }) {
  const locale = useLocale();
  const t = useText(messages);
  const sum = weightedReach(parts);
  return (
    <Card className="mt-4 min-w-0 px-5 py-4.5 print:break-inside-avoid">
      <div className="mb-3 flex flex-wrap items-baseline gap-x-3 gap-y-1">
        <h2>{t.subGoals}</h2>
        <p className="text-sm text-ink-3">{t.subGoalsNote}</p>
        {sum && (
          <p className="num ml-auto font-semibold whitespace-nowrap">
            {t.weighted(formatPercent(sum.reached, locale, 0), formatPercent(sum.wanted, locale, 0))}
          </p>
        )}
      </div>
      <div className="overflow-x-auto" tabIndex={0} role="region" aria-label={t.subGoals}>
        <table className="num w-full text-sm">
          <thead className="text-left text-ink-3">
            <tr>
              <Head>{t.part}</Head>
              <Head right>{t.weight}</Head>
              <Head right>{t.way}</Head>
              <Head right>{t.now}</Head>
              <Head right>{t.wanted}</Head>
              <Head>{t.done}</Head>
            </tr>
          </thead>
          <tbody>
            {parts.map(part => (
              <PartRow key={part.slug} part={part} />
            ))}
          </tbody>
        </table>
      </div>
    </Card>
  );
}

function PartRow({ part: { title, weight, baseline, target, style, now, reached, wanted } }: { part: SubGoalReading }) {
  const locale = useLocale();
  const t = useText(messages);
  const behind = (reached ?? 0) < (wanted ?? 0);
  return (
    <tr className="border-t border-line">
      <th scope="row" className="py-2 pr-4 text-left font-semibold whitespace-nowrap">
        {title[locale]}
      </th>
      <Cell>{formatPercent(weight, locale, 0)}</Cell>
      <Cell>{`${formatAgreed(baseline, style, locale)} → ${formatAgreed(target, style, locale)}`}</Cell>
      <Cell>
        <b className="font-semibold text-ink">{now ? formatValue(now.value, style, locale) : '–'}</b>
      </Cell>
      <Cell>{now ? formatValue(now.planned, style, locale) : '–'}</Cell>
      <td className="py-2 pl-4">
        {reached !== undefined && (
          <span className="flex items-center gap-2">
            <Meter
              label={`${title[locale]} ${t.done}`}
              value={Math.round(reached * 100)}
              max={100}
              tone={behind ? 'seal' : 'jade'}
              className="w-24"
            />
            <span className={classNames('whitespace-nowrap', behind && 'font-semibold text-seal')}>
              <span aria-hidden>{behind ? '▼ ' : '● '}</span>
              {formatPercent(reached, locale, 0)}
            </span>
          </span>
        )}
      </td>
    </tr>
  );
}

function Head({ right = false, children }: { right?: boolean; children: ReactNode }) {
  return (
    <th scope="col" className={classNames('pb-1.5 font-semibold whitespace-nowrap', right ? 'pl-4 text-right' : 'pr-4 pl-4 first:pl-0')}>
      {children}
    </th>
  );
}

function Cell({ children }: { children: ReactNode }) {
  return <td className="py-2 pl-4 text-right whitespace-nowrap text-ink-2">{children}</td>;
}
