import { useCallback, useEffect, useRef, useState } from 'react';
import type { SubmissionView, SubmitAnswer } from '../grading/submission-view';

export type RefusedBecause = Extract<SubmitAnswer, { kind: 'refused' }>['reason'] | 'unreachable' | 'signed-out';

export interface Submissions {
  /** Newest first. */
  list: SubmissionView[];
  busy: boolean;
  /** Why the last one did not arrive; the text is still in the editor. */
  refused: RefusedBecause | undefined;
  /** `choice`: the option chosen beside the query, where the lab asks to choose. */
  submit(sql: string, choice?: number): Promise<void>;
  /** Shows the counter-example of a submission before its turn. */
  askForCounterExample(id: string): Promise<void>;
}

/** How often the page asks for a verdict that is still to come. */
const askAgainMs = 2_500;

interface Handing {
  id: string;
  sql: string;
  choice?: number | undefined;
}

/** Handing in one lab, and what came of it. */
export function useSubmissions(labSlug: string, stored: SubmissionView[]): Submissions {
  const [list, setList] = useState(stored);
  const [busy, setBusy] = useState(false);
  const [refused, setRefused] = useState<RefusedBecause>();
  const unanswered = useRef<Handing>();
  const url = `/labs/${labSlug}/submissions`;

  const submit = useCallback(
    async (sql: string, choice?: number) => {
      if (busy) return;
      if (sql.trim() === '') return setRefused('empty');
      setBusy(true);
      // The same text again after a broken connection is the same submission: its id is kept until an answer arrives.
      const last = unanswered.current;
      const handing = last?.sql === sql && last.choice === choice ? last : { id: crypto.randomUUID(), sql, choice };
      unanswered.current = handing;
      const answer = await post(url, handing);
      setBusy(false);
      if (answer.kind === 'lost') return setRefused(answer.why);
      unanswered.current = undefined;
      if (answer.kind === 'refused') return setRefused(answer.reason);
      setRefused(undefined);
      setList(before => [answer.submission, ...before.filter(each => each.id !== answer.submission.id)]);
    },
    [busy, url],
  );

  const askForCounterExample = useCallback(
    async (id: string) => {
      const shown = await fetchCounterExample(labSlug, id);
      if (shown) setList(before => before.map(each => (each.id === id ? shown : each)));
    },
    [labSlug],
  );

  const waiting = list.some(each => each.grading.state === 'queued') || isExamined(list[0]);
  useEffect(() => {
    if (!waiting) return;
    const timer = setInterval(() => {
      void fetchList(url).then(fresh => fresh && setList(fresh));
    }, askAgainMs);
    return () => clearInterval(timer);
  }, [waiting, url]);

  return { list, busy, refused, submit, askForCounterExample };
}

/** More is to come about it than its verdict. */
function isExamined(submission: SubmissionView | undefined): boolean {
  return submission?.grading.state === 'graded' && submission.grading.ladder?.pending === true;
}

async function fetchCounterExample(labSlug: string, submissionId: string): Promise<SubmissionView | undefined> {
  try {
    const response = await fetch(`/labs/${labSlug}/counter-example`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', Accept: 'application/json' },
      body: JSON.stringify({ submissionId }),
    });
    if (!response.ok) return undefined;
    const answer: { submission: SubmissionView } = await response.json();
    return answer.submission;
  } catch {
    return undefined;
  }
}

type PostOutcome = SubmitAnswer | { kind: 'lost'; why: 'unreachable' | 'signed-out' };

async function post(url: string, handing: Handing): Promise<PostOutcome> {
  try {
    const response = await fetch(url, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', Accept: 'application/json' },
      body: JSON.stringify(handing),
    });
    if (response.status === 401) return { kind: 'lost', why: 'signed-out' };
    if (!response.headers.get('Content-Type')?.includes('application/json')) return { kind: 'lost', why: 'unreachable' };
    const answer: SubmitAnswer = await response.json();
    return answer;
  } catch {
    return { kind: 'lost', why: 'unreachable' };
  }
}

async function fetchList(url: string): Promise<SubmissionView[] | undefined> {
  try {
    const response = await fetch(url, { headers: { Accept: 'application/json' } });
    if (!response.ok) return undefined;
    const answer: { submissions: SubmissionView[] } = await response.json();
    return answer.submissions;
  } catch {
    return undefined;
  }
}
