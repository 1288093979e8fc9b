import { afterAll, beforeAll, expect, test } from 'vitest';
import { parseSql } from '~/engine/sql-ast.server';
import { noClues } from '~/features/grading/pairs/query-clues';
import type { QueryClues } from '~/features/grading/pairs/query-clues';
import { readClues } from '~/features/grading/pairs/read-clues';
import { openBench, withWorld } from '~/features/grading/pairs/schema-bench.server';
import type { SchemaBench } from '~/features/grading/pairs/schema-bench.server';
import { WorldSource } from '~/features/grading/pairs/world-source';
import { countRows } from '~/features/grading/schema/schema-model';
import { isLegal } from '~/features/grading/schema/violations';

const ddl = `
  CREATE TABLE staff (id INTEGER PRIMARY KEY, boss INTEGER REFERENCES staff(id), dept INTEGER NOT NULL REFERENCES dept(id), email VARCHAR UNIQUE,
    pay DECIMAL(8,2) CHECK (pay BETWEEN 10 AND 99), since DATE NOT NULL, until DATE, CHECK (until > since), level VARCHAR NOT NULL CHECK (level IN ('low', 'high')));
  CREATE TABLE dept (id INTEGER PRIMARY KEY, code VARCHAR NOT NULL CHECK (length(code) <= 3), size INTEGER CHECK (size % 2 = 0));
  CREATE TABLE shift (staff_id INTEGER NOT NULL REFERENCES staff(id), day DATE NOT NULL, hours DOUBLE CHECK (hours > 0), PRIMARY KEY (staff_id, day));`;

let bench: SchemaBench;
beforeAll(async () => {
  bench = await openBench({ ddl, memoryMb: 256 });
});
afterAll(() => bench.close());

async function cluesOf(sql: string): Promise<QueryClues> {
  const parsed = await parseSql(sql);
  if (parsed.kind !== 'parsed') throw new Error(parsed.reason);
  const clues = noClues();
  readClues(parsed.query, { schema: bench.schema, clues, query: 0, folded: new Map() });
  return clues;
}

const question = `SELECT d.code, count(*) FROM staff s JOIN dept d ON d.id = s.dept LEFT JOIN shift h ON h.staff_id = s.id
  WHERE s.pay >= 50 AND s.level = 'high' AND h.day > '2024-01-31' GROUP BY d.code HAVING count(*) > 3`;

test('every invented world keeps all constraints, and the engine says so too', async () => {
  const source = new WorldSource({ schema: bench.schema, clues: await cluesOf(question), seed: 1 });
  const worlds = source.first(60);
  for (const world of worlds) source.keep(world);
  worlds.push(...source.next(60));
  for (const world of worlds) {
    expect(isLegal(bench.schema, world)).toBe(true);
    await withWorld(bench, { world }, async () => undefined);
  }
  expect(worlds.filter(world => countRows(world) > 0).length).toBeGreaterThan(100);
});

test('the same seed gives the same worlds', async () => {
  const clues = await cluesOf(question);
  const of = (seed: number) => new WorldSource({ schema: bench.schema, clues, seed }).first(10);
  expect(of(5)).toEqual(of(5));
  expect(of(5)).not.toEqual(of(6));
});

test('a query tells which values, sizes, joins and tables matter', async () => {
  const clues = await cluesOf(question);
  expect([...clues.tables].toSorted()).toEqual(['dept', 'shift', 'staff']);
  expect(clues.atoms.map(({ table, column, op, values }) => [table, column, op, ...values])).toEqual([
    ['staff', 'pay', 'COMPARE_GREATERTHANOREQUALTO', 50],
    ['staff', 'level', 'COMPARE_EQUAL', 'high'],
    ['shift', 'day', 'COMPARE_GREATERTHAN', '2024-01-31'],
  ]);
  expect([...clues.counts]).toEqual([3]);
  expect(clues.joins).toContainEqual([
    { table: 'dept', column: 'id' },
    { table: 'staff', column: 'dept' },
  ]);
});

test('what is compared with a sub-query or a CTE leads back to the columns of the tables', async () => {
  const clues = await cluesOf(`WITH t(boss_id, total) AS (SELECT boss, sum(pay) FROM staff GROUP BY boss)
    SELECT * FROM t WHERE total > 120 AND boss_id IN (SELECT staff_id FROM shift WHERE year(day) = 2023)`);
  expect(clues.sums).toEqual([{ table: 'staff', column: 'pay', value: 120 }]);
  expect(clues.joins).toContainEqual([
    { table: 'staff', column: 'boss' },
    { table: 'shift', column: 'staff_id' },
  ]);
  expect(clues.hints.find(hint => hint.column === 'day')?.values).toEqual(
    expect.arrayContaining(['2023-12-31 23:59:59', '2024-01-01 00:00:00']),
  );
});
