import { Form, useNavigation } from '@remix-run/react';
import { useText } from '~/i18n/use-text';
import { Button, ButtonLink } from '~/ui/button';
import { Notice } from '~/ui/notice';
import { Page, PageHead } from '~/ui/page';
import { messages } from '../messages';
import type { EntryResult } from './entry-test.server';

export interface EntryView {
  title: string;
  number: number;
  pass: number;
  questions: { id: string; question: string; options: string[] }[];
  /** The last sitting, while it counts. */
  result: EntryResult | undefined;
}

/** Ten questions at once, without a word on any of them until they are handed in. */
export function EntryPage({ entry, error }: { entry: EntryView; error: string | undefined }) {
  const t = useText(messages);
  const busy = useNavigation().state !== 'idle';
  const { questions, pass, result } = entry;
  return (
    <Page className="max-w-3xl">
      <PageHead title={t.entryTitle(entry.number, entry.title)} note={t.entryNote(questions.length, pass)} />
      {result && (
        <Notice tone={result.passed ? 'jade' : 'amber'} role="status" title={result.passed ? t.moduleQuizPassed : t.wrong}>
          {result.passed ? t.entryPassed(result.right, result.of) : t.entryFailed(result.right, result.of)}
        </Notice>
      )}
      {!result && (
        <Form method="post" className="grid gap-5">
          {questions.map(({ id, question, options }, index) => (
            <fieldset key={id} className="rounded-md border border-line bg-surface px-5 pt-4 pb-5 shadow-card">
              <legend className="float-left mb-3 w-full">
                <span className="num block text-sm text-ink-3">{t.question(index + 1)}</span>
                <span className="font-semibold">{question}</span>
              </legend>
              <div className="clear-both grid gap-2">
                {options.map((option, choice) => (
                  <label
                    key={choice}
                    className="flex cursor-pointer items-start gap-3 rounded-sm border border-line-strong px-3.5 py-2.5 hover:bg-sunken has-checked:border-indigo has-checked:bg-indigo-soft"
                  >
                    <input type="radio" name={id} value={choice} required className="mt-1.5 accent-indigo" />
                    <span className="min-w-0 flex-1 wrap-anywhere">{option}</span>
                  </label>
                ))}
              </div>
            </fieldset>
          ))}
          {error && <Notice tone="amber" role="alert" title={error} />}
          <Button type="submit" tone="primary" disabled={busy} className="justify-self-start">
            {t.entrySubmit}
          </Button>
        </Form>
      )}
      <p className="mt-5">
        <ButtonLink to="/learn">{t.backToPath}</ButtonLink>
      </p>
    </Page>
  );
}
