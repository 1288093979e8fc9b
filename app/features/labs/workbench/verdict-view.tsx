import type { Explanation } from '../../grading/explain-verdict';
import { explainVerdict } from '../../grading/explain-verdict';
import type { Verdict } from '../../grading/verdict';
import { useLocale } from '~/i18n/use-locale';
import { useText } from '~/i18n/use-text';
import { Meter } from '~/ui/meter';
import { messages } from '../messages';
import { ErrorPanel } from '../errors/error-panel';
import { DifferenceTable } from './difference-table';
import { Remarks } from './remarks';

type NotAccepted = Exclude<Verdict, { kind: 'accepted' }>;

/** Why a submission was not accepted: the symptom in words, then the first place it shows. */
export function VerdictView({ verdict }: { verdict: NotAccepted }) {
  const explanation = explainVerdict(verdict, useLocale());
  switch (verdict.kind) {
    case 'rejected':
      return <Rejected verdict={verdict} explanation={explanation} />;
    case 'sql-error':
      return (
        <div className="grid gap-2">
          <p className="px-0.5 font-semibold">{explanation.headline}</p>
          <ErrorPanel outcome={verdict} className="m-0" />
        </div>
      );
    case 'symptom':
      return (
        <Panel explanation={explanation}>
          <PassedMeter passed={verdict.passed} total={verdict.total} />
        </Panel>
      );
    case 'refused':
    case 'wrong-choice':
    case 'timeout':
    case 'too-large':
    case 'crashed':
    case 'withheld':
    case 'decided':
      return <Panel explanation={explanation} />;
  }
}

function Rejected({ verdict, explanation }: { verdict: Extract<Verdict, { kind: 'rejected' }>; explanation: Explanation }) {
  const t = useText(messages);
  const passed = t.passedOf(verdict.passed, verdict.total);
  return (
    <div className="grid gap-3">
      <Panel explanation={explanation}>
        <p className="num mt-2.5 flex items-center gap-2.5 text-sm text-ink-2">
          <Meter label={passed} value={verdict.passed} max={verdict.total} />
          {verdict.place.where === 'visible' && passed}
        </p>
      </Panel>
      <DifferenceTable difference={verdict.difference} />
    </div>
  );
}

function PassedMeter({ passed, total }: { passed: number; total: number }) {
  const t = useText(messages);
  return (
    <p className="mt-2.5 flex items-center gap-2.5 text-sm text-ink-2">
      <Meter label={t.passedOf(passed, total)} value={passed} max={total} />
    </p>
  );
}

/** Amber, a triangle and the words: "not yet" without alarm. */
function Panel({ explanation: { headline, details, remarks }, children }: { explanation: Explanation; children?: React.ReactNode }) {
  return (
    <section role="status" className="rounded-md border border-amber/30 bg-amber-soft px-4 py-3">
      <p className="flex gap-2 font-semibold">
        <span aria-hidden className="text-amber">
          {'▲'}
        </span>
        {headline}
      </p>
      {details.map(detail => (
        <p key={detail} className="mt-1 wrap-anywhere text-ink-2">
          {detail}
        </p>
      ))}
      {children}
      <Remarks remarks={remarks} />
    </section>
  );
}
