import { fork } from 'node:child_process';
import type { ChildProcess, ForkOptions } from 'node:child_process';
import type { RegionFile, RegionRequest, RegionSource } from './build.server';
import { scaleOf } from './scale';

/** A region's rows are many young objects: room for them spares time, a bound on the old ones keeps two processes and their reader under 2 GB. */
const options: ForkOptions = {
  execArgv: ['--max-semi-space-size=64', '--max-old-space-size=600', '--single-threaded-gc'],
  serialization: 'advanced',
  stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
};

/**
 * Regions made by `count` processes beside this one, in their order and at most one ahead for each process. `program`: the bundled
 * sample-region.js.
 */
export function regionProcesses({ program, count }: { program: string; count: number }): RegionSource {
  return async function* regions(request) {
    const workers = Array.from({ length: count }, () => fork(program, options));
    try {
      yield* inOrder(workers, request);
    } finally {
      for (const worker of workers) worker.kill();
    }
  };
}

async function* inOrder(workers: readonly ChildProcess[], request: RegionRequest): ReturnType<RegionSource> {
  const { regions } = scaleOf(request.size, request.times);
  const coming: Promise<RegionFile>[] = [];
  const ask = (worker: ChildProcess) => {
    const index = coming.length;
    if (index >= regions) return;
    const region = makeRegion(worker, { ...request, index });
    // Whoever waits for an earlier one may never come to this one.
    region.catch(() => undefined);
    coming.push(region);
  };
  for (const worker of workers) ask(worker);
  for (let index = 0; index < regions; index += 1) {
    const region = await coming[index];
    const worker = workers[index % workers.length];
    if (region === undefined || worker === undefined) throw new RangeError(`region ${index} was never asked for`);
    ask(worker);
    yield region;
  }
}

export type RegionAnswer = { kind: 'made'; region: RegionFile } | { kind: 'failed'; message: string };

function makeRegion(worker: ChildProcess, request: RegionRequest & { index: number }): Promise<RegionFile> {
  return new Promise((resolve, reject) => {
    const onExit = (code: number | null, signal: string | null) => reject(new Error(`region process ended: ${code ?? signal}`));
    worker.once('exit', onExit);
    worker.once('message', (answer: RegionAnswer) => {
      worker.off('exit', onExit);
      if (answer.kind === 'made') resolve(answer.region);
      else reject(new Error(answer.message));
    });
    worker.send(request);
  });
}
