import { expect, test } from 'vitest';
import type { Metric } from '~/features/metrics/metric-definition';
import { fixtureViews } from '~/features/metrics/provenance/fixture-view';

const title = { 'zh-CN': '只算一次', en: 'Counts once' };
const fixture: Metric['fixtures'][number] = {
  ...{ name: 'duplicates', title, asOf: '2026-06-30', period: '2026-05-01' },
  tables: {
    push_messages: [
      { push_id: 'p1', clicked_at: '2026-05-01 10:00:00' },
      { push_id: 'p2', channel: 'app' },
    ],
    members: [],
  },
  expect: { numerator: 1, denominator: 2 },
};

test('a fixture shows the columns that some row names, NULL where a row does not', () => {
  const actual = { numerator: 1, denominator: 2 };
  const [view] = fixtureViews([fixture], [{ fixture: 'duplicates', passed: true, actual }]);
  expect(view).toMatchObject({ passed: true, expected: actual, actual });
  expect(view?.tables).toEqual([
    {
      name: 'push_messages',
      columns: ['push_id', 'clicked_at', 'channel'],
      rows: [
        ['p1', '2026-05-01 10:00:00', null],
        ['p2', null, 'app'],
      ],
    },
    { name: 'members', columns: [], rows: [] },
  ]);
});

test('a fixture that was not run has not passed', () => {
  expect(fixtureViews([fixture], [])[0]).toMatchObject({ passed: false, actual: null });
});
