import { expect, it } from 'vitest';
import { capstoneDefinition, passesRubric } from '~/features/certification/capstone-definition';

const text = { 'zh-CN': '字', en: 'words' };
const part = { id: 'sql', kind: 'sql', label: text, help: text, maxLength: 100 };
const capstone = {
  title: text,
  summary: text,
  minutes: 60,
  parts: [part],
  rubric: ['question', 'query', 'conclusion'].map(id => ({ id, title: text, meaning: text, points: [text, text, text, text] })),
  pass: { total: 6, each: 1, meaning: text },
};

it.each([
  ['exactly enough, evenly', { question: 2, query: 2, conclusion: 2 }, true],
  ['exactly enough, unevenly', { question: 3, query: 2, conclusion: 1 }, true],
  ['one point short', { question: 2, query: 2, conclusion: 1 }, false],
  ['enough, with one criterion at nothing', { question: 3, query: 3, conclusion: 0 }, false],
  ['enough, with one criterion not scored', { question: 3, query: 3 }, false],
  ['enough only with points for what is no criterion', { question: 1, query: 1, conclusion: 1, style: 3 }, false],
])('points are judged: %s', (_what, points, passes) => {
  expect(passesRubric(capstoneDefinition.parse(capstone), points)).toBe(passes);
});

it('two parts or two criteria of one name are refused', () => {
  expect(capstoneDefinition.safeParse({ ...capstone, parts: [part, part] }).success).toBe(false);
  expect(capstoneDefinition.safeParse({ ...capstone, rubric: [...capstone.rubric, ...capstone.rubric] }).success).toBe(false);
});

it('a criterion says what earns 0, 1, 2 and 3 points', () => {
  const rubric = capstone.rubric.map(criterion => ({ ...criterion, points: criterion.points.slice(1) }));
  expect(capstoneDefinition.safeParse({ ...capstone, rubric }).success).toBe(false);
});
