import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { TrustedDatabase } from '~/engine/trusted-database.server';
import { defectsFile } from '~/features/dictionary/defect-definition';
import { defaultSeed } from '~/sample-company/generate';
import { companyFile } from './company-file';

const { defects } = defectsFile.parse(parse(readFileSync('content/company/defects.yaml', 'utf8')));

test('every trap of the sample company is written down', () => {
  expect(defects.map(({ id }) => id).toSorted()).toEqual(
    [
      ...[
        'across-midnight',
        'cancelled-but-paid',
        'city-two-spellings',
        'duplicated-events',
        'fan-out',
        'guests',
        'h5-in-utc',
        'late-arrivals',
      ],
      ...[
        'merged-accounts',
        'negative-adjustments',
        'partly-refunded',
        'price-changes',
        'renamed-channel',
        'stacked-coupons',
        'test-accounts',
      ],
      'two-products-one-name',
    ].toSorted(),
  );
});

describe.each(['s', 'm'] as const)('in the company of size %s', size => {
  let database: TrustedDatabase;
  beforeAll(async () => {
    database = new TrustedDatabase({ file: await companyFile({ size, seed: defaultSeed }), threads: 2, memoryMb: 512, clock: 'sample' });
  }, 180_000);
  afterAll(() => database.close());
  const rowsOf = async (sql: string) => (await database.query({ sql, deadlineMs: 15_000 })).rows;

  describe.each(defects.map(defect => [defect.id, defect] as const))('%s', (_, { count, rows, right, wrong }) => {
    test('touches as many rows as written', async () => {
      expect((await rowsOf(count)).map(row => row.map(Number))).toEqual([[rows[size]]]);
      expect(rows[size]).toBeGreaterThan(0);
    });

    test('is fallen for by every wrong query, not by the right one', async () => {
      expect(wrong.length).toBeGreaterThan(0);
      const answer = await rowsOf(right ?? '');
      for (const { sql } of wrong) expect(await rowsOf(sql)).not.toEqual(answer);
    });
  });
});
