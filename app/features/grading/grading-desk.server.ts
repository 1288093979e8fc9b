import { db } from '~/server/db.server';
import { log } from '~/server/log.server';
import { claimNext, gradeClaimed, requeueDue, requeueStuck, returnClaim } from './grading-queue.server';
import type { Claim, Grader } from './grading-queue.server';

const sweepEveryMs = 10_000;

export interface DeskOptions {
  grade: Grader;
  clock?: () => Date;
  /** Jobs under way at once; a few more than there are sandbox processes keeps those busy while others are compared. */
  hands?: number;
}

/**
 * Works off the queue in its order, with so many hands and no more. Everything that waits is in the table; what a desk keeps in memory is only
 * who wants to be told. Each process has one.
 */
export class GradingDesk {
  #grade: Grader;
  #clock: () => Date;
  #hands: number;
  #working = new Set<Promise<void>>();
  #claims = new Set<Claim>();
  /** Somebody called while all hands were busy: whoever finds the queue empty looks once more. */
  #calledAgain = false;
  #closed = false;
  #waiting = new Map<string, (() => void)[]>();
  #sweeper: NodeJS.Timeout | undefined;

  constructor({ grade, clock = () => new Date(), hands = 2 }: DeskOptions) {
    this.#grade = grade;
    this.#clock = clock;
    this.#hands = hands;
  }

  /** Something waits. */
  wake(): void {
    this.#calledAgain = true;
    if (this.#closed || this.#working.size >= this.#hands) return;
    const work = this.#work()
      .catch((error: unknown) => log.error({ err: error }, 'a hand of the grading desk failed'))
      .finally(() => this.#working.delete(work));
    this.#working.add(work);
  }

  /** Resolves when this submission has been graded or put back, or the desk closes. */
  settled(submissionId: string): Promise<void> {
    if (this.#closed) return Promise.resolve();
    const told = new Promise<void>(resolve => {
      this.#waiting.set(submissionId, [...(this.#waiting.get(submissionId) ?? []), resolve]);
    });
    // Asked after it was put on the list: between the two it may have been graded.
    void isWaiting(submissionId).then(waits => waits || this.#tell(submissionId));
    return told;
  }

  /** Looks for what has rested long enough and for what a dead process left, and works until nothing waits. */
  async sweep(): Promise<void> {
    await requeueDue(this.#clock());
    this.wake();
    while (this.#working.size > 0) await Promise.all(this.#working);
  }

  /** Sweeps now and then until the desk is closed. For the boot of the server. */
  async start(): Promise<void> {
    const stuck = await requeueStuck();
    if (stuck > 0) log.warn({ stuck }, 'submissions that could not be graded get another round');
    const sweep = () => void this.sweep().catch((error: unknown) => log.error({ err: error }, 'the sweep for ungraded submissions failed'));
    this.#sweeper = setInterval(sweep, sweepEveryMs);
    this.#sweeper.unref();
    sweep();
  }

  /** Takes nothing more, gives what is under way so long to end, and returns the rest to the queue. Everybody who waits is told at once. */
  async drain(graceMs: number): Promise<{ returned: number }> {
    this.#closed = true;
    clearInterval(this.#sweeper);
    await Promise.race([Promise.all(this.#working), pause(graceMs)]);
    const returned = await Promise.all([...this.#claims].map(returnClaim));
    for (const submissionId of this.#waiting.keys()) this.#tell(submissionId);
    return { returned: returned.filter(Boolean).length };
  }

  async #work(): Promise<void> {
    while (!this.#closed) {
      this.#calledAgain = false;
      const claim = await claimNext(this.#clock());
      if (!claim && !this.#calledAgain) return;
      if (!claim) continue;
      // Where one waited, more may.
      this.wake();
      await this.#gradeOne(claim);
    }
  }

  async #gradeOne(claim: Claim): Promise<void> {
    this.#claims.add(claim);
    try {
      await gradeClaimed({ claim, grade: this.#grade, clock: this.#clock });
    } finally {
      this.#claims.delete(claim);
      this.#tell(claim.submissionId);
    }
  }

  #tell(submissionId: string): void {
    for (const resolve of this.#waiting.get(submissionId) ?? []) resolve();
    this.#waiting.delete(submissionId);
  }
}

/** True while it is queued or under way. */
async function isWaiting(submissionId: string): Promise<boolean> {
  const job = await db.gradingJob.findUnique({ where: { submissionId }, select: { state: true } });
  return job?.state === 'queued' || job?.state === 'grading';
}

function pause(ms: number): Promise<void> {
  return new Promise(resolve => {
    setTimeout(resolve, ms).unref();
  });
}
