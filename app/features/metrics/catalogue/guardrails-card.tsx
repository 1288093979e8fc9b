import { Link } from '@remix-run/react';
import { useLocale } from '~/i18n/use-locale';
import { useText } from '~/i18n/use-text';
import { Card } from '~/ui/card';
import { formatAgreed, formatMonth, formatValue } from '../metric-format';
import { messages } from './messages';
import type { MetricView } from './metric-view';

/** What is watched beside the metric, with its limits; whether one is broken is a goal's affair. */
export function GuardrailsCard({ view: { metric, guardrails } }: { view: MetricView }) {
  const locale = useLocale();
  const t = useText(messages);
  return (
    <Card className="px-5 py-4.5">
      <h2>{t.guardedBy}</h2>
      <p className="mb-2.5 text-sm text-ink-3">{t.guardedByNote}</p>
      <ul className="grid gap-3">
        {metric.guardrails.map(guardrail => {
          const latest = guardrails.find(each => each.slug === guardrail.slug)?.latest;
          const limits = [
            ...(guardrail.atMost === undefined ? [] : [t.atMost(formatAgreed(guardrail.atMost, guardrail, locale))]),
            ...(guardrail.atLeast === undefined ? [] : [t.atLeast(formatAgreed(guardrail.atLeast, guardrail, locale))]),
          ];
          return (
            <li key={guardrail.slug}>
              <p className="flex items-baseline justify-between gap-3">
                {guardrail.metric ? (
                  <Link to={`/metrics/${guardrail.metric}`} prefetch="intent" className="text-indigo hover:underline">
                    {guardrail.title[locale]}
                  </Link>
                ) : (
                  <span>{guardrail.title[locale]}</span>
                )}
                <b className="num font-semibold whitespace-nowrap">{latest ? formatValue(latest.value, guardrail, locale) : t.nothing}</b>
              </p>
              <p className="num text-sm text-ink-3">
                {[...(latest ? [formatMonth(latest.period, locale)] : []), ...(limits.length > 0 ? limits : [t.informs])].join(' · ')}
              </p>
            </li>
          );
        })}
      </ul>
    </Card>
  );
}
