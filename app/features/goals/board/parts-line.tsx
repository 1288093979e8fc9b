import { formatValue } from '~/features/metrics/metric-format';
import { useLocale } from '~/i18n/use-locale';
import { useText } from '~/i18n/use-text';
import { classNames } from '~/ui/class-names';
import type { SubGoalReading } from '../depth/sub-goals';
import { messages } from './messages';

/** The parts of a goal, each with its value and how much of its way it has gone; the plan's share is the tick on the bar. */
export function PartsLine({ parts }: { parts: SubGoalReading[] }) {
  const locale = useLocale();
  const t = useText(messages);
  return (
    <ul aria-label={t.parts} className="num grid grid-cols-2 gap-x-4 gap-y-2 text-xs text-ink-3">
      {parts.map(({ slug, title, now, style, reached, wanted }) => (
        <li key={slug} className="grid min-w-0 grid-cols-1 gap-0.5">
          <span className="flex justify-between gap-2">
            <span className="min-w-0 truncate">{title[locale]}</span>
            <b className="font-semibold whitespace-nowrap text-ink-2">{now ? formatValue(now.value, style, locale) : '–'}</b>
          </span>
          <span aria-hidden className="relative h-1 rounded-full bg-line">
            <span
              style={{ width: `${(reached ?? 0) * 100}%` }}
              className={classNames('absolute inset-y-0 left-0 rounded-full', (reached ?? 0) < (wanted ?? 0) ? 'bg-amber' : 'bg-jade')}
            />
            <span style={{ left: `${(wanted ?? 0) * 100}%` }} className="absolute -inset-y-0.5 w-px bg-ink-3" />
          </span>
        </li>
      ))}
    </ul>
  );
}
