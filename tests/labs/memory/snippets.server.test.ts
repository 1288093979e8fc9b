import { describe, expect, test } from 'vitest';
import { morning, person, secondsAfter } from '../scene';

const { actOnSnippets, listSnippets, snippetMessage } = await import('~/features/labs/memory/snippets.server');

async function keeperOf(...sqls: string[]) {
  const userId = await person();
  for (const [index, sql] of sqls.entries())
    await actOnSnippets({ kind: 'keep', name: sql, sql, note: '' }, { userId, now: secondsAfter(morning, index) });
  return userId;
}

describe('snippets', () => {
  test('are kept with name and note, the last changed first', async () => {
    const userId = await keeperOf('SELECT 1', 'SELECT 2');
    const first = (await listSnippets(userId)).at(-1);
    const change = { kind: 'change' as const, id: first?.id ?? '', name: '日报', sql: 'SELECT 1 -- 日报', note: '每天九点' };
    expect(await actOnSnippets(change, { userId, now: secondsAfter(morning, 60) })).toBe('done');
    expect((await listSnippets(userId)).map(({ name, sql, note }) => [name, sql, note])).toEqual([
      ['日报', 'SELECT 1 -- 日报', '每天九点'],
      ['SELECT 2', 'SELECT 2', ''],
    ]);
  });

  test('hold the same text once: keeping it again gives it the new name', async () => {
    const userId = await keeperOf('SELECT 1');
    await actOnSnippets({ kind: 'keep', name: '新名字', sql: 'SELECT 1', note: '' }, { userId, now: morning });
    expect((await listSnippets(userId)).map(each => each.name)).toEqual(['新名字']);
  });

  test('cannot become each other', async () => {
    const userId = await keeperOf('SELECT 1', 'SELECT 2');
    const [second] = await listSnippets(userId);
    const change = { kind: 'change' as const, id: second?.id ?? '', name: 'x', sql: 'SELECT 1', note: '' };
    expect(await actOnSnippets(change, { userId, now: morning })).toBe('same-text');
    expect(await listSnippets(userId)).toHaveLength(2);
  });

  test('are one person’s: nobody else sees, changes or deletes them', async () => {
    const [mine, theirs] = [await keeperOf('SELECT 1'), await person()];
    const [snippet] = await listSnippets(mine);
    const id = snippet?.id ?? '';
    const change = { kind: 'change' as const, id, name: 'forged', sql: 'SELECT forged', note: '' };
    expect(await actOnSnippets(change, { userId: theirs, now: morning })).toBe('gone');
    await actOnSnippets({ kind: 'forget', id }, { userId: theirs, now: morning });
    expect(await listSnippets(mine)).toEqual([snippet]);
    expect(await listSnippets(theirs)).toEqual([]);
    await actOnSnippets({ kind: 'forget', id }, { userId: mine, now: morning });
    expect(await listSnippets(mine)).toEqual([]);
  });

  test.each([{ name: ' ' }, { name: 'x'.repeat(81) }, { note: 'x'.repeat(501) }, { sql: '' }, { sql: 'x'.repeat(20_001) }])(
    'beyond their measures are refused: %#',
    wrong => {
      const right = { kind: 'keep', name: 'a', sql: 'SELECT 1', note: '' };
      expect(snippetMessage.safeParse(right).success).toBe(true);
      expect(snippetMessage.safeParse({ ...right, ...wrong }).success).toBe(false);
    },
  );
});
