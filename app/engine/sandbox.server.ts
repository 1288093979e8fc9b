import { access } from 'node:fs/promises';
import type { ResultLimits, SandboxOutcome } from './outcome';
import { findProcessWalls } from './process-walls.server';
import type { ProcessWalls } from './process-walls.server';
import { SandboxProcess } from './sandbox-process.server';

export interface SandboxOptions {
  /** Processes kept warm; about one per core. */
  size: number;
  /** The bundled sandbox-child.js. */
  childFile: string;
  /** The longest one text may take on one file, in milliseconds. */
  deadlineMs: number;
  /** What one query may use, in MiB. */
  memoryMb: number;
  /** A process is replaced after so many runs. */
  runsPerProcess?: number;
  /** Texts that may wait for a process; one more is told that the sandbox is busy. */
  queueLimit?: number;
}

interface Allowance {
  limits?: Partial<ResultLimits>;
  /** For each file; the sandbox's own when absent. */
  deadlineMs?: number;
}

export interface Sandbox {
  /** Runs one text on one file. Never throws. */
  run(task: { sql: string; file: string } & Allowance): Promise<SandboxOutcome>;
  /**
   * Runs one text on several files in turn in one process: one outcome per file, ending early after the first that is not `rows`.
   * Never throws.
   */
  runOnFiles(task: { sql: string; files: string[] } & Allowance): Promise<SandboxOutcome[]>;
  /** What the platform allowed; known after the first process has started. */
  walls(): Promise<ProcessWalls>;
  /** The processes that are up now. */
  pids(): Promise<number[]>;
  close(): void;
}

/** Enough for any answer of a lab, small enough to compare and to send in milliseconds. */
export const defaultLimits: ResultLimits = { rows: 10_000, columns: 100, cell: 20_000, size: 2_000_000, whenTooManyRows: 'refuse' };

/** A pool of killable processes for SQL nobody vouches for. Processes start at once, in the background, and again whenever one has died. */
export function createSandbox(options: SandboxOptions): Sandbox {
  const pool = new Pool(options);
  return {
    run: async task => (await pool.run({ ...task, files: [task.file] }))[0] ?? nothing,
    runOnFiles: task => pool.run(task),
    walls: () => pool.walls,
    pids: () => pool.pids(),
    close: () => pool.close(),
  };
}

const nothing: SandboxOutcome = { kind: 'unavailable', detail: 'No outcome' };

interface Task extends Allowance {
  sql: string;
  files: string[];
}

class Pool {
  #options: Required<SandboxOptions>;
  #processes: (Promise<SandboxProcess> | undefined)[];
  #free: number[];
  #waiting: ((slot: number) => void)[] = [];
  #closed = false;
  walls: Promise<ProcessWalls>;

  constructor(options: SandboxOptions) {
    this.#options = { runsPerProcess: 500, queueLimit: 200, ...options };
    this.walls = findProcessWalls(options.memoryMb);
    this.#free = Array.from({ length: options.size }, (_, slot) => slot);
    this.#processes = this.#free.map(() => undefined);
    for (const slot of this.#free) this.#processIn(slot).catch(() => undefined);
  }

  async run({ sql, files, limits, deadlineMs = this.#options.deadlineMs }: Task): Promise<SandboxOutcome[]> {
    if (this.#closed) return [{ kind: 'unavailable', detail: 'The sandbox is closed' }];
    if (this.#waiting.length >= this.#options.queueLimit) return [{ kind: 'unavailable', detail: 'The sandbox is busy' }];
    const slot = this.#free.pop() ?? (await new Promise<number>(resolve => this.#waiting.push(resolve)));
    try {
      const { memoryMb } = this.#options;
      const task = { sql, files, limits: { ...defaultLimits, ...limits }, memoryMb, deadlineMs };
      const running = await this.#processIn(slot);
      const isFresh = running.runs === 0;
      const outcomes = await running.run(task);
      if (!outcomes.some(leavesDoubt)) return outcomes;
      running.kill();
      if (isFresh) return outcomes;
      return await (await this.#processIn(slot)).run(task);
    } catch (error) {
      return [{ kind: 'unavailable', detail: error instanceof Error ? error.message : String(error) }];
    } finally {
      this.#release(slot);
    }
  }

  async pids(): Promise<number[]> {
    const processes = await Promise.all(this.#processes.map(starting => starting?.catch(() => undefined)));
    return processes.flatMap(each => (each?.alive && each.pid !== undefined ? each.pid : []));
  }

  close(): void {
    this.#closed = true;
    for (const starting of this.#processes) starting?.then(running => running.kill()).catch(() => undefined);
  }

  #release(slot: number): void {
    // A dead or worn-out process is replaced now, before the next text needs it.
    if (!this.#closed) this.#processIn(slot).catch(() => undefined);
    const next = this.#waiting.shift();
    if (next) next(slot);
    else this.#free.push(slot);
  }

  async #processIn(slot: number): Promise<SandboxProcess> {
    const present = await this.#processes[slot]?.catch(() => undefined);
    if (present?.alive && present.runs < this.#options.runsPerProcess) return present;
    present?.kill();
    const starting = this.#start();
    this.#processes[slot] = starting;
    return starting;
  }

  async #start(): Promise<SandboxProcess> {
    const { childFile } = this.#options;
    await access(childFile).catch(() => {
      throw new Error(`${childFile} is missing: build it first`);
    });
    const started = await SandboxProcess.start([...(await this.walls).command, process.execPath, childFile]);
    if (this.#closed) started.kill();
    return started;
  }
}

/**
 * Address space is not given back; the engine calls a database invalid after a fatal error, for every later text; and a process may have been ended
 * by somebody else. Only a new process tells whose fault it is.
 */
const doubtfulErrors: ReadonlySet<string> = new Set(['Out of Memory', 'Internal', 'INTERNAL', 'Fatal', 'FATAL']);

function leavesDoubt(outcome: SandboxOutcome): boolean {
  return outcome.kind === 'crashed' || (outcome.kind === 'sql-error' && doubtfulErrors.has(outcome.errorType));
}
