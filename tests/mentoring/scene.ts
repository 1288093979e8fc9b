import { randomUUID } from 'node:crypto';
import { handIn } from '~/features/certification/capstone-submissions.server';
import { db } from '~/server/db.server';

export const morning = new Date('2026-06-30T01:00:00Z');

export function minutesAfter(moment: Date, minutes: number): Date {
  return new Date(moment.getTime() + minutes * 60_000);
}

export async function person(name = '小林'): Promise<string> {
  const { id } = await db.user.create({ data: { email: `${randomUUID()}@example.com`, name } });
  return id;
}

const words = (text: string) => ({ 'zh-CN': text, en: text });
const criterion = (id: string) => ({
  id,
  title: words(id),
  meaning: words(id),
  points: [words('0'), words('1'), words('2'), words('3')] satisfies unknown[],
});

export const capstone = {
  slug: 'first-answer',
  rubric: ['definition', 'query', 'action'].map(criterion).map(each => ({ ...each, points: fourOf(each.points) })),
  pass: { total: 6, each: 1, meaning: words('6 points, none 0') },
};

function fourOf<T>([a, b, c, d]: T[]): [T, T, T, T] {
  if (!a || !b || !c || !d) throw new Error('a criterion has four descriptions');
  return [a, b, c, d];
}

export const work = {
  question: '618 满减券为何只核销 23%',
  sql: 'SELECT tier, count(*) AS granted\nFROM coupon_grants\nJOIN members USING (member_id)\nGROUP BY tier',
  conclusion: '面额门槛与客单价错配。',
  action: '改为分层发券。',
};

export const goodPoints = { definition: 2, query: 3, action: 2 };

/** Hands in the next version and gives back its id. */
export async function handedIn({ userId, now = morning, id = randomUUID() }: { userId: string; now?: Date; id?: string }): Promise<string> {
  const outcome = await handIn({ id, userId, capstone, work, now });
  if (outcome.kind !== 'handed-in') throw new Error(outcome.kind);
  return id;
}
