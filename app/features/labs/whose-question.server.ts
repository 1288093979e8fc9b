import { db } from '~/server/db.server';
import { solvedQuestions } from './lab-progress.server';
import { findLab, readLab } from './labs.server';
import type { Lab, LabCover } from './labs.server';
import { labOfKey, partOfKey } from './question-key';
import { instanceIndex } from './template';

interface Asking {
  userId: string;
  /** A lab's slug, or the key of one of its questions or instances. */
  address: string;
}

/**
 * The question a person meets at an address: the lab's only one; of a template the instance that is theirs; of an investigation the one asked for, if
 * those before it are answered, or else the first that is open. Undefined where there is nothing, or an instance that was never theirs.
 * Throws ContentError when the lab is broken.
 */
export async function questionFor({ userId, address }: Asking): Promise<Lab | undefined> {
  const cover = findLab(labOfKey(address));
  if (!cover) return undefined;
  if (cover.kind === 'investigation') return caseQuestion({ cover, userId, address });
  const [only] = cover.keys;
  if (only === cover.slug) return address === only ? readLab(only) : undefined;
  const own = await ownInstances(userId, cover);
  const key = partOfKey(address) === undefined ? own.at(-1) : own.find(each => each === address);
  return key === undefined ? undefined : readLab(key);
}

/** True when this person may hand in under that key. */
export async function mayAnswer(userId: string, key: string): Promise<boolean> {
  return (await questionFor({ userId, address: key }))?.slug === key;
}

async function caseQuestion({ cover, userId, address }: Asking & { cover: LabCover }): Promise<Lab | undefined> {
  const solved = await solvedQuestions(userId, cover.slug);
  const open = cover.keys.findIndex(key => !solved.has(key));
  const last = open < 0 ? cover.keys.length - 1 : open;
  const asked = cover.keys.indexOf(address);
  if (asked < 0 && address !== cover.slug) return undefined;
  const key = cover.keys[asked >= 0 && asked <= last ? asked : last];
  return key === undefined ? undefined : readLab(key);
}

/** The instances of a template that a person has been given, the present one last. */
async function ownInstances(userId: string, { slug, keys }: LabCover): Promise<string[]> {
  const begun = await db.labAttempt.findUnique({ where: { userId_labSlug: { userId, labSlug: slug } } });
  const attempt = begun?.attempt ?? 0;
  return Array.from({ length: attempt + 1 }, (_, at) => instanceIndex({ userId, labSlug: slug, attempt: at, count: keys.length })).flatMap(
    index => keys[index] ?? [],
  );
}

/** Gives a person the next instance of a template. Two requests at once from one attempt move on by one. Returns its key. */
export async function nextInstance({
  userId,
  labSlug,
  from,
  now,
}: {
  userId: string;
  labSlug: string;
  from: string;
  now: Date;
}): Promise<string | undefined> {
  const cover = findLab(labSlug);
  if (!cover || cover.kind === 'investigation' || cover.keys.length < 2) return undefined;
  const place = { userId, labSlug };
  await db.labAttempt.upsert({ where: { userId_labSlug: place }, create: { ...place, begunAt: now }, update: {} });
  const { attempt } = await db.labAttempt.findUniqueOrThrow({ where: { userId_labSlug: place } });
  const present = cover.keys[instanceIndex({ ...place, attempt, count: cover.keys.length })];
  if (present !== from) return present;
  await db.labAttempt.updateMany({ where: { ...place, attempt }, data: { attempt: attempt + 1, begunAt: now } });
  return cover.keys[instanceIndex({ ...place, attempt: attempt + 1, count: cover.keys.length })];
}
