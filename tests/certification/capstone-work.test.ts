import { expect, test } from 'vitest';
import { checkWork, workParts } from '~/features/certification/capstone-work';

const words = { 'zh-CN': '-', en: '-' };
const parts = workParts.map(id => ({
  id,
  kind: id === 'sql' ? ('sql' as const) : ('text' as const),
  label: words,
  help: words,
  maxLength: 20,
}));
const work = { question: '为何？', sql: 'SELECT 1', conclusion: '因为', action: '改' };

test.each([
  ['complete', {}, {}],
  ['without a question', { question: ' \n' }, { question: { kind: 'missing' } }],
  ['with only a comment for SQL', { sql: '-- later' }, { sql: { kind: 'no-query' } }],
  ['too long', { conclusion: 'x'.repeat(21) }, { conclusion: { kind: 'too-long', max: 20, length: 21 } }],
  ['of twenty characters beyond the basic plane', { action: '𠮷'.repeat(20) }, {}],
  ['empty', { question: '', sql: '', conclusion: '', action: '' }, Object.fromEntries(workParts.map(part => [part, { kind: 'missing' }]))],
])('a work %s', (_, change, problems) => {
  expect(checkWork({ ...work, ...change }, parts)).toEqual(problems);
});
