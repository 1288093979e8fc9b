import { useFetcher } from '@remix-run/react';
import { useEffect, useState } from 'react';
import { formatMonth, formatValue } from '~/features/metrics/metric-format';
import { useLocale } from '~/i18n/use-locale';
import { useText } from '~/i18n/use-text';
import { Button } from '~/ui/button';
import { TextArea, TextField } from '~/ui/field';
import { Markdown } from '~/ui/markdown';
import { Notice } from '~/ui/notice';
import { useLocalDraft } from '~/ui/use-local-draft';
import type { GoalView } from '../../goal-view';
import { formatPlanned } from '../../summary';
import { confidences } from '../check-in';
import type { CheckInOutcome, CheckInProblems } from '../check-ins.server';
import type { Governance } from '../governance';
import { messages } from '../messages';

interface CheckInFormProps {
  view: GoalView;
  governance: Governance;
  myId: string;
}

const empty = { confidence: '', comment: '', evidence: '' };

/** Where an owner says what they think. Half-written, it is kept on this device. */
export function CheckInForm({ view, governance: { newCheckInId, reading, watermark }, myId }: CheckInFormProps) {
  const t = useText(messages);
  const fetcher = useFetcher<CheckInOutcome>();
  const draft = useLocalDraft(`shuyu:check-in:${myId}:${view.goal.slug}`, empty);
  const { confidence = '', comment = '', evidence = '' } = draft.values;
  const stored = fetcher.data?.kind === 'stored' ? fetcher.data.stored : undefined;
  const problems = fetcher.data?.kind === 'mend' ? fetcher.data.problems : {};
  // The server's word has come: only then may the draft go.
  useEffect(() => {
    if (stored) draft.forget();
    // oxlint-disable-next-line react-hooks/exhaustive-deps -- once per answer
  }, [stored]);
  return (
    <fetcher.Form method="post" action={`/goals/${view.goal.slug}/check-ins`} noValidate className="grid min-w-0 gap-4">
      <h3 className="text-lg">{t.writeCheckIn}</h3>
      <input type="hidden" name="id" value={newCheckInId} />
      <input type="hidden" name="reading" value={reading} />
      <Read view={view} watermark={watermark} />
      {problems.moved && <Notice tone="amber" role="alert" title={t.numberMoved} />}
      {stored && comment === '' && <Notice tone="jade" role="status" title={t.checkedIn} />}
      <Choice chosen={confidence} problem={problems.confidence} onChange={value => draft.change({ confidence: value })} />
      <Comment text={comment} problem={problems.comment} onChange={value => draft.change({ comment: value })} />
      <TextField
        name="evidence"
        label={t.evidence}
        type="url"
        inputMode="url"
        hint={t.evidenceHint}
        value={evidence}
        onChange={event => draft.change({ evidence: event.target.value })}
        error={problems.evidence && t[problems.evidence]}
      />
      <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
        <Button type="submit" tone="primary" disabled={fetcher.state !== 'idle'}>
          {t.submitCheckIn}
        </Button>
        {draft.kept && <p className="text-sm text-ink-3">{t.draftKept}</p>}
      </div>
    </fetcher.Form>
  );
}

function Read({ view: { metric, reading }, watermark }: { view: GoalView; watermark: string }) {
  const locale = useLocale();
  const t = useText(messages);
  const { now } = reading;
  const text = now
    ? t.youRead({
        month: formatMonth(now.period, locale),
        value: formatValue(now.value, metric, locale),
        planned: formatPlanned(now.planned, metric, locale),
        watermark,
      })
    : t.youReadNothing(watermark);
  return <p className="num text-sm text-ink-2">{text}</p>;
}

interface PartProps<Problem extends keyof CheckInProblems> {
  problem: CheckInProblems[Problem] | undefined;
  onChange: (value: string) => void;
}

function Choice({ chosen, problem, onChange }: PartProps<'confidence'> & { chosen: string }) {
  const t = useText(messages);
  return (
    <fieldset className="grid gap-1.5" aria-describedby={problem && 'confidence-problem'}>
      <legend className="mb-1.5 font-semibold">{t.confidence}</legend>
      <div className="flex flex-wrap gap-x-5 gap-y-1.5">
        {confidences.map(each => (
          <label key={each} className="flex items-center gap-2 pointer-coarse:min-h-11">
            <input
              type="radio"
              name="confidence"
              value={each}
              checked={chosen === each}
              onChange={() => onChange(each)}
              className="accent-indigo"
            />
            {t[each]}
          </label>
        ))}
      </div>
      {problem && (
        <p id="confidence-problem" className="text-sm font-semibold text-seal">
          {t[problem]}
        </p>
      )}
    </fieldset>
  );
}

function Comment({ text, problem, onChange }: PartProps<'comment'> & { text: string }) {
  const t = useText(messages);
  const [previewing, setPreviewing] = useState(false);
  return (
    <div className="grid gap-1.5">
      <TextArea
        name="comment"
        label={t.comment}
        hint={t.commentHint}
        rows={5}
        value={text}
        onChange={event => onChange(event.target.value)}
        error={problem && t[problem]}
      />
      {previewing && text.trim() && <Markdown text={text} className="rounded-sm border border-line bg-paper px-4 py-3" />}
      <Button size="small" className="w-fit" aria-expanded={previewing} disabled={!text.trim()} onClick={() => setPreviewing(!previewing)}>
        {previewing ? t.edit : t.preview}
      </Button>
    </div>
  );
}
