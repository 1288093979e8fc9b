import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { compareResults } from '~/features/grading/compare-results';
import type { HiddenWorld } from '~/features/grading/lab-rules';
import { fewestInstances } from '~/features/labs/lab-definition';
import { findLab, listLabs, listQuestions, readLab, readLabReference } from '~/features/labs/labs.server';
import type { LabReference } from '~/features/labs/labs.server';
import { locales } from '~/i18n/locale';
import { tables } from '~/sample-company/tables';
import { contentFolder } from '~/server/content-files.server';
import { compileMdx } from '~/server/mdx.server';
import { openWorld, openWorldFile, provingGround, visibleWorld } from './company-worlds';
import type { OpenWorld } from './company-worlds';
import { metricSlugs } from './metric-slugs';
import { toRun } from './proofs-to-run';

const labs = listQuestions();

function referenceOf(slug: string): LabReference {
  const reference = readLabReference(slug);
  if (!reference) throw new Error(`no lab ${slug}`);
  return reference;
}

/** The same company with the rows of every table in another physical order. */
function shuffled(adjust = ''): string {
  const copies = Object.keys(tables).map(name => `CREATE OR REPLACE TABLE ${name} AS SELECT * FROM ${name} t ORDER BY md5(t::VARCHAR);`);
  return [adjust, ...copies].join('\n');
}

/** A hidden world as grading has it. */
async function openHidden(world: HiddenWorld, { solutionSql }: LabReference, { threads = 1 } = {}): Promise<OpenWorld> {
  return openWorldFile(await provingGround.worlds.fileOf({ world, solutionSql }), { threads });
}

/** The names of the worlds on which a query's result is not the solution's; a query that cannot be run differs everywhere. */
async function differsOn(worlds: Map<string, OpenWorld>, { sql, reference }: { sql: string; reference: LabReference }): Promise<string[]> {
  const differing: string[] = [];
  for (const [name, world] of worlds) {
    const expected = await world.run(reference.solutionSql);
    const actual = await world.run(sql).catch(() => undefined);
    if (!actual || compareResults({ expected, actual, rules: reference.compare }).kind === 'different') differing.push(name);
  }
  return differing;
}

it('there are labs to solve', () => {
  expect(listLabs().length).toBeGreaterThanOrEqual(6);
});

it('an unknown lab, and a name that is no slug, are no lab', () => {
  expect(readLab('no-such-lab')).toBeUndefined();
  expect(readLab('../labs/quiet-cities')).toBeUndefined();
  expect(readLabReference('../../package')).toBeUndefined();
});

describe.each(listLabs().map(lab => [lab.slug, lab] as const))('lab %s', (slug, lab) => {
  it('belongs to a metric that exists, if to any', () => {
    if (lab.metric) expect(metricSlugs()).toContain(lab.metric);
  });

  it('can be read whole', () => {
    expect(findLab(slug)?.keys.map(key => readLab(key)?.slug)).toEqual(lab.keys);
  });

  it('reads the tables it says, and no others', () => {
    const solutions = lab.keys.map(key => referenceOf(key).solutionSql).join('\n');
    const words = new Set([...solutions.matchAll(/\b(?:FROM|JOIN)\s+(\w+)/g)].map(([, name]) => name ?? ''));
    expect(Object.keys(tables).filter(name => words.has(name))).toEqual(
      Object.keys(tables).filter(name => lab.tables.some(table => table === name)),
    );
  });

  it('has instances enough, if it is a template, and no two alike', () => {
    if (lab.kind === 'investigation' || lab.keys.length === 1) return;
    expect(lab.keys.length).toBeGreaterThanOrEqual(fewestInstances);
    expect(new Set(lab.keys.map(key => referenceOf(key).solutionSql)).size).toBe(lab.keys.length);
  });
});

/** What a brief may use. */
const briefParts = new Set(['Callout', 'Value']);

describe.each(labs.map(lab => [lab.slug, lab] as const))('the query asked for in %s', (slug, lab) => {
  const reference = referenceOf(slug);

  it('keeps the solution, the hidden worlds and the right option out of what a page gets', () => {
    const open = JSON.stringify(lab);
    if (lab.starterSql !== reference.solutionSql) expect(open).not.toContain(JSON.stringify(reference.solutionSql).slice(1, -1));
    expect(Object.keys(lab)).not.toContain('hidden');
    expect(JSON.stringify(lab.choice ?? {})).not.toContain('correct');
  });

  it('has another way and three mistakes at least, none the same as another', () => {
    const [right, wrong] = [Object.values(reference.right), Object.values(reference.wrong)];
    const inCase = lab.case !== undefined;
    expect(right.length).toBeGreaterThanOrEqual(inCase ? 1 : lab.kind === 'write' && Object.keys(lab.values).length === 0 ? 2 : 1);
    expect(wrong.length).toBeGreaterThanOrEqual(inCase ? 3 : 4);
    const all = [reference.solutionSql, ...right, ...wrong].map(sql => sql.replace(/\s+/g, ' '));
    expect(new Set(all).size).toBe(all.length);
  });

  it.each(locales)('names every column to return in the %s brief', async locale => {
    const own = lab.case ? ['questions', lab.case.place.id] : [];
    const { elements } = await compileMdx(join(contentFolder('labs'), lab.labSlug, ...own, `brief.${locale}.mdx`));
    expect(elements.filter(({ name }) => !briefParts.has(name))).toEqual([]);
    for (const { name, attributes } of elements) if (name === 'Value') expect(Object.keys(lab.values)).toContain(attributes.of);
    for (const { name } of lab.returns) expect(lab.briefs[locale]).toContain(`- \`${name}\``);
  });

  it('compares by columns that it returns', () => {
    const names = lab.returns.map(({ name }) => name);
    for (const column of [...(lab.compare.order ?? []).map(key => key.column), ...Object.keys(lab.compare.round)])
      expect(names).toContain(column);
  });
});

/** What changed since its lock was written, and a sample of the rest. */
describe.each(toRun.map(reference => [reference.slug, reference] as const))('the query asked for in %s, run,', (slug, reference) => {
  const lab = labs.find(each => each.slug === slug);
  if (!lab) throw new Error(`no question ${slug}`);
  const worlds = new Map<string, OpenWorld>();

  beforeAll(async () => {
    worlds.set('visible', await openWorld(visibleWorld));
    for (const world of reference.hidden) worlds.set(world.name.en, await openHidden(world, reference));
  }, 120_000);
  afterAll(() => {
    for (const world of worlds.values()) world.close();
  });

  it('is solved by a solution that returns the promised columns, and something on every world', async () => {
    for (const world of worlds.values()) {
      const { columns, rows } = await world.run(reference.solutionSql);
      expect(columns.map(({ name }) => name)).toEqual(lab.returns.map(({ name }) => name));
      expect(rows.length).toBeGreaterThan(0);
      expect(rows.flat().some(cell => cell !== null && Number(cell) !== 0)).toBe(true);
    }
  });

  it('has a solution that does not depend on the order of rows or the number of threads', async () => {
    const [world] = reference.hidden;
    if (!world) throw new Error('no hidden world');
    const [once, again] = await Promise.all([
      openHidden(world, reference),
      openHidden({ ...world, adjust: shuffled(world.adjust) }, reference, { threads: 4 }),
    ]);
    const [expected, actual] = await Promise.all([once.run(reference.solutionSql), again.run(reference.solutionSql)]);
    once.close();
    again.close();
    expect(compareResults({ expected, actual, rules: reference.compare }).kind).toBe('equal');
  });

  it.each(Object.entries(reference.right))('accepts %s on the data that learners see', async (_way, sql) => {
    expect(await differsOn(worlds, { sql, reference })).not.toContain('visible');
  });

  it('does not give the answer away in the starter', async () => {
    if (lab.starterSql) expect(await differsOn(worlds, { sql: lab.starterSql, reference })).not.toEqual([]);
  });
});
