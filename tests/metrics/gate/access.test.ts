import { describe, expect, test } from 'vitest';
import { maySeeCell, maySeeRows, maySplit, sightOf } from '~/features/metrics/gate/access';
import type { Person, Viewer } from '~/features/metrics/gate/access';

const person = (roles: Person['roles'], teamId: string | null = 'operations'): Person => ({ id: 'p', roles, teamId });
const admin = person(['admin']);
const leader = person(['leader']);
const learner = person(['learner']);

const source = (table: string) => ({ table, system: { 'zh-CN': '甲', en: 'A' }, columns: ['x'], later: 'settled' as const });
const ofCompany = { sources: [source('orders')] };
const ofStaff = { sources: [source('portal_answers')] };

/** What a viewer may see: a split of company numbers, rows of them, the own team's row, another team's row, rows about colleagues. */
const rows: [string, Viewer, string][] = [
  ['an admin', admin, 'split rows own other staff-rows'],
  ['the operator at the command line', { kind: 'operator' }, 'split rows own other staff-rows'],
  ['a leader', leader, 'split rows own'],
  ['a leader of another team', person(['leader'], 'data'), 'split rows other'],
  ['a leader without a team', person(['leader'], null), 'split rows'],
  ['a learner', learner, 'split rows'],
  ['a mentor', person(['learner', 'mentor']), 'split rows'],
  ['somebody without a role', person([]), ''],
  ['a screen on the wall', { kind: 'kiosk' }, ''],
  ['an admin’s link, read by a leader', { kind: 'shared', maker: admin, reader: leader }, 'split rows own'],
  ['a leader’s link, read by an admin', { kind: 'shared', maker: leader, reader: admin }, 'split rows own'],
  [
    'a leader’s link, read by a leader of another team',
    { kind: 'shared', maker: leader, reader: person(['leader'], 'data') },
    'split rows',
  ],
  ['a learner’s link, read by an admin', { kind: 'shared', maker: learner, reader: admin }, 'split rows'],
  ['an admin’s link, read by a stranger', { kind: 'shared', maker: admin, reader: undefined }, ''],
];

describe('beside the totals,', () => {
  test.each(rows)('%s sees what is theirs to see', (_, viewer, expected) => {
    const sight = sightOf(viewer);
    const team = (value: string) => maySplit(sight, ofStaff) && maySeeCell(sight, { metric: ofStaff, dimension: 'team', value });
    const seen = [
      maySplit(sight, ofCompany) && maySeeCell(sight, { metric: ofCompany, dimension: 'channel', value: 'app' }) && 'split',
      maySeeRows(sight, ofCompany) && 'rows',
      team('operations') && 'own',
      team('data') && 'other',
      maySeeRows(sight, ofStaff) && 'staff-rows',
    ];
    expect(seen.filter(Boolean).join(' ')).toBe(expected);
  });
});
