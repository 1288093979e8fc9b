import { expect, it } from 'vitest';
import { labsSolvedBy } from '~/features/labs/solved-rule';

const at = (day: number) => ({ solvedAt: new Date(Date.UTC(2026, 5, day)), day });
const labs = [
  { slug: 'plain', kind: 'write' as const, keys: ['plain'] },
  { slug: 'template', kind: 'write' as const, keys: ['template.may', 'template.june'] },
  { slug: 'case', kind: 'investigation' as const, keys: ['case.q1', 'case.q2'] },
];
const daysOf = (solved: Record<string, number>) => {
  const found = labsSolvedBy(new Map(Object.entries(solved).map(([key, day]) => [key, at(day)])), labs);
  return Object.fromEntries([...found].map(([slug, { day }]) => [slug, day]));
};

it('a template is solved by the first of its instances', () => {
  expect(daysOf({ 'template.june': 9, 'template.may': 4 })).toEqual({ template: 4 });
});

it('an investigation is solved by its last question, and not before', () => {
  expect(daysOf({ 'case.q1': 3 })).toEqual({});
  expect(daysOf({ 'case.q1': 3, 'case.q2': 5 })).toEqual({ case: 5 });
});

it('a plain lab is solved by itself, and one that content forgot stays solved', () => {
  expect(daysOf({ plain: 2, gone: 1 })).toEqual({ plain: 2, gone: 1 });
});
