import { z } from 'zod';
import { localizedText, slug } from '~/i18n/localized-text';

const module = z.strictObject({
  slug,
  title: localizedText,
  summary: localizedText,
  lessons: z.array(slug).min(1),
  labs: z.array(slug),
});

/** A path: its modules in order, and what its certificate needs besides all lessons and labs. */
export const pathDefinition = z.strictObject({
  title: localizedText,
  summary: localizedText,
  modules: z.array(module).min(1),
  certificate: z.strictObject({ capstone: slug, validMonths: z.int().min(1).max(120) }),
});
export type PathDefinition = z.output<typeof pathDefinition>;

/** Every lab of the path, in the order in which it is met. */
export function labsOfPath(path: PathDefinition): string[] {
  return path.modules.flatMap(each => each.labs);
}

/** Every lesson of the path, in the order in which it is met. */
export function lessonsOfPath(path: PathDefinition): string[] {
  return path.modules.flatMap(each => each.lessons);
}
