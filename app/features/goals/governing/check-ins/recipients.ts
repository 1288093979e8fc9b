import type { AgreedGoal } from '../goal-settings';

export interface Colleague {
  id: string;
  teamId: string | null;
  roles: string[];
}

/**
 * Whom a reminder of a goal reaches, all of them able to check in: the person who answers for it; without one the leaders of its team;
 * without those every leader. `colleagues` are people who can sign in.
 */
export function recipientsOf(goal: Pick<AgreedGoal, 'ownerId' | 'team'>, colleagues: Colleague[]): string[] {
  const leaders = colleagues.filter(({ roles }) => roles.some(role => role === 'leader'));
  const circles = [
    colleagues.filter(({ id }) => id === goal.ownerId),
    leaders.filter(({ teamId }) => teamId !== null && teamId === goal.team),
    leaders,
    colleagues.filter(({ roles }) => roles.includes('admin')),
  ];
  return circles.find(circle => circle.length > 0)?.map(({ id }) => id) ?? [];
}

/** Leaders may check in on every goal, and whoever answers for one on that one. */
export function mayCheckIn(goal: Pick<AgreedGoal, 'ownerId'>, person: { id: string; manages: boolean }): boolean {
  return person.manages || goal.ownerId === person.id;
}
