import { randomBytes } from 'node:crypto';
import { copyFileSync, mkdtempSync } from 'node:fs';
import path from 'node:path';
import { inject } from 'vitest';

// Before the modules of a test file are loaded: a data folder of its own with an empty, migrated database, so that no test reads or
// writes what another one, or the developer's own portal, has there.
const folder = mkdtempSync(path.join(inject('testFolder'), 'data-'));
copyFileSync(inject('templateDatabase'), path.join(folder, 'shuyu.db'));
process.env.SHUYU_DATA_DIR = folder;
process.env.SESSION_SECRET = randomBytes(32).toString('hex');
