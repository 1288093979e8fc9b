import { Form, useNavigation } from '@remix-run/react';
import { Play } from 'lucide-react';
import { useState } from 'react';
import { useLocalized, useText } from '~/i18n/use-text';
import { Button, ButtonLink } from '~/ui/button';
import { TextArea } from '~/ui/field';
import { Markdown } from '~/ui/markdown';
import { Notice } from '~/ui/notice';
import { playgroundLink } from '~/ui/playground-link';
import { useLocalDraft } from '~/ui/use-local-draft';
import type { CapstonePart } from './capstone-definition';
import { isWorkPart } from './capstone-work';
import type { CapstoneWork, WorkPart, WorkProblem, WorkProblems } from './capstone-work';
import { messages } from './messages';

export interface CapstoneOutcome {
  /** What must be mended before it can be handed in. */
  problems: WorkProblems;
  /** Why it cannot be handed in at all now. */
  refusal?: 'underReview' | 'approvedAlready';
  /** What was typed, so that nothing is lost where no script runs. */
  work: CapstoneWork;
}

interface CapstoneFormProps {
  parts: CapstonePart[];
  /** The id the next version will have: sent twice, stored once. */
  submissionId: string;
  version: number;
  /** Whose draft of which capstone, in this device's store. */
  draftKey: string;
  /** What the fields hold at first: the version that came back, or what was typed before an error. */
  initial: CapstoneWork;
  outcome: CapstoneOutcome | undefined;
}

export function CapstoneForm({ parts, submissionId, version, draftKey, initial, outcome }: CapstoneFormProps) {
  const t = useText(messages);
  const draft = useLocalDraft(draftKey, initial);
  const busy = useNavigation().state !== 'idle';
  const problems = outcome?.problems ?? {};
  return (
    <Form method="post" noValidate className="grid gap-5">
      <input type="hidden" name="id" value={submissionId} />
      {Object.keys(problems).length > 0 && <Notice tone="seal" role="alert" title={t.mend} />}
      {outcome?.refusal && <Notice tone="amber" role="alert" title={t[outcome.refusal]} />}
      {parts.map(part =>
        isWorkPart(part.id) ? (
          <Part
            key={part.id}
            part={part}
            name={part.id}
            text={draft.values[part.id] ?? ''}
            problem={problems[part.id]}
            onChange={text => draft.change({ [part.id]: text })}
          />
        ) : null,
      )}
      <div className="flex flex-wrap items-center gap-x-4 gap-y-2 border-t border-line pt-4">
        <Button type="submit" tone="primary" size="large" disabled={busy}>
          {version > 1 ? t.handInVersion(version) : t.handIn}
        </Button>
        <p className="text-sm text-ink-3">
          {t.handInNote}
          {draft.kept && <span className="block">{t.draftKept}</span>}
        </p>
      </div>
    </Form>
  );
}

interface PartProps {
  part: CapstonePart;
  name: WorkPart;
  text: string;
  problem: WorkProblem | undefined;
  onChange: (text: string) => void;
}

function Part({ part, name, text, problem, onChange }: PartProps) {
  const t = useText(messages);
  const pick = useLocalized();
  const [previewing, setPreviewing] = useState(false);
  const sql = part.kind === 'sql';
  const length = [...text].length;
  return (
    <div className="grid gap-1.5">
      <TextArea
        name={name}
        label={pick(part.label)}
        hint={<Hint part={part} length={length} />}
        error={problem && problemText(problem, t)}
        rows={sql ? 12 : 5}
        spellCheck={!sql}
        value={text}
        onChange={event => onChange(event.target.value)}
        className={sql ? '[&_textarea]:font-mono [&_textarea]:text-sm [&_textarea]:leading-[1.75]' : ''}
      />
      {previewing && <Markdown text={text} className="rounded-sm border border-line bg-paper px-4 py-3" />}
      <div className="flex gap-2">
        {sql ? (
          <TryQuery sql={text} />
        ) : (
          <Button size="small" aria-expanded={previewing} disabled={!text.trim()} onClick={() => setPreviewing(!previewing)}>
            {previewing ? t.edit : t.preview}
          </Button>
        )}
      </div>
    </div>
  );
}

function Hint({ part, length }: { part: CapstonePart; length: number }) {
  const t = useText(messages);
  const pick = useLocalized();
  return (
    <>
      {pick(part.help)} {part.kind === 'text' && t.markdownWorks}{' '}
      <span className="num whitespace-nowrap">{t.characters(length, part.maxLength)}</span>
    </>
  );
}

function TryQuery({ sql }: { sql: string }) {
  const t = useText(messages);
  const link = sql.trim() && playgroundLink(sql);
  if (!link) return null;
  return (
    <ButtonLink to={link} size="small" target="_blank">
      <Play aria-hidden className="size-3.5" />
      {t.tryQuery}
    </ButtonLink>
  );
}

function problemText(problem: WorkProblem, t: ReturnType<typeof useText<typeof messages>>): string {
  switch (problem.kind) {
    case 'missing':
      return t.missing;
    case 'no-query':
      return t.noQuery;
    case 'too-long':
      return t.tooLong(problem.length, problem.max);
  }
}
