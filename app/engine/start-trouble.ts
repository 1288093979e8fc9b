/**
 * Why the engine did not start: the portal cannot be reached; the files are gone because a newer version was published; something between the
 * browser and the portal lets pages through but not these files; too little memory; a browser that cannot run it at all.
 */
export type StartTrouble = 'offline' | 'republished' | 'blocked' | 'no-memory' | 'no-webassembly' | 'unknown';

/** What came of asking for an address: `refused` is any answer but the file or its absence. */
export type Probe = 'there' | 'missing' | 'refused' | 'unreachable';

export interface StartFacts {
  /** What the browser can run. */
  capable: boolean;
  /** What the browser believes of its connection. */
  online: boolean;
  /** The error's own words. */
  message: string;
  /** The files that the start needs. */
  files: readonly Probe[];
  /** A page of the portal. */
  portal: Probe;
}

const memoryWords = /out of memory|allocat|memory.*(?:grow|limit|exceed)|invalid array (?:buffer )?length/i;

/** The first cause that explains a failed start. */
export function startTrouble({ capable, online, message, files, portal }: StartFacts): StartTrouble {
  if (!capable) return 'no-webassembly';
  if (!online || portal === 'unreachable') return 'offline';
  if (files.includes('missing')) return 'republished';
  if (files.some(file => file !== 'there')) return 'blocked';
  return memoryWords.test(message) ? 'no-memory' : 'unknown';
}
