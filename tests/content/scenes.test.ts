import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readLabReference } from '~/features/labs/labs.server';
import { contentFolder } from '~/server/content-files.server';
import { compileMdx } from '~/server/mdx.server';
import { openWorld, visibleWorld } from './company-worlds';
import type { OpenWorld } from './company-worlds';

/** What the scenes say about the sample company must stay true when its generator is changed. */

let visible: OpenWorld;
beforeAll(async () => {
  visible = await openWorld(visibleWorld);
}, 120_000);
afterAll(() => visible.close());

async function rowsOf(lesson: string, query: string): Promise<Record<string, number>[]> {
  const { elements } = await compileMdx(join(contentFolder('lessons'), lesson, 'en.mdx'));
  const found = elements.find(({ name, attributes }) => name === 'Query' && attributes.id === query);
  const { columns, rows } = await visible.run(found?.attributes.sql ?? '');
  return rows.map(row => Object.fromEntries(columns.map(({ name }, i) => [name, Number(row[i])])));
}

/** Numerator and denominator as the goals page has them for a month. */
async function goalPoint(metric: string, month: string): Promise<[number, number]> {
  const sql = readFileSync(join(contentFolder('metrics'), metric, 'metric.sql'), 'utf8')
    .replaceAll('$from', `'2026-01-01'`)
    .replaceAll('$to', `'2026-07-01'`)
    .replaceAll('$as_of', `'2026-06-30'`);
  const { rows } = await visible.run(sql);
  const parts = rows.filter(([period]) => period === month);
  const sum = (column: number) => parts.reduce((total, row) => total + Number(row[column]), 0);
  return [sum(1), sum(2)];
}

async function labAnswer(slug: string): Promise<number[]> {
  const { rows } = await visible.run(readLabReference(slug)?.solutionSql ?? '');
  return (rows[0] ?? []).map(Number);
}

describe('a lab about a goal gives the number of the goals page', () => {
  it('push-click-through is the point of May 2026', async () => {
    const [clicked, reached] = await goalPoint('push-ctr', '2026-05-01');
    expect((await labAnswer('push-click-through')).slice(0, 2)).toEqual([reached, clicked]);
    expect(reached).toBeGreaterThan(0);
  });

  it('high-value-repurchase is the point of March 2026', async () => {
    const [repurchased, highValue] = await goalPoint('high-value-repurchase', '2026-03-01');
    expect((await labAnswer('high-value-repurchase')).slice(0, 2)).toEqual([highValue, repurchased]);
    expect(highValue).toBeGreaterThan(0);
  });
});

describe('what one row is', () => {
  it('orders, lines and members of the Saturday are three numbers', async () => {
    const [day] = await rowsOf('one-row-one-thing', 'three-numbers');
    expect(new Set(Object.values(day ?? {})).size).toBe(3);
  });

  it('the equals sign finds no guest, and NOT IN nobody at all', async () => {
    expect(await rowsOf('one-row-one-thing', 'equals-null')).toEqual([{ guest_orders: 0 }]);
    expect(await rowsOf('one-row-one-thing', 'not-in-meets-null')).toEqual([{ quiet_members: 0 }]);
    expect((await rowsOf('one-row-one-thing', 'not-exists'))[0]?.quiet_members).toBeGreaterThan(0);
  });

  it('some members live neither in Hangzhou nor outside it', async () => {
    const [count] = await rowsOf('one-row-one-thing', 'not-hangzhou');
    expect((count?.in_hangzhou ?? 0) + (count?.not_in_hangzhou ?? 0)).toBeLessThan(count?.members ?? 0);
  });

  it('BETWEEN loses part of June, and UTC moves orders to another day', async () => {
    const [june] = await rowsOf('one-row-one-thing', 'between-or-half-open');
    expect(june?.with_between).toBeLessThan(june?.half_open ?? 0);
    expect((await rowsOf('one-row-one-thing', 'utc-moves-the-day'))[0]?.orders_on_another_day).toBeGreaterThan(0);
  });
});

describe('who clicked', () => {
  it('May is close to ten per cent by people and below eight over sent, and rises as the denominator shrinks', async () => {
    const [rates] = await rowsOf('whose-clicks', 'four-rates');
    expect(rates?.people_who_clicked).toBeGreaterThan(0.09);
    expect(rates?.people_who_clicked).toBeLessThan(0.105);
    expect(rates?.over_sent).toBeLessThan(0.08);
    expect(rates?.over_arrived).toBeGreaterThan(rates?.over_sent ?? 1);
    expect(rates?.over_shown).toBeGreaterThan(rates?.over_arrived ?? 1);
  });

  it('messages sent twice exist, and people are fewer than rows', async () => {
    expect((await rowsOf('whose-clicks', 'sent-twice')).length).toBeGreaterThan(0);
    const [counts] = await rowsOf('whose-clicks', 'three-counts');
    expect(counts?.people).toBeLessThan(counts?.rows ?? 0);
  });

  it('any click, 24 hours and the same day are three numbers; so are two ways of averaging and the missing brackets', async () => {
    const [clicks] = await rowsOf('whose-clicks', 'day-or-24-hours');
    expect(new Set(Object.values(clicks ?? {})).size).toBe(3);
    const [mean] = await rowsOf('whose-clicks', 'mean-of-rates');
    expect(Math.abs((mean?.mean_of_tier_rates ?? 0) - (mean?.rate_of_the_month ?? 0))).toBeGreaterThan(0.003);
    const [brackets] = await rowsOf('whose-clicks', 'brackets');
    expect(brackets?.without_brackets).toBeGreaterThan(2 * (brackets?.with_brackets ?? 0));
  });
});

describe('getting them to come back', () => {
  it('joining the lines multiplies revenue', async () => {
    const [sums] = await rowsOf('come-back', 'fan-out');
    expect(sums?.after_joining_items).toBeGreaterThan(1.5 * (sums?.really_paid ?? 0));
  });

  it('less than four in ten come back when chosen before, nearly six in ten when chosen inside the window', async () => {
    const [before, inside] = await rowsOf('come-back', 'look-ahead');
    expect(before?.rate).toBeLessThan(0.4);
    expect(inside?.rate).toBeGreaterThan(0.54);
    expect(inside?.rate).toBeLessThan(0.6);
  });

  it('young cohorts lie below ripe ones', async () => {
    const rates = (await rowsOf('come-back', 'not-yet-ripe')).map(row => row.rate_so_far ?? 0);
    expect(Math.max(...rates.slice(2))).toBeLessThan(Math.min(...rates.slice(0, 2)));
  });
});

describe('the capstone', () => {
  it("last year's 618 coupons were redeemed at 22 to 23 per cent of those claimed, by tiers that differ", async () => {
    const { rows } = await visible.run(`
      SELECT count(redeemed_at) FILTER (WHERE reversed_at IS NULL) / count(claimed_at) AS rate
      FROM coupon_grants
      JOIN coupons USING (coupon_id)
      JOIN campaigns USING (campaign_id)
      JOIN members USING (member_id)
      WHERE name = '2025年618大促'
      GROUP BY GROUPING SETS ((), (tier))
      ORDER BY grouping(tier) DESC, rate`);
    const [all = 0, ...tiers] = rows.map(([rate]) => Number(rate));
    expect(all).toBeGreaterThan(0.22);
    expect(all).toBeLessThan(0.235);
    expect(tiers.at(-1)).toBeGreaterThan(1.3 * (tiers[0] ?? 0));
  });
});
