import { expect, it } from 'vitest';
import { labDefinition } from '~/features/labs/lab-definition';

const text = { 'zh-CN': '字', en: 'words' };
const world = { name: text, seed: 1 };
const lab = {
  title: text,
  skill: text,
  level: 'basic',
  minutes: 10,
  tables: ['orders'],
  returns: [{ name: 'orders', meaning: text }],
  why: text,
  hints: [text, text, text],
  compare: {},
  hidden: [world, world, world],
};

it('a lab with all its parts is taken, and what it leaves open gets its usual rule', () => {
  expect(labDefinition.parse(lab).compare).toEqual({ columnOrder: 'any', names: 'warn', round: {} });
});

it('a lab may say how long one query may take on one data set', () => {
  expect(labDefinition.parse({ ...lab, deadlineSeconds: 8 }).deadlineSeconds).toBe(8);
  expect(labDefinition.parse(lab)).not.toHaveProperty('deadlineSeconds');
});

it.each([
  ['a language is missing', { title: { 'zh-CN': '字' } }, 'title.en'],
  ['a language is empty', { why: { 'zh-CN': '字', en: ' ' } }, 'why.en'],
  ['a hint is missing', { hints: [text, text] }, 'hints'],
  ['a hidden world is missing', { hidden: [world, world] }, 'hidden'],
  ['a table does not exist', { tables: ['orders', 'order_lines'] }, 'tables.1'],
  ['a table is only a name every object has', { tables: ['toString'] }, 'tables.0'],
  ['a query may take no time', { deadlineSeconds: 0 }, 'deadlineSeconds'],
  ['a query may take longer than a grading job is held', { deadlineSeconds: 9 }, 'deadlineSeconds'],
  ['a field is misspelt', { minuts: 3 }, ''],
  ['a column is no name', { returns: [{ name: 'Paid Amount', meaning: text }] }, 'returns.0.name'],
])('a lab is refused at its place when %s', (_why, change, place) => {
  const checked = labDefinition.safeParse({ ...lab, ...change });
  expect(checked.error?.issues.map(issue => issue.path.join('.'))).toEqual([place]);
});
