import { z } from 'zod';
import type { Capstone } from './capstones.server';
import type { CapstoneOutcome } from './capstone-form';
import { handIn } from './capstone-submissions.server';
import { checkWork } from './capstone-work';

/** Far above every part's own limit: what is longer is no slip of a typing hand. */
const longest = 100_000;
const text = z
  .string()
  .max(longest)
  .transform(value => value.replaceAll('\r\n', '\n'));
const HandInForm = z.object({ id: z.uuid(), question: text, sql: text, conclusion: text, action: text });

/** Hands in what the form holds. Undefined for a form that page never sends; an outcome without problems means that it is handed in. */
export async function handInForm(
  form: FormData,
  by: { userId: string; capstone: Capstone; now: Date },
): Promise<CapstoneOutcome | undefined> {
  const parsed = HandInForm.safeParse(Object.fromEntries(form));
  if (!parsed.success) return undefined;
  const { id, ...work } = parsed.data;
  const problems = checkWork(work, by.capstone.parts);
  if (Object.keys(problems).length > 0) return { problems, work };
  const outcome = await handIn({ id, work, ...by });
  switch (outcome.kind) {
    case 'handed-in':
      return { problems: {}, work };
    case 'under-review':
      return { problems: {}, refusal: 'underReview', work };
    case 'approved-already':
      return { problems: {}, refusal: 'approvedAlready', work };
  }
}

/** True when nothing stood in the way. */
export function isHandedIn({ problems, refusal }: CapstoneOutcome): boolean {
  return Object.keys(problems).length === 0 && refusal === undefined;
}
