import type { EngineOutcome, SqlErrorOutcome } from '~/engine/outcome';
import type { Text } from '~/i18n/messages';
import { useText } from '~/i18n/use-text';
import { classNames } from '~/ui/class-names';
import { Notice } from '~/ui/notice';
import { messages as labMessages } from '../messages';
import type { StatementRun } from '../run-script';
import { describeMistake } from './describe-mistake';
import type { Description } from './describe-mistake';
import { useErrorHelp } from './use-error-help';
import { messages } from './messages';
import { readMistake } from './mistake';
import { OffendingLine } from './offending-line';
import { SuggestionBox } from './suggestion-box';
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
