/** How many of the latest answers count: enough to be steady, few enough to show progress. */
export const answersCounted = 10;

export interface Answer {
  /** When the lab was first opened, in milliseconds since 1970. */
  openedAt: number;
  /** When the first query that was accepted was handed in. */
  solvedAt: number;
}

/** The median time from question to answer of the latest answers, in milliseconds; undefined without any. */
export function timeToAnswer(answers: readonly Answer[]): { medianMs: number; answers: number } | undefined {
  const latest = [...answers].sort((a, b) => b.solvedAt - a.solvedAt).slice(0, answersCounted);
  const spans = latest.map(({ openedAt, solvedAt }) => Math.max(0, solvedAt - openedAt)).sort((a, b) => a - b);
  const upper = spans[Math.floor(spans.length / 2)];
  const lower = spans[Math.floor((spans.length - 1) / 2)];
  return upper === undefined || lower === undefined ? undefined : { medianMs: (lower + upper) / 2, answers: spans.length };
}
