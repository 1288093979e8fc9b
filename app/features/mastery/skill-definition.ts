import { z } from 'zod';
import { localizedText, slug } from '~/i18n/localized-text';

const chance = z.number().gt(0).lt(1);
const evidenceModel = z.strictObject({ learn: chance, slip: chance, guess: chance }).refine(({ slip, guess }) => slip + guess < 1, {
  message: 'slip and guess must leave something to be known: their sum stays below 1',
});
export type EvidenceModel = z.output<typeof evidenceModel>;

/** `content/skills.yaml`: the skills, and the published model by which mastery is estimated. */
export const skillBook = z
  .strictObject({
    model: z.strictObject({
      question: evidenceModel,
      lab: evidenceModel,
      prior: chance,
      words: z.strictObject({ started: chance, sound: chance, firm: chance }),
    }),
    retention: z.number().min(0.7).max(0.97),
    skills: z.array(z.strictObject({ slug, title: localizedText, lessons: z.array(slug) })).min(1),
  })
  .refine(({ model: { words } }) => words.started < words.sound && words.sound < words.firm, {
    path: ['model', 'words'],
    message: 'must rise from started to firm',
  });
export type SkillBook = z.output<typeof skillBook>;
