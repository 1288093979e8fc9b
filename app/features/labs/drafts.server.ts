import { db } from '~/server/db.server';
import type { SaveOutcome, ServerDraft } from './draft-state';

export interface DraftKey {
  userId: string;
  /** The lab's slug, or `playground`. */
  labSlug: string;
}

export async function readDraft({ userId, labSlug }: DraftKey): Promise<ServerDraft | undefined> {
  const draft = await db.draft.findUnique({ where: { userId_labSlug: { userId, labSlug } } });
  return draft ? { sql: draft.sql, version: draft.version, savedAt: draft.updatedAt.toISOString() } : undefined;
}

/**
 * Stores a draft made from version `base` (0: from nothing). Saving the text that is stored already succeeds whatever the base, so that a save
 * whose answer got lost can be repeated.
 */
export async function saveDraft({
  userId,
  labSlug,
  sql,
  base,
  now,
}: DraftKey & { sql: string; base: number; now: Date }): Promise<SaveOutcome> {
  const changed = await db.draft.updateMany({
    where: { userId, labSlug, version: base },
    data: { sql, version: { increment: 1 }, updatedAt: now },
  });
  if (changed.count === 1) return { kind: 'saved', version: base + 1, savedAt: now.toISOString() };
  const current = (await readDraft({ userId, labSlug })) ?? (await createDraft({ userId, labSlug, sql, now }));
  if (current.sql === sql) return { kind: 'saved', version: current.version, savedAt: current.savedAt };
  return { kind: 'conflict', current };
}

/** The first draft of a lab; where two arrive at once, the one that was stored. */
async function createDraft({ userId, labSlug, sql, now }: DraftKey & { sql: string; now: Date }): Promise<ServerDraft> {
  try {
    await db.draft.create({ data: { userId, labSlug, sql, updatedAt: now } });
    await forgetOldVisitors(userId);
    return { sql, version: 1, savedAt: now.toISOString() };
  } catch (error) {
    const earlier = await readDraft({ userId, labSlug });
    if (!earlier) throw error;
    return earlier;
  }
}

/** Drafts of queries that were opened by a link, kept of one person: each link makes one, and nobody comes back to the two hundredth. */
export const mostVisitors = 200;

async function forgetOldVisitors(userId: string): Promise<void> {
  const isVisitor = { OR: [{ labSlug: { startsWith: 'playground.shared.' } }, { labSlug: { startsWith: 'playground.link.' } }] };
  const old = await db.draft.findMany({
    where: { userId, ...isVisitor },
    orderBy: [{ updatedAt: 'desc' }, { labSlug: 'asc' }],
    skip: mostVisitors,
    select: { labSlug: true },
  });
  if (old.length > 0) await db.draft.deleteMany({ where: { userId, labSlug: { in: old.map(each => each.labSlug) } } });
}
