import { describe, expect, it } from 'vitest';
import type { CounterExample } from '~/features/grading/insight/insight';
import { ladderView } from '~/features/grading/insight/ladder';

const counterExample: CounterExample = {
  tables: [{ name: 'orders', columns: ['order_id'], rows: [['O1']], marked: [0] }],
  right: { columns: ['n'], rows: [['1']], marks: [{ row: 0, column: 0 }] },
  yours: { columns: ['n'], rows: [['0']], marks: [{ row: 0, column: 0 }] },
  evidence: { kind: 'missed', table: 'orders', row: 0, key: 'O1', moment: '2025-12-31 15:00:00' },
};
const all = { clause: 'where', misconception: 'last-day', counterExample } as const;

describe('the ladder opens one rung per failed attempt', () => {
  it.each([
    [1, [], false],
    [2, ['clause'], true],
    [3, ['clause', 'misconception'], true],
    [4, ['clause', 'misconception', 'counterExample'], false],
    [9, ['clause', 'misconception', 'counterExample'], false],
  ])('attempt %i shows %j', (attempt, shown, mayAsk) => {
    const view = ladderView({ insight: all, attempt, asked: false });
    expect(['clause', 'misconception', 'counterExample'].filter(rung => rung in view)).toEqual(shown);
    expect(view.mayAsk).toBe(mayAsk);
  });

  it('puts the next rung in the place of one about which nothing was found', () => {
    expect(ladderView({ insight: { counterExample }, attempt: 2, asked: false })).toMatchObject({ counterExample, mayAsk: false });
  });

  it('shows the counter-example at once to whoever asked for it, and nothing else before its turn', () => {
    const view = ladderView({ insight: all, attempt: 2, asked: true });
    expect(view).toMatchObject({ clause: 'where', counterExample, mayAsk: false });
    expect(view).not.toHaveProperty('misconception');
  });

  it('says so while nothing is known yet', () => {
    expect(ladderView({ insight: undefined, attempt: 3, asked: false })).toMatchObject({ pending: true, mayAsk: false });
  });

  it('tells style notes whatever the attempt', () => {
    expect(ladderView({ insight: { notes: ['select-star'] }, attempt: 0, asked: false }).notes).toEqual(['select-star']);
  });
});
