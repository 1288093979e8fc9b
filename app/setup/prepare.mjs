// What a start, a development session and a test run need alike, before the pages are built.
import { bundleWhenChanged } from './bundle.mjs';
import { compileLessonsWhenChanged, generateWhenChanged, shuyu } from './build.mjs';
import { installWhenChanged, requireNode } from './install.mjs';
import { makeSecretWhenMissing } from './secret.mjs';
import { dataFolder, dataLedger, step, stepWhenChanged } from './steps.mjs';
import path from 'node:path';
import { say } from './words.mjs';

export async function prepareCode() {
  requireNode();
  await installWhenChanged();
  await generateWhenChanged();
  await bundleWhenChanged();
  await compileLessonsWhenChanged();
}

/** The data folder: secret, database, sample company. What people have written there is kept. */
export async function prepareData() {
  await makeSecretWhenMissing();
  // Every time, not only when the migrations change: the database may have been replaced by a backup.
  await step(say.migrate, async () => (await shuyu('migrate')).output.trim());
  await buildSampleWhenChanged();
  await stepWhenChanged({
    name: 'seed',
    title: say.seed,
    inputs: ['app/cli/sample.ts', 'app/features/identity', 'app/features/certification', 'content/paths', 'content/capstones'],
    outputs: [path.join(dataFolder, 'shuyu.db')],
    ledger: dataLedger,
    work: async () => (await shuyu('sample', 'seed')).output.trim(),
  });
}

export function buildSampleWhenChanged() {
  return stepWhenChanged({
    name: 'sample',
    title: say.sample,
    inputs: ['app/sample-company', 'app/engine', 'package-lock.json'],
    outputs: ['public/sample/manifest.json', path.join(dataFolder, 'warehouse.duckdb')],
    ledger: dataLedger,
    work: async () => (await shuyu('sample', 'build')).output.trim(),
  });
}
