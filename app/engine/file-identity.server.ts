import { statSync } from 'node:fs';

/**
 * What tells one state of a data file from any other: device, inode, size, times of change.
 * @throws when the file is missing, or when a `.wal` lies beside it: replaying one would alter the data unseen
 */
export async function fileIdentity(file: string): Promise<string> {
  // Asked for each run on each file: waiting for a thread of the pool would cost ten times what the question does.
  const now = statSync(file, { bigint: true });
  if (statSync(`${file}.wal`, { throwIfNoEntry: false })) throw new Error(`${file}.wal exists: the data file was altered or not closed`);
  return [now.dev, now.ino, now.size, now.mtimeNs, now.ctimeNs].join(':');
}
