import { createHash } from 'node:crypto';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { openLockedDatabase } from '~/engine/locked-database.server';
import type { LockedDatabase } from '~/engine/locked-database.server';
import type { QueryResult } from '~/engine/query-result';
import { runSelect } from '~/engine/run-select.server';
import type { ProvingGround } from '~/features/grading/prove/prove-lab.server';
import { createWorlds } from '~/features/grading/worlds.server';
import { buildCompanyFile } from '~/sample-company/build.server';

type World = Omit<Parameters<typeof buildCompanyFile>[0], 'file'>;

/** The company that learners see. */
export const visibleWorld = { seed: 20260630, size: 's' } satisfies World;

/** Worlds are kept between runs under a name that changes with the generator, so that only what changed is built again. */
const generator = ['app/sample-company', 'app/engine']
  .flatMap(folder =>
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter(entry => entry.isFile())
      .map(entry => join(entry.parentPath, entry.name)),
  )
  .filter(file => file.startsWith(join('app', 'sample-company')) || file.endsWith('database-file.server.ts'))
  .reduce((hash, file) => hash.update(readFileSync(file)), createHash('sha256'))
  .digest('hex');

export async function worldFile(world: World): Promise<string> {
  const name = createHash('sha256')
    .update(generator + JSON.stringify(world))
    .digest('hex');
  const file = join(tmpdir(), 'shuyu-content-worlds', `${name.slice(0, 24)}.duckdb`);
  if (!existsSync(file)) await buildOnce(file, world);
  return file;
}

/** Test files run side by side: one builds a world, the others wait for it. A builder that was killed is not waited for. */
async function buildOnce(file: string, world: World): Promise<void> {
  const claim = `${file}.building`;
  await mkdir(dirname(file), { recursive: true });
  try {
    await writeFile(claim, '', { flag: 'wx' });
  } catch {
    for (let waited = 0; waited < 60_000 && existsSync(claim); waited += 100) await setTimeout(100);
    if (existsSync(file)) return;
  }
  try {
    await buildCompanyFile({ ...world, file });
  } finally {
    await rm(claim, { force: true });
  }
}

const hiddenFolder = join(tmpdir(), 'shuyu-content-worlds', generator.slice(0, 24));

/** Where the labs' hidden worlds are built and proved; kept between runs like the others. */
export const provingGround: ProvingGround = { worlds: createWorlds(hiddenFolder), folder: join(hiddenFolder, 'proofs') };

export interface OpenWorld {
  /** The result of a SELECT, as grading would get it; asked again, the same. Throws with the engine's words when it cannot be had. */
  run(sql: string): Promise<QueryResult>;
  close(): void;
}

const limits = { rows: 10_000, columns: 50, cell: 10_000, size: 5_000_000, whenTooManyRows: 'refuse' } as const;

export async function openWorld(world: World, { threads = 1 } = {}): Promise<OpenWorld> {
  return openWorldFile(await worldFile(world), { threads });
}

export async function openWorldFile(file: string, { threads = 1 } = {}): Promise<OpenWorld> {
  const database = await openLockedDatabase({ file, memoryMb: 512, threads, clock: 'sample' });
  const known = new Map<string, Promise<QueryResult>>();
  return {
    run(sql) {
      const result = known.get(sql) ?? runOnce(database, sql);
      known.set(sql, result);
      return result;
    },
    close: () => database.close(),
  };
}

async function runOnce(database: LockedDatabase, sql: string): Promise<QueryResult> {
  const connection = await database.connect();
  try {
    const outcome = await runSelect({ connection, sql, limits });
    if (outcome.kind === 'rows') return outcome.result;
    throw new Error(`${JSON.stringify(outcome)}\n${sql}`);
  } finally {
    connection.closeSync();
  }
}
