import { readFileSync, readdirSync } from 'node:fs';

/** Real memory of a process, in MiB. */
export function residentMb(pid: number): number {
  return Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]) / 1024;
}

export function descriptorsOf(pid: number): number {
  return readdirSync(`/proc/${pid}/fd`).length;
}

/** Processor time a process has used so far, in milliseconds, in steps of ten. */
export function processorMs(pid: number): number {
  // The name of the program may hold anything, brackets too: the numbers begin behind the last one.
  const numbers = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ').at(-1)?.split(' ') ?? [];
  return (Number(numbers[11]) + Number(numbers[12])) * 10;
}
