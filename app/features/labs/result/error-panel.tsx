import type { EngineOutcome, SqlErrorOutcome } from '~/engine/outcome';
import { useText } from '~/i18n/use-text';
import type { Text } from '~/i18n/messages';
import { classNames } from '~/ui/class-names';
import { Notice } from '~/ui/notice';
import { readMistake } from '../explain-error';
import type { ErrorReading } from '../explain-error';
import { messages } from '../messages';

type Failure = Exclude<EngineOutcome, { kind: 'rows' | 'done' }>;

/** Why a run gave nothing: in plain words first, the engine's own words below. */
export function ErrorPanel({ outcome, className }: { outcome: Failure; className?: string }) {
  const t = useText(messages);
  const { title, advice } = describeFailure(outcome, t);
  const calm = outcome.kind === 'cancelled' || outcome.kind === 'refused';
  return (
    <Notice tone={calm ? 'plain' : 'seal'} role={calm ? 'status' : 'alert'} title={title} className={classNames('m-3.5', className)}>
      {advice && <p>{advice}</p>}
      {outcome.kind === 'sql-error' && <EngineWords outcome={outcome} />}
      {outcome.kind === 'unavailable' && <Folded label={t.engineWords} text={outcome.detail} />}
    </Notice>
  );
}

function EngineWords({ outcome }: { outcome: SqlErrorOutcome }) {
  const t = useText(messages);
  return (
    <>
      {outcome.position && <p className="num mt-1 text-sm">{t.errorPlace(outcome.position.line, outcome.position.column)}</p>}
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

type Words = Text<typeof messages>;

/** The failure in the reader's language; also said by the mark in the editor. */
export function describeFailure(outcome: Failure, t: Words): { title: string; advice?: string } {
  switch (outcome.kind) {
    case 'sql-error':
      return describeMistake(readMistake(outcome), t);
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

function describeMistake(mistake: ErrorReading, t: Words): { title: string; advice?: string } {
  switch (mistake.kind) {
    case 'no-table':
      return { title: t.noTable(mistake.name), advice: mistake.suggestion ? t.didYouMean(mistake.suggestion) : t.noTableAdvice };
    case 'no-column':
      return { title: t.noColumn(mistake.name), advice: mistake.suggestion ? t.didYouMean(mistake.suggestion) : t.noColumnAdvice };
    case 'ambiguous-column':
      return { title: t.ambiguousColumn(mistake.name), advice: t.ambiguousColumnAdvice };
    case 'not-grouped':
      return { title: t.notGrouped(mistake.name), advice: t.notGroupedAdvice };
    case 'aggregate-in-where':
      return { title: t.aggregateInWhere, advice: t.aggregateInWhereAdvice };
    case 'window-in-where':
      return { title: t.windowInWhere, advice: t.windowInWhereAdvice };
    case 'no-function':
      return { title: t.noFunction(mistake.name), ...(mistake.suggestion && { advice: t.didYouMean(mistake.suggestion) }) };
    case 'wrong-arguments':
      return { title: t.wrongArguments(mistake.name), advice: t.wrongArgumentsAdvice };
    case 'syntax':
      return { title: mistake.near ? t.syntaxNear(mistake.near) : t.syntaxAtEnd, advice: t.syntaxAdvice };
    case 'conversion':
      return { title: mistake.value === undefined ? t.conversion : t.conversionOf(mistake.value), advice: t.conversionAdvice };
    case 'subquery-many-columns':
      return { title: t.subqueryColumns, advice: t.subqueryColumnsAdvice };
    case 'set-operation-columns':
      return { title: t.setOperation, advice: t.setOperationAdvice };
    case 'out-of-memory':
      return { title: t.outOfMemory, advice: t.outOfMemoryAdvice };
    case 'read-only':
      return { title: t.readOnly, advice: t.readOnlyAdvice };
    case 'other':
      return { title: t.cannotRun };
  }
}
