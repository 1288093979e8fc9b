import { afterAll, beforeAll, expect, it } from 'vitest';
import { runStatement } from '~/engine/lab-statement.client';
import type { WasmConnection } from '~/engine/lab-statement.client';
import { openLockedDatabase } from '~/engine/locked-database.server';
import type { LockedDatabase } from '~/engine/locked-database.server';
import { runSelect } from '~/engine/run-select.server';
import { defaultLimits } from '~/engine/sandbox.server';
import { hundredOrders, writeDataFile } from '../support/data-file';
import { openWasmEngine } from '../support/wasm-engine';
import { typedQueries } from './typed-queries';

let browser: WasmConnection;
let server: LockedDatabase;

beforeAll(async () => {
  const file = await writeDataFile(hundredOrders);
  browser = await openWasmEngine({ file });
  server = await openLockedDatabase({ file, memoryMb: 512, threads: 1, clock: 'sample' });
});

afterAll(() => server.close());

it.each(typedQueries)('the engine of the browser and the server’s give the same result of %s', async sql => {
  const connection = await server.connect();
  const outcome = await runSelect({ connection, sql, limits: defaultLimits });
  connection.closeSync();
  const own = await runStatement({ connection: browser, sql, maxRows: 1_000_000 });
  if (own.kind !== 'rows' || outcome.kind !== 'rows') throw new Error(JSON.stringify([own, outcome]));
  expect(own.result).toEqual(outcome.result);
});
