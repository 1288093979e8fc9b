import { access } from 'node:fs/promises';
import { findProcessWalls } from '~/engine/process-walls.server';
import { SandboxProcess } from '~/engine/sandbox-process.server';
import { pairVerdict } from './pair';
import type { Pair, PairVerdict } from './pair';

export interface PairJudges {
  /** Judges a pair in the next free process. Never throws. */
  judge(pair: Pair): Promise<TimedVerdict>;
  close(): void;
}

/** `elapsedMs` counts from the pair's turn, not from when it was handed in. */
export type TimedVerdict = PairVerdict & { elapsedMs: number };

export interface PairJudgesOptions {
  /** Processes; about one per core. */
  workers: number;
  /** The bundled pair-child.js. */
  childFile: string;
  /** Milliseconds for a pair, from its turn to its verdict. */
  budgetMs: number;
  /** False: counter-examples are not made small, which saves a third of the time. */
  shrinks?: boolean;
}

/** For each database of a process; the address space of the process is bounded besides. */
const memoryMb = 256;
const processMb = 700;
/** Opening a schema's databases is not the pair's affair, and the interrupt from within comes first. */
const graceMs = 2500;
/** A process is replaced after so many pairs, so that what the engine does not give back cannot grow. */
const pairsPerProcess = 400;

/** Walled, killable processes that judge pairs of queries from outside. A pair that hangs or kills its process costs only itself. */
export function createPairJudges({ workers, childFile, budgetMs, shrinks = true }: PairJudgesOptions): PairJudges {
  const walls = findProcessWalls(processMb);
  const free: Worker[] = Array.from({ length: workers }, () => ({}));
  const waiting: ((worker: Worker) => void)[] = [];
  const all = [...free];
  let closed = false;

  async function processOf(worker: Worker): Promise<SandboxProcess> {
    if (worker.process?.alive && worker.process.runs < pairsPerProcess) return worker.process;
    worker.process?.kill();
    await access(childFile).catch(() => {
      throw new Error(`${childFile} is missing: build it first`);
    });
    worker.process = await SandboxProcess.start([...(await walls).command, process.execPath, childFile]);
    if (closed) worker.process.kill();
    return worker.process;
  }

  return {
    async judge(pair) {
      const worker = free.pop() ?? (await new Promise<Worker>(resolve => waiting.push(resolve)));
      let started = performance.now();
      try {
        const child = await processOf(worker);
        started = performance.now();
        const verdict = await judgeIn(child, { pair, budgetMs, shrinks });
        return { ...verdict, elapsedMs: performance.now() - started };
      } catch (error) {
        const message = error instanceof Error ? error.message : String(error);
        return { verdict: 'error', reason: { kind: 'unavailable', message }, elapsedMs: performance.now() - started };
      } finally {
        const next = waiting.shift();
        if (next) next(worker);
        else free.push(worker);
      }
    },
    close() {
      closed = true;
      for (const worker of all) worker.process?.kill();
    },
  };
}

interface Worker {
  process?: SandboxProcess;
}

async function judgeIn(child: SandboxProcess, task: { pair: Pair; budgetMs: number; shrinks: boolean }): Promise<PairVerdict> {
  let latest: PairVerdict | undefined;
  const end = await child.ask({
    job: { ...task, memoryMb },
    deadlineMs: task.budgetMs + graceMs,
    heed: answer => (latest = pairVerdict.safeParse(answer).data ?? latest),
  });
  // A difference that was certain stays one, even if making its world small went wrong.
  if (latest) return latest;
  return { verdict: 'error', reason: { kind: end === 'late' ? 'no-time' : 'crashed' } };
}
