import { Form, useNavigation } from '@remix-run/react';
import { useState } from 'react';
import type { KeyboardEvent } from 'react';
import type { Criterion } from '~/features/certification/capstone-definition';
import { useLocalized, useText } from '~/i18n/use-text';
import { Button } from '~/ui/button';
import { TextArea } from '~/ui/field';
import { Markdown } from '~/ui/markdown';
import { Notice } from '~/ui/notice';
import type { LocalDraft } from '~/ui/use-local-draft';
import { messages } from './messages';
import { pointsAmong, pointsField } from './review-outcome';
import type { ReviewProblem } from './review-outcome';
import { maxPoints, maxSummaryLength, sumOfPoints } from './review-rules';
import type { RubricCopy } from './review-rules';

interface RubricFormProps {
  rubric: RubricCopy;
  draft: LocalDraft;
  problems: ReviewProblem[];
}

/** Points, words, and the decision. */
export function RubricForm({ rubric, draft, problems }: RubricFormProps) {
  const t = useText(messages);
  const pick = useLocalized();
  const busy = useNavigation().state !== 'idle';
  const sum = sumOfPoints(rubric, pointsAmong(Object.entries(draft.values)));
  return (
    <Form method="post" preventScrollReset className="grid gap-4">
      {rubric.rubric.map(criterion => (
        <CriterionField
          key={criterion.id}
          criterion={criterion}
          chosen={draft.values[pointsField(criterion.id)]}
          onChoose={points => draft.change({ [pointsField(criterion.id)]: points })}
        />
      ))}
      <p className="num flex items-baseline justify-between gap-3 border-t border-line pt-3">
        <b className="shrink-0">{t.points(sum, maxPoints(rubric))}</b>
        <span className="text-right text-sm text-ink-3">{pick(rubric.pass.meaning)}</span>
      </p>
      <Summary draft={draft} />
      {problems.length > 0 && (
        <Notice tone="seal" role="alert">
          <ul className="grid gap-1">
            {problems.map(problem => (
              <li key={problem}>
                {t[problem]}
                {problem === 'below-pass-rule' && pick(rubric.pass.meaning)}
              </li>
            ))}
          </ul>
        </Notice>
      )}
      <div className="grid grid-cols-2 gap-2">
        <Button type="submit" name="intent" value="returned" disabled={busy}>
          {t.returnWork}
        </Button>
        <Button type="submit" name="intent" value="approved" tone="primary" disabled={busy}>
          {t.approve}
        </Button>
      </div>
      {draft.kept && <p className="text-center text-xs text-ink-3">{t.draftKept}</p>}
    </Form>
  );
}

interface CriterionFieldProps {
  criterion: Criterion;
  chosen: string | undefined;
  onChoose: (points: string) => void;
}

const scale = ['0', '1', '2', '3'];

/** Radio buttons: arrows move, and the digits 0 to 3 choose directly. */
function CriterionField({ criterion, chosen, onChoose }: CriterionFieldProps) {
  const pick = useLocalized();
  const meaning = criterion.points.find((_, points) => String(points) === chosen);
  const chooseByDigit = (event: KeyboardEvent) => {
    if (scale.includes(event.key)) onChoose(event.key);
  };
  return (
    <fieldset className="grid gap-1.5" onKeyDown={chooseByDigit}>
      <legend className="font-semibold">{pick(criterion.title)}</legend>
      <p className="text-sm text-ink-3">{pick(criterion.meaning)}</p>
      <div className="grid grid-cols-4 gap-1.5">
        {scale.map(points => (
          <label key={points} title={pick(criterion.points[Number(points)] ?? criterion.meaning)} className="cursor-pointer">
            <input
              type="radio"
              name={pointsField(criterion.id)}
              value={points}
              checked={chosen === points}
              onChange={() => onChoose(points)}
              className="peer sr-only"
            />
            <span className="num block rounded-sm border border-control py-1 text-center text-ink-2 peer-checked:border-indigo peer-checked:bg-indigo-soft peer-checked:font-bold peer-checked:text-indigo peer-focus-visible:outline-2 peer-focus-visible:outline-offset-2 peer-focus-visible:outline-indigo hover:bg-sunken">
              {points}
            </span>
          </label>
        ))}
      </div>
      <p aria-live="polite" className="min-h-5 text-sm text-ink-2">
        {meaning && pick(meaning)}
      </p>
    </fieldset>
  );
}

function Summary({ draft }: { draft: LocalDraft }) {
  const t = useText(messages);
  const [previewing, setPreviewing] = useState(false);
  const summary = draft.values.summary ?? '';
  return (
    <div className="grid gap-1.5">
      {previewing && <Markdown text={summary} className="rounded-sm border border-line bg-paper px-3 py-2" />}
      <TextArea
        name="summary"
        label={t.summary}
        hint={t.summaryHint}
        rows={5}
        maxLength={maxSummaryLength}
        value={summary}
        onChange={event => draft.change({ summary: event.target.value })}
        className={previewing ? 'hidden' : ''}
      />
      <Button
        size="small"
        tone="quiet"
        className="justify-self-start"
        disabled={!summary.trim()}
        onClick={() => setPreviewing(!previewing)}
      >
        {previewing ? t.edit : t.preview}
      </Button>
    </div>
  );
}
