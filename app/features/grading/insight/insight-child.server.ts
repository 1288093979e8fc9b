import { writeSync } from 'node:fs';
import { z } from 'zod';
import { encodeFrame, FrameReader } from '~/engine/frames.server';
import type { SandboxReply } from '~/engine/sandbox-protocol';
import { compareRules } from '../lab-rules';
import { examine } from './examine.server';
import type { Insight } from './insight';

/**
 * The process in which graded queries are examined, one at a time, killed from outside when it is late. The learner's SQL runs in databases in memory
 * that can reach nothing; no data file is opened here, so no row of a hidden data set can come out.
 */
const jobRequest = z.object({
  kind: z.literal('job'),
  id: z.int(),
  job: z.object({
    question: z.object({ solutionSql: z.string(), submissionSql: z.string(), compare: compareRules, accepted: z.boolean() }),
    budgetMs: z.number(),
    seed: z.int(),
  }),
});

async function answer({ id, job }: z.output<typeof jobRequest>): Promise<void> {
  const { question, budgetMs, seed } = job;
  const tell = (insight: Insight, last: boolean) => reply({ kind: 'answer', id, answer: insight, last });
  try {
    tell(await examine(question, { budgetMs, seed, tell: insight => tell(insight, false) }), true);
  } catch {
    // A query that cannot be examined has nothing said about it.
    tell({}, true);
  }
}

/** The descriptor the parent listens on. */
const repliesTo = 3;

function reply(message: SandboxReply): void {
  const frame = encodeFrame(message);
  for (let sent = 0; sent < frame.length;) sent += writeSync(repliesTo, frame, sent);
}

const frames = new FrameReader();
process.stdin.on('data', (piece: Buffer) => {
  for (const message of frames.push(piece)) void answer(jobRequest.parse(message));
});
process.stdin.on('close', () => process.kill(process.pid, 'SIGKILL'));
reply({ kind: 'ready' });
