import { CliFailure } from './failure';
import { messages } from './messages';
import { terminalText } from './terminal';

/** Says in one line that the disk is full or may not be written, by the system's code or the engine's words; anything else stays as it is. */
export function diskFailure(error: unknown): unknown {
  if (!(error instanceof Error)) return error;
  const t = terminalText(messages);
  const said = `${'code' in error ? String(error.code) : ''} ${error.message}`;
  const place = 'path' in error ? String(error.path) : (/"([^"]+)"/.exec(error.message)?.[1] ?? '');
  if (/ENOSPC|No space left|EDQUOT|out of disk space|Disk quota/i.test(said)) return new CliFailure(t.diskFull(place));
  if (/EROFS|EACCES|EPERM|Read-only file system|Permission denied/i.test(said)) return new CliFailure(t.notWritable(place));
  if (/ENOTDIR|EEXIST|EISDIR|ENAMETOOLONG/.test(said)) return new CliFailure(t.notAPlace(place));
  return error;
}
