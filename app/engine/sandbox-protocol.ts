import { z } from 'zod';
import type { ResultLimits, SandboxOutcome } from './outcome';
import { isQueryResult } from './query-result';
import type { QueryResult } from './query-result';

/** To the child: run one text on several files in turn. */
export interface RunRequest {
  kind: 'run';
  id: number;
  sql: string;
  files: string[];
  limits: ResultLimits;
  memoryMb: number;
}

/** To a child of another program: something of its own kind, see `SandboxProcess.ask`. */
export interface JobRequest {
  kind: 'job';
  id: number;
  job: unknown;
}

export type SandboxRequest = RunRequest | JobRequest;

/**
 * From the child: `ready` once, then per run one `outcome` for each file in order, ending early after the first that is not `rows`; per job any number
 * of answers, of which one is the last.
 */
export type SandboxReply =
  | { kind: 'ready' }
  | { kind: 'outcome'; id: number; index: number; outcome: SandboxOutcome }
  | { kind: 'answer'; id: number; answer: unknown; last: boolean };

/** After such an outcome the same text has nothing more to say on the files that follow. */
export function endsTheRun(outcome: SandboxOutcome): boolean {
  return outcome.kind !== 'rows';
}

const whole = z.int().min(0);

const outcome = z.discriminatedUnion('kind', [
  // Looked through in place: a schema would copy every cell.
  z.object({ kind: z.literal('rows'), result: z.custom<QueryResult>(isQueryResult), ms: z.number() }),
  z.object({
    kind: z.literal('sql-error'),
    message: z.string(),
    errorType: z.string(),
    position: z.object({ line: whole, column: whole }).optional(),
  }),
  z.object({ kind: z.literal('too-large'), limit: z.enum(['rows', 'columns', 'cell', 'size']), most: whole }),
  z.object({ kind: z.literal('unavailable'), detail: z.string() }),
  z.discriminatedUnion('reason', [
    z.object({ kind: z.literal('refused'), reason: z.literal('empty') }),
    z.object({ kind: z.literal('refused'), reason: z.literal('too-long'), limit: whole }),
    z.object({ kind: z.literal('refused'), reason: z.literal('several-statements'), count: whole }),
    z.object({ kind: z.literal('refused'), reason: z.literal('pivot-without-in') }),
    z.object({ kind: z.literal('refused'), reason: z.literal('not-a-select'), statement: z.string() }),
    z.object({ kind: z.literal('refused'), reason: z.literal('forbidden-function'), name: z.string() }),
  ]),
]);

const reply = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('ready') }),
  z.object({ kind: z.literal('outcome'), id: whole, index: whole, outcome }),
  z.object({ kind: z.literal('answer'), id: whole, answer: z.unknown(), last: z.boolean() }),
]);

/**
 * What the child said, or undefined when it is nothing the child's program says: whatever runs in that process by now, its word counts for nothing.
 */
export function readReply(message: unknown): SandboxReply | undefined {
  return reply.safeParse(message).data;
}
