export interface DiskFailure {
  kind: 'full' | 'not-writable' | 'a-folder' | 'not-a-place';
  /** The path it is about; empty where nobody said. */
  place: string;
}

/** What a disk had against a file, by the system's code or by an engine's words; undefined when the error is another. */
export function readDiskFailure(error: unknown): DiskFailure | undefined {
  if (!(error instanceof Error)) return undefined;
  const said = `${'code' in error ? String(error.code) : ''} ${error.message}`;
  const place = 'path' in error ? String(error.path) : (/"([^"]+)"/.exec(error.message)?.[1] ?? '');
  if (/ENOSPC|No space left|EDQUOT|Disk quota/i.test(said)) return { kind: 'full', place };
  if (/EROFS|EACCES|EPERM|Read-only file system|Permission denied/i.test(said)) return { kind: 'not-writable', place };
  if (/EISDIR/.test(said)) return { kind: 'a-folder', place };
  if (/ENOTDIR|EEXIST|ENAMETOOLONG/.test(said)) return { kind: 'not-a-place', place };
  return undefined;
}
