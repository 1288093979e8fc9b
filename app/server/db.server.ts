import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { PrismaClient } from '../../prisma/generated/client';
import { env } from './env.server';
import { keepAcrossReloads } from './keep-across-reloads.server';
import { OrderedSqlite } from './sqlite-adapter.server';

export const databaseFile = path.join(env.dataDir, 'shuyu.db');

export function openDatabase(file: string): PrismaClient {
  mkdirSync(path.dirname(file), { recursive: true });
  return new PrismaClient({ adapter: new OrderedSqlite(file) });
}

/** The portal's own database. The only door to Prisma. */
export const db: PrismaClient = keepAcrossReloads('db', () => openDatabase(databaseFile));

export type Db = PrismaClient;
