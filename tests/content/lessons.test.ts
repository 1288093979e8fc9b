import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findLab, listLabs } from '~/features/labs/labs.server';
import { listLessons } from '~/features/lessons/lessons.server';
import { locales } from '~/i18n/locale';
import type { Locale } from '~/i18n/locale';
import { contentFolder } from '~/server/content-files.server';
import { compileMdx } from '~/server/mdx.server';
import { metricSlugs } from './metric-slugs';
import { openWorld, visibleWorld } from './company-worlds';
import type { OpenWorld } from './company-worlds';

const lessons = listLessons();

async function elementsOf(slug: string, locale: Locale) {
  const { elements } = await compileMdx(join(contentFolder('lessons'), slug, `${locale}.mdx`));
  return elements;
}

async function named(slug: string, locale: Locale, { element, attribute }: { element: string; attribute: string }) {
  const found = await elementsOf(slug, locale);
  return found.filter(({ name }) => name === element).map(({ attributes }) => attributes[attribute]);
}

/** What must be the same in every language: everything but words. */
async function skeletonOf(slug: string, locale: Locale) {
  const found = await elementsOf(slug, locale);
  return found.map(({ name, attributes }) => {
    const { title, alt, caption, ...neutral } = attributes;
    return { name, words: Object.keys({ title, alt, caption }).filter(key => attributes[key]?.trim()), ...neutral };
  });
}

let visible: OpenWorld;
beforeAll(async () => {
  visible = await openWorld(visibleWorld);
}, 120_000);
afterAll(() => visible.close());

it('there are lessons to read', () => {
  expect(lessons.length).toBeGreaterThanOrEqual(3);
});

describe.each(lessons.map(lesson => [lesson.slug, lesson] as const))('lesson %s', (slug, lesson) => {
  it('takes 12 to 20 minutes', () => {
    expect(lesson.minutes).toBeGreaterThanOrEqual(12);
    expect(lesson.minutes).toBeLessThanOrEqual(20);
  });

  it('has the same components, with the same SQL, in every language', async () => {
    expect(await skeletonOf(slug, 'en')).toEqual(await skeletonOf(slug, 'zh-CN'));
  });

  it.each(locales)('runs every query of the %s text on the sample company', async locale => {
    const queries = await named(slug, locale, { element: 'Query', attribute: 'sql' });
    expect(queries.length).toBeGreaterThanOrEqual(5);
    for (const sql of queries) expect((await visible.run(sql ?? '')).rows.length).toBeGreaterThan(0);
  });

  it.each(locales)('gives each query of the %s text an id of its own', async locale => {
    const ids = await named(slug, locale, { element: 'Query', attribute: 'id' });
    expect(new Set(ids).size).toBe(ids.length);
    for (const id of ids) expect(id).toMatch(/^[a-z0-9-]+$/);
  });

  it.each(locales)('asks each of its three questions once in the %s text', async locale => {
    const asked = await named(slug, locale, { element: 'Quiz', attribute: 'id' });
    expect(lesson.quizzes).toHaveLength(3);
    expect(asked.toSorted()).toEqual(lesson.quizzes.map(quiz => quiz.id).toSorted());
  });

  it.each(locales)('leads to each of its labs from the %s text', async locale => {
    expect(await named(slug, locale, { element: 'Lab', attribute: 'slug' })).toEqual(lesson.labs);
    for (const lab of lesson.labs) expect(findLab(lab)?.slug).toBe(lab);
  });

  it.each(locales)('links to each of its metrics from the %s text', async locale => {
    expect(await named(slug, locale, { element: 'Metric', attribute: 'slug' })).toEqual(lesson.metrics);
    for (const metric of lesson.metrics) expect(metricSlugs()).toContain(metric);
  });

  it.each(locales)('draws every figure of the %s text, readable in light and dark', async locale => {
    const sources = await named(slug, locale, { element: 'Figure', attribute: 'src' });
    expect(sources.toSorted()).toEqual(Object.keys(lesson.figures));
    for (const figures of Object.values(lesson.figures)) {
      expect(figures[locale]).toMatch(/^<svg [^>]*viewBox=/);
      expect(figures[locale].match(/(?:fill|stroke)="(?!none|var\(--|currentColor)[^"]*"/g)).toBeNull();
    }
  });

  it('draws other words in each language', () => {
    for (const figures of Object.values(lesson.figures)) expect(figures['zh-CN']).not.toBe(figures.en);
  });
});

it('every lab is reached from a lesson', () => {
  expect(lessons.flatMap(lesson => lesson.labs).toSorted()).toEqual(listLabs().map(lab => lab.slug));
});
