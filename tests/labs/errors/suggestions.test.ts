import { expect, it, test } from 'vitest';
import { tokenize } from '~/engine/sql-text';
import { explain } from '~/features/labs/errors/explanation';
import type { Explanation } from '~/features/labs/errors/explanation';
import { readMistake } from '~/features/labs/errors/mistake';
import { applyReplacement } from '~/features/labs/errors/suggestion';
import { listLabs, readLabReference } from '~/features/labs/labs.server';
import { chosen, fixed, silent, told } from './cases';
import { openSampleEngine } from './sample-engine';

const { ask, failureOf, tables } = await openSampleEngine();

async function explanationOf(sql: string): Promise<Explanation> {
  return explain({ sql, outcome: await failureOf(sql), tables, tryOut: ask });
}

function changed(sql: string, { suggestion }: Explanation): string | undefined {
  return suggestion?.replacement && applyReplacement(sql, suggestion.replacement);
}

test.each(fixed)('%s', async (sql, kind, after) => {
  const explanation = await explanationOf(sql);
  expect(explanation.mistake.kind).toBe(kind);
  expect(changed(sql, explanation)).toBe(after);
  const outcome = await ask(after);
  if (outcome.kind === 'sql-error') expect(readMistake(outcome), 'the engine has another complaint').not.toEqual(explanation.mistake);
  const { suggestion } = explanation;
  expect(suggestion?.title['zh-CN']).toMatch(/\p{Script=Han}/u);
});

test.each(chosen)('%s can mean more than one thing', async (sql, kind, afters) => {
  const { mistake, suggestion } = await explanationOf(sql);
  expect(mistake.kind).toBe(kind);
  expect(suggestion?.replacement).toBeUndefined();
  expect(suggestion?.choices?.map(({ replacement }) => applyReplacement(sql, replacement))).toEqual(afters);
  for (const after of afters) {
    const outcome = await ask(after);
    if (outcome.kind === 'sql-error') expect(readMistake(outcome)).not.toEqual(mistake);
  }
});

test.each(told)('%s is told what helps', async (sql, kind, title) => {
  const { mistake, suggestion } = await explanationOf(sql);
  expect(mistake.kind).toBe(kind);
  expect(suggestion).toMatchObject({ title: { 'zh-CN': title } });
  expect(suggestion?.replacement).toBeUndefined();
});

test.each(silent)('%s is not guessed at', async (sql, kind) => {
  const { mistake, suggestion } = await explanationOf(sql);
  expect(mistake.kind).toBe(kind);
  expect(suggestion).toBeUndefined();
});

/** A statement with one slip in it, at every place where one can be made. */
function* slipsIn(sql: string): Generator<string> {
  for (const [i, { kind, text, start, end }] of tokenize(sql).entries()) {
    const put = (instead: string) => sql.slice(0, start) + instead + sql.slice(end);
    yield put('');
    if (kind === 'string') yield put(text.slice(0, -1));
    if (kind === 'string') yield put(text.replaceAll("'", '"'));
    if (kind !== 'word' || text.length < 4) continue;
    const at = 1 + (i % (text.length - 2));
    yield put(text.slice(0, at) + text.charAt(at + 1) + text.charAt(at) + text.slice(at + 2));
    yield put(text.slice(0, at) + text.slice(at + 1));
  }
}

/** So many are varied enough; all of them would take minutes. */
const mostLabs = 12;

it('of the changes offered for slips in the solutions of a dozen labs, hardly one leaves the engine with a complaint', async () => {
  const every = Math.ceil(listLabs().length / mostLabs);
  const keys = listLabs().flatMap((lab, index) => (index % every === 0 ? lab.keys.slice(0, 1) : []));
  const solutions = keys.map(key => (readLabReference(key)?.solutionSql ?? '').trim().replace(/;$/, ''));
  let offered = 0;
  const failed: string[] = [];
  for (const slip of solutions.flatMap(sql => [...slipsIn(sql)])) {
    const outcome = await ask(`EXPLAIN ${slip}`);
    if (outcome.kind !== 'sql-error') continue;
    const own = await ask(slip);
    if (own.kind !== 'sql-error') continue;
    const after = changed(slip, await explain({ sql: slip, outcome: own, tables, tryOut: ask }));
    if (after === undefined) continue;
    offered += 1;
    const next = await ask(`EXPLAIN ${after}`);
    if (next.kind === 'sql-error') failed.push(`${slip}\n→ ${after}\n→ ${next.message}`);
  }
  expect(offered).toBeGreaterThan(400);
  expect(failed.length / offered, failed.join('\n\n')).toBeLessThan(0.02);
});
