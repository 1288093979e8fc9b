import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';
import { longestSql } from '~/engine/allowed-sql';
import type { SandboxOutcome } from '~/engine/outcome';

/** Somebody who runs a query every two seconds for a minute is a script. */
const perPerson = new RateLimiterMemory({ points: 30, duration: 60 });

/** Runs one statement in the sandbox; never throws. */
export type RunInSandbox = (sql: string) => Promise<SandboxOutcome>;

interface ServerRun {
  userId: string;
  sql: string;
  run: RunInSandbox;
}

export type ServerRunAnswer = { kind: 'ran'; outcome: SandboxOutcome } | { kind: 'too-many'; retrySeconds: number };

/** Texts wait here at most so many; one more is told at once. */
const mostWaiting = 20;

/**
 * Queries of browsers that cannot run the engine, one at a time: the sandbox has two processes or more, so that grading always finds one that no
 * learner's query holds. A person's own queries wait for each other as well, by the same queue.
 */
class ServerRuns {
  #queue: Promise<unknown> = Promise.resolve();
  #waiting = 0;

  async run({ userId, sql, run }: ServerRun): Promise<ServerRunAnswer> {
    const retrySeconds = await secondsToWait(userId);
    if (retrySeconds !== undefined) return { kind: 'too-many', retrySeconds };
    if (sql.length > longestSql) return { kind: 'ran', outcome: { kind: 'refused', reason: 'too-long', limit: longestSql } };
    if (this.#waiting >= mostWaiting) return { kind: 'ran', outcome: { kind: 'unavailable', detail: 'The sandbox is busy' } };
    this.#waiting += 1;
    const turn = this.#queue.then(() => run(sql));
    this.#queue = turn.catch(() => undefined).finally(() => (this.#waiting -= 1));
    return { kind: 'ran', outcome: await turn };
  }
}

async function secondsToWait(userId: string): Promise<number | undefined> {
  try {
    await perPerson.consume(userId);
    return undefined;
  } catch (refusal) {
    if (refusal instanceof RateLimiterRes) return Math.ceil(refusal.msBeforeNext / 1000);
    throw refusal;
  }
}

const runs = new ServerRuns();

/** Runs one statement for a person whose browser cannot, in turn with everybody else's. */
export function runForReader(wish: ServerRun): Promise<ServerRunAnswer> {
  return runs.run(wish);
}
