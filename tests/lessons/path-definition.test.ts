import { expect, it } from 'vitest';
import { labsOfPath, lessonsOfPath, pathDefinition, withLabs } from '~/features/lessons/path-definition';

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

const read = (written: object) => withLabs(pathDefinition.parse(written), lesson => [`${lesson}1`, `${lesson}2`]);

it('a path is walked module by module', () => {
  expect(lessonsOfPath(read(path))).toEqual(['b', 'a', 'c']);
  expect(labsOfPath(read(path))).toEqual(['y', 'x', 'z']);
});

it('the labs of a module that names none are those of its lessons; a module without lessons has none', () => {
  const one = { slug: 'one', title: text, summary: text, lessons: ['b', 'a'] };
  const later = { slug: 'later', title: text, summary: text };
  const modules = read({ ...path, modules: [one, later] }).modules.map(({ lessons, labs }) => ({ lessons, labs }));
  expect(modules).toEqual([
    { lessons: ['b', 'a'], labs: ['b1', 'b2', 'a1', 'a2'] },
    { lessons: [], labs: [] },
  ]);
});

it.each([
  ['with two modules of one name', { modules: [path.modules[0], path.modules[0]] }],
  ['without modules', { modules: [] }],
  ['whose capstone is a path of files', { certificate: { capstone: '../work', validMonths: 24 } }],
  ['whose certificate never ends', { certificate: { capstone: 'work', validMonths: 0 } }],
])('a path %s is refused', (_what, change) => {
  expect(pathDefinition.safeParse({ ...path, ...change }).success).toBe(false);
});
