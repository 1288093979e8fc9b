import type { ResultLimits, SandboxOutcome } from './outcome';

/** To the child: run one text on several files in turn. */
export interface SandboxRequest {
  id: number;
  sql: string;
  files: string[];
  limits: ResultLimits;
  memoryMb: number;
}

/**
 * From the child: `ready` once, then per request one `outcome` for each file in order, ending early after the first that is not `rows`.
 */
export type SandboxReply = { kind: 'ready' } | { kind: 'outcome'; id: number; index: number; outcome: SandboxOutcome };

/** After such an outcome the same text has nothing more to say on the files that follow. */
export function endsTheRun(outcome: SandboxOutcome): boolean {
  return outcome.kind !== 'rows';
}
