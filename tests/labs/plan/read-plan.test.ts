import { DuckDBInstance } from '@duckdb/node-api';
import { expect, it, test } from 'vitest';
import { messages } from '~/features/labs/plan/messages';
import { planAsText, summaryOf } from '~/features/labs/plan/plan-words';
import { isMisjudged, readPlan } from '~/features/labs/plan/read-plan';
import type { Plan, PlanStep } from '~/features/labs/plan/read-plan';
import { textOf } from '~/i18n/messages';

const zh = textOf(messages, 'zh-CN');
const en = textOf(messages, 'en');

const connection = await (await DuckDBInstance.create(':memory:', { threads: '1' })).connect();
await connection.run(`
  CREATE TABLE orders AS SELECT i AS order_id, i % 50 AS member_id, CASE i % 3 WHEN 0 THEN 'paid' ELSE 'shipped' END AS status, i * 1.5 AS paid_amount FROM range(5000) t(i);
  CREATE TABLE members AS SELECT i AS member_id, '杭州' AS city FROM range(50) t(i);
  CREATE TABLE refunds AS SELECT i AS order_id FROM range(20) t(i)`);

/** The engine's own plan of the query, read. */
async function planOf(sql: string): Promise<Plan> {
  const reader = await connection.runAndReadAll(`EXPLAIN (ANALYZE, FORMAT JSON)\n${sql}`);
  const plan = readPlan(String(reader.getRows()[0]?.[1]));
  if (!plan) throw new Error('no plan');
  return plan;
}

const kindsDown = (step: PlanStep): string[] => [step.kind, ...step.children.flatMap(kindsDown)];

test.each([
  ['SELECT * FROM orders', ['scan']],
  ["SELECT order_id FROM orders WHERE status = 'paid' AND order_id % 7 = 1", ['filter', 'scan']],
  ['SELECT status, count(*) FROM orders GROUP BY status', ['group', 'scan']],
  ['SELECT DISTINCT status FROM orders', ['group', 'scan']],
  ['SELECT sum(paid_amount) FROM orders', ['aggregate', 'scan']],
  ['SELECT status, count(*) AS n FROM orders GROUP BY status ORDER BY n DESC LIMIT 1', ['top', 'group', 'scan']],
  ['SELECT city, sum(paid_amount) FROM orders JOIN members USING (member_id) GROUP BY city', ['group', 'join', 'scan', 'scan']],
  ['SELECT * FROM orders LEFT JOIN refunds USING (order_id) LIMIT 2', ['limit', 'join', 'scan', 'scan']],
  ['SELECT * FROM orders, members LIMIT 2', ['limit', 'cross-join', 'scan', 'scan']],
  ['SELECT order_id, row_number() OVER (ORDER BY paid_amount) AS place FROM orders', ['window', 'scan']],
  ['SELECT order_id FROM orders UNION ALL SELECT order_id FROM refunds', ['union', 'scan', 'scan']],
  ['WITH t AS MATERIALIZED (SELECT * FROM orders) SELECT (SELECT count(*) FROM t) + (SELECT max(order_id) FROM t) AS n', undefined],
  ['WITH RECURSIVE t AS (SELECT 1 AS n UNION ALL SELECT n + 1 FROM t WHERE n < 5) SELECT * FROM t', undefined],
  ['SELECT * FROM range(10)', ['function']],
  ['SELECT 1 + 1', undefined],
])('%s', async (sql, kinds) => {
  const plan = await planOf(sql);
  if (kinds) expect(kindsDown(plan.root).filter(kind => kind !== 'compute')).toEqual(kinds);
  expect(kindsDown(plan.root), 'every operator has a name').not.toContain('other');
  expect(plan.steps.reduce((sum, step) => sum + step.share, 0)).toBeCloseTo(1);
  for (const t of [zh, en]) expect(planAsText(plan, t, 'en').split('\n').length).toBeGreaterThanOrEqual(plan.steps.length);
});

it('says what is read, filtered, grouped and joined, in the names of the query', async () => {
  const plan = await planOf(`
    SELECT city, sum(paid_amount) AS paid FROM orders JOIN members USING (member_id)
    WHERE status = 'paid' GROUP BY city ORDER BY paid DESC`);
  const text = planAsText(plan, zh, 'zh-CN');
  expect(text).toContain('读表 orders');
  expect(text).toContain("条件: status='paid'");
  expect(text).toContain('连接条件: member_id = member_id');
  expect(text).toContain('按: city');
  expect(text).toContain('sum(paid_amount)');
  expect(text).not.toMatch(/__internal|#\d|memory\.main/);
});

it('rows go in and come out: a scan takes the table and gives what passes its filter', async () => {
  const { root, widest } = await planOf("SELECT count(*) FROM orders WHERE status = 'paid'");
  const scan = root.children[0];
  expect(scan).toMatchObject({ kind: 'scan', table: 'orders', rowsIn: 5000, rowsOut: 1667 });
  expect(root).toMatchObject({ kind: 'aggregate', rowsIn: 1667, rowsOut: 1 });
  expect(widest).toBe(scan);
});

it('a union and a join with a sub-query count the rows of what they steer', async () => {
  expect((await planOf('SELECT order_id FROM orders UNION ALL SELECT order_id FROM refunds')).root.rowsOut).toBe(5020);
  const correlated = await planOf('SELECT (SELECT count(*) FROM refunds r WHERE r.order_id = o.order_id) AS n FROM orders o');
  expect(correlated.root.rowsOut).toBe(5000);
});

it('marks a step whose rows the engine misjudged by ten times', () => {
  const step: PlanStep = {
    ...{ id: 0, kind: 'join', operator: 'HASH_JOIN', joinType: 'INNER', table: undefined, notes: [], ms: 1, share: 1, children: [] },
    ...{ rowsIn: 10, rowsOut: 50_000, expected: 4_000 },
  };
  expect(isMisjudged(step)).toBe(true);
  expect(isMisjudged({ ...step, expected: 6_000 })).toBe(false);
  expect(isMisjudged({ ...step, rowsOut: 100, expected: 1 }), 'a hundred rows are no matter').toBe(false);
});

it('the first line names the slowest and the widest step', () => {
  const scan = (id: number, ms: number, rows: number): string =>
    `{"operator_name":"SEQ_SCAN ","operator_cardinality":${rows},"operator_rows_scanned":${rows},"operator_timing":${ms / 1000},"extra_info":{"Table":"t${id}"},"children":[]}`;
  const json = `{"children":[{"operator_name":"EXPLAIN_ANALYZE","children":[{"operator_name":"HASH_JOIN","operator_cardinality":7,"operator_timing":0.002,"extra_info":{"Join Type":"INNER"},"children":[${scan(1, 6, 100)},${scan(2, 2, 9000)}]}]}]}`;
  const plan = readPlan(json);
  expect(plan && summaryOf(plan, zh, 'zh-CN')).toBe('最慢的一步是“读表 t1”，占 60% 的时间。行数最多的一步是“连接”，经过 9,100 行。');
  expect(plan && summaryOf(plan, en, 'en')).toBe('The slowest step is “Read t1”: 60% of the time. Most rows go through “Join”: 9,100.');
});

test.each(['', 'no JSON', '[]', '{"children":[]}', '{"children":"x"}'])('%j is no plan', json => {
  expect(readPlan(json)).toBeUndefined();
});
