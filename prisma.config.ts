import path from 'node:path';
import { defineConfig } from 'prisma/config';

const dataFolder = path.resolve(process.env.SHUYU_DATA_DIR ?? 'data');

export default defineConfig({
  schema: 'prisma/schema.prisma',
  migrations: { path: 'prisma/migrations' },
  datasource: { url: process.env.DATABASE_URL ?? `file:${path.join(dataFolder, 'shuyu.db')}` },
});
