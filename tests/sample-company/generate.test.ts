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
  expect(hashRows(small)).toBe('acd4fc3dc86e609cb35de7b63858e675dc308564fe9830f934cb7b22d96223dd');
  expect(hashRows(generateCompany({ seed: defaultSeed, size: 's' }))).toBe(
    '7fa3ab68a1a3f1fd673b7c6f370da1bc6e62bebe7fe4c1a3593e4c2cea65bc71',
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
      // A hundred members may have nobody of high value who was active lately.
      tiers: distinct(company.members.map(row => row.tier)) >= 3,
      stages: distinct(company.product_stages.map(row => row.stage)),
      pushChannels: distinct(company.push_messages.map(row => row.channel)),
      events: distinct(company.app_events.map(row => row.event_type)),
      kinds: distinct(company.campaigns.map(row => row.kind)),
      months: distinct(company.orders.map(row => String(Math.floor(row.created_at / 2629800)))) >= 23,
    }).toEqual({ statuses: 5, channels: 5, categories: 6, tiers: true, stages: 4, pushChannels: 3, events: 6, kinds: 3, months: true });
  },
);
