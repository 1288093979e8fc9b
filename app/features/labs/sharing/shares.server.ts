import { createHash, randomBytes } from 'node:crypto';
import { z } from 'zod';
import type { Localized } from '~/i18n/locale';
import { recordAudit } from '~/server/audit.server';
import { db } from '~/server/db.server';
import { solvedQuestions } from '../lab-progress.server';
import { listQuestions, readLab, readLabReference } from '../labs.server';
import { isPlaygroundSlug } from '../playground-slug';
import { isRemembered } from '../memory/past-run';
import { essenceOf, longestShareTitle, mayReadShared, mostShares, sourceOfDraft } from './shared-query';
import type { NamedSource, ShareEntry, ShareSource, SharedQueryView } from './shared-query';

/** What a workbench hands over to be shared. */
export const shareMessage = z.object({
  title: z.string().trim().min(1).max(longestShareTitle),
  sql: z.string().refine(sql => isRemembered({ sql })),
  /** The name of the draft it is shared from. */
  labSlug: z.string().refine(slug => isPlaygroundSlug(slug) || readLab(slug) !== undefined),
});

export type ShareOutcome = { kind: 'shared'; id: string; isFromLab: boolean } | { kind: 'too-many' };

type ShareMessage = z.infer<typeof shareMessage>;

/** Gives a query an address that nobody can guess. */
export async function shareQuery(message: ShareMessage, { userId, now }: { userId: string; now: Date }): Promise<ShareOutcome> {
  const { title, sql, labSlug } = message;
  if ((await db.sharedQuery.count({ where: { userId, revokedAt: null } })) >= mostShares) return { kind: 'too-many' };
  const source = await sourceOf({ sql, labSlug, userId });
  const id = randomBytes(12).toString('base64url');
  const sourceSlug = 'slug' in source ? source.slug : null;
  await db.sharedQuery.create({ data: { id, userId, title, sql, sourceKind: source.kind, sourceSlug, createdAt: now } });
  await recordAudit({
    actorId: userId,
    action: 'query.shared',
    objectId: auditName(id),
    detail: { source: source.kind, slug: sourceSlug },
  });
  return { kind: 'shared', id, isFromLab: source.kind === 'lab' };
}

/** A query that answers a lab belongs to it, also when it was copied into the playground first. */
async function sourceOf({ sql, labSlug, userId }: { sql: string; labSlug: string; userId: string }): Promise<ShareSource> {
  const source = sourceOfDraft(labSlug);
  if (source.kind === 'lab') return source;
  const answered = await labAnsweredBy(sql, userId);
  return answered ? { kind: 'lab', slug: answered } : source;
}

/** Answers looked through: more than anybody hands in for a path. */
const mostAnswers = 500;

async function labAnsweredBy(sql: string, userId: string): Promise<string | undefined> {
  const essence = essenceOf(sql);
  const answers = await db.submission.findMany({
    where: { userId, results: { some: { accepted: true } } },
    orderBy: { createdAt: 'desc' },
    take: mostAnswers,
    select: { labSlug: true, sql: true },
  });
  const mine = answers.find(answer => essenceOf(answer.sql) === essence);
  if (mine) return mine.labSlug;
  return listQuestions().find(({ slug }) => {
    const reference = readLabReference(slug);
    const known = reference ? [reference.solutionSql, ...Object.values(reference.right)] : [];
    return known.some(each => essenceOf(each) === essence);
  })?.slug;
}

interface Reader {
  id: string;
  isMentor: boolean;
}

/** A shared query as this person may see it; undefined for a link that never was, or works no more. */
export async function readShared({
  id,
  reader,
  metricTitle,
}: { id: string; reader: Reader } & Titles): Promise<SharedQueryView | undefined> {
  const shared = await db.sharedQuery.findFirst({ where: { id, revokedAt: null }, include: { user: { select: { name: true } } } });
  if (!shared) return undefined;
  const source = storedSource(shared);
  const isMine = shared.userId === reader.id;
  const passed = source.kind === 'lab' ? await solvedQuestions(reader.id) : new Map();
  const isReadable = mayReadShared(source, { isAuthor: isMine, isMentor: reader.isMentor, hasPassed: slug => passed.has(slug) });
  return {
    id,
    title: isReadable ? shared.title : undefined,
    author: shared.user.name,
    isMine,
    at: shared.createdAt.toISOString(),
    source: named(source, metricTitle),
    sql: isReadable ? shared.sql : undefined,
  };
}

export interface Titles {
  /** The title of a metric, which is another feature's. */
  metricTitle(slug: string): Localized | undefined;
}

/** The person's own links, the newest first, those revoked too. */
export async function listShares({ userId, metricTitle }: { userId: string } & Titles): Promise<ShareEntry[]> {
  const rows = await db.sharedQuery.findMany({ where: { userId }, orderBy: [{ createdAt: 'desc' }, { id: 'desc' }], take: mostShares * 2 });
  return rows.map(row => ({
    id: row.id,
    title: row.title,
    source: named(storedSource(row), metricTitle),
    at: row.createdAt.toISOString(),
    revokedAt: row.revokedAt?.toISOString(),
  }));
}

/** From now on the link is dead. True when it was this person's and alive. */
export async function revokeShare({ userId, id, now }: { userId: string; id: string; now: Date }): Promise<boolean> {
  const { count } = await db.sharedQuery.updateMany({ where: { id, userId, revokedAt: null }, data: { revokedAt: now } });
  if (count === 1) await recordAudit({ actorId: userId, action: 'query.revoked', objectId: auditName(id) });
  return count === 1;
}

/** The id opens the query: the audit knows it by a fingerprint. */
function auditName(id: string): string {
  return createHash('sha256').update(id).digest('hex').slice(0, 16);
}

function storedSource({ sourceKind, sourceSlug }: { sourceKind: string; sourceSlug: string | null }): ShareSource {
  if (sourceSlug && (sourceKind === 'lab' || sourceKind === 'metric')) return { kind: sourceKind, slug: sourceSlug };
  return { kind: 'playground' };
}

function named(source: ShareSource, metricTitle: Titles['metricTitle']): NamedSource {
  if (source.kind === 'playground') return { kind: 'playground', slug: undefined, title: undefined };
  const title = source.kind === 'lab' ? readLab(source.slug)?.title : metricTitle(source.slug);
  return { kind: source.kind, slug: source.slug, title };
}
