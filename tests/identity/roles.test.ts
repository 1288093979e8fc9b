import { expect, test } from 'vitest';
import { can, permissions, roles } from '~/features/identity/roles';
import type { Permission, Role } from '~/features/identity/roles';

const allowed: Record<Role | 'visitor', Permission[]> = {
  visitor: ['public'],
  learner: ['public', 'learn', 'goals:read'],
  mentor: ['public', 'learn', 'goals:read', 'review', 'submissions:decide'],
  leader: ['public', 'learn', 'goals:read', 'goals:manage'],
  admin: ['public', 'learn', 'goals:read', 'goals:manage', 'submissions:decide', 'people:manage', 'grading:manage'],
};

test.each(['visitor', ...roles] as const)('a %s may do what the table says, and nothing else', who => {
  const person = who === 'visitor' ? undefined : { roles: [who] };
  expect(permissions.filter(permission => can(person, permission))).toEqual(allowed[who]);
});

test('a person with several roles may do what any of them may', () => {
  expect(can({ roles: ['mentor', 'admin'] }, 'review')).toBe(true);
  expect(can({ roles: ['mentor', 'admin'] }, 'people:manage')).toBe(true);
});

test('a person without roles sees what a visitor sees', () => {
  expect(permissions.filter(permission => can({ roles: [] }, permission))).toEqual(['public']);
});
