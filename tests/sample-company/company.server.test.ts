import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { TrustedDatabase } from '~/engine/trusted-database.server';
import { readDictionary } from '~/sample-company/dictionary.server';
import { defaultSeed } from '~/sample-company/generate';
import type { Size } from '~/sample-company/scale';
import { tableNames } from '~/sample-company/tables';
import { companyFile } from './company-file';
import { brokenRules } from './rules';
import { story } from './story';

describe.each([
  { size: 's', seed: defaultSeed },
  { size: 'm', seed: defaultSeed },
  { size: 'xs', seed: defaultSeed },
  { size: 'xs', seed: 11 },
] as const)('the company of size $size and seed $seed', ({ size, seed }) => {
  const company = openCompany({ size, seed });

  test.each(Object.entries(brokenRules))('%s', async (_, sql) => {
    expect(await company.rows(`SELECT * FROM (${sql}) LIMIT 3`)).toEqual([]);
  });

  test('every reference of the dictionary finds its row', async () => {
    const { tables } = await readDictionary({ contentDir: 'content' });
    const references = tables.flatMap(table =>
      table.columns.flatMap(({ name, references: to }) => (to === null ? [] : [{ from: table.name, name, ...to }])),
    );
    const orphans = references.map(
      ({ from, name, table, column }) =>
        `SELECT '${from}.${name}' FROM ${from} WHERE ${name} IS NOT NULL AND ${name} NOT IN (SELECT ${column} FROM ${table})`,
    );
    expect(references.length).toBeGreaterThan(15);
    expect(await company.rows(orphans.join(' UNION ALL '))).toEqual([]);
  });
});

describe.each([{ size: 's' }, { size: 'm' }] as const)('the story of the company of size $size', ({ size }) => {
  const company = openCompany({ size, seed: defaultSeed });
  const numbers = async (sql: string) => (await company.rows(sql)).map(row => row.map(Number));

  test('has as many rows as its size says', async () => {
    const [low, high] = size === 's' ? [180_000, 200_000] : [950_000, 1_250_000];
    const total = await company.total();
    expect(total).toBeGreaterThan(low);
    expect(total).toBeLessThanOrEqual(high);
  });

  test('push click-through is 8 % until 2025 and rises month by month to 9.7 % in June 2026', async () => {
    const [baseline] = await numbers(story.clickRateUntil2025);
    expect(baseline?.[0]).toBeCloseTo(8, 0);
    expect(Math.abs((baseline?.[0] ?? 0) - 8)).toBeLessThan(0.15);
    const rates = (await numbers(story.clickRateOf2026)).map(([rate = 0]) => rate);
    expect(rates).toHaveLength(6);
    expect([...rates].sort((left, right) => left - right)).toEqual(rates);
    expect(Math.abs((rates.at(-1) ?? 0) - 9.7)).toBeLessThan(0.2);
  });

  test('clicks over sendings and clicks over receipts tell another story than the frozen click-through', async () => {
    const [[frozen = 0, overSent = 0, overArrived = 0] = []] = await numbers(story.clickVariants);
    expect(frozen - overSent).toBeGreaterThan(0.7);
    expect(overArrived - frozen).toBeGreaterThan(2);
  });

  test('a third of high-value members buys again until 2025, two in five of the newest matured cohorts', async () => {
    const cohorts = await numbers(story.repurchase);
    const [until2025, since2026] = [cohorts.slice(0, 6), cohorts.slice(6)];
    for (const [people = 0, rate = 0] of until2025) {
      expect(people).toBeGreaterThanOrEqual(150);
      // Chance moves a cohort of 190 by 3.5 points; the ones that watch Double 11 lie above.
      expect(Math.abs(rate - 35)).toBeLessThan(size === 's' ? 4.5 : 2.5);
    }
    const mean = until2025.reduce((sum, [, rate = 0]) => sum + rate, 0) / until2025.length;
    expect(Math.abs(mean - 35)).toBeLessThan(1.5);
    expect(since2026).toHaveLength(4);
    expect(Math.abs((since2026.at(-1)?.[1] ?? 0) - 40)).toBeLessThan(2);
  });

  test('chosen inside the year, six of ten come back; with two orders in a year, all of them', async () => {
    const [[inside = 0, twoOrders = 0] = []] = await numbers(story.repurchaseVariants);
    expect(Math.abs(inside - 60)).toBeLessThan(4);
    expect(twoOrders).toBeGreaterThan(99);
  });

  test('over what was issued, redemption is a few per cent of a flood of 100,000 and 17 % of fewer', async () => {
    const [[flood = 0, issued = 0] = [], [matched = 0] = []] = await numbers(story.redemptionOverIssued);
    expect(flood).toBeLessThan(4);
    expect(issued).toBe(size === 'm' ? 100_000 : 9600);
    expect(Math.abs(matched - 17)).toBeLessThan(2);
  });

  test('lately the mean of what has arrived is not the median with what is still on its way', async () => {
    const [[mean = 0, median = 0, open = 0] = []] = await numbers(story.leadTimeVariants);
    expect(open).toBeGreaterThan(0);
    expect(median - 26).toBeGreaterThanOrEqual(1);
    expect(mean - 26).toBeGreaterThan(1);
  });

  test('of the coupons claimed in the 618 of 2025 not quite 23 % were redeemed, a year later 30 %', async () => {
    const [[before = 0] = [], [after = 0] = []] = await numbers(story.redemptionOf618);
    expect(before).toBeGreaterThan(22);
    expect(before).toBeLessThan(23);
    expect(Math.abs(after - 30)).toBeLessThan(1.5);
  });

  test('from approval to shelf it took 45 days, lately 26', async () => {
    const [[before = 0, lately = 0] = []] = await numbers(story.shelfLeadTime);
    expect(Math.abs(before - 45)).toBeLessThan(3);
    expect(Math.abs(lately - 26)).toBeLessThan(3);
  });

  test('inventory turns four times a year at the end of 2025, about five and a half by June 2026', async () => {
    const [[before = 0, now = 0] = []] = await numbers(story.turnover);
    expect(Math.abs(before - 4.1)).toBeLessThan(0.4);
    expect(Math.abs(now - 5.4)).toBeLessThan(0.5);
  });

  test('a fifth of the buyers brings more than half of the money', async () => {
    const [[share = 0] = []] = await numbers(story.topFifth);
    expect(share).toBeGreaterThan(55);
    expect(share).toBeLessThan(80);
  });

  test('the heated scarf was sold out in the middle of last winter', async () => {
    const [[days = 0] = []] = await numbers(story.scarfSoldOut);
    expect(days).toBeGreaterThan(20);
  });
});

function openCompany(company: { size: Size; seed: number }) {
  let database: TrustedDatabase;
  beforeAll(async () => {
    database = new TrustedDatabase({ file: await companyFile(company), threads: 2, memoryMb: 512, clock: 'sample' });
  }, 180_000);
  afterAll(() => database.close());
  const rows = async (sql: string) => (await database.query({ sql, deadlineMs: 15_000 })).rows;
  return {
    rows,
    async total() {
      const counts = tableNames.map(name => `SELECT count(*) AS n FROM ${name}`);
      return Number((await rows(`SELECT sum(n) FROM (${counts.join(' UNION ALL ')})`))[0]?.[0]);
    },
  };
}
