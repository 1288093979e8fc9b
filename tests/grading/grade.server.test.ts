import { mkdtemp, readdir } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createSandbox } from '~/engine/sandbox.server';
import type { Sandbox } from '~/engine/sandbox.server';
import { explainVerdict } from '~/features/grading/explain-verdict';
import { gradeSql } from '~/features/grading/grade.server';
import type { GradedLab } from '~/features/grading/grade.server';
import { compareRules } from '~/features/grading/lab-rules';
import { createReferences } from '~/features/grading/references.server';
import type { References } from '~/features/grading/references.server';
import { readVerdict } from '~/features/grading/verdict';
import { createWorlds } from '~/features/grading/worlds.server';
import { writeDataFile } from '../support/data-file';
import { bundleSandboxChild } from '../support/sandbox-child';

let sandbox: Sandbox;
let references: References;
let folder: string;
let visibleFile: string;
let childFile: string;

/** Members with what they paid; a member with no orders, one with only a cancelled order, two that tie. */
const visible = `
  CREATE TABLE members AS SELECT * FROM (VALUES ('M1'), ('M2'), ('M3'), ('M4'), ('M5')) t(member_id);
  CREATE TABLE orders AS SELECT * FROM (VALUES
    ('O1', 'M1', 'paid', 10.00), ('O2', 'M1', 'paid', 5.00), ('O3', 'M2', 'paid', 7.00), ('O4', 'M3', 'paid', 7.00), ('O5', 'M4', 'cancelled', 9.00)
  ) t(order_id, member_id, status, paid_amount)`;

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'shuyu-worlds-'));
  [childFile, visibleFile] = await Promise.all([bundleSandboxChild(), writeDataFile(visible)]);
  sandbox = createSandbox({ size: 2, childFile, deadlineMs: 3000, memoryMb: 512 });
  references = createReferences();
});

afterAll(async () => {
  sandbox.close();
  await references.close();
});

const nullTrap = {
  name: { 'zh-CN': '没有会员的订单', en: 'orders without a member' },
  seed: 3,
  adjust: `UPDATE orders SET member_id = NULL WHERE order_id = (SELECT min(order_id) FROM orders WHERE member_id IS NOT NULL)`,
};

const lab: GradedLab = {
  compare: compareRules.parse({}),
  hidden: [
    { name: { 'zh-CN': '另一家公司', en: 'another company' }, seed: 1 },
    { name: { 'zh-CN': '再一家公司', en: 'one more company' }, seed: 2 },
    nullTrap,
  ],
  solutionSql: 'SELECT member_id FROM members WHERE NOT EXISTS (SELECT 1 FROM orders o WHERE o.member_id = members.member_id)',
  hash: 'members-without-orders',
};

function grade(sql: string, given: GradedLab = lab) {
  return gradeSql({ sql, lab: given, house: { sandbox, references, worlds: createWorlds(folder), visibleFile } });
}

async function verdictOf(sql: string, given: GradedLab = lab) {
  const graded = await grade(sql, given);
  if (graded.kind !== 'graded') throw new Error(graded.detail);
  return graded.verdict;
}

describe('a graded query', () => {
  it('is accepted when it is right on all four data sets, however it is written', async () => {
    expect(
      await verdictOf('SELECT m.member_id FROM members m LEFT JOIN orders o USING (member_id) WHERE o.order_id IS NULL'),
    ).toMatchObject({
      kind: 'accepted',
      total: 4,
      rows: 1,
    });
  });

  it('is rejected where the visible data show the mistake', async () => {
    expect(await verdictOf('SELECT member_id FROM members')).toMatchObject({
      kind: 'rejected',
      place: { where: 'visible' },
      difference: { kind: 'extra-rows', expectedRows: 1, actualRows: 5 },
    });
  });

  it('is rejected by the hidden world that holds its trap, which is named', async () => {
    const verdict = await verdictOf(
      'SELECT member_id FROM members WHERE member_id NOT IN (SELECT member_id FROM orders WHERE length(order_id) > 0)',
    );
    expect(verdict).toMatchObject({ kind: 'rejected', place: { where: 'hidden' }, difference: { kind: 'missing-rows', actualRows: 0 } });
    expect(readVerdict(JSON.stringify(verdict))).toEqual(verdict);
  });

  it.each([
    ['SELECT nope FROM members', { kind: 'sql-error', place: { where: 'visible' }, position: { line: 1, column: 8 } }],
    ['', { kind: 'refused', refusal: { reason: 'empty' } }],
    ['SELECT 1; SELECT 2', { kind: 'refused', refusal: { reason: 'several-statements', count: 2 } }],
    ['DROP TABLE members', { kind: 'refused', refusal: { reason: 'not-a-select', statement: 'DROP' } }],
    ['SELECT * FROM range(1000000)', { kind: 'too-large', limit: 'rows' }],
    ['WITH RECURSIVE e(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM e) SELECT count(*) FROM e', { kind: 'timeout', deadlineMs: 3000 }],
  ])('%s gets its own verdict, which can be stored and told in both languages', async (sql, expected) => {
    const verdict = await verdictOf(sql);
    expect(verdict).toMatchObject(expected);
    expect(readVerdict(JSON.stringify(verdict))).toEqual(verdict);
    expect(explainVerdict(verdict, 'zh-CN').headline).toMatch(/\p{Script=Han}/u);
    expect(explainVerdict(verdict, 'en').headline).toMatch(/^[A-Z][\x20-\x7e]+\.$/);
  });

  it('has the time its lab gives it instead of the time of the house', async () => {
    const endless = 'WITH RECURSIVE e(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM e) SELECT count(*) FROM e';
    expect(await verdictOf(endless, { ...lab, deadlineMs: 1000 })).toMatchObject({ kind: 'timeout', deadlineMs: 1000 });
  });

  it('names the same grader, content and data for the same query again', async () => {
    const [first, second] = [await grade(lab.solutionSql), await grade(lab.solutionSql)];
    expect(first).toMatchObject({ kind: 'graded', accepted: true, contentHash: lab.hash });
    expect({ ...second, durationMs: 0 }).toEqual({ ...first, durationMs: 0 });
  });
});

describe('a lab with LIMIT', () => {
  const topTwo: GradedLab = {
    ...lab,
    compare: compareRules.parse({ order: [{ column: 'paid', direction: 'desc' }], limit: 2 }),
    solutionSql: `SELECT member_id, sum(paid_amount) AS paid FROM orders WHERE status <> 'cancelled' AND member_id IS NOT NULL
      GROUP BY member_id ORDER BY paid DESC, member_id LIMIT 2;`,
    hash: 'top-two',
  };
  const paid = (order: string) => topTwo.solutionSql.replace('ORDER BY paid DESC, member_id', `ORDER BY paid DESC, ${order}`);

  it('takes either of two members that tie at the cut', async () => {
    expect(await verdictOf(paid('member_id DESC'), topTwo)).toMatchObject({ kind: 'accepted' });
  });

  it('does not take the order the other way round', async () => {
    expect(await verdictOf(`SELECT * FROM (${topTwo.solutionSql.replace(';', '')}) ORDER BY paid`, topTwo)).toMatchObject({
      kind: 'rejected',
      difference: { kind: 'wrong-order' },
    });
  });

  it('is no verdict when the solution does not end with that LIMIT', async () => {
    expect(await grade('SELECT 1', { ...topTwo, solutionSql: 'SELECT 1 AS paid', hash: 'broken' })).toMatchObject({
      kind: 'unavailable',
      detail: expect.stringContaining('LIMIT 2'),
    });
  });
});

describe('trouble that is not the learner’s', () => {
  it('is no verdict when the solution is wrong', async () => {
    expect(await grade('SELECT 1', { ...lab, solutionSql: 'SELECT nope', hash: 'wrong' })).toMatchObject({ kind: 'unavailable' });
  });

  it('is no verdict when a hidden world cannot be built', async () => {
    const hidden = [{ ...nullTrap, adjust: 'UPDATE nowhere SET x = 1' }];
    expect(await grade('SELECT 1', { ...lab, hidden })).toMatchObject({ kind: 'unavailable', detail: expect.stringContaining('nowhere') });
  });

  it('is no verdict when the sandbox cannot run', async () => {
    const broken = createSandbox({ size: 1, childFile: '/nowhere/child.js', deadlineMs: 1000, memoryMb: 512 });
    const house = { sandbox: broken, references, worlds: createWorlds(folder), visibleFile };
    expect(await gradeSql({ sql: lab.solutionSql, lab, house })).toMatchObject({ kind: 'unavailable' });
    broken.close();
  });
});

it('a hidden world is built once, whoever asks', async () => {
  const own = await mkdtemp(path.join(tmpdir(), 'shuyu-worlds-'));
  const world = { name: nullTrap.name, seed: 9 };
  const files = await Promise.all(
    [world, world, { ...world, seed: 10 }].map(async one => createWorlds(own).fileOf({ world: one, solutionSql: 'SELECT 1' })),
  );
  expect(files[0]).toBe(files[1]);
  expect((await readdir(own)).toSorted()).toEqual([...new Set(files.map(file => path.basename(file)))].toSorted());
});

it("a world by recipe is made about the constants of the lab's solution", async () => {
  const worlds = createWorlds(folder);
  const world = { name: nullTrap.name, recipe: 'boundaries', seed: 1 } as const;
  const solutionSql = "SELECT count(*) AS n FROM orders WHERE paid_at >= TIMESTAMP '2026-02-03 00:00:00'";
  const file = await worlds.fileOf({ world, solutionSql });
  expect(path.basename(file)).toBe(await worlds.nameOf({ world, solutionSql }));
  expect(await worlds.nameOf({ world, solutionSql: solutionSql.replace('2026-02-03', '2026-03-04') })).not.toBe(path.basename(file));
  const sql = "SELECT count(*) AS n FROM orders WHERE paid_at = TIMESTAMP '2026-02-03 00:00:00'";
  const { rows } = await references.expected({ compare: lab.compare, solutionSql: sql, hash: 'at midnight' }, file);
  expect(Number(rows[0]?.[0])).toBeGreaterThan(0);
});

it('a lab with a world by recipe is graded on it', async () => {
  const hidden = [...lab.hidden, { name: { 'zh-CN': '能空的都空', en: 'NULL wherever allowed' }, recipe: 'many-nulls', seed: 1 } as const];
  expect(await grade(lab.solutionSql, { ...lab, hidden })).toMatchObject({ accepted: true, verdict: { total: 5 } });
});
