import path from 'node:path';
import { readEnv } from '~/server/env.server';

/** The portal's database; known without opening it, which `db.server` would. */
export function databaseFile(): string {
  return path.join(readEnv().dataDir, 'shuyu.db');
}
