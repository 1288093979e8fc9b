import { describe, expect, test } from 'vitest';
import { isPlaygroundSlug } from '~/features/labs/playground-slug';
import { mostScratches, newScratchName, scratchDraft, scratchOfDraft } from '~/features/labs/scratch/scratch';
import { db, morning, person, secondsAfter } from '../scene';

const { actOnScratches, hasScratch, listScratches } = await import('~/features/labs/scratch/scratches.server');
const { readDraft } = await import('~/features/labs/drafts.server');

async function tab(userId: string, name = '周报', sql = '') {
  const outcome = await actOnScratches({ kind: 'add', name, sql }, { userId, now: morning });
  if (outcome.kind !== 'done') throw new Error(outcome.kind);
  return outcome.id;
}

describe('a tab of the playground', () => {
  test('keeps the text it was opened with as its draft', async () => {
    const userId = await person();
    const id = await tab(userId, '周报', 'SELECT 1');
    expect(isPlaygroundSlug(scratchDraft(id))).toBe(true);
    expect(scratchOfDraft(scratchDraft(id))).toBe(id);
    expect(await readDraft({ userId, labSlug: scratchDraft(id) })).toMatchObject({ sql: 'SELECT 1', version: 1 });
  });

  test('stands where it was made, whatever it is called later', async () => {
    const userId = await person();
    const first = await tab(userId, 'a');
    await actOnScratches({ kind: 'add', name: 'b', sql: '' }, { userId, now: secondsAfter(morning, 1) });
    await actOnScratches({ kind: 'rename', id: first, name: 'z' }, { userId, now: morning });
    expect((await listScratches(userId)).map(each => each.name)).toEqual(['z', 'b']);
  });

  test('takes its draft along when it is closed', async () => {
    const userId = await person();
    const id = await tab(userId, 'a', 'SELECT 1');
    await actOnScratches({ kind: 'remove', id }, { userId, now: morning });
    expect(await listScratches(userId)).toEqual([]);
    expect(await db.draft.count({ where: { userId } })).toBe(0);
  });

  test('is one person’s: nobody else sees, renames or closes it', async () => {
    const [mine, theirs] = [await person(), await person()];
    const id = await tab(mine, 'a', 'SELECT 1');
    expect(await hasScratch({ userId: theirs, id })).toBe(false);
    expect(await actOnScratches({ kind: 'rename', id, name: 'x' }, { userId: theirs, now: morning })).toEqual({ kind: 'gone' });
    expect(await actOnScratches({ kind: 'remove', id }, { userId: theirs, now: morning })).toEqual({ kind: 'gone' });
    expect(await listScratches(mine)).toEqual([{ id, name: 'a' }]);
    expect(await readDraft({ userId: mine, labSlug: scratchDraft(id) })).toBeDefined();
  });

  test('is one of twenty at most', async () => {
    const userId = await person();
    for (let i = 0; i < mostScratches; i += 1) await tab(userId, String(i));
    expect(await actOnScratches({ kind: 'add', name: 'one more', sql: '' }, { userId, now: morning })).toEqual({ kind: 'too-many' });
  });

  test('that is new has a name none of the others has', () => {
    expect(newScratchName([{ id: '1', name: '草稿 2' }], number => `草稿 ${number}`)).toBe('草稿 3');
  });
});
