import { writeSync } from 'node:fs';
import { z } from 'zod';
import { encodeFrame, FrameReader } from '~/engine/frames.server';
import type { SandboxReply } from '~/engine/sandbox-protocol';
import { judgePair } from './judge-pair.server';
import { pairSchema } from './pair';
import type { PairVerdict } from './pair';
import { openBench } from './schema-bench.server';
import type { SchemaBench } from './schema-bench.server';

/**
 * The process in which pairs of queries from outside are judged, one at a time, killed from outside when it is late. Both queries, the definitions
 * and the INSERTs run in databases in memory that can reach nothing; only SELECTs run once a schema stands, so a schema may be kept for the next pair.
 */
const mostOpen = 6;
const open = new Map<string, SchemaBench>();

const jobRequest = z.object({
  kind: z.literal('job'),
  id: z.int(),
  job: z.object({ pair: pairSchema, budgetMs: z.number(), memoryMb: z.number(), shrinks: z.boolean() }),
});

async function benchFor(ddl: string, memoryMb: number): Promise<SchemaBench> {
  const bench = open.get(ddl) ?? (await openBench({ ddl, memoryMb }));
  open.delete(ddl);
  open.set(ddl, bench);
  for (const [oldest, unused] of open) {
    if (open.size <= mostOpen) break;
    open.delete(oldest);
    unused.close();
  }
  return bench;
}

async function answer({ id, job }: z.output<typeof jobRequest>): Promise<void> {
  const tell = (verdict: PairVerdict, last: boolean) => reply({ kind: 'answer', id, answer: verdict, last });
  try {
    const bench = await benchFor(job.pair.schemaDdl, job.memoryMb).catch((error: unknown) => wordsOf(error));
    if (typeof bench === 'string') return tell({ verdict: 'error', reason: { kind: 'schema-broken', message: bench } }, true);
    const { budgetMs, shrinks } = job;
    tell(await judgePair(job.pair, { bench, budgetMs, shrinks, onDifference: verdict => tell(verdict, false) }), true);
  } catch (error) {
    // A bench on which something unforeseen happened is not used again.
    open.get(job.pair.schemaDdl)?.close();
    open.delete(job.pair.schemaDdl);
    tell({ verdict: 'error', reason: { kind: 'unavailable', message: wordsOf(error) } }, true);
  }
}

function wordsOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
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
