import { execFile } from 'node:child_process';
import { access, constants } from 'node:fs/promises';
import { promisify } from 'node:util';

/** What stands around a sandbox process on this machine, and the command that puts it up. */
export interface ProcessWalls {
  /** A network namespace with nothing in it. */
  network: boolean;
  /** A hard limit on address space; without it DuckDB's memory limit and the deadline remain. */
  addressSpace: boolean;
  /** Words before the program's own command line. */
  command: string[];
}

/** Node with DuckDB maps about 1.05 GiB before the first query, of which 100 MB are real. What is above that is for queries. */
const emptyProcessMb = 1100;

const run = promisify(execFile);

/** Tries what the platform allows. Each tool is replaced by the next command line it starts (exec), so the process id stays the same. */
export async function findProcessWalls(memoryMb: number): Promise<ProcessWalls> {
  const [unshare, prlimit] = await Promise.all([programAt('unshare'), programAt('prlimit')]);
  const network = await firstThatWorks([
    [unshare, '--net', '--'],
    [unshare, '--map-root-user', '--net', '--'],
  ]);
  const bytes = (emptyProcessMb + memoryMb) * 1024 * 1024;
  const limits = await firstThatWorks([[prlimit, `--as=${bytes}`, '--core=0', '--fsize=0', '--']]);
  return { network: network.length > 0, addressSpace: limits.length > 0, command: [...network, ...limits] };
}

async function programAt(name: string): Promise<string | undefined> {
  for (const folder of ['/usr/bin', '/bin', '/usr/sbin', '/sbin']) {
    const path = `${folder}/${name}`;
    const usable = await access(path, constants.X_OK).then(
      () => true,
      () => false,
    );
    if (usable) return path;
  }
  return undefined;
}

async function firstThatWorks(commands: (string | undefined)[][]): Promise<string[]> {
  for (const words of commands) {
    const command = words.filter(word => word !== undefined);
    const [program, ...rest] = command;
    if (program === undefined || command.length < words.length) continue;
    const works = await run(program, [...rest, process.execPath, '--version']).then(
      () => true,
      () => false,
    );
    if (works) return command;
  }
  return [];
}
