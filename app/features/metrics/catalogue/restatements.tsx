import { formatDate } from '~/i18n/formats';
import { useLocale } from '~/i18n/use-locale';
import { useText } from '~/i18n/use-text';
import { Card } from '~/ui/card';
import { Tag } from '~/ui/tag';
import type { PublishedNumber } from '../measures';
import { formatMonth, formatValue } from '../metric-format';
import { messages } from './messages';
import type { MetricView } from './metric-view';

const mostShown = 6;

/** What was published and is another number now: the latest changes of the ledger. */
export function Restatements({ metric, restatements }: Pick<MetricView, 'metric' | 'restatements'>) {
  const locale = useLocale();
  const t = useText(messages);
  const written = (number: PublishedNumber | null): string =>
    number === null || number.value === null ? t.nothing : formatValue(number.value, metric, locale);
  const reasons = { ...t, maturing: t['reason-maturing'] };
  return (
    <Card className="px-5 py-4.5">
      <h2>{t.restated}</h2>
      {restatements.length === 0 ? (
        <p className="mt-1 text-sm text-ink-3">{t.notRestated}</p>
      ) : (
        <>
          <p className="mb-2.5 text-sm text-ink-3">{t.restatedNote}</p>
          <ul className="num grid gap-2.5">
            {restatements.slice(0, mostShown).map(({ period, reason, before, after, at }, index) => (
              <li key={index}>
                <p className="flex items-baseline justify-between gap-3">
                  <span>
                    {formatMonth(period, locale, { year: true })} <Tag>{reasons[reason]}</Tag>
                  </span>
                  <b className="font-semibold whitespace-nowrap">{t.wasNow(written(before), written(after))}</b>
                </p>
                <p className="text-sm text-ink-3">{formatDate(at, locale)}</p>
              </li>
            ))}
          </ul>
        </>
      )}
    </Card>
  );
}
