import { useFetcher } from '@remix-run/react';
import { Check, CircleHelp, X } from 'lucide-react';
import { useState } from 'react';
import { useText } from '~/i18n/use-text';
import { Button } from '~/ui/button';
import { classNames } from '~/ui/class-names';
import { Notice } from '~/ui/notice';
import type { QuizView } from './lesson-view';
import { messages } from './messages';

interface QuizCardProps {
  /** Where the answer is sent. */
  action: string;
  quiz: QuizView;
}

/** A question with one right answer. The answer is kept on the server; what the page shows comes from there. */
export function QuizCard({ action, quiz }: QuizCardProps) {
  const t = useText(messages);
  const fetcher = useFetcher<{ error?: string }>({ key: `quiz-${action}-${quiz.id}` });
  const [picked, setPicked] = useState(quiz.answer?.choice);
  const judged = quiz.answer?.choice === picked ? quiz.answer : undefined;
  const checking = fetcher.state !== 'idle';
  return (
    <fetcher.Form method="post" action={action} className="my-6" onSubmit={event => focusPick(event.currentTarget)}>
      <input type="hidden" name="intent" value="answer" />
      <input type="hidden" name="quiz" value={quiz.id} />
      <fieldset className="rounded-md border border-line bg-surface px-5 pt-4 pb-5 shadow-card">
        <legend className="float-left mb-3 w-full">
          <span className="flex items-center gap-1.5 text-sm font-semibold text-indigo">
            <CircleHelp aria-hidden className="size-4" />
            {t.quiz}
          </span>
          <span className="mt-1 block font-semibold">{quiz.question}</span>
        </legend>
        <div className="clear-both grid gap-2">
          {quiz.options.map((option, index) => (
            <Option
              key={index}
              text={option}
              value={index}
              checked={picked === index}
              verdict={judged && picked === index ? judged.correct : undefined}
              onPick={() => setPicked(index)}
            />
          ))}
        </div>
        <div className="mt-4 grid">
          {!judged && (
            <Button type="submit" tone="primary" className="justify-self-start" disabled={picked === undefined || checking}>
              {checking ? t.checking : t.submitAnswer}
            </Button>
          )}
          <div role="status">
            {judged && (
              <Notice tone={judged.correct ? 'jade' : 'seal'} title={judged.correct ? t.right : t.wrong}>
                {judged.explanation}
              </Notice>
            )}
            {fetcher.data?.error && <Notice tone="seal" title={fetcher.data.error} className="mt-3" />}
          </div>
        </div>
      </fieldset>
    </fetcher.Form>
  );
}

/** The button goes once there is a verdict; the keyboard stays where another pick is one key away. */
function focusPick(form: HTMLFormElement): void {
  form.querySelector<HTMLInputElement>('input[name=choice]:checked')?.focus();
}

interface OptionProps {
  text: string;
  value: number;
  checked: boolean;
  /** Whether this pick was right; undefined while it is not known. */
  verdict: boolean | undefined;
  onPick: () => void;
}

function Option({ text, value, checked, verdict, onPick }: OptionProps) {
  const Mark = verdict ? Check : X;
  return (
    <label
      className={classNames(
        'flex cursor-pointer items-start gap-3 rounded-sm border px-3.5 py-2.5 has-focus-visible:outline-2 has-focus-visible:outline-offset-2 has-focus-visible:outline-indigo',
        checked ? 'border-indigo bg-indigo-soft' : 'border-line-strong hover:bg-sunken',
        verdict === true && 'border-jade bg-jade-soft',
        verdict === false && 'border-seal bg-seal-soft',
      )}
    >
      <input type="radio" name="choice" value={value} checked={checked} onChange={onPick} className="mt-1.5 accent-indigo outline-none" />
      <span className="min-w-0 flex-1 wrap-anywhere">{text}</span>
      {verdict !== undefined && <Mark aria-hidden className={classNames('mt-1 size-4 shrink-0', verdict ? 'text-jade' : 'text-seal')} />}
    </label>
  );
}
