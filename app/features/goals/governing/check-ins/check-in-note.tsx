import { formatMonth, formatValue } from '~/features/metrics/metric-format';
import { formatDateTime } from '~/i18n/formats';
import { useLocale } from '~/i18n/use-locale';
import { useText } from '~/i18n/use-text';
import { Markdown } from '~/ui/markdown';
import type { GoalView } from '../../goal-view';
import { StatusTag } from '../../status-tag';
import { formatPlanned } from '../../summary';
import type { CheckIn } from '../check-in';
import { ConfidenceTag } from './confidence-tag';
import { evidenceTitle } from './evidence-link';
import { messages } from '../messages';

/** One check-in, with what its author read then: later corrections of the number do not change it. */
export function CheckInNote({ checkIn, metric }: { checkIn: CheckIn; metric: GoalView['metric'] }) {
  const locale = useLocale();
  const t = useText(messages);
  const { read, watermark, evidence } = checkIn;
  return (
    <article className="rounded-r-sm border-l-3 border-indigo bg-indigo-soft px-3.5 py-2.5">
      <p className="flex flex-wrap items-center gap-x-2 gap-y-1 text-sm">
        <b>{checkIn.author}</b>
        <span className="num text-ink-3">{formatDateTime(checkIn.at, locale)}</span>
        <ConfidenceTag confidence={checkIn.confidence} />
      </p>
      <Markdown text={checkIn.comment} className="my-1.5" />
      {evidence && (
        <p className="text-sm">
          <span className="text-ink-3">{t.evidenceOf}</span>{' '}
          <a
            href={evidence}
            target="_blank"
            rel="noopener noreferrer nofollow"
            className="wrap-anywhere text-indigo underline hover:no-underline"
          >
            {evidenceTitle(evidence)}
          </a>
        </p>
      )}
      <p className="num mt-1.5 flex flex-wrap items-center gap-x-2 gap-y-1 text-xs text-ink-2">
        {read
          ? t.readThen({
              month: formatMonth(read.period, locale),
              value: formatValue(read.value, metric, locale),
              planned: formatPlanned(read.planned, metric, locale),
              watermark,
            })
          : t.readNothing(watermark)}
        <span className="inline-flex items-center gap-1.5">
          {t.machineThen} <StatusTag status={checkIn.status} />
        </span>
      </p>
    </article>
  );
}
