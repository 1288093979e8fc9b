import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { Socket } from 'node:net';
import { encodeFrame, FrameReader } from './frames.server';
import type { SandboxOutcome } from './outcome';
import { endsTheRun, readReply } from './sandbox-protocol';
import type { RunRequest, SandboxReply, SandboxRequest } from './sandbox-protocol';

/** A child that does not greet within this time will not: the native library loads in a fifth of a second on an idle machine. */
const greetingMs = 20_000;

/** One sandbox process and the run it is on. It takes one run at a time; when it is killed or dies it stays dead. */
export class SandboxProcess {
  #child: ChildProcess;
  #frames = new FrameReader();
  /** Several replies may arrive at once, faster than they are awaited. */
  #inbox: Heard[] = [];
  #listener: (() => void) | undefined;
  #alive = true;
  /** It owes an answer: its greeting at first, the outcomes of a run later. What it says unasked is nonsense. */
  #owes = true;
  #lastWords = '';
  #nextId = 1;
  /** Runs begun so far. */
  runs = 0;

  private constructor(command: string[]) {
    const [program = process.execPath, ...words] = command;
    this.#child = spawn(program, words, {
      // glibc sets 64 MiB of address space aside for each thread's own heap: with one heap for all, half a gigabyte more is left for queries.
      // One text at a time needs one thread: handing its steps from thread to thread takes a tenth longer.
      env: { NODE_ENV: 'production', MALLOC_ARENA_MAX: '1', UV_THREADPOOL_SIZE: '1' },
      // Requests go to its standard input; replies come from descriptor 3, where nothing prints by accident.
      stdio: ['pipe', 'ignore', 'pipe', 'pipe'],
      cwd: '/',
      windowsHide: true,
    });
    this.#child.stderr?.on('data', (text: Buffer) => (this.#lastWords = (this.#lastWords + String(text)).slice(-500)));
    this.#child.stdio[3]?.on('data', (piece: Buffer) => this.#take(piece));
    this.#child.on('error', error => (this.#lastWords = error.message));
    // `close`, not `exit`: what it said before it ended has been read by then.
    for (const event of ['close', 'error'] as const) this.#child.on(event, () => this.#die());
    for (const pipe of this.#child.stdio) {
      // A pipe broken by its end is told by `close`.
      pipe?.on('error', () => undefined);
      if (pipe instanceof Socket) pipe.unref();
    }
    this.#child.unref();
  }

  /** Starts a process and waits for its greeting. @throws with the child's last words when it does not come */
  static async start(command: string[]): Promise<SandboxProcess> {
    const started = new SandboxProcess(command);
    const greeting = await started.#hear({ ms: greetingMs });
    started.#owes = false;
    if (greeting.kind === 'ready') return started;
    started.kill();
    throw new Error(`The sandbox process did not start: ${started.#lastWords || greeting.kind}`);
  }

  /** Undefined when the program could not be started. */
  get pid(): number | undefined {
    return this.#child.pid;
  }

  get alive(): boolean {
    return this.#alive;
  }

  /**
   * Runs one text on files in turn; each file has the whole deadline to itself. Ends early after the first outcome that is not `rows`.
   * A late or dying process gives `timeout` or `crashed` for the file it was on, and is dead afterwards.
   */
  async run({ deadlineMs, ...task }: Omit<RunRequest, 'id' | 'kind'> & { deadlineMs: number }): Promise<SandboxOutcome[]> {
    this.runs += 1;
    const id = this.#nextId++;
    const outcomes: SandboxOutcome[] = [];
    this.#owes = true;
    this.#send({ kind: 'run', id, ...task });
    while (outcomes.length < task.files.length) {
      const outcome = outcomeOf(await this.#hear({ ms: deadlineMs }), { id, index: outcomes.length, deadlineMs });
      // Whatever it does now is of no use, and its late answers would be taken for the next text's.
      if (outcome.kind === 'timeout' || outcome.kind === 'unavailable') this.kill();
      outcomes.push(outcome);
      if (endsTheRun(outcome)) break;
    }
    this.#owes = false;
    return outcomes;
  }

  /**
   * Gives a child of another program a job and hands over each of its answers until the last.
   * @param deadlineMs for the whole job; a late child is killed, and one that speaks out of turn too
   */
  async ask({ job, deadlineMs, heed }: { job: unknown; deadlineMs: number; heed(answer: unknown): void }): Promise<JobEnd> {
    this.runs += 1;
    const id = this.#nextId++;
    const until = performance.now() + deadlineMs;
    this.#owes = true;
    this.#send({ kind: 'job', id, job });
    for (;;) {
      const heard = await this.#hear({ ms: Math.max(0, until - performance.now()) });
      if (heard.kind !== 'answer' || heard.id !== id) {
        this.kill();
        return heard.kind === 'late' || heard.kind === 'exit' ? heard.kind : 'nonsense';
      }
      heed(heard.answer);
      if (heard.last) break;
    }
    this.#owes = false;
    return 'answered';
  }

  kill(): void {
    this.#child.kill('SIGKILL');
    for (const pipe of this.#child.stdio) pipe?.destroy();
    this.#die();
  }

  #send(request: SandboxRequest): void {
    this.#child.stdin?.write(encodeFrame(request));
  }

  #take(piece: Buffer): void {
    if (!this.#alive) return;
    try {
      const replies = this.#frames.push(piece).map(message => readReply(message));
      if (!this.#owes || replies.includes(undefined)) throw new Error('nonsense');
      this.#inbox.push(...replies.flatMap(reply => reply ?? []));
    } catch {
      this.#inbox.push({ kind: 'nonsense' });
      this.kill();
    }
    // A piece may be only the beginning of a reply.
    if (this.#inbox.length > 0) this.#listener?.();
  }

  #die(): void {
    this.#alive = false;
    this.#listener?.();
  }

  /** The next thing the child says, or its end, or the deadline. */
  async #hear({ ms }: { ms: number }): Promise<Heard> {
    if (this.#inbox.length === 0 && this.#alive) {
      await new Promise<void>(resolve => {
        const late = setTimeout(resolve, ms);
        this.#listener = () => {
          clearTimeout(late);
          resolve();
        };
      });
      this.#listener = undefined;
    }
    return this.#inbox.shift() ?? { kind: this.#alive ? 'late' : 'exit' };
  }
}

/** How a job ended: with its last answer, or because the child was late, ended, or spoke nonsense. */
export type JobEnd = 'answered' | 'late' | 'exit' | 'nonsense';

type Heard = SandboxReply | { kind: 'exit' } | { kind: 'late' } | { kind: 'nonsense' };

interface AwaitedReply {
  id: number;
  index: number;
  deadlineMs: number;
}

function outcomeOf(heard: Heard, { id, index, deadlineMs }: AwaitedReply): SandboxOutcome {
  switch (heard.kind) {
    case 'outcome':
      return heard.id === id && heard.index === index
        ? heard.outcome
        : { kind: 'unavailable', detail: 'The sandbox process answered out of turn' };
    case 'late':
      return { kind: 'timeout', deadlineMs };
    case 'exit':
      return { kind: 'crashed' };
    case 'nonsense':
      return { kind: 'unavailable', detail: 'The sandbox process spoke nonsense' };
    case 'ready':
      return { kind: 'unavailable', detail: 'The sandbox process greeted twice' };
    case 'answer':
      return { kind: 'unavailable', detail: 'The sandbox process answered what it was not asked' };
  }
}
