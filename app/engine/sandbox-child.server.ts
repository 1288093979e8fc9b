import { writeSync } from 'node:fs';
import type { DuckDBConnection } from '@duckdb/node-api';
import { refusalOf } from './allowed-sql';
import { fileIdentity } from './file-identity.server';
import { encodeFrame, FrameReader } from './frames.server';
import { openLockedDatabase } from './locked-database.server';
import type { LockedDatabase } from './locked-database.server';
import type { SandboxOutcome } from './outcome';
import { runAllowed } from './run-select.server';
import { endsTheRun } from './sandbox-protocol';
import type { RunRequest, SandboxReply } from './sandbox-protocol';

/**
 * The process in which untrusted SQL runs: one request at a time, killed from outside when it is late.
 *
 * Databases stay open between runs, keyed by file, each with one connection. That is safe because (1) only SELECT statements without reaching
 * functions run, which can make nothing that outlives them, (2) a connection serves another text only after all rows of the one before were read,
 * (3) inside the instance the file system is disabled and the configuration locked, so the file cannot be written through it, and (4) before each
 * run the file must still be the one that was opened (device, inode, size, time of change) and have no `.wal` beside it. The parent replaces the
 * process after a number of runs.
 */
const mostOpen = 24;
const open = new Map<string, OpenFile>();

interface OpenFile {
  identity: string;
  database: LockedDatabase;
  /** A new one costs a tenth of a lab's query. */
  connection: DuckDBConnection | undefined;
}

async function openedFile({ file, memoryMb }: { file: string; memoryMb: number }): Promise<OpenFile> {
  const identity = await fileIdentity(file);
  const known = open.get(file);
  open.delete(file);
  if (known && known.identity !== identity) close(known);
  const opened = known?.identity === identity ? known : await openAnew({ file, memoryMb, identity });
  open.set(file, opened);
  closeOldest();
  return opened;
}

async function openAnew({ identity, ...task }: { file: string; memoryMb: number; identity: string }): Promise<OpenFile> {
  return { identity, database: await openLockedDatabase({ ...task, threads: 1, clock: 'sample' }), connection: undefined };
}

function close({ connection, database }: OpenFile): void {
  connection?.closeSync();
  database.close();
}

/** A map remembers the order of insertion, and each use inserts anew: the first is the one unused for longest. */
function closeOldest(): void {
  for (const [file, opened] of open) {
    if (open.size <= mostOpen) return;
    open.delete(file);
    close(opened);
  }
}

async function runOn(file: string, { sql, limits, memoryMb }: Omit<RunRequest, 'id'>): Promise<SandboxOutcome> {
  try {
    const opened = await openedFile({ file, memoryMb });
    const connection = (opened.connection ??= await opened.database.connect());
    const outcome = await runAllowed({ connection, sql, limits });
    if (isReadWhole(outcome)) return outcome;
    opened.connection = undefined;
    connection.closeSync();
    return outcome;
  } catch (error) {
    return { kind: 'unavailable', detail: error instanceof Error ? error.message : String(error) };
  }
}

/** A mistake, a refusal or a result that was left off may leave something open. */
function isReadWhole(outcome: SandboxOutcome): boolean {
  return outcome.kind === 'rows' && !outcome.result.truncated;
}

async function answer({ id, ...request }: RunRequest): Promise<void> {
  const refusal = refusalOf(request.sql);
  if (refusal) reply({ kind: 'outcome', id, index: 0, outcome: { kind: 'refused', ...refusal } });
  else {
    for (const [index, file] of request.files.entries()) {
      const outcome = await runOn(file, request);
      reply({ kind: 'outcome', id, index, outcome });
      if (endsTheRun(outcome)) break;
    }
  }
  send();
}

/** The descriptor the parent listens on; writing waits until the parent has taken it. */
const repliesTo = 3;

/** Each piece wakes the parent, so the replies of a quick run go together; one that takes longer reports each file, for its deadline's sake. */
const holdMs = 20;
const held: Buffer[] = [];
let holding: ReturnType<typeof setTimeout> | undefined;

function reply(message: SandboxReply): void {
  held.push(encodeFrame(message));
  holding ??= setTimeout(send, holdMs);
}

function send(): void {
  clearTimeout(holding);
  holding = undefined;
  const piece = Buffer.concat(held.splice(0));
  for (let sent = 0; sent < piece.length;) sent += writeSync(repliesTo, piece, sent);
}

/** The parent is the only one who can write to this pipe, and both ends are of one build. */
function isRun(message: unknown): message is RunRequest {
  return typeof message === 'object' && message !== null && 'kind' in message && message.kind === 'run';
}

const frames = new FrameReader();
process.stdin.on('data', (piece: Buffer) => {
  for (const message of frames.push(piece)) if (isRun(message)) void answer(message);
});
// Without a parent nobody would end a runaway query: leave at once, whatever the engine's threads are doing.
process.stdin.on('close', () => process.kill(process.pid, 'SIGKILL'));
reply({ kind: 'ready' });
send();
