import { z } from 'zod';
import { db } from '~/server/db.server';
import { longestDraft } from '../draft-state';
import { longestScratchName, mostScratches, scratchDraft } from './scratch';
import type { Scratch } from './scratch';

const name = z.string().trim().min(1).max(longestScratchName);
const id = z.string().max(40);

/** What somebody does with the tabs of the playground. */
export const scratchMessage = z.discriminatedUnion('kind', [
  /** With the text it is to begin with. */
  z.object({ kind: z.literal('add'), name, sql: z.string().max(longestDraft).default('') }),
  z.object({ kind: z.literal('rename'), id, name }),
  z.object({ kind: z.literal('remove'), id }),
]);

export type ScratchOutcome = { kind: 'done'; id: string } | { kind: 'too-many' } | { kind: 'gone' };

/** The person's tabs, the oldest first. */
export async function listScratches(userId: string): Promise<Scratch[]> {
  return db.scratch.findMany({ where: { userId }, orderBy: [{ createdAt: 'asc' }, { id: 'asc' }], select: { id: true, name: true } });
}

export async function hasScratch({ userId, id: scratch }: { userId: string; id: string }): Promise<boolean> {
  return (await db.scratch.count({ where: { id: scratch, userId } })) === 1;
}

interface Act {
  userId: string;
  now: Date;
}

export async function actOnScratches(message: z.infer<typeof scratchMessage>, act: Act): Promise<ScratchOutcome> {
  switch (message.kind) {
    case 'add':
      return add(message, act);
    case 'rename': {
      const { count } = await db.scratch.updateMany({ where: { id: message.id, userId: act.userId }, data: { name: message.name } });
      return count === 1 ? { kind: 'done', id: message.id } : { kind: 'gone' };
    }
    case 'remove': {
      const { count } = await db.scratch.deleteMany({ where: { id: message.id, userId: act.userId } });
      await db.draft.deleteMany({ where: { userId: act.userId, labSlug: scratchDraft(message.id) } });
      return count === 1 ? { kind: 'done', id: message.id } : { kind: 'gone' };
    }
  }
}

async function add({ name: title, sql }: { name: string; sql: string }, { userId, now }: Act): Promise<ScratchOutcome> {
  if ((await db.scratch.count({ where: { userId } })) >= mostScratches) return { kind: 'too-many' };
  const made = crypto.randomUUID().replaceAll('-', '');
  const draft = { userId, labSlug: scratchDraft(made), sql, updatedAt: now };
  await db.$transaction([
    db.scratch.create({ data: { id: made, userId, name: title, createdAt: now } }),
    ...(sql === '' ? [] : [db.draft.create({ data: draft })]),
  ]);
  return { kind: 'done', id: made };
}
