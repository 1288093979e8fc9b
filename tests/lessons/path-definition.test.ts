import { expect, it } from 'vitest';
import { labsOfPath, lessonsOfPath, pathDefinition } from '~/features/lessons/path-definition';

const text = { 'zh-CN': '字', en: 'words' };
const path = {
  title: text,
  summary: text,
  modules: [
    { slug: 'one', title: text, summary: text, lessons: ['b', 'a'], labs: ['y'] },
    { slug: 'two', title: text, summary: text, lessons: ['c'], labs: ['x', 'z'] },
  ],
  certificate: { capstone: 'work', validMonths: 24 },
};

it('a path is walked module by module', () => {
  expect(lessonsOfPath(pathDefinition.parse(path))).toEqual(['b', 'a', 'c']);
  expect(labsOfPath(pathDefinition.parse(path))).toEqual(['y', 'x', 'z']);
});

it.each([
  ['without modules', { modules: [] }],
  ['whose capstone is a path of files', { certificate: { capstone: '../work', validMonths: 24 } }],
  ['whose certificate never ends', { certificate: { capstone: 'work', validMonths: 0 } }],
])('a path %s is refused', (_what, change) => {
  expect(pathDefinition.safeParse({ ...path, ...change }).success).toBe(false);
});
