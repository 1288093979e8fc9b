import { copyFileSync, mkdtempSync } from 'node:fs';
import path from 'node:path';
import { inject } from 'vitest';

/** A new folder that is removed after the run. */
export function temporaryFolder(): string {
  return mkdtempSync(path.join(inject('testFolder'), 'folder-'));
}

/** The path of a new, empty database with the current schema. */
export function migratedDatabase(): string {
  const file = path.join(temporaryFolder(), 'shuyu.db');
  copyFileSync(inject('templateDatabase'), file);
  return file;
}
