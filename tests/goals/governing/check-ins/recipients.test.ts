import { expect, test } from 'vitest';
import { mayCheckIn, recipientsOf } from '~/features/goals/governing/check-ins/recipients';

const lin = { id: 'lin', teamId: 'operations', roles: ['learner'] };
const shen = { id: 'shen', teamId: null, roles: ['leader'] };
const qiao = { id: 'qiao', teamId: 'operations', roles: ['leader', 'learner'] };
const gu = { id: 'gu', teamId: 'data', roles: ['admin'] };

test('a reminder reaches the person who answers, whatever their role', () => {
  expect(recipientsOf({ ownerId: 'lin', team: 'operations' }, [lin, shen, qiao, gu])).toEqual(['lin']);
});

test('without one it reaches the leaders of the team', () => {
  expect(recipientsOf({ ownerId: null, team: 'operations' }, [lin, shen, qiao, gu])).toEqual(['qiao']);
});

test('a team without a leader, and a goal without a team, are every leader’s', () => {
  expect(recipientsOf({ ownerId: null, team: 'supply-chain' }, [lin, shen, qiao, gu])).toEqual(['shen', 'qiao']);
  expect(recipientsOf({ ownerId: null, team: undefined }, [lin, shen, gu])).toEqual(['shen']);
});

test('when the person has left and nobody leads, the administrators hear of it', () => {
  expect(recipientsOf({ ownerId: 'gone', team: 'operations' }, [lin, gu])).toEqual(['gu']);
});

test('leaders check in on every goal, and whoever answers for a goal on that one', () => {
  expect(mayCheckIn({ ownerId: null }, { id: 'shen', manages: true })).toBe(true);
  expect(mayCheckIn({ ownerId: 'lin' }, { id: 'lin', manages: false })).toBe(true);
  expect(mayCheckIn({ ownerId: null }, { id: 'lin', manages: false })).toBe(false);
});
