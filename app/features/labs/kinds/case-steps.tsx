import { Link } from '@remix-run/react';
import { Check, Lock } from 'lucide-react';
import { useLocalized, useText } from '~/i18n/use-text';
import { classNames } from '~/ui/class-names';
import type { CaseStep } from '../lab-view';
import { messages } from './messages';

const looks: Record<CaseStep['state'], string> = {
  done: 'border-jade bg-jade text-surface',
  here: 'border-indigo text-indigo',
  open: 'border-line-strong text-ink-2',
  locked: 'border-line text-ink-3',
};

/** The questions of an investigation: what is answered, where one is, what opens next. */
export function CaseSteps({ steps }: { steps: CaseStep[] }) {
  const t = useText(messages);
  const pick = useLocalized();
  return (
    <nav aria-label={t.stepsTitle} className="rounded-md border border-line">
      <ol className="divide-y divide-line">
        {steps.map((step, index) => (
          <li key={step.key} className={classNames('flex items-center gap-3 px-3.5 py-2.5', step.state === 'here' && 'bg-indigo-soft/60')}>
            <span
              aria-hidden
              className={classNames(
                'num grid size-6 shrink-0 place-items-center rounded-full border-2 text-xs font-bold',
                looks[step.state],
              )}
            >
              {step.state === 'done' ? <Check className="size-3.5" /> : step.state === 'locked' ? <Lock className="size-3" /> : index + 1}
            </span>
            <span className="min-w-0">
              {step.state === 'locked' || step.state === 'here' ? (
                <span
                  aria-current={step.state === 'here' ? 'step' : undefined}
                  className={step.state === 'here' ? 'font-semibold' : 'text-ink-3'}
                >
                  {pick(step.title)}
                </span>
              ) : (
                <Link to={`/labs/${step.key}`} className="hover:text-indigo hover:underline">
                  {pick(step.title)}
                </Link>
              )}
              <span className="block text-xs text-ink-3">{t[step.state]}</span>
            </span>
          </li>
        ))}
      </ol>
    </nav>
  );
}
