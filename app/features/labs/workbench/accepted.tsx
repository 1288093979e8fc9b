import { ArrowRight, Check } from 'lucide-react';
import { explainVerdict } from '../../grading/explain-verdict';
import type { Verdict } from '../../grading/verdict';
import { formatWait } from '~/i18n/formats';
import { useLocale } from '~/i18n/use-locale';
import { useLocalized, useText } from '~/i18n/use-text';
import { ButtonLink } from '~/ui/button';
import type { LabView } from '../lab-view';
import { messages } from '../messages';
import { Remarks } from './remarks';

interface AcceptedProps {
  verdict: Extract<Verdict, { kind: 'accepted' }>;
  lab: LabView;
  /** From the first opening of the lab to this submission. */
  spentMs: number;
}

/** Right on every data set: said calmly, with the time it took and the ways on. */
export function Accepted({ verdict, lab, spentMs }: AcceptedProps) {
  const t = useText(messages);
  const pick = useLocalized();
  const locale = useLocale();
  return (
    <section role="status" aria-label={t.acceptedTitle} className="rounded-md border border-jade/30 bg-jade-soft px-5 py-4">
      <div className="flex items-start gap-3.5">
        <span aria-hidden className="grid size-9 shrink-0 place-items-center rounded-full bg-jade text-surface">
          <Check className="size-5" />
        </span>
        <div className="min-w-0">
          <p className="text-lg font-semibold">{t.acceptedTitle}</p>
          <p className="mt-0.5 text-ink-2">{t.acceptedOn(verdict.total)}</p>
          {spentMs >= 0 && (
            <p className="num mt-0.5 text-ink-2">
              {spentMs < 60_000 ? t.answeredWithinAMinute : t.answeredIn(formatWait(spentMs, locale))}
            </p>
          )}
        </div>
      </div>
      <Remarks remarks={explainVerdict(verdict, locale).remarks} />
      <div className="mt-4 flex flex-wrap gap-2">
        {lab.place?.next ? (
          <ButtonLink to={`/labs/${lab.place.next.slug}`} tone="primary">
            {t.nextLab(pick(lab.place.next.title))}
            <ArrowRight aria-hidden className="size-4" />
          </ButtonLink>
        ) : (
          <ButtonLink to="/learn" tone="primary">
            {t.backToPath}
            <ArrowRight aria-hidden className="size-4" />
          </ButtonLink>
        )}
        {lab.metric && <ButtonLink to={`/goals/${lab.metric}`}>{t.whereItCounts}</ButtonLink>}
        {lab.place?.next && (
          <ButtonLink to="/learn" tone="quiet">
            {t.backToPath}
          </ButtonLink>
        )}
      </div>
    </section>
  );
}
