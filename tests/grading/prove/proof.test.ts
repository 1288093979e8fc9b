import { describe, expect, it } from 'vitest';
import { alignColumns } from '~/features/grading/prove/align-columns';
import { coverWith } from '~/features/grading/prove/cover';
import { explainProof } from '~/features/grading/prove/explain-proof';
import { explainSuggestion } from '~/features/grading/prove/explain-suggestion';
import { judgeMatrix, killsOfWorlds } from '~/features/grading/prove/proof';
import type { KillMatrix } from '~/features/grading/prove/proof';

const mutant = (id: string, ...killedBy: number[]) => ({
  id,
  class: 'join-kind',
  clause: 'from',
  before: 'LEFT',
  after: 'INNER',
  killedBy,
});
const world = (en: string) => ({ name: { 'zh-CN': `世界${en}`, en }, recipe: null, seed: 1 });

const matrix: KillMatrix = {
  worlds: [world('A'), world('B')],
  mutants: [mutant('join-kind-000001', 0), mutant('join-kind-000002', 0, 1), mutant('join-kind-000003', 1), mutant('join-kind-000004')],
  wrong: [{ name: 'forgets-refunds', killedBy: [1] }],
  right: [{ name: 'another-way', killedBy: [] }],
};
const terms = { equivalent: [], threshold: 0.75 };
const equivalent = (id: string) => ({ mutant: id, reason: 'says why' });

describe('a matrix is judged under the terms of its lab', () => {
  it('by the share of mutants killed or explained', () => {
    expect(judgeMatrix(matrix, terms)).toMatchObject({ total: 4, killed: 3, equivalent: 0, share: 0.75, faults: [] });
    expect(judgeMatrix(matrix, { ...terms, threshold: 0.8 }).faults).toEqual([{ kind: 'too-few-killed' }]);
    expect(judgeMatrix(matrix, { equivalent: [equivalent('join-kind-000004')], threshold: 1 })).toMatchObject({
      ...{ killed: 3, equivalent: 1, share: 1, survivors: [], faults: [] },
    });
  });

  it.each([
    [{ wrong: [{ name: 'accepted', killedBy: [] }] }, { kind: 'wrong-accepted', name: 'accepted' }],
    [{ right: [{ name: 'refused', killedBy: [1] }] }, { kind: 'right-rejected', name: 'refused', worlds: [1] }],
    [{ worlds: [world('A'), world('B'), world('C')] }, { kind: 'idle-world', world: 2 }],
  ])('and fails for %j', (change, fault) => {
    expect(judgeMatrix({ ...matrix, ...change }, terms).faults).toEqual([fault]);
  });

  it('and fails when what is declared equivalent is killed, or is no mutant any more', () => {
    const declared = [equivalent('join-kind-000001'), equivalent('join-kind-00000f')];
    expect(judgeMatrix(matrix, { ...terms, equivalent: declared }).faults).toEqual([
      { kind: 'equivalent-killed', id: 'join-kind-000001', worlds: [0] },
      { kind: 'equivalent-unknown', id: 'join-kind-00000f' },
    ]);
  });

  it('counts what each world kills, and what no other does', () => {
    expect(killsOfWorlds(matrix)).toEqual([
      { kills: 2, alone: 1 },
      { kills: 3, alone: 2 },
    ]);
  });
});

describe('a cover', () => {
  const candidate = (name: string, kills: string[], bytes = 1) => ({ world: name, kills: new Set(kills), bytes });
  const chosen = (...args: Parameters<typeof coverWith<string>>) => coverWith(...args).map(({ world: name }) => name);

  it('takes the world that kills most, and no world that the others make needless', () => {
    expect(chosen([candidate('ab', ['a', 'b']), candidate('bcd', ['b', 'c', 'd']), candidate('d', ['d'])])).toEqual(['bcd', 'ab']);
    // Greedy takes the large one first; the two that are needed anyway cover it.
    const greedy = [candidate('large', ['a', 'b', 'c', 'd']), candidate('abx', ['a', 'b', 'x']), candidate('cdy', ['c', 'd', 'y'])];
    expect(chosen(greedy)).toEqual(['abx', 'cdy']);
  });

  it('of equals takes the smallest', () => {
    expect(chosen([candidate('large', ['a'], 900), candidate('small', ['a'], 100)])).toEqual(['small']);
  });

  it('kills everything as often as asked for, where so many worlds can', () => {
    const worlds = [candidate('1', ['a', 'b']), candidate('2', ['a']), candidate('3', ['a'])];
    expect(chosen(worlds, { redundancy: 2 })).toEqual(['1', '2']);
  });

  it('of nothing is nothing', () => {
    expect(chosen([])).toEqual([]);
    expect(chosen([candidate('idle', [])])).toEqual([]);
  });
});

describe('on a terminal', () => {
  it('columns stand under each other, Chinese characters counted as two', () => {
    expect(
      alignColumns([
        ['世界', 'x'],
        ['A', '10'],
        ['', '2'],
      ]),
    ).toEqual(['世界  x', 'A     10', '      2']);
  });

  it('a proof names its survivors and faults in both languages', () => {
    const proof = judgeMatrix(matrix, { equivalent: [equivalent('join-kind-000001')], threshold: 0.8 });
    const lines = (locale: 'en' | 'zh-CN') => explainProof({ slug: 'net-revenue', threshold: 0.8, matrix, proof }, locale).join('\n');
    expect(lines('en')).toContain('net-revenue: NOT PROVED (75.0%, threshold 80.0%)');
    expect(lines('en')).toMatch(/join-kind-000004 +from +LEFT {2}→ {2}INNER/);
    expect(lines('en')).toContain('join-kind-000001 is declared equivalent, yet world 1 kills it');
    expect(lines('zh-CN')).toContain('net-revenue：不通过');
    expect(lines('zh-CN')).toMatch(/世界A +xs 1 +2 +1/);
  });

  it('a suggestion can be pasted as it is', () => {
    const hidden = { name: { 'zh-CN': '并列', en: 'ties' }, recipe: 'ties', seed: 2 } as const;
    const lines = explainSuggestion({ worlds: [{ world: hidden, kills: ['a', 'b'] }], left: ['c'], tried: 27 }, 'en');
    expect(lines).toEqual([
      '27 worlds tried, 1 chosen; paste under hidden:',
      ...['  # a b', '  - name:', '      zh-CN: 并列', '      en: ties', '    recipe: ties', '    seed: 2'],
      ...['1 left: equivalent (into equivalent, with the reason), or to be killed by rows planted by hand', '  c'],
    ]);
  });
});
