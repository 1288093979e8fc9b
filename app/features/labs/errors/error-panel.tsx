import { Lightbulb } from 'lucide-react';
import { useState } from 'react';
import type { EngineOutcome, SqlErrorOutcome } from '~/engine/outcome';
import type { Text } from '~/i18n/messages';
import { useLocalized, useText } from '~/i18n/use-text';
import { Button, Keys } from '~/ui/button';
import { classNames } from '~/ui/class-names';
import { Notice } from '~/ui/notice';
import { messages as labMessages } from '../messages';
import type { StatementRun } from '../run-script';
import { describeMistake } from './describe-mistake';
import type { Description } from './describe-mistake';
import { useErrorHelp } from './error-help';
import type { ErrorHelp } from './error-help';
import { messages } from './messages';
import { readMistake } from './mistake';
import { OffendingLine } from './offending-line';
import type { Replacement, Suggestion } from './suggestion';
import { useExplanation } from './use-explanation';

type Failure = Exclude<EngineOutcome, { kind: 'rows' | 'done' }>;

interface ErrorPanelProps {
  outcome: Failure;
  /** The statement, where it was run from an editor: then its place is shown and a change can be made. */
  run?: StatementRun;
  className?: string;
}

/** Why a run gave nothing: in plain words first, where and what to do about it, the engine's own words below. */
export function ErrorPanel({ outcome, run, className }: ErrorPanelProps) {
  const t = useText(messages);
  const labText = useText(labMessages);
  const explanation = useExplanation(run, useErrorHelp()?.explaining);
  const { title, advice } = outcome.kind === 'sql-error' ? describeMistake(readMistake(outcome), t) : describeStop(outcome, labText);
  const calm = outcome.kind === 'cancelled' || outcome.kind === 'refused';
  return (
    <Notice tone={calm ? 'plain' : 'seal'} role={calm ? 'status' : 'alert'} title={title} className={classNames('m-3.5', className)}>
      {run && outcome.kind === 'sql-error' && <OffendingLine run={run} place={explanation?.place} />}
      {explanation?.suggestion ? <SuggestionBox run={run} suggestion={explanation.suggestion} /> : advice && <p>{advice}</p>}
      {outcome.kind === 'sql-error' && <EngineWords outcome={outcome} placed={run !== undefined} />}
      {outcome.kind === 'unavailable' && <Folded label={t.engineWords} text={outcome.detail} />}
    </Notice>
  );
}

/** What to do, why, and buttons that do it. */
function SuggestionBox({ run, suggestion }: { run: StatementRun | undefined; suggestion: Suggestion }) {
  const t = useText(messages);
  const pick = useLocalized();
  const help = useErrorHelp();
  const [isDone, setIsDone] = useState(false);
  const start = help && run ? startIn(help.text, run) : undefined;
  const change = ({ from, to, insert }: Replacement) => {
    if (!help || start === undefined) return;
    help.change({ from: start + from, to: start + to, insert });
    setIsDone(true);
  };
  const { replacement, choices } = suggestion;
  return (
    <div
      role="group"
      aria-label={t.suggestion}
      className="mt-2.5 flex gap-2.5 rounded-sm border border-line bg-surface px-3 py-2.5 text-ink"
    >
      <Lightbulb aria-hidden className="mt-0.5 size-4 shrink-0 text-amber" />
      <div className="min-w-0 flex-1">
        <p className="font-semibold wrap-anywhere">{pick(suggestion.title)}</p>
        {suggestion.why && <p className="mt-0.5 text-sm text-ink-2 wrap-anywhere">{pick(suggestion.why)}</p>}
        {(replacement ?? choices) && start !== undefined && !isDone && (
          <div className="mt-2 flex flex-wrap gap-2">
            {replacement && (
              <Button size="small" tone="primary" className="pointer-coarse:min-h-11" onClick={() => change(replacement)}>
                {t.fixIt}
                <Keys>{'Ctrl .'}</Keys>
              </Button>
            )}
            {choices?.map(choice => (
              <Button
                key={choice.label}
                size="small"
                className="font-mono pointer-coarse:min-h-11"
                onClick={() => change(choice.replacement)}
              >
                {choice.label}
              </Button>
            ))}
          </div>
        )}
        {isDone && (
          <p role="status" className="mt-1.5 text-sm text-jade">
            {t.fixed}
          </p>
        )}
      </div>
    </div>
  );
}

/** Where the failed statement stands now; undefined when it was changed since, or stands there several times. */
function startIn(text: ErrorHelp['text'], { sql, start = 0 }: StatementRun): number | undefined {
  if (text.startsWith(sql, start)) return start;
  const found = text.indexOf(sql);
  return found >= 0 && found === text.lastIndexOf(sql) ? found : undefined;
}

function EngineWords({ outcome, placed }: { outcome: SqlErrorOutcome; placed: boolean }) {
  const t = useText(messages);
  return (
    <>
      {!placed && outcome.position && <p className="num mt-1 text-sm">{t.errorPlace(outcome.position.line, outcome.position.column)}</p>}
      <Folded label={t.engineWords} text={`${outcome.errorType} Error: ${outcome.message}`} />
    </>
  );
}

function Folded({ label, text }: { label: string; text: string }) {
  return (
    <details className="mt-2 text-sm">
      <summary className="text-ink-3">{label}</summary>
      <pre lang="en" className="mt-1.5 rounded-sm bg-surface/70 px-3 py-2 text-xs wrap-anywhere whitespace-pre-wrap">
        {text}
      </pre>
    </details>
  );
}

/** A run that ended without a mistake in its SQL. */
function describeStop(outcome: Exclude<Failure, SqlErrorOutcome>, t: Text<typeof labMessages>): Description {
  switch (outcome.kind) {
    case 'refused':
      return outcome.reason === 'empty' ? { title: t.nothingToRun, advice: t.nothingToRunAdvice } : { title: t.refused };
    case 'cancelled':
      return { title: t.stopped, ...(outcome.restarted && { advice: t.stoppedByRestart }) };
    case 'timeout':
      return { title: t.tookTooLong };
    case 'too-large':
      return { title: t.tooLarge, advice: t.tooLargeAdvice };
    case 'crashed':
      return { title: t.engineCrashed, advice: t.engineCrashedAdvice };
    case 'unavailable':
      return { title: t.engineUnavailable, advice: t.engineUnavailableAdvice };
  }
}
