import { expect, it } from 'vitest';
import { alongTrack } from '~/features/lessons/path-definition';
import { nextStep } from '~/features/lessons/next-step';
import { pathMap } from '~/features/lessons/path-map';
import { content, nothing, opened, read } from './scene';

const words = { 'zh-CN': '字', en: 'words' };
const path = { ...content.path, tracks: [{ slug: 'service', title: words, note: words, modules: ['two'] }] };

it('a role goes through its own modules first and keeps the numbers of the path', () => {
  const map = pathMap({ ...content, path: alongTrack(path, 'service'), order: ['one', 'two'] }, nothing);
  expect(map.modules.map(({ slug, number }) => `${number} ${slug}`)).toEqual(['2 two', '1 one']);
  expect(nextStep(map)).toMatchObject({ kind: 'step', step: { slug: 'c' } });
});

it('a role nobody knows changes nothing', () => {
  expect(alongTrack(path, 'boss').modules).toEqual(path.modules);
});

const locked = {
  ...content,
  lessons: { ...content.lessons, c: { ...content.lessons['c'], title: words, minutes: 1, labs: [], requires: ['a', 'b'] } },
};
const stepC = (progress: typeof nothing) => pathMap(locked, progress).modules[1]?.steps[0];

it('a lesson says which lessons open it, until they are read', () => {
  expect(stepC(nothing)?.lockedBy.map(each => each.slug)).toEqual(['a', 'b']);
  expect(stepC({ ...nothing, lessons: { a: read() } })?.lockedBy.map(each => each.slug)).toEqual(['b']);
  expect(stepC({ ...nothing, lessons: { a: read(), b: read() } })?.lockedBy).toEqual([]);
});

it('a lesson that was opened before stays open', () => {
  expect(stepC({ ...nothing, lessons: { c: opened(1) } })?.lockedBy).toEqual([]);
});
