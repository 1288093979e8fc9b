import { useId, useState } from 'react';
import type { Localized } from '~/i18n/locale';
import { useLocale } from '~/i18n/use-locale';
import { useText } from '~/i18n/use-text';
import { Card } from '~/ui/card';
import { Notice } from '~/ui/notice';
import { formatMonth } from '../metric-format';
import type { Breakdown } from './breakdown';
import { comparableMonths, compareMonths, monthToCompare } from './compare-months';
import type { Split } from '../measures';
import { ContributionChart } from './contribution-chart';
import { ContributionTable } from './contribution-table';
import { describeChange, describeParadox } from './describe-change';
import { messages } from './messages';
import { nameOfPart } from './part-name';
import { ValuesTable } from './values-table';

interface BreakdownPanelProps {
  breakdown: Breakdown;
  /** The month to compare the latest with at first: of a goal the one before it began. */
  since?: string;
}

/** What moved the metric between two months the reader chooses, in words, as a chart and as a table. */
export function BreakdownPanel({ breakdown, since }: BreakdownPanelProps) {
  const { metric, points, splits } = breakdown;
  const t = useText(messages);
  const id = useId();
  const months = comparableMonths(points);
  const [chosen, setChosen] = useState<{ dimension?: string; before?: string; after?: string }>({});
  const after = chosen.after ?? months.at(-1);
  const before = after && monthToCompare(months, { latest: after, wished: chosen.before ?? since });
  const split = splits.find(each => each.dimension === chosen.dimension) ?? splits[0];
  if (!split) return null;
  return (
    <section aria-labelledby={id} className="mt-8">
      <h2 id={id} className="text-xl">
        {t.breakdown}
      </h2>
      <p className="mt-0.5 text-ink-3">{metric.kind === 'count' ? t.countNote : t.breakdownNote}</p>
      <Card className="mt-3.5 grid min-w-0 gap-4 px-5 py-4.5">
        {after && before ? (
          <>
            <div className="flex flex-wrap items-end gap-x-4 gap-y-3">
              {splits.length > 1 && (
                <Choice
                  label={t.by}
                  value={split.dimension}
                  options={splits.map(each => ({ value: each.dimension, title: each.title }))}
                  onChoose={dimension => setChosen({ ...chosen, dimension })}
                />
              )}
              <MonthChoice
                label={t.from}
                value={before}
                months={months.filter(month => month < after)}
                onChoose={month => setChosen({ ...chosen, before: month })}
              />
              <MonthChoice label={t.to} value={after} months={months.slice(1)} onChoose={month => setChosen({ ...chosen, after: month })} />
            </div>
            <Findings breakdown={breakdown} split={split} months={{ before, after }} />
          </>
        ) : (
          <p className="text-ink-3">{t.tooFewMonths}</p>
        )}
      </Card>
    </section>
  );
}

interface FindingsProps {
  breakdown: Breakdown;
  split: Split;
  months: { before: string; after: string };
}

function Findings({ breakdown: { metric, points }, split, months }: FindingsProps) {
  const locale = useLocale();
  const t = useText(messages);
  const found = compareMonths({ kind: metric.kind, points, split, months });
  if (!found) {
    return (
      <>
        <p>{t.notAdditive}</p>
        <ValuesTable metric={metric} points={points} split={split} months={months} />
      </>
    );
  }
  const mixed = metric.kind !== 'count';
  const nameOf = (value: string | null): string => nameOfPart(value, { split, rest: t.rest, locale });
  const dimension = split.title[locale];
  const sentences = describeChange(found, { title: metric.title[locale], style: metric, months, dimension, mixed, nameOf }, locale);
  const paradox = describeParadox(found, dimension, locale);
  return (
    <>
      <p className="text-lg" aria-live="polite">
        {sentences.join(locale === 'en' ? ' ' : '')}
      </p>
      {paradox && (
        <Notice tone="amber" title={t.simpson}>
          {paradox}
        </Notice>
      )}
      <div className="grid min-w-0 items-start gap-5 lg:grid-cols-[1fr_1.15fr]">
        <ContributionChart found={found} metric={metric} nameOf={nameOf} mixed={mixed} label={sentences.join(' ')} />
        <ContributionTable found={found} metric={metric} split={split} months={months} nameOf={nameOf} mixed={mixed} />
      </div>
    </>
  );
}

interface ChoiceProps {
  label: string;
  value: string;
  options: { value: string; title: Localized }[];
  onChoose: (value: string) => void;
}

function Choice({ label, value, options, onChoose }: ChoiceProps) {
  const locale = useLocale();
  return (
    <label className="grid gap-1 text-sm text-ink-3">
      {label}
      <select
        value={value}
        onChange={event => onChoose(event.target.value)}
        className="min-h-9 rounded-sm border border-control bg-surface px-2.5 text-base text-ink pointer-coarse:min-h-11"
      >
        {options.map(option => (
          <option key={option.value} value={option.value}>
            {option.title[locale]}
          </option>
        ))}
      </select>
    </label>
  );
}

function MonthChoice({ months, ...rest }: Omit<ChoiceProps, 'options'> & { months: string[] }) {
  const options = months.toReversed().map(month => ({
    value: month,
    title: { 'zh-CN': formatMonth(month, 'zh-CN', { year: true }), en: formatMonth(month, 'en', { year: true }) },
  }));
  return <Choice {...rest} options={options} />;
}
