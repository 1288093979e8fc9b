import type { Localized } from '~/i18n/locale';

/** A lesson or a lab by its address. */
export interface TeachingLink {
  kind: 'lesson' | 'lab';
  to: string;
  title: Localized;
}

interface Teachers {
  lessons: readonly { slug: string; title: Localized; metrics: readonly string[] }[];
  labs: readonly { slug: string; title: Localized; metric?: string | undefined }[];
}

interface Taught {
  id: string;
  teaches: { lessons: readonly string[]; labs: readonly string[] };
}

/** Where a metric is taught: what it names itself, and what names it. Lessons before labs. */
export function teachingOf({ id, teaches }: Taught, { lessons, labs }: Teachers): TeachingLink[] {
  return [
    ...lessons
      .filter(({ slug, metrics }) => teaches.lessons.includes(slug) || metrics.includes(id))
      .map(({ slug, title }) => ({ kind: 'lesson' as const, to: `/lessons/${slug}`, title })),
    ...labs
      .filter(({ slug, metric }) => teaches.labs.includes(slug) || metric === id)
      .map(({ slug, title }) => ({ kind: 'lab' as const, to: `/labs/${slug}`, title })),
  ];
}
