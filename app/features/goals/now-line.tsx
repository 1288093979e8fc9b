import { formatMonth, formatValue } from '~/features/metrics/metric-format';
import { useLocale } from '~/i18n/use-locale';
import { useText } from '~/i18n/use-text';
import { classNames } from '~/ui/class-names';
import type { GoalFace } from './goal-view';
import { messages } from './messages';
import { formatPlanned, sayGap, sideOfPlan } from './summary';

/** Where the goal is and where it should be, in large type. */
export function NowLine({ view }: { view: GoalFace }) {
  const { metric, reading } = view;
  const locale = useLocale();
  const t = useText(messages);
  const { now, chart } = reading;
  if (!now) return <p className="text-ink-3">{t.nothingMeasured}</p>;
  const waiting = chart.find(month => month.provisional !== null);
  return (
    <div className="grid gap-1">
      <p className="num flex flex-wrap items-baseline gap-x-2.5 gap-y-1">
        <b className="text-3xl leading-none font-[680] tracking-tight">{formatValue(now.value, metric, locale)}</b>
        <span className="text-ink-3">
          {`${formatMonth(now.period, locale)} · ${t.planned(formatPlanned(now.planned, metric, locale))} · `}
          <span className={classNames('whitespace-nowrap', sideOfPlan(view) < 0 && 'font-semibold text-ink-2')}>
            {sayGap(view, locale)}
          </span>
        </span>
      </p>
      {waiting && waiting.provisional !== null && (
        <p className="num text-xs text-ink-3">
          {t.provisionally(formatMonth(waiting.month, locale), formatValue(waiting.provisional, metric, locale))}
        </p>
      )}
    </div>
  );
}
