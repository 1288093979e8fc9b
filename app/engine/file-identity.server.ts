import { stat } from 'node:fs/promises';

/**
 * What tells one state of a data file from any other: device, inode, size, times of change.
 * @throws when the file is missing, or when a `.wal` lies beside it: replaying one would alter the data unseen
 */
export async function fileIdentity(file: string): Promise<string> {
  const [now, wal] = await Promise.all([stat(file, { bigint: true }), stat(`${file}.wal`).catch(() => undefined)]);
  if (wal) throw new Error(`${file}.wal exists: the data file was altered or not closed`);
  return [now.dev, now.ino, now.size, now.mtimeNs, now.ctimeNs].join(':');
}
