import '../support/own-data';
import { randomUUID } from 'node:crypto';

const { db } = await import('~/server/db.server');
export { db };

export const morning = new Date('2026-06-30T01:00:00Z');

export function secondsAfter(moment: Date, seconds: number): Date {
  return new Date(moment.getTime() + seconds * 1_000);
}

/** A new person; every test has its own. */
export async function person(name = '小林'): Promise<string> {
  const { id } = await db.user.create({ data: { email: `${randomUUID()}@example.com`, name } });
  return id;
}
