import { describe, expect, test } from 'vitest';
import { db, morning, person, secondsAfter } from './scene';

const { mostVisitors, readDraft, saveDraft } = await import('~/features/labs/drafts.server');

async function draftOf(sql = 'SELECT 1') {
  const key = { userId: await person(), labSlug: 'quiet-cities' };
  await saveDraft({ ...key, sql, base: 0, now: morning });
  return key;
}

describe('a draft', () => {
  test('is read back as it was saved', async () => {
    const key = await draftOf('SELECT 城市 FROM t -- 注释');
    expect(await readDraft(key)).toEqual({ sql: 'SELECT 城市 FROM t -- 注释', version: 1, savedAt: morning.toISOString() });
  });

  test('counts its versions up', async () => {
    const key = await draftOf();
    expect(await saveDraft({ ...key, sql: 'SELECT 2', base: 1, now: secondsAfter(morning, 5) })).toMatchObject({
      kind: 'saved',
      version: 2,
    });
    expect(await readDraft(key)).toMatchObject({ sql: 'SELECT 2', version: 2 });
  });

  test('made from an older version is refused with the text that is there, and nothing is written', async () => {
    const key = await draftOf();
    await saveDraft({ ...key, sql: 'SELECT 2', base: 1, now: morning });
    expect(await saveDraft({ ...key, sql: 'SELECT 3', base: 1, now: morning })).toMatchObject({
      kind: 'conflict',
      current: { sql: 'SELECT 2', version: 2 },
    });
    expect(await readDraft(key)).toMatchObject({ sql: 'SELECT 2' });
  });

  test('whose answer got lost can be saved again', async () => {
    const key = await draftOf();
    await saveDraft({ ...key, sql: 'SELECT 2', base: 1, now: morning });
    expect(await saveDraft({ ...key, sql: 'SELECT 2', base: 1, now: morning })).toMatchObject({ kind: 'saved', version: 2 });
  });

  test('written by two tabs at once is stored once, and the other is told', async () => {
    const key = { userId: await person(), labSlug: 'quiet-cities' };
    const outcomes = await Promise.all(['a', 'b'].map(sql => saveDraft({ ...key, sql, base: 0, now: morning })));
    expect(outcomes.map(outcome => outcome.kind).sort()).toEqual(['conflict', 'saved']);
    expect(await db.draft.count({ where: key })).toBe(1);
  });

  test('belongs to one person and one lab', async () => {
    const key = await draftOf();
    expect(await readDraft({ ...key, userId: await person() })).toBeUndefined();
    expect(await readDraft({ ...key, labSlug: 'playground' })).toBeUndefined();
  });

  test('of a query that came by a link makes room for later ones; those of labs and tabs stay', async () => {
    const userId = await person();
    const draft = (labSlug: string, seconds: number) => ({ userId, labSlug, sql: 'SELECT 1', updatedAt: secondsAfter(morning, seconds) });
    const visitors = Array.from({ length: mostVisitors }, (_, i) => draft(`playground.shared.${String(i).padStart(16, '0')}`, i));
    await db.draft.createMany({ data: [...visitors, draft('quiet-cities', -9), draft('playground.tab.abcdefgh', -9)] });
    await saveDraft({ userId, labSlug: 'playground.link.abcdefghijklmnop', sql: 'SELECT 2', base: 0, now: secondsAfter(morning, 999) });
    expect(await db.draft.count({ where: { userId } })).toBe(mostVisitors + 2);
    expect(await readDraft({ userId, labSlug: 'playground.shared.0000000000000000' })).toBeUndefined();
    expect(await readDraft({ userId, labSlug: 'quiet-cities' })).toBeDefined();
  });
});
