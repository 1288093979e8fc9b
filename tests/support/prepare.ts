import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { TestProject } from 'vitest/node';
import { bundleQuietlyWhenChanged } from '../../app/setup/bundle.mjs';
import { migrate } from '../../app/server/migrate.server';

declare module 'vitest' {
  interface ProvidedContext {
    /** Removed after the run; everything the tests of a file write goes below it. */
    testFolder: string;
    /** An empty database with the current schema. */
    templateDatabase: string;
  }
}

/** Before the tests: the processes they fork are bundled, and one database is migrated that each of them copies. */
export default async function prepare(project: TestProject): Promise<() => void> {
  await bundleQuietlyWhenChanged();
  const testFolder = mkdtempSync(path.join(tmpdir(), 'shuyu-tests-'));
  const templateDatabase = path.join(testFolder, 'template.db');
  const result = migrate({ file: templateDatabase, folder: 'prisma/migrations' });
  if (result.kind !== 'migrated') throw new Error(`the template database: ${JSON.stringify(result)}`);
  project.provide('testFolder', testFolder);
  project.provide('templateDatabase', templateDatabase);
  return () => rmSync(testFolder, { recursive: true, force: true });
}
