import { fork } from 'node:child_process';
import { openLockedDatabase } from '~/engine/locked-database.server';

export interface BareQuery {
  sql: string;
  files: string[];
}

interface BareEngine {
  pid: number;
  /** Milliseconds of each query on all its files. */
  run(queries: BareQuery[]): Promise<number[]>;
  end(): void;
}

/** The bare engine in a process of its own, which `program` becomes when it is called with `--bare-engine`. */
export function startBareEngine(program: string): BareEngine {
  const child = fork(program, ['--bare-engine'], { stdio: ['ignore', 2, 2, 'ipc'] });
  let fail: (error: Error) => void = () => undefined;
  child.once('exit', code => fail(new Error(`the bare engine ended with ${code}`)));
  return {
    pid: child.pid ?? 0,
    run: queries =>
      new Promise((resolve, reject) => {
        fail = reject;
        child.once('message', times => resolve(Array.isArray(times) ? times.map(Number) : []));
        child.send(queries);
      }),
    end: () => child.disconnect(),
  };
}

/** Runs what it is sent, with all files open and one connection each, until nobody asks any more. */
export function serveBareEngine(): void {
  const connections = new Map<string, ReturnType<typeof connectTo>>();
  const connectionOf = (file: string) => {
    const connection = connections.get(file) ?? connectTo(file);
    connections.set(file, connection);
    return connection;
  };
  process.on('message', message => {
    void (async () => {
      const times: number[] = [];
      for (const { sql, files } of readQueries(message)) {
        const from = performance.now();
        for (const file of files) (await (await connectionOf(file)).runAndReadAll(sql)).getRows();
        times.push(performance.now() - from);
      }
      process.send?.(times);
    })();
  });
}

async function connectTo(file: string) {
  const database = await openLockedDatabase({ file, memoryMb: 512, threads: 1, clock: 'sample' });
  return database.connect();
}

function readQueries(message: unknown): BareQuery[] {
  if (!Array.isArray(message)) throw new Error('no queries were given');
  return message;
}
