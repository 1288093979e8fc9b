import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import type { SandboxOutcome } from './outcome';
import { endsTheRun } from './sandbox-protocol';
import type { SandboxReply, SandboxRequest } from './sandbox-protocol';

/** A child that does not greet within this time will not: the native library loads in a fifth of a second on an idle machine. */
const greetingMs = 20_000;

/** One sandbox process and the run it is on. It takes one run at a time; when it is killed or dies it stays dead. */
export class SandboxProcess {
  #child: ChildProcess;
  /** Several replies may arrive at once, faster than they are awaited. */
  #inbox: SandboxReply[] = [];
  #listener: (() => void) | undefined;
  #alive = true;
  #lastWords = '';
  #nextId = 1;
  /** Runs begun so far. */
  runs = 0;

  private constructor(command: string[]) {
    const [program = process.execPath, ...words] = command;
    this.#child = spawn(program, words, {
      // glibc sets 64 MiB of address space aside for each thread's own heap: with one heap for all, half a gigabyte more is left for queries.
      env: { NODE_ENV: 'production', MALLOC_ARENA_MAX: '1' },
      stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
      cwd: '/',
      windowsHide: true,
    });
    this.#child.stderr?.on('data', (text: Buffer) => (this.#lastWords = (this.#lastWords + String(text)).slice(-500)));
    this.#child.on('message', (message: SandboxReply) => {
      this.#inbox.push(message);
      this.#listener?.();
    });
    this.#child.on('error', error => (this.#lastWords = error.message));
    for (const event of ['exit', 'error'] as const) this.#child.on(event, () => this.#die());
    this.#child.channel?.unref();
    this.#child.unref();
  }

  /** Starts a process and waits for its greeting. @throws with the child's last words when it does not come */
  static async start(command: string[]): Promise<SandboxProcess> {
    const started = new SandboxProcess(command);
    const greeting = await started.#hear({ ms: greetingMs });
    if (greeting.kind === 'ready') return started;
    started.kill();
    throw new Error(`The sandbox process did not start: ${started.#lastWords || greeting.kind}`);
  }

  get alive(): boolean {
    return this.#alive;
  }

  /**
   * Runs one text on files in turn; each file has the whole deadline to itself. Ends early after the first outcome that is not `rows`.
   * A late or dying process gives `timeout` or `crashed` for the file it was on, and is dead afterwards.
   */
  async run({ deadlineMs, ...task }: Omit<SandboxRequest, 'id'> & { deadlineMs: number }): Promise<SandboxOutcome[]> {
    this.runs += 1;
    const id = this.#nextId++;
    const outcomes: SandboxOutcome[] = [];
    this.#child.send({ id, ...task } satisfies SandboxRequest, error => error && this.#die());
    while (outcomes.length < task.files.length) {
      const outcome = outcomeOf(await this.#hear({ ms: deadlineMs }), { id, index: outcomes.length, deadlineMs });
      // Whatever it does now is of no use, and its late answers would be taken for the next text's.
      if (outcome.kind === 'timeout' || outcome.kind === 'unavailable') this.kill();
      outcomes.push(outcome);
      if (endsTheRun(outcome)) break;
    }
    return outcomes;
  }

  kill(): void {
    this.#child.kill('SIGKILL');
    this.#die();
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

type Heard = SandboxReply | { kind: 'exit' } | { kind: 'late' };

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
    case 'ready':
      return { kind: 'unavailable', detail: 'The sandbox process greeted twice' };
  }
}
