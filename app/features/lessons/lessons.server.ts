import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Localized } from '~/i18n/locale';
import { contentShelf, readContentText, readContentYaml } from '~/server/content-files.server';
import { lessonDefinition } from './lesson-definition';
import type { LessonDefinition } from './lesson-definition';
import { pathDefinition, withLabs } from './path-definition';
import type { PathDefinition } from './path-definition';

export interface Lesson extends LessonDefinition {
  slug: string;
  /** MDX source. */
  bodies: Localized;
  /** The SVG source of each figure, by the name that `<Figure src>` uses. */
  figures: Record<string, Localized>;
}

export interface Path extends PathDefinition {
  slug: string;
}

const lessons = contentShelf({ kind: 'lessons', load: loadLesson });
const paths = contentShelf({
  kind: 'paths',
  suffix: '.yaml',
  load: (file, slug) => ({ slug, ...readContentYaml(file, pathDefinition) }),
});

/** The lesson of that name; undefined when there is none. Throws ContentError when its files are broken. */
export function readLesson(slug: string): Lesson | undefined {
  return lessons.read(slug);
}

/** All lessons in the order of their slugs; a broken one is left out and said in the log. */
export function listLessons(): Lesson[] {
  return lessons.readable();
}

/** The slugs of all lessons there are, broken or not. */
export function lessonSlugs(): string[] {
  return lessons.slugs();
}

/** The path of that name; undefined when there is none. Throws ContentError when its file is broken. */
export function readPath(slug: string): Path | undefined {
  const path = paths.read(slug);
  return path && { slug, ...withLabs(path, labsOfLesson) };
}

/** A broken lesson leads nowhere for the time being. */
function labsOfLesson(slug: string): string[] {
  return listLessons().find(lesson => lesson.slug === slug)?.labs ?? [];
}

/** The slugs of all paths there are, broken or not. */
export function pathSlugs(): string[] {
  return paths.slugs();
}

/** All paths in the order of their slugs; a broken one is left out and said in the log. */
export function listPaths(): Path[] {
  return paths.readable().map(path => ({ ...path, ...withLabs(path, labsOfLesson) }));
}

function loadLesson(folder: string, slug: string): Lesson {
  return {
    slug,
    ...readContentYaml(join(folder, 'lesson.yaml'), lessonDefinition),
    bodies: { 'zh-CN': readContentText(join(folder, 'zh-CN.mdx')), en: readContentText(join(folder, 'en.mdx')) },
    figures: readFigures(folder),
  };
}

/** `x.zh-CN.svg` and `x.en.svg` together are the figure `x.svg`. */
function readFigures(folder: string): Record<string, Localized> {
  const names = readdirSync(folder).flatMap(file => /^(.+)\.(?:zh-CN|en)\.svg$/.exec(file)?.[1] ?? []);
  return Object.fromEntries(
    [...new Set(names)].sort().map(name => [
      `${name}.svg`,
      {
        'zh-CN': readContentText(join(folder, `${name}.zh-CN.svg`)),
        en: readContentText(join(folder, `${name}.en.svg`)),
      },
    ]),
  );
}

/** The labs that each lesson leads to, by the lesson's slug. */
export function labsByLesson(): Record<string, string[]> {
  return Object.fromEntries(listLessons().map(({ slug, labs }) => [slug, labs]));
}
