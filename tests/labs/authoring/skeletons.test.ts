import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, it } from 'vitest';
import { parse } from 'yaml';
import { labSkeleton, lessonSkeleton } from '~/features/labs/authoring/skeletons';
import { labKind } from '~/features/labs/lab-definition';
import { loadLab } from '~/features/labs/lab-files.server';
import { lessonDefinition } from '~/features/lessons/lesson-definition';
import { compileMdx } from '~/server/mdx.server';

function written(files: Record<string, string>): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'shuyu-skeleton-'));
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
    writeFileSync(path.join(folder, name), text);
  }
  return folder;
}

it.each(labKind.options)('the skeleton of a lab of kind %s can be read as it is', kind => {
  const { cover, questions } = loadLab(written(labSkeleton(kind)), 'new');
  expect(cover.kind).toBe(kind);
  expect(questions.size).toBe(kind === 'investigation' ? 5 : 1);
  expect([...questions.values()][0]?.lab.choice !== undefined).toBe(kind === 'report' || kind === 'choose');
});

it('the skeleton of a lesson has three questions, and texts that compile and ask them', async () => {
  const files = lessonSkeleton();
  const { quizzes } = lessonDefinition.parse(parse(files['lesson.yaml'] ?? ''));
  const folder = written(files);
  for (const file of ['zh-CN.mdx', 'en.mdx']) {
    const { elements } = await compileMdx(path.join(folder, file));
    const asked = elements.flatMap(({ name, attributes }) => (name === 'Quiz' ? [attributes.id] : []));
    expect(asked).toEqual(quizzes.map(({ id }) => id));
  }
});
