import { formatAgreed } from '~/features/metrics/metric-format';
import { addDays, daysAfter } from '~/features/metrics/months';
import { useLocale } from '~/i18n/use-locale';
import { useText } from '~/i18n/use-text';
import type { GoalDefinition } from '../../goal-definition';
import type { GoalView } from '../../goal-view';
import { planValue } from '../../plan-curve';
import { formatPlanned } from '../../summary';
import { messages } from '../messages';

type Plan = Pick<GoalDefinition, 'start' | 'due' | 'plan' | 'target' | 'baseline'>;

const box = { width: 320, height: 96, pad: 6 };
const samples = 60;

/** The curve as it is being typed, drawn and in a sentence; undefined while the fields do not make one. */
export function PlanPreview({ plan, metric }: { plan: Plan | undefined; metric: GoalView['metric'] }) {
  const locale = useLocale();
  const t = useText(messages);
  if (!plan) return <p className="text-sm text-ink-3">{t.planUnclear}</p>;
  const half = planValue(plan, addDays(plan.start, Math.round(daysAfter(plan.start, plan.due) / 2)));
  return (
    <figure className="grid gap-1.5">
      <svg aria-hidden viewBox={`0 0 ${box.width} ${box.height}`} className="w-full max-w-sm rounded-sm border border-line bg-paper">
        <path d={pathOf(plan)} fill="none" stroke="var(--indigo)" strokeWidth="2" vectorEffect="non-scaling-stroke" />
        <circle cx={box.width - box.pad} cy={yOf(plan, plan.target)} r="4" fill="var(--paper)" stroke="var(--seal)" strokeWidth="2" />
      </svg>
      <figcaption className="num text-sm text-ink-3">
        {t.planPreview(plan.start, formatPlanned(half, metric, locale), formatAgreed(plan.target, metric, locale))}
      </figcaption>
    </figure>
  );
}

/** From the lower left to the upper right where the goal is to rise, and the other way round. */
function pathOf(plan: Plan): string {
  const days = daysAfter(plan.start, plan.due);
  const points = Array.from({ length: samples + 1 }, (_, index) => {
    const share = index / samples;
    const value = planValue(plan, addDays(plan.start, Math.round(share * days)));
    const x = box.pad + share * (box.width - 2 * box.pad);
    return `${x.toFixed(1)},${yOf(plan, value).toFixed(1)}`;
  });
  return `M${points.join('L')}`;
}

function yOf({ baseline, target }: Plan, value: number): number {
  const [low, high] = [Math.min(baseline.value, target), Math.max(baseline.value, target)];
  return box.height - box.pad - ((value - low) / (high - low || 1)) * (box.height - 2 * box.pad);
}
