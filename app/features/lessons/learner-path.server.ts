import type { Localized } from '~/i18n/locale';
import { ContentError, contentFolder } from '~/server/content-files.server';
import { progressOf } from './lesson-progress.server';
import { listLessons, listPaths } from './lessons.server';
import type { Path } from './lessons.server';
import { labsOfPath, lessonsOfPath } from './path-definition';
import { pathMap } from './path-map';
import type { PathContent, PathMap } from './path-map';

interface Named {
  slug: string;
  title: Localized;
  minutes: number;
}

interface Learner {
  userId: string;
  /** The labs this person has solved. */
  solved: { keys(): Iterable<string> };
  /** All labs and capstones there are. */
  labs: Named[];
  capstones: Named[];
  now: Date;
}

/** Every path as this person sees it. Throws ContentError when a path names something that does not exist. */
export async function learnerPaths({ userId, solved, labs, capstones, now }: Learner): Promise<PathMap[]> {
  const known = { lessons: bySlug(listLessons()), labs: bySlug(labs), capstones: bySlug(capstones) };
  const progress = await progressOf({ userId, solved: solved.keys(), now });
  return listPaths().map(path => {
    const content = { path, ...known };
    requireKnown(path, content);
    return pathMap(content, progress);
  });
}

function requireKnown(path: Path, { lessons, labs, capstones }: PathContent): void {
  const named = [
    ...lessonsOfPath(path).map(slug => ({ what: 'lesson', slug, known: slug in lessons })),
    ...labsOfPath(path).map(slug => ({ what: 'lab', slug, known: slug in labs })),
    { what: 'capstone', slug: path.certificate.capstone, known: path.certificate.capstone in capstones },
  ];
  const stray = named.find(item => !item.known);
  if (stray)
    throw new ContentError({
      file: `${contentFolder('paths')}/${path.slug}.yaml`,
      problem: `there is no ${stray.what} called ${stray.slug}`,
    });
}

function bySlug<T extends { slug: string }>(items: T[]): Record<string, T> {
  return Object.fromEntries(items.map(item => [item.slug, item]));
}
