import type { Guardrail } from '~/features/metrics/metric-definition';
import { formatAgreed, formatMonth, formatValue } from '~/features/metrics/metric-format';
import { useLocale } from '~/i18n/use-locale';
import { useText } from '~/i18n/use-text';
import { Card } from '~/ui/card';
import { Tag } from '~/ui/tag';
import type { GuardrailReading } from '../goal-reading';
import type { GoalView } from '../goal-view';
import { messages } from './messages';

export function GuardrailList({ view: { goal, metric, reading } }: { view: GoalView }) {
  const t = useText(messages);
  return (
    <Card className="mt-4 px-5 py-4.5 print:break-inside-avoid">
      <div className="mb-3 flex flex-wrap items-baseline gap-x-3">
        <h2>{t.guardrails}</h2>
        <p className="text-sm text-ink-3">{t.guardrailsNote}</p>
      </div>
      <ul className="grid gap-x-8 gap-y-4 sm:grid-cols-2 lg:grid-cols-3">
        {metric.guardrails.map(guardrail => (
          <GuardrailRow
            key={guardrail.slug}
            guardrail={guardrail}
            reading={reading.guardrails.find(candidate => candidate.slug === guardrail.slug)}
            judged={goal.guardrails.includes(guardrail.slug)}
          />
        ))}
      </ul>
    </Card>
  );
}

interface RowProps {
  guardrail: Guardrail;
  reading: GuardrailReading | undefined;
  /** The goal holds it to its limit; otherwise it only informs. */
  judged: boolean;
}

function GuardrailRow({ guardrail, reading, judged }: RowProps) {
  const locale = useLocale();
  const t = useText(messages);
  const limits = [
    ...(guardrail.atMost === undefined ? [] : [t.atMost(formatAgreed(guardrail.atMost, guardrail, locale))]),
    ...(guardrail.atLeast === undefined ? [] : [t.atLeast(formatAgreed(guardrail.atLeast, guardrail, locale))]),
  ];
  const value = reading?.value ?? null;
  return (
    <li className="grid content-start gap-1 border-t border-line pt-2.5">
      <div className="flex items-baseline justify-between gap-3">
        <p className="font-semibold">{guardrail.title[locale]}</p>
        <GuardrailTag judged={judged && value !== null} red={reading?.red ?? false} />
      </div>
      <p className="num flex flex-wrap items-baseline gap-x-2.5">
        <b className="text-xl font-semibold">{value === null ? '–' : formatValue(value, guardrail, locale)}</b>
        <span className="text-sm text-ink-3">
          {[...(reading?.period ? [formatMonth(reading.period, locale)] : []), ...limits].join(' · ')}
        </span>
      </p>
      <p className="text-sm text-ink-3">{guardrail.meaning[locale]}</p>
    </li>
  );
}

function GuardrailTag({ judged, red }: { judged: boolean; red: boolean }) {
  const t = useText(messages);
  if (!judged) return <Tag shape="ring">{t.informs}</Tag>;
  return red ? (
    <Tag tone="seal" shape="square">
      {t.broken}
    </Tag>
  ) : (
    <Tag tone="jade" shape="circle">
      {t.within}
    </Tag>
  );
}
