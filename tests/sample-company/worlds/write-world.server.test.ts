import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { TrustedDatabase } from '~/engine/trusted-database.server';
import { tableNames } from '~/sample-company/tables';
import { worldRecipes } from '~/sample-company/worlds/recipes';
import { writeWorldFile } from '~/sample-company/worlds/write-world.server';
import { brokenRules } from '../rules';

const root = await mkdtemp(join(tmpdir(), 'worlds-'));
afterAll(() => rm(root, { recursive: true }));

test.each(worldRecipes)('the world "$id" loads with its keys and keeps the rules that are written in SQL', async ({ id }) => {
  for (const seed of [1, 2, 3]) {
    const file = join(root, `${id}-${seed}.duckdb`);
    const company = await writeWorldFile({ file, seed, recipe: id });
    const database = new TrustedDatabase({ file, threads: 1, memoryMb: 256, clock: 'sample' });
    const rows = async (sql: string) => (await database.query({ sql, deadlineMs: 15_000 })).rows;
    const [counts] = await rows(`SELECT ${tableNames.map(table => `(SELECT count(*) FROM ${table})`).join(', ')}`);
    expect(counts?.map(Number)).toEqual(tableNames.map(table => company[table].length));
    for (const [rule, sql] of Object.entries(brokenRules)) {
      expect({ seed, rule, broken: await rows(sql) }).toEqual({ seed, rule, broken: [] });
    }
    database.close();
  }
});
