import { mkdtemp, readdir, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { compareRules } from '~/features/grading/lab-rules';
import { judgeMatrix } from '~/features/grading/prove/proof';
import { proveLab } from '~/features/grading/prove/prove-lab.server';
import type { LabWithWorlds } from '~/features/grading/prove/make-matrix.server';
import type { ProvingGround } from '~/features/grading/prove/prove-lab.server';
import { suggestWorlds } from '~/features/grading/prove/suggest-worlds.server';
import { createWorlds } from '~/features/grading/worlds.server';

let ground: ProvingGround;
beforeAll(async () => {
  const folder = await mkdtemp(path.join(tmpdir(), 'shuyu-proofs-'));
  ground = { worlds: createWorlds(path.join(folder, 'worlds')), folder: path.join(folder, 'proofs') };
});

const name = { 'zh-CN': '平常', en: 'ordinary' };
const terms = { equivalent: [], threshold: 0.95 };

const lab: LabWithWorlds = {
  slug: 'net-of-refunds',
  solutionSql: `
    SELECT member_id, count(*) AS orders FROM orders
    WHERE paid_at >= '2026-06-01' AND paid_at < '2026-06-21' AND member_id IS NOT NULL
    GROUP BY member_id`,
  compare: compareRules.parse({}),
  right: {
    'guests-taken-out-later':
      "SELECT member_id, count(*) AS orders FROM orders WHERE paid_at BETWEEN '2026-06-01' AND '2026-06-20 23:59:59' GROUP BY 1 HAVING member_id IS NOT NULL",
  },
  wrong: {
    'counts-guests': "SELECT member_id, count(*) AS orders FROM orders WHERE paid_at >= '2026-06-01' AND paid_at < '2026-06-21' GROUP BY 1",
  },
  hidden: [{ name, recipe: 'one-value', seed: 1 }],
};

describe('a lab', () => {
  it('on a weak world leaves mutants alive, and worlds are found that kill them', async () => {
    const { survivors, share } = judgeMatrix(await proveLab(lab, ground), terms);
    expect(share).toBeLessThan(0.95);
    const suggestion = await suggestWorlds(lab, { survivors: survivors.map(({ id }) => id), worlds: ground.worlds, mostSeeds: 1 });
    const killed = suggestion.worlds.flatMap(({ kills }) => kills);
    expect(killed).not.toHaveLength(0);
    const better = { ...lab, hidden: [...lab.hidden, ...suggestion.worlds.map(({ world }) => world)] };
    const proof = judgeMatrix(await proveLab(better, ground), terms);
    expect(proof.survivors.map(({ id }) => id).toSorted()).toEqual(suggestion.left.toSorted());
    expect(proof.share).toBeGreaterThan(share);
  });

  it('whose right answer is wrong, or whose wrong answer is right, is told so', async () => {
    const { right, wrong } = lab;
    const swapped = judgeMatrix(
      await proveLab({ ...lab, right: wrong, wrong: right, hidden: [{ name, recipe: 'guests-only', seed: 1 }] }, ground),
      terms,
    );
    expect(swapped.faults).toContainEqual({ kind: 'right-rejected', name: 'counts-guests', worlds: [0] });
    expect(swapped.faults).toContainEqual({ kind: 'wrong-accepted', name: 'guests-taken-out-later' });
  });

  it('is proved once: the matrix is read from disk until something it depends on changes', async () => {
    const first = await proveLab(lab, ground);
    const files = (await readdir(ground.folder)).filter(file => file.startsWith(lab.slug));
    expect(files).toHaveLength(1);
    expect(await proveLab(lab, ground)).toEqual(first);
    const marked = { ...first, mutants: [] };
    await writeFile(path.join(ground.folder, files[0] ?? ''), JSON.stringify(marked));
    expect(await proveLab(lab, ground)).toEqual(marked);
    const changed = await proveLab({ ...lab, solutionSql: lab.solutionSql.replace('2026-06-21', '2026-06-22') }, ground);
    expect(changed.mutants).not.toHaveLength(0);
    expect((await readdir(ground.folder)).filter(file => file.startsWith(lab.slug))).not.toEqual(files);
  });

  it('with an answer that names what is not there, or a solution that fails, is broken', async () => {
    const broken = { ...lab, wrong: { 'no-such-column': 'SELECT nonsense FROM orders' } };
    await expect(proveLab(broken, ground)).rejects.toThrow('wrong/no-such-column.sql names what is not there');
    const failing = { ...lab, solutionSql: "SELECT CAST('x' AS INTEGER) AS n FROM range(1)" };
    await expect(proveLab(failing, ground)).rejects.toThrow('The solution of net-of-refunds does not run');
  });

  it('is not asked for an order that its rules do not compare', async () => {
    const sorted = { ...lab, slug: 'sorted', solutionSql: `${lab.solutionSql} ORDER BY orders DESC, member_id` };
    const classes = async (compare: object) =>
      (await proveLab({ ...sorted, compare: compareRules.parse(compare) }, ground)).mutants
        .map(({ class: kind }) => kind)
        .filter(kind => kind.startsWith('sort'));
    expect(await classes({})).toEqual([]);
    expect(await classes({ order: [{ column: 'orders', direction: 'desc' }] })).toEqual(['sort-direction', 'sort-key-dropped']);
  });
});
