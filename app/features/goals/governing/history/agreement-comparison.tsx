import { formatAgreed } from '~/features/metrics/metric-format';
import { isoDate } from '~/i18n/formats';
import { useLocale } from '~/i18n/use-locale';
import { useText } from '~/i18n/use-text';
import { Card } from '~/ui/card';
import { GoalSpark } from '../../board/goal-spark';
import type { GoalView } from '../../goal-view';
import { StatusTag } from '../../status-tag';
import { formatChance, formatPlanned, sayGap } from '../../summary';
import type { EarlierAgreement } from '../governance';
import { messages } from '../messages';
import { planText } from './setting-text';

/** After a change of target, baseline, date, curve or definition: the same past under the old agreement and under the new one. */
export function AgreementComparison({ view, before }: { view: GoalView; before: EarlierAgreement }) {
  const t = useText(messages);
  return (
    <Card className="mt-4 px-5 py-4.5">
      <div className="mb-3 flex flex-wrap items-baseline gap-x-3">
        <h2>{t.sideBySide}</h2>
        <p className="text-sm text-ink-3">{t.sideBySideNote}</p>
      </div>
      <div className="grid gap-x-8 gap-y-6 md:grid-cols-2">
        <Side title={t.oldSide(isoDate(before.until))} view={before.view} />
        <Side title={t.newSide} view={view} />
      </div>
      {before.definition !== 'same' && (
        <p className="mt-3 text-sm text-ink-3">{before.definition === 'kept' ? t.oldDefinitionKept : t.oldDefinitionLost}</p>
      )}
    </Card>
  );
}

function Side({ title, view }: { title: string; view: GoalView }) {
  const locale = useLocale();
  const t = useText(messages);
  const { goal, metric, reading } = view;
  const { now, forecast } = reading;
  const facts = [
    { name: t.settingBaseline, value: formatAgreed(goal.baseline.value, metric, locale) },
    { name: t.settingTarget, value: formatAgreed(goal.target, metric, locale) },
    { name: t.settingDue, value: goal.due },
    { name: t.settingPlan, value: planText(goal.plan, locale) },
    ...(now
      ? [
          { name: t.plannedNow, value: formatPlanned(now.planned, metric, locale) },
          { name: t.gapNow, value: sayGap(view, locale) },
        ]
      : []),
    ...(forecast ? [{ name: t.chanceOf, value: formatChance(forecast.probability, locale) }] : []),
  ];
  return (
    <section className="grid min-w-0 content-start gap-3">
      <div className="flex items-center justify-between gap-3">
        <h3 className="text-base">{title}</h3>
        <StatusTag status={reading.status} />
      </div>
      <GoalSpark view={view} />
      <dl className="num grid gap-1 text-sm">
        {facts.map(({ name, value }) => (
          <div key={name} className="flex justify-between gap-3 border-t border-line pt-1">
            <dt className="text-ink-3">{name}</dt>
            <dd className="text-right">{value}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
