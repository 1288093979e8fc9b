import { createHash } from 'node:crypto';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from 'vitest';
import { TrustedDatabase } from '~/engine/trusted-database.server';
import { buildCompanyFile } from '~/sample-company/build.server';
import { regionProcesses } from '~/sample-company/region-processes.server';
import { generateCompany } from '~/sample-company/generate';
import { tableNames } from '~/sample-company/tables';
import { temporaryFolder } from '../support/migrated-database';

const company = { seed: 11, size: 'xs', times: 3 } as const;
const program = path.resolve('build', 'node', 'sample-region.js');

const hashOf = async (file: string) =>
  createHash('sha256')
    .update(await readFile(file))
    .digest('hex');

test('two processes make the regions of a company byte for byte as one does in turn, and leave nothing beside the file', async () => {
  const folder = temporaryFolder();
  const [alone, together] = [path.join(folder, 'alone.duckdb'), path.join(folder, 'together.duckdb')];
  await buildCompanyFile({ ...company, file: alone });
  await buildCompanyFile({ ...company, file: together, regions: regionProcesses({ program, count: 2 }) });
  expect(await hashOf(together)).toBe(await hashOf(alone));
  expect((await readdir(folder)).sort()).toEqual(['alone.duckdb', 'together.duckdb']);
});

test('a file of several regions holds the rows that are generated, with the keys of all of them', async () => {
  const file = path.join(temporaryFolder(), 'company.duckdb');
  const { rows } = await buildCompanyFile({ ...company, file });
  const generated = generateCompany(company);
  expect(rows).toEqual(Object.fromEntries(tableNames.map(name => [name, generated[name].length])));
  const database = new TrustedDatabase({ file, threads: 1, memoryMb: 256, clock: 'sample' });
  const sql = 'SELECT count(DISTINCT left(member_id, 1)), max(member_id), sum(paid_amount) FROM orders WHERE member_id IS NOT NULL';
  const [[initials, last, paid] = []] = (await database.query({ sql, deadlineMs: 5000 })).rows;
  await database.close();
  // M and T; three regions of 96 members, and one test account of the first.
  expect([initials, last]).toEqual(['2', 'T000001']);
  expect(Number(paid)).toBe(generated.orders.reduce((sum, order) => sum + (order.member_id === null ? 0 : order.paid_amount), 0) / 100);
});

test('a region that cannot be made ends the build with its reason and leaves no file', async () => {
  const folder = temporaryFolder();
  const broken = path.join(temporaryFolder(), 'broken.js');
  await writeFile(broken, 'process.exit(3)');
  const file = path.join(folder, 'company.duckdb');
  const regions = regionProcesses({ program: broken, count: 2 });
  await expect(buildCompanyFile({ ...company, file, regions })).rejects.toThrow('region process ended: 3');
  expect(await readdir(folder)).toEqual([]);
});
