import { expect, test } from 'vitest';
import { readCatalog } from '~/features/grading/schema/read-catalog';
import { rowsOf } from '~/features/grading/schema/schema-model';
import type { Row, World } from '~/features/grading/schema/schema-model';
import { shrinkWorld } from '~/features/grading/schema/shrink-world';
import { isLegal } from '~/features/grading/schema/violations';

const schema = readCatalog({
  columns: [
    { table: 'city', column: 'id', type: 'INTEGER', nullable: false },
    { table: 'city', column: 'name', type: 'VARCHAR', nullable: true },
    { table: 'visit', column: 'city_id', type: 'INTEGER', nullable: false },
    { table: 'visit', column: 'days', type: 'INTEGER', nullable: true },
  ],
  constraints: [
    { table: 'city', kind: 'PRIMARY KEY', columns: ['id'], expression: null, referencedTable: null, referencedColumns: [] },
    { table: 'visit', kind: 'FOREIGN KEY', columns: ['city_id'], expression: null, referencedTable: 'city', referencedColumns: ['id'] },
  ],
});
const [city, visit] = schema.tables;
if (!city || !visit) throw new Error('two tables');

const world: World = {
  city: Array.from({ length: 20 }, (_, i): Row => [i, `city ${i}`]),
  visit: Array.from({ length: 30 }, (_, i): Row => [i % 20, i]),
};

test('only the rows that show the difference and the parents they need are left', async () => {
  const asked: World[] = [];
  const stillDiffers = async (smaller: World) => {
    asked.push(smaller);
    return rowsOf(smaller, visit).filter(row => row[0] === 7).length >= 2;
  };
  const small = await shrinkWorld({ schema, world, stillDiffers, budget: 200 });
  expect(small.visit).toHaveLength(2);
  expect(small.city).toEqual([[7, 'a']]);
  expect(small.visit?.map(row => row[1])).toEqual([1, 1]);
  expect(asked.every(smaller => isLegal(schema, smaller))).toBe(true);
});

test('values that mean something to the queries stay', async () => {
  const stillDiffers = async (smaller: World) => rowsOf(smaller, visit).some(row => row[0] === 3);
  const small = await shrinkWorld({ schema, world, stillDiffers, budget: 200, keep: new Set(['city 3']) });
  expect(small.city).toEqual([[3, 'city 3']]);
});

test('no more questions are asked than there is budget for', async () => {
  let asked = 0;
  await shrinkWorld({ schema, world, stillDiffers: async () => ((asked += 1), false), budget: 5 });
  expect(asked).toBe(5);
});
