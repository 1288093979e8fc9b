import { z } from 'zod';

const form = z.object({ quiz: z.string(), choice: z.coerce.number().int().optional() });

/** What a question's form sends: the question, and the option picked, if any. */
export function readQuizForm(data: FormData): z.output<typeof form> | undefined {
  return form.safeParse(Object.fromEntries(data)).data;
}
