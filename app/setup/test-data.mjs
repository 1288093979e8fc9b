// Imported first by the scripts of the tests: their data folder is one of their own, never the portal's.
import path from 'node:path';
import { fileURLToPath } from 'node:url';

process.env.SHUYU_DATA_DIR = fileURLToPath(new URL('../../.cache/test-data', import.meta.url));
process.env.SESSION_SECRET ??= 'only-for-tests-on-this-machine-0123456789abcdef';

/** What people write in tests; the sample company beside it is kept between runs. */
export const databaseFiles = ['shuyu.db', 'shuyu.db-wal', 'shuyu.db-shm'].map(name => path.join(process.env.SHUYU_DATA_DIR, name));
