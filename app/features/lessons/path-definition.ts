import { z } from 'zod';
import { localizedText, slug } from '~/i18n/localized-text';

const module = z.strictObject({
  slug,
  title: localizedText,
  summary: localizedText,
  /** Those that exist. A module without any says that it is being written. */
  lessons: z.array(slug).default([]),
  /** Without them, the labs of its lessons in their order. */
  labs: z.array(slug).optional(),
});

/** A path: its modules in order, and what its certificate needs besides all lessons and labs. */
export const pathDefinition = z.strictObject({
  title: localizedText,
  summary: localizedText,
  modules: z
    .array(module)
    .min(1)
    .refine(modules => new Set(modules.map(each => each.slug)).size === modules.length, 'slugs must differ'),
  /** Roles that go through the same modules in an order of their own: those named first, then the others. */
  tracks: z.array(z.strictObject({ slug, title: localizedText, note: localizedText, modules: z.array(slug).min(1) })).default([]),
  certificate: z.strictObject({ capstone: slug, validMonths: z.int().min(1).max(120) }),
});
type Written = z.output<typeof pathDefinition>;

/** A path whose modules know all their labs. */
export interface PathDefinition extends Omit<Written, 'modules' | 'tracks'> {
  tracks?: Written['tracks'];
  modules: (Omit<Written['modules'][number], 'labs'> & { labs: string[] })[];
}

/** A path as it is read, with the labs of its lessons where a module names none. */
export function withLabs(path: Written, labsOfLesson: (lesson: string) => string[]): PathDefinition {
  return { ...path, modules: path.modules.map(each => ({ ...each, labs: each.labs ?? [...new Set(each.lessons.flatMap(labsOfLesson))] })) };
}

/** The path in the order of a role: its modules first, the others after them. The path itself for a role that it does not know. */
export function alongTrack<P extends Pick<PathDefinition, 'modules' | 'tracks'>>(path: P, track: string | undefined): P {
  const first = path.tracks?.find(each => each.slug === track)?.modules ?? [];
  const own = first.flatMap(slug => path.modules.filter(module => module.slug === slug));
  return { ...path, modules: [...own, ...path.modules.filter(module => !first.includes(module.slug))] };
}

/** Every lab of the path, in the order in which it is met. */
export function labsOfPath(path: Pick<PathDefinition, 'modules'>): string[] {
  return path.modules.flatMap(each => each.labs);
}

/** Every lesson of the path, in the order in which it is met. */
export function lessonsOfPath(path: Pick<PathDefinition, 'modules'>): string[] {
  return path.modules.flatMap(each => each.lessons);
}
