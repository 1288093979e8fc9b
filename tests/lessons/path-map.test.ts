import { expect, test } from 'vitest';
import { countSteps, pathMap, stepAfter } from '~/features/lessons/path-map';
import { content, everything, nothing, opened, read, solved } from './scene';

const order = (map: ReturnType<typeof pathMap>) => map.modules.map(module => module.steps.map(step => step.slug).join(' '));

test('each lesson is followed by the labs it leads to, then come the other labs of its module', () => {
  expect(order(pathMap(content, nothing))).toEqual(['a a1 b a2', 'c c1']);
});

test('a module is new, then started, then done', () => {
  const state = (progress: typeof nothing) => pathMap(content, progress).modules[1]?.state;
  expect(state(nothing)).toBe('new');
  expect(state({ ...nothing, lessons: { c: opened(1) } })).toBe('started');
  expect(state({ ...nothing, lessons: { c: read() } })).toBe('started');
  expect(state({ ...nothing, lessons: { c: read() }, labs: { c1: solved } })).toBe('done');
});

test('lessons and labs are counted apart', () => {
  const map = pathMap(content, { ...nothing, lessons: { a: read(), b: opened(1) }, labs: { a1: solved } });
  expect(countSteps(map, 'lesson')).toEqual({ done: 1, total: 3 });
  expect(countSteps(map, 'lab')).toEqual({ done: 1, total: 3 });
});

test('what follows a step crosses into the next module and ends with the path', () => {
  const map = pathMap(content, nothing);
  expect(stepAfter(map, { kind: 'lesson', slug: 'a' })).toMatchObject({ kind: 'lab', slug: 'a1' });
  expect(stepAfter(map, { kind: 'lab', slug: 'a2' })).toMatchObject({ kind: 'lesson', slug: 'c' });
  expect(stepAfter(map, { kind: 'lab', slug: 'c1' })).toBeUndefined();
  expect(stepAfter(map, { kind: 'lesson', slug: 'unknown' })).toBeUndefined();
});

test('progress on things that are not on the path changes nothing', () => {
  const stray = { ...nothing, lessons: { z: read() }, labs: { z: solved } };
  expect(pathMap(content, stray)).toEqual(pathMap(content, nothing));
  expect(pathMap(content, everything).modules.every(module => module.state === 'done')).toBe(true);
});
