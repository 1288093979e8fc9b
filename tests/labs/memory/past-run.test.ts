import { describe, expect, test } from 'vitest';
import {
  isRemembered,
  isWanted,
  markSent,
  mergeRuns,
  mostBytesPerBatch,
  mostLocalRuns,
  nextBatch,
  parseRuns,
  withRun,
} from '~/features/labs/memory/past-run';
import type { LocalRun, PastRun } from '~/features/labs/memory/past-run';
import { findSnippets, proposedName } from '~/features/labs/memory/snippet';

const ran = (id: string, sql = `SELECT ${id}`, at = '2026-06-30T01:00:00Z'): PastRun => ({
  id,
  labSlug: 'a',
  sql,
  at,
  ms: 1,
  rows: 1,
  outcome: 'rows',
});

describe('runs in the browser', () => {
  test('are bounded, newest first', () => {
    const runs = Array.from({ length: mostLocalRuns + 5 }, (_, i) => ran(String(i))).reduce<LocalRun[]>(withRun, []);
    expect([runs.length, runs[0]?.id, runs.at(-1)?.id]).toEqual([mostLocalRuns, String(mostLocalRuns + 4), '5']);
  });

  test('go to the server oldest first, and only those it has not', () => {
    const runs = markSent(['1', '2', '3'].map(id => ran(id)).reduce<LocalRun[]>(withRun, []), ['1']);
    expect(nextBatch(runs).map(run => run.id)).toEqual(['2', '3']);
    expect(nextBatch(markSent(runs, ['2', '3']))).toEqual([]);
  });

  test('go in requests that may still be sent while the page closes', () => {
    const runs = Array.from({ length: 10 }, (_, i) => ran(String(i), '城'.repeat(6_000))).reduce<LocalRun[]>(withRun, []);
    const batch = nextBatch(runs);
    expect(batch.length).toBe(2);
    expect(new TextEncoder().encode(JSON.stringify(batch)).length).toBeLessThan(mostBytesPerBatch + 1_000);
  });

  test('of nothing, or of more than the server takes, are not remembered', () => {
    expect(['SELECT 1', ' \n', 'x'.repeat(20_001)].map(sql => isRemembered({ sql }))).toEqual([true, false, false]);
  });

  test('survive what others wrote in their place', () => {
    expect(parseRuns(JSON.stringify([{ ...ran('1'), sent: false }, { sql: 1 }, null, { ...ran('2'), sent: 'yes' }]))).toHaveLength(1);
    expect(parseRuns('nonsense')).toEqual([]);
  });

  test('join the server’s, each once, by time', () => {
    const [early, late] = [ran('1', 'a', '2026-06-30T01:00:00Z'), ran('2', 'b', '2026-06-30T02:00:00Z')];
    expect(mergeRuns([early], [early, late]).map(run => run.id)).toEqual(['2', '1']);
  });

  test('are searched as on the server', () => {
    const found = (wish: Parameters<typeof isWanted>[1]['wish'], run = ran('1', 'SELECT Paid_At')) =>
      isWanted(run, { wish, starred: new Set(['SELECT starred']) });
    expect(found({ text: 'paid_at select' })).toBe(true);
    expect(found({ text: 'paid_at orders' })).toBe(false);
    expect(found({ text: '', labSlug: 'playground' }, { ...ran('1'), labSlug: 'playground.tab.x' })).toBe(true);
    expect(found({ text: '', labSlug: 'play' }, { ...ran('1'), labSlug: 'playground' })).toBe(false);
    expect(found({ text: '', only: 'failed' })).toBe(false);
    expect(found({ text: '', only: 'starred' }, ran('1', 'SELECT starred'))).toBe(true);
  });
});

describe('a snippet', () => {
  test.each([
    ['-- 各渠道日报\nSELECT channel FROM orders', '各渠道日报'],
    ['SELECT  channel,\n  count(*)\nFROM orders -- all', 'SELECT channel, count(*) FROM orders'],
    ['', ''],
    [`SELECT ${'x'.repeat(80)}`, `SELECT ${'x'.repeat(52)}…`],
  ])('made of %j is called %j', (sql, name) => {
    expect(proposedName(sql)).toBe(name);
  });

  test('is found by name, note and text', () => {
    const snippets = [{ id: '1', name: '日报', sql: 'SELECT channel', note: '早会', at: '' }];
    expect(['日报 CHANNEL', '早会', '晚会'].map(text => findSnippets(snippets, text).length)).toEqual([1, 1, 0]);
  });
});
