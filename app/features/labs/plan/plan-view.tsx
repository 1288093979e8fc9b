import { RotateCw, TriangleAlert } from 'lucide-react';
import { useMemo } from 'react';
import { formatNumber, formatPercent } from '~/i18n/formats';
import { useLocale } from '~/i18n/use-locale';
import { useText } from '~/i18n/use-text';
import { Button } from '~/ui/button';
import { classNames } from '~/ui/class-names';
import { Tag } from '~/ui/tag';
import { messages } from './messages';
import { formatMs, noteName, planAsText, rowsOf, stepName, summaryOf } from './plan-words';
import { isMisjudged, readPlan } from './read-plan';
import type { Plan, PlanStep } from './read-plan';

/** The plan as a tree: a chain of steps under each other, branches side by side under a join. */
export function PlanView({ json, ask }: { json: string; ask(): void }) {
  const t = useText(messages);
  const locale = useLocale();
  const plan = useMemo(() => readPlan(json), [json]);
  if (!plan) return <p className="px-4 py-6 text-ink-3">{t.unreadable}</p>;
  return (
    <div tabIndex={0} role="region" aria-label={t.planOf} className="h-full overflow-auto px-4 py-3">
      <div className="flex flex-wrap items-start justify-between gap-x-4 gap-y-2">
        <div className="min-w-0">
          <p role="status" className="font-semibold">
            {summaryOf(plan, t, locale)}
          </p>
          <p className="num mt-0.5 text-sm text-ink-3">
            {t.total(plan.steps.length, formatMs(plan.ms, locale))} · {t.readUpwards}
          </p>
        </div>
        <Button size="small" className="pointer-coarse:min-h-11" onClick={ask}>
          <RotateCw aria-hidden className="size-3.5" />
          {t.again}
        </Button>
      </div>
      <div role="group" aria-label={t.tree} className="mt-3">
        <Chain from={plan.root} plan={plan} />
      </div>
      <details className="mt-4 text-sm">
        <summary className="text-ink-3 pointer-coarse:min-h-11">{t.asText}</summary>
        <pre className="mt-1.5 overflow-x-auto rounded-sm bg-sunken px-3 py-2 text-xs whitespace-pre-wrap">
          {planAsText(plan, t, locale)}
        </pre>
      </details>
    </div>
  );
}

/** Steps that feed one another, down to where several feed one. */
function Chain({ from, plan }: { from: PlanStep; plan: Plan }) {
  const t = useText(messages);
  const steps = chainFrom(from);
  const branches = steps.at(-1)?.children ?? [];
  return (
    <>
      <ol className="border-l-2 border-line-strong pl-3">
        {steps.map(step => (
          <li
            key={step.id}
            className="relative not-first:mt-2 before:absolute before:top-4 before:-left-3 before:w-3 before:border-t-2 before:border-line-strong"
          >
            <Step step={step} plan={plan} />
          </li>
        ))}
      </ol>
      {branches.length > 1 && (
        <ul className="mt-2 ml-1 grid gap-3 border-l-2 border-line-strong pl-2 sm:ml-4">
          {branches.map((branch, i) => (
            <li key={branch.id}>
              <p className="mb-1 pl-1 text-xs text-ink-3">{t.branch(i + 1)}</p>
              <Chain from={branch} plan={plan} />
            </li>
          ))}
        </ul>
      )}
    </>
  );
}

function chainFrom(step: PlanStep): PlanStep[] {
  const [only, ...others] = step.children;
  return only && others.length === 0 ? [step, ...chainFrom(only)] : [step];
}

function Step({ step, plan }: { step: PlanStep; plan: Plan }) {
  const t = useText(messages);
  const locale = useLocale();
  const [isSlowest, isWidest] = [step === plan.slowest, step === plan.widest];
  return (
    <div className={classNames('max-w-3xl rounded-sm border px-3 py-2', isSlowest ? 'border-seal bg-seal-soft' : 'border-line bg-surface')}>
      <div className="flex flex-wrap items-center gap-x-2.5 gap-y-1">
        <span className="font-semibold wrap-anywhere">{stepName(step, t)}</span>
        <span lang="en" className="font-mono text-[11px] text-ink-3">
          {step.operator}
        </span>
        {isSlowest && (
          <Tag tone="seal" shape="triangle">
            {t.slowest}
          </Tag>
        )}
        {isWidest && (
          <Tag tone="amber" shape="square">
            {t.widest}
          </Tag>
        )}
      </div>
      <div className="num mt-1 grid gap-x-5 gap-y-1 text-sm text-ink-2 sm:grid-cols-2">
        <Measure text={rowsOf(step, t, locale)} share={shareOfRows(step, plan)} tone="bg-[var(--chart-5)]" />
        <Measure
          text={t.time(formatMs(step.ms, locale), formatPercent(step.share, locale, 0))}
          share={step.share}
          tone={isSlowest ? 'bg-seal' : 'bg-indigo'}
        />
      </div>
      {isMisjudged(step) && (
        <p className="mt-1 flex items-center gap-1.5 text-sm text-amber">
          <TriangleAlert aria-hidden className="size-3.5 shrink-0" />
          {t.expected(formatNumber(step.expected ?? 0, locale), formatNumber(step.rowsOut, locale))}
        </p>
      )}
      <Notes step={step} />
    </div>
  );
}

/** A bar against the widest step; thin, but never gone. */
function Measure({ text, share, tone }: { text: string; share: number; tone: string }) {
  return (
    <div className="min-w-0">
      <span>{text}</span>
      <span aria-hidden className="mt-0.5 block h-1.5 rounded-full bg-sunken">
        <span className={classNames('block h-full min-w-0.5 rounded-full', tone)} style={{ width: `${(share * 100).toFixed(1)}%` }} />
      </span>
    </div>
  );
}

function shareOfRows({ rowsIn, rowsOut }: PlanStep, { widest }: Plan): number {
  const most = Math.max(widest.rowsIn, widest.rowsOut);
  return most > 0 ? Math.max(rowsIn, rowsOut) / most : 0;
}

function Notes({ step }: { step: PlanStep }) {
  const t = useText(messages);
  if (step.notes.length === 0) return null;
  return (
    <dl className="mt-1.5 flex flex-wrap gap-x-5 gap-y-0.5 text-xs text-ink-2">
      {step.notes.map(note => (
        <div key={note.kind} className="flex max-w-full gap-2">
          <dt className="shrink-0 text-ink-3">{noteName(note.kind, t)}</dt>
          <dd lang="en" className="line-clamp-3 min-w-0 font-mono wrap-anywhere">
            {note.text}
          </dd>
        </div>
      ))}
    </dl>
  );
}
