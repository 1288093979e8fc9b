import { createHash } from 'node:crypto';
import { z } from 'zod';
import { db } from '~/server/db.server';
import { isRemembered } from './past-run';
import { longestName, longestNote, mostSnippets } from './snippet';
import type { Snippet } from './snippet';

const words = {
  name: z.string().trim().min(1).max(longestName),
  sql: z.string().refine(sql => isRemembered({ sql })),
  note: z.string().trim().max(longestNote),
};

/** What a workbench asks of the person's snippets. */
export const snippetMessage = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('keep'), ...words }),
  z.object({ kind: z.literal('change'), id: z.string().max(40), ...words }),
  z.object({ kind: z.literal('forget'), id: z.string().max(40) }),
]);

export type SnippetMessage = z.infer<typeof snippetMessage>;
/** `same-text`: another snippet of the person holds this text already. */
export type SnippetOutcome = 'done' | 'too-many' | 'same-text' | 'gone';

/** The person's snippets, the last changed first. */
export async function listSnippets(userId: string): Promise<Snippet[]> {
  const rows = await db.snippet.findMany({ where: { userId }, orderBy: [{ updatedAt: 'desc' }, { id: 'desc' }], take: mostSnippets });
  return rows.map(({ id, name, sql, note, updatedAt }) => ({ id, name, sql, note, at: updatedAt.toISOString() }));
}

export async function actOnSnippets(message: SnippetMessage, { userId, now }: { userId: string; now: Date }): Promise<SnippetOutcome> {
  switch (message.kind) {
    case 'keep':
      return keep(message, { userId, now });
    case 'change':
      return change(message, { userId, now });
    case 'forget':
      await db.snippet.deleteMany({ where: { id: message.id, userId } });
      return 'done';
  }
}

/** Keeping a text that is kept already gives it the new name. */
async function keep(
  { name, sql, note }: Extract<SnippetMessage, { kind: 'keep' }>,
  { userId, now }: { userId: string; now: Date },
): Promise<SnippetOutcome> {
  const sqlHash = hashOf(sql);
  const renamed = await db.snippet.updateMany({ where: { userId, sqlHash }, data: { name, note, updatedAt: now } });
  if (renamed.count > 0) return 'done';
  if ((await db.snippet.count({ where: { userId } })) >= mostSnippets) return 'too-many';
  await db.snippet.upsert({
    where: { userId_sqlHash: { userId, sqlHash } },
    create: { userId, name, sql, sqlHash, note, createdAt: now, updatedAt: now },
    update: { name, note, updatedAt: now },
  });
  return 'done';
}

async function change(
  { id, name, sql, note }: Extract<SnippetMessage, { kind: 'change' }>,
  { userId, now }: { userId: string; now: Date },
): Promise<SnippetOutcome> {
  const sqlHash = hashOf(sql);
  const twin = await db.snippet.findFirst({ where: { userId, sqlHash, id: { not: id } }, select: { id: true } });
  if (twin) return 'same-text';
  const changed = await db.snippet.updateMany({ where: { id, userId }, data: { name, sql, sqlHash, note, updatedAt: now } });
  return changed.count === 1 ? 'done' : 'gone';
}

function hashOf(sql: string): string {
  return createHash('sha256').update(sql).digest('hex');
}
