import { z } from 'zod';
import { localizedText, slug } from '~/i18n/localized-text';

const term = z.strictObject({
  slug,
  term: localizedText,
  /** Other words for it, in any language: found by search, shown beside it. */
  also: z.array(z.string().trim().min(1)).default([]),
  definition: localizedText,
  /** A formula or an example. */
  example: localizedText,
  /** How people go wrong with it. */
  trap: localizedText.optional(),
  /** Other terms. */
  see: z.array(slug).default([]),
  metric: slug.optional(),
  lesson: slug.optional(),
});
export type Term = z.output<typeof term>;

/** `content/glossary/<topic>.yaml`: the words of one topic, the first to be met first. */
export const glossaryTopic = z.strictObject({ title: localizedText, terms: z.array(term).min(1) });
export type GlossaryTopic = z.output<typeof glossaryTopic>;
