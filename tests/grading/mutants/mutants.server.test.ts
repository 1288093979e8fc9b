import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { misconceptionOf, misconceptions } from '~/features/grading/mutants/misconceptions';
import { mutantsOf } from '~/features/grading/mutants/mutants.server';
import type { Mutant } from '~/features/grading/mutants/mutants.server';
import { mutantClasses } from '~/features/grading/mutants/operators';
import type { MutantClass } from '~/features/grading/mutants/operators';
import { openTrial } from '~/features/grading/prove/trial.server';
import type { Trial, TrialAnswer } from '~/features/grading/prove/trial.server';
import { writeDataFile } from '../../support/data-file';
import { killingTables, killingWorld } from './killing-world';

/** What is made wrong, the clause it is in, the query, and how the mutant reads where it differs. */
const cases = [
  ['comparison-boundary', 'where', "SELECT order_id FROM orders WHERE paid_at < '2026-06-21'", "paid_at <= '2026-06-21')"],
  ['comparison-boundary', 'where', 'SELECT name, day FROM scores WHERE score BETWEEN 4 AND 10', 'WHERE ((score >= 4) AND (score < 10))'],
  ['comparison-turned', 'where', "SELECT order_id FROM orders WHERE status <> 'cancelled'", "(status = 'cancelled'"],
  ['comparison-turned', 'where', 'SELECT name FROM scores WHERE score BETWEEN 4 AND 9', 'WHERE (NOT (score BETWEEN … 9))'],
  ['null-safe-comparison-forgotten', 'where', "SELECT member_id FROM members WHERE city IS DISTINCT FROM '杭州'", "(city != '杭州')"],
  ['constant-shifted', 'where', 'SELECT name, day FROM scores WHERE score >= 10', '>= 9)'],
  [
    'constant-shifted',
    'where',
    "SELECT order_id FROM orders WHERE paid_at >= DATE '2026-06-01' + INTERVAL 20 DAY",
    "CAST('2026-05-31' AS DATE",
  ],
  ['list-value-dropped', 'where', "SELECT order_id FROM orders WHERE status IN ('paid', 'shipped')", "IN ('shipped')"],
  ['text-swapped', 'where', "SELECT order_id FROM orders WHERE status = 'paid' AND channel = 'app'", "status = 'app') AND"],
  ['condition-dropped', 'where', "SELECT order_id FROM orders WHERE status = 'paid' AND channel = 'app'", "WHERE (channel = 'app')"],
  ['condition-dropped', 'having', 'SELECT name FROM scores GROUP BY name HAVING count(*) > 2', 'BY "name"'],
  ['condition-negated', 'where', 'SELECT name, day FROM scores WHERE score IN (10, 7) AND day > 1', '((NOT (score IN … ))) AND ('],
  ['and-or-swapped', 'where', "SELECT order_id FROM orders WHERE status = 'paid' AND channel = 'app'", "'paid') OR (channel"],
  [
    'brackets-forgotten',
    'where',
    "SELECT order_id FROM orders WHERE status = 'paid' AND (channel = 'app' OR channel = 'h5')",
    "(((status = … AND (channel = 'app')) OR ( … ))",
  ],
  ['pattern-changed', 'where', "SELECT status FROM orders WHERE status LIKE '%ed'", "~~ 'ed')"],
  ['pattern-changed', 'where', "SELECT status FROM orders WHERE contains(status, 'ed')", 'orders WHERE starts_with(status'],
  ['aggregate-filter-dropped', 'select', 'SELECT count(*) FILTER (WHERE member_id IS NULL) AS guests FROM orders', '() AS guests'],
  [
    'join-kind',
    'from',
    'SELECT m.member_id, o.order_id FROM members m LEFT JOIN orders o ON o.member_id = m.member_id',
    'AS m INNER JOIN orders',
  ],
  ['join-dropped', 'from', 'SELECT order_id FROM orders JOIN refunds USING (order_id)', 'FROM orders'],
  ['join-condition-dropped', 'from', 'SELECT a.name FROM scores a JOIN scores b ON a.name = b.name AND a.day < b.day', '((a."day" < … ))'],
  [
    'on-in-where',
    'from',
    "SELECT m.member_id FROM members m LEFT JOIN orders o ON o.member_id = m.member_id AND o.status = 'paid'",
    "((o. … member_id)) WHERE (o … 'paid')",
  ],
  [
    'where-in-on',
    'where',
    "SELECT m.member_id FROM members m LEFT JOIN orders o ON o.member_id = m.member_id WHERE o.status = 'paid'",
    "(((o. … member_id) AND (o … 'paid')))",
  ],
  ['aggregate-distinct-dropped', 'select', 'SELECT count(DISTINCT member_id) AS buyers FROM orders', 'count(member_id)'],
  ['aggregate-distinct-added', 'select', 'SELECT sum(amount) AS refunded FROM refunds', 'sum(DISTINCT amount)'],
  ['select-distinct-dropped', 'select', 'SELECT DISTINCT channel FROM orders', 'SELECT channel FROM'],
  ['select-distinct-added', 'select', 'SELECT channel FROM orders', 'SELECT DISTINCT channel FROM'],
  ['aggregate-swapped', 'select', 'SELECT max(score) AS best FROM scores', 'SELECT min(score'],
  ['rows-for-values', 'select', 'SELECT count(*) AS n, max(score) AS best FROM scores', 'SELECT count(score) AS'],
  ['rows-for-values', 'select', 'SELECT count(score) AS n FROM scores', 'SELECT count_star() FROM scores'],
  ['rates-averaged', 'select', 'SELECT sum(score) / sum(day) AS rate FROM scores', 'SELECT avg((score / "day")'],
  ['coalesce-dropped', 'select', 'SELECT name, coalesce(score, 0) AS score FROM scores', '"name", score AS score'],
  ['nullif-dropped', 'select', 'SELECT nullif(score, 10) AS score FROM scores', 'SELECT score AS score'],
  ['null-test-changed', 'where', 'SELECT name FROM scores WHERE score IS NULL', 'score IS NOT NULL)'],
  [
    'group-key-dropped',
    'group-by',
    'SELECT channel, status, count(*) AS n FROM orders GROUP BY channel, status',
    'SELECT any_value(channel) AS channel, status … GROUP BY status',
  ],
  [
    'group-key-dropped',
    'group-by',
    'SELECT channel, status, count(*) AS n FROM orders GROUP BY 1, 2',
    'SELECT any_value(channel) AS channel, status … GROUP BY 2',
  ],
  [
    'group-key-added',
    'group-by',
    'SELECT channel, count(*) AS n, max(paid_at) AS last FROM orders GROUP BY channel',
    'BY channel, paid_at',
  ],
  [
    'having-in-where',
    'having',
    'SELECT member_id, sum(paid_amount) AS spent FROM orders GROUP BY member_id HAVING spent > 12',
    'FROM orders WHERE (paid_amount > 12) GROUP BY member_id',
  ],
  [
    'where-in-having',
    'where',
    'SELECT channel, sum(paid_amount) AS paid FROM orders WHERE paid_amount > 9 GROUP BY channel',
    'FROM orders GROUP BY channel HAVING (sum(paid_amount) > 9)',
  ],
  ['set-operation', 'set-operation', 'SELECT channel FROM orders UNION SELECT status FROM orders', ') UNION ALL (SELECT'],
  ['set-operation', 'set-operation', 'SELECT member_id FROM members EXCEPT SELECT member_id FROM orders', 'members) INTERSECT (SELECT'],
  ['set-side-dropped', 'set-operation', 'SELECT channel FROM orders UNION ALL SELECT city FROM members', 'SELECT channel FROM orders'],
  [
    'partition-dropped',
    'select',
    'SELECT name, day, sum(score) OVER (PARTITION BY name ORDER BY day) AS total FROM scores',
    'OVER (ORDER BY',
  ],
  [
    'window-order',
    'select',
    'SELECT name, day, sum(score) OVER (PARTITION BY name ORDER BY day) AS total FROM scores',
    'BY "day" DESC) AS',
  ],
  ['window-function', 'select', 'SELECT name, day, rank() OVER (ORDER BY score DESC) AS place FROM scores', '"day", dense_rank()'],
  [
    'window-function',
    'select',
    'SELECT name, day, lag(score) OVER (PARTITION BY name ORDER BY day) AS before FROM scores',
    '"day", lead(score',
  ],
  [
    'window-frame',
    'select',
    'SELECT day, sum(score) OVER (ORDER BY name, day ROWS BETWEEN 1 PRECEDING AND CURRENT ROW) AS two FROM scores',
    'ROWS BETWEEN 2 PRECEDING AND',
  ],
  [
    'window-frame',
    'select',
    'SELECT name, day, lag(score, 1) OVER (PARTITION BY name ORDER BY day) AS before FROM scores',
    'score, 2) OVER',
  ],
  [
    'not-in-not-exists',
    'where',
    'SELECT member_id FROM members WHERE member_id NOT IN (SELECT member_id FROM orders)',
    '(NOT EXISTS(SELECT … FROM orders WHERE (orders.member_id = members.member_id))',
  ],
  [
    'not-in-not-exists',
    'where',
    'SELECT member_id FROM members m WHERE NOT EXISTS (SELECT 1 FROM orders o WHERE o.member_id = m.member_id)',
    '(NOT (m.member_id = ANY(SELECT o.member_id FROM orders AS o))',
  ],
  ['un-correlated', 'where', 'SELECT order_id FROM orders o WHERE EXISTS (SELECT 1 FROM refunds r WHERE r.order_id = o.order_id)', 'AS r)'],
  [
    'sub-query-widened',
    'where',
    "SELECT member_id FROM members WHERE member_id IN (SELECT member_id FROM orders WHERE status = 'paid' AND channel = 'h5')",
    'FROM orders))',
  ],
  [
    'condition-in-sub-query',
    'where',
    "SELECT member_id FROM members m WHERE joined_on > '2026-02-05' AND NOT EXISTS (SELECT 1 FROM orders o WHERE o.member_id = m.member_id)",
    "WHERE (NOT EXISTS … WHERE ((o. … member_id) AND (joined_on > '2026-02-05'))))",
  ],
  [
    'time-unit',
    'select',
    "SELECT date_trunc('month', created_at) AS month, count(*) AS n FROM orders GROUP BY ALL",
    "date_trunc('quarter', created_at",
  ],
  ['time-unit', 'where', "SELECT order_id FROM orders WHERE date_diff('day', created_at, paid_at) >= 1", "date_diff('week', created_at"],
  ['time-unit', 'where', "SELECT order_id FROM orders WHERE created_at < TIMESTAMP '2026-06-01' + INTERVAL 3 DAY", ') + to_weeks(CAST'],
  [
    'day-cast-dropped',
    'select',
    'SELECT CAST(created_at AS DATE) AS day, count(*) AS n FROM orders GROUP BY ALL',
    'SELECT created_at AS "day",',
  ],
  ['last-day-lost', 'where', "SELECT order_id FROM orders WHERE paid_at < '2026-06-21'", "paid_at <= '2026-06-20')"],
  ['time-zone-shifted', 'where', "SELECT order_id FROM orders WHERE paid_at >= '2026-06-01'", ">= '2026-05-31 16:00:00')"],
  ['time-zone-shifted', 'select', 'SELECT CAST(paid_at AS DATE) AS day FROM orders', 'CAST((paid_at - to_hours(8)) AS DATE'],
  ['integer-division', 'select', 'SELECT sum(score) / count(*) AS mean FROM scores', ') // count_star('],
  ['arithmetic-changed', 'select', 'SELECT order_id, goods_amount - paid_amount AS discount FROM orders', '(goods_amount + paid_amount)'],
  [
    'summand-dropped',
    'select',
    'SELECT order_id, goods_amount - paid_amount AS discount FROM orders',
    'order_id, goods_amount AS discount',
  ],
  ['rounded-more', 'select', 'SELECT round(avg(score), 2) AS mean FROM scores', '), 1) AS'],
  ['sort-direction', 'order-by', 'SELECT name, day FROM scores ORDER BY name, day', 'BY "name" DESC, "day"'],
  ['sort-key-dropped', 'order-by', 'SELECT name, day FROM scores ORDER BY day DESC, name', 'ORDER BY "name"'],
  ['nulls-moved', 'order-by', 'SELECT name, day, score FROM scores ORDER BY score, name, day', 'BY score NULLS FIRST, "name"'],
  ['limit-shifted', 'limit', 'SELECT name, day FROM scores ORDER BY name, day LIMIT 3', '"day" LIMIT 2'],
  [
    'case-branch',
    'select',
    "SELECT day, CASE WHEN score > 9 THEN 'high' WHEN score > 5 THEN 'fair' ELSE 'low' END AS class FROM scores",
    'score > 5)',
  ],
  ['else-dropped', 'select', "SELECT day, CASE WHEN score > 5 THEN 'high' ELSE 'low' END AS class FROM scores", ') ELSE NULL END AS'],
  [
    'pre-aggregation-skipped',
    'group-by',
    'SELECT sum(paid_amount - coalesce(back, 0)) AS net FROM orders LEFT JOIN (SELECT order_id, sum(amount) AS back FROM refunds GROUP BY order_id) r USING (order_id)',
    'SELECT order_id AS order_id, amount AS back FROM refunds) AS',
  ],
  [
    'fan-out',
    'from',
    'SELECT channel, sum(paid_amount) AS paid FROM orders GROUP BY channel',
    'FROM orders INNER JOIN (SELECT order_id FROM refunds) AS refunds_joined USING (order_id) GROUP BY',
  ],
  ['column-swapped', 'where', "SELECT order_id FROM orders WHERE paid_at < '2026-06-21'", "WHERE (created_at < '2026-06-21'"],
  ['column-swapped', 'select', 'SELECT sum(paid_amount) AS paid FROM orders', 'sum(goods_amount) AS'],
  [
    'filter-after-window',
    'where',
    'SELECT name, day FROM scores WHERE day < 3 QUALIFY row_number() OVER (PARTITION BY name ORDER BY day DESC) = 1',
    'FROM scores QUALIFY ((row_number( … 1) AND ("day" < 3))',
  ],
  [
    'filter-after-window',
    'where',
    'SELECT name, day FROM (SELECT name, day, row_number() OVER (PARTITION BY name ORDER BY day DESC) AS n FROM scores WHERE day < 3) WHERE n = 1',
    'FROM scores) WHERE ((n = 1) AND ("day" < 3))',
  ],
  [
    'filter-after-window',
    'where',
    'WITH ranked AS (SELECT name, day, row_number() OVER (PARTITION BY name ORDER BY day DESC) AS n FROM scores WHERE day < 3) SELECT name, day FROM ranked WHERE n = 1',
    'FROM scores)SELECT "name" … WHERE ((n = 1) AND ("day" < 3))',
  ],
] as const satisfies readonly (readonly [MutantClass, Mutant['clause'], string, string])[];

let world: Trial;
beforeAll(async () => {
  world = await openTrial(await writeDataFile(killingWorld));
});
afterAll(() => world.close());

async function mutants(sql: string): Promise<Mutant[]> {
  const made = await mutantsOf(sql, killingTables);
  if (made.kind === 'unreadable') throw new Error(made.reason);
  return made.mutants;
}

const orderMatters: ReadonlySet<string> = new Set(['sort-direction', 'sort-key-dropped', 'nulls-moved', 'limit-shifted']);

function rowsOf(answer: TrialAnswer, name: MutantClass): string[] {
  if (answer.kind !== 'rows') throw new Error(answer.message);
  const rows = answer.result.rows.map(row => JSON.stringify(row));
  return orderMatters.has(name) ? rows : rows.toSorted();
}

describe('a killing world tells the mutant from the query', () => {
  it.each(cases)('%s in %s: %s', async (name, clause, sql, after) => {
    const mutant = (await mutants(sql)).find(candidate => candidate.class === name && candidate.after === after);
    expect(mutant).toMatchObject({ class: name, clause });
    const [right, wrong] = [await world.run(sql), await world.run(mutant?.sql ?? '')];
    expect(rowsOf(wrong, name)).not.toEqual(rowsOf(right, name));
  });

  it('for every class of mistake', () => {
    const tested: ReadonlySet<string> = new Set(cases.map(([name]) => name));
    expect(mutantClasses.filter(name => !tested.has(name))).toEqual([]);
  });
});

describe('the mutants of a query', () => {
  const sql =
    "SELECT channel, count(*) AS n FROM orders WHERE paid_at >= '2026-06-01' AND paid_at < '2026-06-21' GROUP BY channel ORDER BY n DESC";

  it('are all different, none is the query itself, and each has an id of its own', async () => {
    const made = await mutantsOf(sql, killingTables);
    if (made.kind === 'unreadable') throw new Error(made.reason);
    const texts = [made.original, ...made.mutants.map(mutant => mutant.sql)];
    expect(new Set(texts).size).toBe(texts.length);
    expect(new Set(made.mutants.map(mutant => mutant.id)).size).toBe(made.mutants.length);
  });

  it('keep their ids however the query is laid out, and when another part of it changes', async () => {
    const ids = (made: Mutant[]) => made.filter(mutant => mutant.class === 'last-day-lost').map(mutant => mutant.id);
    const known = ids(await mutants(sql));
    expect(known).toHaveLength(1);
    expect(ids(await mutants(sql.replaceAll(' AND ', '\n  and ').toLowerCase()))).toEqual(known);
    expect(ids(await mutants(sql.replace('count(*)', 'sum(paid_amount)')))).toEqual(known);
  });

  it('need no knowledge of the tables, except for swapped columns and fan-outs', async () => {
    const made = await mutantsOf(sql);
    const classes = made.kind === 'mutants' ? made.mutants.map(mutant => mutant.class) : [];
    expect(classes).toContain('comparison-boundary');
    expect(classes).not.toContain('column-swapped');
    expect(classes).not.toContain('fan-out');
  });

  it('leave out what no row can show: counting a column that is never NULL is counting rows', async () => {
    const counted = (await mutants(sql)).filter(mutant => mutant.class === 'rows-for-values').map(mutant => mutant.after);
    expect(counted.join()).not.toContain('count(channel)');
    expect(counted.join()).not.toContain('count(paid_at)');
  });

  it('cannot be made of what has no syntax tree', async () => {
    expect(await mutantsOf('PIVOT orders ON channel USING sum(paid_amount)')).toMatchObject({ kind: 'unreadable' });
    expect(await mutantsOf('SELEC 1')).toMatchObject({ kind: 'unreadable' });
  });
});

it('every misconception stands behind some class', () => {
  expect([...misconceptions].toSorted()).toEqual([...new Set(Object.values(misconceptionOf))].toSorted());
});
