import { createHash } from 'node:crypto';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openLockedDatabase } from '~/engine/locked-database.server';
import type { QueryResult } from '~/engine/query-result';
import { runSelect } from '~/engine/run-select.server';
import { buildCompanyFile } from '~/sample-company/build.server';

type World = Omit<Parameters<typeof buildCompanyFile>[0], 'file'>;

/** The company that learners see. */
export const visibleWorld = { seed: 20260630, size: 's' } satisfies World;

/** Worlds are kept between runs under a name that changes with the generator, so that only what changed is built again. */
const generator = ['app/sample-company', 'app/engine']
  .flatMap(folder => readdirSync(folder).map(name => join(folder, name)))
  .filter(file => file.startsWith(join('app', 'sample-company')) || file.endsWith('database-file.server.ts'))
  .reduce((hash, file) => hash.update(readFileSync(file)), createHash('sha256'))
  .digest('hex');

export async function worldFile(world: World): Promise<string> {
  const name = createHash('sha256')
    .update(generator + JSON.stringify(world))
    .digest('hex');
  const file = join(tmpdir(), 'shuyu-content-worlds', `${name.slice(0, 24)}.duckdb`);
  if (!existsSync(file)) await buildCompanyFile({ ...world, file });
  return file;
}

export interface OpenWorld {
  /** The result of a SELECT, as grading would get it. Throws with the engine's words when it cannot be had. */
  run(sql: string): Promise<QueryResult>;
  close(): void;
}

export async function openWorld(world: World, { threads = 1 } = {}): Promise<OpenWorld> {
  const database = await openLockedDatabase({ file: await worldFile(world), memoryMb: 512, threads, clock: 'sample' });
  return {
    async run(sql) {
      const connection = await database.connect();
      try {
        const outcome = await runSelect({
          connection,
          sql,
          limits: { rows: 10_000, columns: 50, cell: 10_000, size: 5_000_000, whenTooManyRows: 'refuse' },
        });
        if (outcome.kind === 'rows') return outcome.result;
        throw new Error(`${JSON.stringify(outcome)}\n${sql}`);
      } finally {
        connection.closeSync();
      }
    },
    close: () => database.close(),
  };
}
