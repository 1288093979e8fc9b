import { expect, it } from 'vitest';
import { firstDue, skillViews } from '~/features/mastery/skill-views';

const now = new Date('2026-06-30T04:00:00Z');
const day = (number: number) => new Date(Date.UTC(2026, 5, number));
const skill = (slug: string, dueAt: Date | undefined, word: 'unseen' | 'sound' = 'sound') => ({
  slug,
  title: { 'zh-CN': slug, en: slug },
  word,
  dueAt,
  labs: [`${slug}-first`, `${slug}-second`],
  lessons: [`${slug}-lesson`],
});
const facts = { solved: new Set(['joins-second']), now };

it('what has been due longest is gone over first, in a lab that was solved', () => {
  expect(firstDue([skill('time', day(29)), skill('joins', day(20)), skill('later', day(40))], facts)).toMatchObject({
    slug: 'joins',
    isDue: true,
    to: '/labs/joins-second',
  });
  expect(firstDue([skill('later', day(40)), skill('new', undefined)], facts)).toBeUndefined();
});

it('a skill never met leads to its lesson, one that is practised to the next lab', () => {
  const views = skillViews([skill('new', undefined, 'unseen'), skill('joins', day(40))], facts);
  expect(views.map(view => view.to)).toEqual(['/lessons/new-lesson', '/labs/joins-first']);
});
