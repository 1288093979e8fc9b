import { Rating, createEmptyCard, fsrs } from 'ts-fsrs';
import { z } from 'zod';

/** The state of a memory as FSRS keeps it; moments as ISO texts, as they are stored. */
const storedCard = z.object({
  due: z.coerce.date(),
  stability: z.number(),
  difficulty: z.number(),
  elapsed_days: z.number(),
  scheduled_days: z.number(),
  learning_steps: z.number(),
  reps: z.number(),
  lapses: z.number(),
  state: z.number(),
  last_review: z.coerce.date().optional(),
});

/**
 * The memory of a skill after it was used once more: FSRS (Ye et al. 2022, by the library ts-fsrs), without its chance element, so that the same
 * history always gives the same day, and without steps of minutes: a skill is met once a day at most.
 * @param card what `reviewed` gave last, as text; undefined for the first time
 * @param retention the chance to remember at which the next review is due
 */
export function reviewed(
  card: string | undefined,
  { correct, retention, now }: { correct: boolean; retention: number; now: Date },
): { card: string; dueAt: Date } {
  const scheduler = fsrs({ request_retention: retention, enable_fuzz: false, enable_short_term: false, maximum_interval: 365 });
  const before = card === undefined ? createEmptyCard(now) : storedCard.parse(JSON.parse(card));
  const { card: after } = scheduler.next(before, now, correct ? Rating.Good : Rating.Again);
  return { card: JSON.stringify(after), dueAt: after.due };
}
