import { expect, test } from 'vitest';
import { defaultSeed, generateCompany } from '~/sample-company/generate';
import { tableNames } from '~/sample-company/tables';
import { hashRows } from './hash-rows';

const small = generateCompany({ seed: defaultSeed, size: 'xs' });

test('the same seed gives the same rows', () => {
  expect(hashRows(generateCompany({ seed: defaultSeed, size: 'xs' }))).toBe(hashRows(small));
});

test('another seed gives another company', () => {
  expect(hashRows(generateCompany({ seed: 7, size: 'xs' }))).not.toBe(hashRows(small));
});

// A new hash here means new data for everybody: raise generatorVersion with it.
test('the rows are those of every other machine', () => {
  expect(hashRows(small)).toBe('a8d59decdf9565b3f12cf891cae8f18ab3fdf05057403283891fe6666536ed79');
  expect(hashRows(generateCompany({ seed: defaultSeed, size: 's' }))).toBe(
    '3cf224da16634fadf45233a25223bed1a8e3d0177fab3c1219e37b0c14375467',
  );
});

test.each([defaultSeed, 1, 42, 20250618])('a small company of seed %i has about four thousand rows and every table', seed => {
  const company = generateCompany({ seed, size: 'xs' });
  const counts = tableNames.map(name => company[name].length);
  expect(Math.min(...counts)).toBeGreaterThan(0);
  expect(counts.reduce((left, right) => left + right)).toBeGreaterThan(3400);
  expect(counts.reduce((left, right) => left + right)).toBeLessThan(5200);
});

test.each([defaultSeed, 1, 42, 20250618])(
  'a small company of seed %i shows every status, channel, category, tier, stage and topic',
  seed => {
    const company = generateCompany({ seed, size: 'xs' });
    const distinct = (values: readonly string[]) => new Set(values).size;
    expect({
      statuses: distinct(company.orders.map(row => row.status)),
      channels: distinct(company.orders.map(row => row.channel)),
      categories: distinct(company.products.map(row => row.category)),
      tiers: distinct(company.members.map(row => row.tier)),
      stages: distinct(company.product_stages.map(row => row.stage)),
      pushChannels: distinct(company.push_messages.map(row => row.channel)),
      events: distinct(company.app_events.map(row => row.event_type)),
      kinds: distinct(company.campaigns.map(row => row.kind)),
      months: distinct(company.orders.map(row => String(Math.floor(row.created_at / 2629800)))) >= 23,
    }).toEqual({ statuses: 5, channels: 5, categories: 6, tiers: 4, stages: 4, pushChannels: 3, events: 6, kinds: 3, months: true });
  },
);
