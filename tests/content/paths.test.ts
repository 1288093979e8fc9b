import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { passesRubric } from '~/features/certification/capstone-definition';
import { listCapstones, readCapstone } from '~/features/certification/capstones.server';
import { findLab } from '~/features/labs/labs.server';
import { listPaths, readLesson } from '~/features/lessons/lessons.server';
import { labsOfPath, lessonsOfPath } from '~/features/lessons/path-definition';
import { contentFolder } from '~/server/content-files.server';
import { compileMdx } from '~/server/mdx.server';

describe.each(listPaths().map(path => [path.slug, path] as const))('path %s', (_slug, path) => {
  it('leads through lessons and labs that exist, each once', () => {
    for (const lesson of lessonsOfPath(path)) expect(readLesson(lesson)?.slug).toBe(lesson);
    for (const lab of labsOfPath(path)) expect(findLab(lab)?.slug).toBe(lab);
    expect(new Set(lessonsOfPath(path)).size).toBe(lessonsOfPath(path).length);
    expect(new Set(labsOfPath(path)).size).toBe(labsOfPath(path).length);
  });

  it('lists in each module the labs of its lessons, in their order', () => {
    for (const { lessons, labs } of path.modules) expect(labs).toEqual(lessons.flatMap(lesson => readLesson(lesson)?.labs ?? []));
  });

  it('ends in a capstone that exists', () => {
    expect(readCapstone(path.certificate.capstone)?.slug).toBe(path.certificate.capstone);
  });
});

describe.each(listCapstones().map(capstone => [capstone.slug, capstone] as const))('capstone %s', (slug, capstone) => {
  it('has the same components in both briefs', async () => {
    const [chinese, english] = await Promise.all(
      ['brief.zh-CN.mdx', 'brief.en.mdx'].map(file => compileMdx(join(contentFolder('capstones'), slug, file))),
    );
    expect(english?.elements.map(({ name }) => name)).toEqual(chinese?.elements.map(({ name }) => name));
    expect(english?.headings).toHaveLength(chinese?.headings.length ?? -1);
  });

  it('can be passed with full points and not with one criterion at 0', () => {
    const full = Object.fromEntries(capstone.rubric.map(({ id }) => [id, 3]));
    expect(passesRubric(capstone, full)).toBe(true);
    for (const { id } of capstone.rubric) expect(passesRubric(capstone, { ...full, [id]: 0 })).toBe(false);
    expect(passesRubric(capstone, {})).toBe(false);
  });
});
