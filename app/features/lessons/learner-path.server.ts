import type { Localized } from '~/i18n/locale';
import { progressOf } from './lesson-progress.server';
import { listLessons, listPaths } from './lessons.server';
import { alongTrack } from './path-definition';
import { pathMap } from './path-map';
import type { PathMap } from './path-map';

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
  /** The role whose order the person goes by. */
  track?: string | undefined;
}

/** Every path as this person sees it. What a path names and content cannot show is told as unavailable. */
export async function learnerPaths({ userId, solved, labs, capstones, now, track }: Learner): Promise<PathMap[]> {
  const known = { lessons: bySlug(listLessons()), labs: bySlug(labs), capstones: bySlug(capstones) };
  const progress = await progressOf({ userId, solved: solved.keys(), now });
  return listPaths().map(path => {
    const order = path.modules.map(module => module.slug);
    return pathMap({ path: alongTrack(path, track), order, ...known }, progress);
  });
}

function bySlug<T extends { slug: string }>(items: T[]): Record<string, T> {
  return Object.fromEntries(items.map(item => [item.slug, item]));
}
