import { expect, it } from 'vitest';
import { readEngineError } from '~/engine/engine-error';
import { readMistake } from '~/features/labs/errors/mistake';
import { readPlan } from '~/features/labs/plan/read-plan';
import { openWasmEngine } from '../../support/wasm-engine';
import { chosen, fixed, silent, told } from './cases';
import { makeSampleFile, openSampleEngine } from './sample-engine';

const file = await makeSampleFile();
const { ask } = await openSampleEngine(file);
const browser = await openWasmEngine({ file });
await browser.query('SET autoinstall_known_extensions = false; SET autoload_known_extensions = false');

/** Extensions the server has and the browser does without. */
const needsExtension = /json|->>|TO_TIMESTAMP/i;

it('the browser’s engine complains in the same words at the same place as the one the cases are tried on', async () => {
  const statements = [...fixed, ...chosen, ...told, ...silent].map(([sql]) => sql).filter(sql => !needsExtension.test(sql));
  for (const sql of statements) {
    const native = await ask(sql);
    if (native.kind !== 'sql-error') throw new Error(`It ran: ${sql}`);
    const error: unknown = await browser.query(sql).then(
      () => new Error('it ran'),
      reason => reason,
    );
    const own = readEngineError(error instanceof Error ? error.message : String(error), sql);
    expect(readMistake(own), sql).toEqual(readMistake(native));
    if (readMistake(own).kind !== 'limit-comma') expect(own.position, sql).toEqual(native.position);
  }
});

it('the browser’s engine times the steps of a query', async () => {
  const { batches } = await browser.query('EXPLAIN (ANALYZE, FORMAT JSON)\nSELECT status, count(*) FROM orders GROUP BY status');
  const [batch] = batches;
  const plan = readPlan(String(batch?.getChildAt(1)?.get(0)));
  expect(plan?.root).toMatchObject({ kind: 'group', rowsOut: 3 });
  expect(plan?.root.children[0]).toMatchObject({ kind: 'scan', table: 'orders', rowsOut: 3 });
});
