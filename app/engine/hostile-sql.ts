import { z } from 'zod';
import type { SandboxOutcome } from './outcome';
import type { Cell } from './query-result';

/** How a text that attacks may end; `limited` is any wall of size or memory, an engine that died of it included. */
const ends = ['refused', 'error', 'timeout', 'limited', 'rows'] as const;
type End = (typeof ends)[number];

export interface HostileStatement {
  /** The file it stands in: what it attacks. */
  class: string;
  sql: string;
  /** Any of these is right. */
  expected: readonly End[];
  /** Exactly these rows, where `rows` is expected. */
  rows?: Cell[][];
  /** It costs a deadline or a process, and tries a wall that a quicker one tries as well: not for the boot of a server. */
  slow: boolean;
}

const statement = z.union([
  z.string(),
  z.strictObject({ sql: z.string(), slow: z.boolean().optional(), rows: z.array(z.array(z.json())).optional() }),
]);

const expectation = z
  .string()
  .transform(text => text.split(', '))
  .pipe(z.array(z.enum(ends)).min(1));

/** One file: how its texts may end → the texts. */
const hostileClass = z.record(z.string(), z.array(statement).min(1));

/** All files by their names, as the set-up writes them into one. */
const hostileFile = z.record(z.string(), hostileClass);

/** The statements of a parsed file. @throws when it does not have that form */
export function readHostileSql(json: unknown): HostileStatement[] {
  return Object.entries(hostileFile.parse(json)).flatMap(([name, groups]) =>
    Object.entries(groups).flatMap(([ends, texts]) => {
      const expected = expectation.parse(ends);
      return texts.map(text => {
        const { sql, slow = false, rows } = typeof text === 'string' ? { sql: text } : text;
        return { class: name, sql: unfold(sql), expected, slow, ...(rows && { rows }) };
      });
    }),
  );
}

/** `{{text × n}}` is the text n times, `{{text × n by , }}` with that between; `#` in it counts from 0. */
function unfold(sql: string): string {
  return sql.replace(/\{\{(.*?) × (\d+)(?: by (.*?))?\}\}/gs, (_, text: string, times: string, between = '') =>
    Array.from({ length: Number(times) }, (_each, i) => text.replaceAll('#', String(i))).join(between),
  );
}

type Judgement = 'as-expected' | 'otherwise' | 'escaped' | 'untried';

/**
 * `escaped`: it came back with rows that it must not have. `otherwise`: it was stopped, but by another wall than the one it tries.
 * `untried`: the sandbox itself did not work, so nothing is known.
 */
export function judgeHostile({ expected, rows }: Pick<HostileStatement, 'expected' | 'rows'>, outcome: SandboxOutcome): Judgement {
  if (outcome.kind === 'unavailable') return 'untried';
  const end = endOf(outcome);
  if (end === 'rows' && !expected.includes('rows')) return 'escaped';
  const isOther = rows && outcome.kind === 'rows' && JSON.stringify(outcome.result.rows) !== JSON.stringify(rows);
  return expected.includes(end) && !isOther ? 'as-expected' : 'otherwise';
}

function endOf(outcome: Exclude<SandboxOutcome, { kind: 'unavailable' }>): End {
  switch (outcome.kind) {
    case 'rows':
    case 'refused':
    case 'timeout':
      return outcome.kind;
    case 'too-large':
    case 'crashed':
      return 'limited';
    case 'sql-error':
      return outcome.errorType === 'Out of Memory' ? 'limited' : 'error';
  }
}
