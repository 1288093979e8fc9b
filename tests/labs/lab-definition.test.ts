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

const choice = {
  question: text,
  options: [
    { text, correct: true, explanation: text },
    { text, explanation: text },
  ],
};
const question = (id: string) => ({ id, title: text, hints: [text], returns: lab.returns, compare: {} });
const { returns: _returns, compare: _compare, hints: _hints, ...open } = lab;
const five = ['q1', 'q2', 'q3', 'q4', 'q5'].map(question);

it.each([
  ['repair', {}],
  ['report', { choice, report: { title: text, draw: 'bar', x: 'day', y: 'orders' } }],
  ['choose', { choice }],
])('a lab of kind %s is taken with what it needs', (kind, parts) => {
  expect(labDefinition.parse({ ...lab, kind, ...parts }).kind).toBe(kind);
});

it('an investigation is five questions, each with rules of its own', () => {
  const parsed = labDefinition.parse({ ...open, kind: 'investigation', questions: five });
  expect(parsed.questions?.map(each => each.compare.names)).toEqual(['warn', 'warn', 'warn', 'warn', 'warn']);
});

it.each([
  ['a report shows none', lab, { kind: 'report', choice }, 'report'],
  ['a choice offers none', lab, { kind: 'choose' }, 'choice'],
  [
    'two options are right',
    lab,
    { kind: 'choose', choice: { ...choice, options: [choice.options[0], choice.options[0]] } },
    'choice.options',
  ],
  ['a plain lab asks to choose', lab, { choice }, 'choice'],
  ['an investigation asks four questions', open, { kind: 'investigation', questions: five.slice(1) }, 'questions'],
  ['an investigation has rules for all', lab, { kind: 'investigation', questions: five }, 'returns compare hints'],
  ['a parameter has one value', lab, { parameters: { month: [{ id: 'may', label: text }] } }, 'parameters.month'],
  [
    'two values have one id',
    lab,
    {
      parameters: {
        month: [
          { id: 'may', label: text },
          { id: 'may', label: text },
        ],
      },
    },
    'parameters',
  ],
])('a lab is refused at its place when %s', (_why, whole, change, place) => {
  const checked = labDefinition.safeParse({ ...whole, ...change });
  expect(checked.error?.issues.map(issue => issue.path.join('.')).join(' ')).toBe(place);
});
