import { access } from 'node:fs/promises';
import { findProcessWalls } from '~/engine/process-walls.server';
import { SandboxProcess } from '~/engine/sandbox-process.server';
import type { Question } from './examine.server';
import { insight } from './insight';
import type { Insight } from './insight';

export interface Examiner {
  /** Examines one query after the other. `undefined` when the process could not be used: nothing is known, and it may be tried again. Never throws. */
  examine(question: Question): Promise<Insight | undefined>;
  close(): void;
}

/** Address space of the process; its two databases are bounded besides. */
const processMb = 700;
/** The search for a counter-example; the clause and the misconception may take as long again. */
const budgetMs = 1000;
const graceMs = 3500;
const questionsPerProcess = 200;
/** Worlds are made from it, beside the query itself. Seeds of hidden data in lab.yaml are small. */
const seed = 910_007;

/** One walled, killable process: verdicts do not wait for it, so a second would only take a core from them. */
export function createExaminer(childFile: string): Examiner {
  const walls = findProcessWalls(processMb);
  let child: SandboxProcess | undefined;
  let closed = false;
  let last: Promise<unknown> = Promise.resolve();

  async function processNow(): Promise<SandboxProcess> {
    if (child?.alive && child.runs < questionsPerProcess) return child;
    child?.kill();
    await access(childFile);
    child = await SandboxProcess.start([...(await walls).command, process.execPath, childFile]);
    if (closed) child.kill();
    return child;
  }

  async function examineNow(question: Question): Promise<Insight | undefined> {
    if (closed) return undefined;
    try {
      let latest: Insight | undefined;
      const heed = (answer: unknown) => (latest = insight.safeParse(answer).data ?? latest);
      await (await processNow()).ask({ job: { question, budgetMs, seed }, deadlineMs: 2 * budgetMs + graceMs, heed });
      // Late or dead: what it had found till then stands, and it is the query's doing.
      return latest ?? {};
    } catch {
      return undefined;
    }
  }

  return {
    examine(question) {
      const answer = last.then(() => examineNow(question));
      last = answer;
      return answer;
    },
    close() {
      closed = true;
      child?.kill();
    },
  };
}
