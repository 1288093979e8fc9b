import { Link } from '@remix-run/react';
import { BookOpen, Check, DoorOpen, FlaskConical, ListChecks, Lock } from 'lucide-react';
import { useLocalized, useText } from '~/i18n/use-text';
import { Card } from '~/ui/card';
import { classNames } from '~/ui/class-names';
import { Meter } from '~/ui/meter';
import { Tag } from '~/ui/tag';
import { messages } from './messages';
import { minutesLeft } from './next-step';
import type { PathMapModule, PathStep } from './path-map';
import { StepTag } from './step-state';

interface ModuleCardProps {
  module: PathMapModule;
  next: PathStep | undefined;
}

export function ModuleCard({ module, next }: ModuleCardProps) {
  const t = useText(messages);
  const title = useLocalized()(module.title);
  const summary = useLocalized()(module.summary);
  const minutes = minutesLeft(module);
  return (
    <Card>
      <div className="grid grid-cols-[36px_1fr] gap-x-4 gap-y-3 px-5 py-5 md:grid-cols-[36px_1fr_auto] md:px-6">
        <ModuleDot module={module} />
        <div>
          <h2 className="text-[1.0625rem]">{title}</h2>
          <p className="mt-1 text-ink-2">{summary}</p>
        </div>
        <div className="col-start-2 flex items-center gap-3 self-start md:col-start-3 md:grid md:justify-items-end md:gap-1.5 md:pt-1">
          {module.steps.length === 0 ? (
            <Tag shape="ring">{t.beingWritten}</Tag>
          ) : (
            <>
              <Meter label={t.moduleProgress(title)} value={module.done} max={module.steps.length} />
              <span className="num text-sm text-ink-3">
                {t.stepsDone(module.done, module.steps.length)}
                {minutes > 0 && ` · ${t.moduleMinutes(minutes)}`}
              </span>
            </>
          )}
        </div>
      </div>
      {module.steps.length === 0 && <p className="border-t border-line px-5 py-3 text-ink-3 md:px-6">{t.beingWrittenNote}</p>}
      <ol className="border-t border-line empty:hidden">
        {module.steps.map(step => (
          <StepRow key={`${step.kind}-${step.slug}`} step={step} isNext={step === next} />
        ))}
        {module.unavailable.map(slug => (
          <li key={slug} className="border-b border-line px-5 py-3 text-sm text-ink-3 last:border-0 md:px-6">
            {t.unavailable(slug)}
          </li>
        ))}
        {module.quiz && <QuizRow module={module} quiz={module.quiz} />}
        {module.quiz && module.steps.some(step => step.kind === 'lesson' && step.state !== 'done') && <EntryRow module={module} />}
      </ol>
    </Card>
  );
}

function ModuleDot({ module }: { module: PathMapModule }) {
  const looks = { new: 'border-line-strong text-ink-3', started: 'border-indigo text-indigo', done: 'border-jade bg-jade text-surface' };
  return (
    <span
      aria-hidden
      className={classNames('num grid size-8 place-items-center rounded-full border-2 text-sm font-bold', looks[module.state])}
    >
      {module.state === 'done' ? <Check className="size-4" /> : module.number}
    </span>
  );
}

function QuizRow({ module, quiz }: { module: PathMapModule; quiz: NonNullable<PathMapModule['quiz']> }) {
  const t = useText(messages);
  return (
    <li className="border-b border-line last:border-0">
      <Link to={`/modules/${module.slug}/quiz`} className={row}>
        <ListChecks aria-hidden className={classNames('size-4.5 justify-self-center', quiz.passed ? 'text-jade' : 'text-ink-3')} />
        <span>
          <span className="font-semibold">{t.moduleQuiz}</span>
          <span className="num block text-sm text-ink-3">{t.moduleQuizRight(quiz.right, quiz.of)}</span>
        </span>
        {quiz.passed && (
          <Tag tone="jade" shape="check" className="col-start-2 justify-self-start sm:col-start-3">
            {t.moduleQuizPassed}
          </Tag>
        )}
      </Link>
    </li>
  );
}

/** For those who know it already: the way past the lessons. */
function EntryRow({ module }: { module: PathMapModule }) {
  const t = useText(messages);
  return (
    <li className="border-b border-line last:border-0">
      <Link to={`/modules/${module.slug}/entry`} className={row}>
        <DoorOpen aria-hidden className="size-4.5 justify-self-center text-ink-3" />
        <span className="text-sm text-ink-2">{t.entryOffer}</span>
      </Link>
    </li>
  );
}

const row =
  'grid grid-cols-[36px_1fr] items-center gap-x-4 gap-y-1.5 px-5 py-3 hover:bg-sunken focus-visible:-outline-offset-2 sm:grid-cols-[36px_1fr_auto] md:px-6';

/** What cannot be opened yet, and why. */
function LockedRow({ step }: { step: PathStep }) {
  const t = useText(messages);
  const pick = useLocalized();
  return (
    <li className={classNames(row, 'border-b border-line last:border-0 hover:bg-transparent')}>
      <Lock aria-hidden className="size-4.5 justify-self-center text-ink-3" />
      <span>
        <span className="text-ink-2">{pick(step.title)}</span>
        <span className="block text-sm text-ink-3">{t.opensAfter(step.lockedBy.map(each => pick(each.title)))}</span>
      </span>
    </li>
  );
}

function StepRow({ step, isNext }: { step: PathStep; isNext: boolean }) {
  const t = useText(messages);
  const pick = useLocalized();
  if (step.lockedBy.length > 0) return <LockedRow step={step} />;
  const Icon = step.kind === 'lesson' ? BookOpen : FlaskConical;
  return (
    <li className="border-b border-line last:border-0">
      <Link to={`/${step.kind}s/${step.slug}`} className={classNames(row, isNext && 'bg-indigo-soft/60')}>
        <Icon aria-hidden className={classNames('size-4.5 justify-self-center', step.state === 'done' ? 'text-jade' : 'text-ink-3')} />
        <span>
          <span className="font-semibold">{pick(step.title)}</span>
          <span className="num block text-sm text-ink-3">
            {step.kind === 'lesson' ? t.lesson : t.lab} · {t.minutes(step.minutes)}
            {step.draftSaved && step.state !== 'done' && ` · ${t.draftSaved}`}
          </span>
        </span>
        <span className="col-start-2 flex flex-wrap gap-2 sm:col-start-3">
          {isNext && <Tag className="bg-indigo text-on-indigo">{t.nextMark}</Tag>}
          <StepTag kind={step.kind} state={step.state} />
        </span>
      </Link>
    </li>
  );
}
