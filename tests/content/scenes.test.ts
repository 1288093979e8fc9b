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

describe('where the data live', () => {
  it('without brackets a hundred times as many tickets come in', async () => {
    const [tickets] = await rowsOf('four-systems', 'or-without-brackets');
    expect(tickets?.as_spoken).toBeGreaterThan(100 * (tickets?.as_meant ?? 0));
    expect(tickets?.as_meant).toBeGreaterThan(0);
  });

  it('a title finds no ticket where its code finds some', async () => {
    expect(await rowsOf('four-systems', 'chinese-for-code')).toEqual([{ tickets: 0 }]);
    expect((await rowsOf('four-systems', 'two-conditions')).length).toBeGreaterThan(0);
  });
});

describe('when the day begins', () => {
  it('H5 seems busiest over lunch, is busiest in the evening like the others, and was mended in October', async () => {
    const { rows } = await visible.run(`
      SELECT channel, mode(hour(occurred_at)) FROM app_events
      WHERE occurred_at >= '2025-01-01' AND occurred_at < '2025-10-01' GROUP BY channel`);
    const busiest = Object.fromEntries(rows.map(([channel, hour]) => [channel, Number(hour)]));
    expect([11, 12, 13]).toContain(busiest.h5);
    for (const channel of ['app', 'mini_program', 'live']) expect([19, 20, 21, 22]).toContain(busiest[channel]);
    expect((await rowsOf('whose-day', 'set-the-clock'))[0]?.busiest_hour).toBe((busiest.h5 ?? 0) + 8);
    const [mended] = await rowsOf('whose-day', 'do-not-mend-twice');
    expect([19, 20, 21, 22]).toContain(mended?.as_it_stands);
    expect(mended?.mended_once_too_often).toBeLessThan(8);
  });

  it('placed and paid are two numbers, some of Double 11 arrives later, and seven days back are eight', async () => {
    const [first] = await rowsOf('whose-day', 'placed-or-paid');
    expect(first?.placed_that_day).not.toBe(first?.paid_that_day);
    expect((await rowsOf('whose-day', 'arrived-later')).length).toBe(3);
    expect(await rowsOf('whose-day', 'seven-or-eight')).toEqual([{ days_from_the_23rd: 8, days_from_the_24th: 7 }]);
  });
});

describe('only what you need', () => {
  it('six in ten members are one of a kind by four harmless columns, and nobody is by decade', async () => {
    const [people] = await rowsOf('only-what-you-need', 'alone-in-the-crowd');
    expect((people?.alone ?? 0) / (people?.members ?? 1)).toBeGreaterThan(0.6);
    expect((await rowsOf('only-what-you-need', 'decades-not-years'))[0]?.alone).toBe(0);
  });

  it('the cell that was hidden is found by subtraction, and the hashed member by trying', async () => {
    expect((await rowsOf('only-what-you-need', 'found-by-subtraction'))[0]?.found_by_subtraction).toBeGreaterThan(0);
    expect(await rowsOf('only-what-you-need', 'hash-is-no-veil')).toHaveLength(1);
  });

  it('the slide of June has 31 per cent satisfied', async () => {
    const { rows } = await visible.run(readLabReference('silence-is-not-a-complaint')?.wrong.report ?? '');
    expect(Number(rows[0]?.[0])).toBeCloseTo(0.31, 2);
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
