import { canRunEngine } from './engine-support';
import { startTrouble } from './start-trouble';
import type { Probe, StartTrouble } from './start-trouble';

/** Finds out why the engine did not start, by asking for its files once more. Never throws. */
export async function diagnoseStart(error: unknown, files: readonly string[]): Promise<StartTrouble> {
  const online = navigator.onLine;
  const probes = online ? await Promise.all(files.map(probe)) : [];
  const portal = probes.includes('unreachable') ? await probe('/healthz') : 'there';
  const message = error instanceof Error ? error.message : String(error);
  return startTrouble({ capable: canRunEngine(), online, message, files: probes, portal });
}

async function probe(address: string): Promise<Probe> {
  try {
    const { ok, status } = await fetch(address, { method: 'HEAD', cache: 'no-store' });
    if (ok) return 'there';
    return status === 404 ? 'missing' : 'refused';
  } catch {
    return 'unreachable';
  }
}
