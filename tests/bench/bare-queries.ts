import { fork } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import path from 'node:path';
import type { Browser } from '@playwright/test';
import { engineAddresses } from '~/engine/engine-files';
import { readSampleManifest } from '~/sample-company/publish.server';
import { partsDelivery } from './delivery';
import type { QueryTask, QueryTimes } from './lab-query.client';
import { freePort } from './portal-server';

/** Queries for a page that has nothing but the engine and the sample. */
export async function queryTask({ queries, rounds }: Pick<QueryTask, 'queries' | 'rounds'>): Promise<QueryTask> {
  const manifest = await readSampleManifest('public');
  if (!manifest) throw new Error('the sample data are missing');
  const delivery = partsDelivery(manifest, []);
  if (delivery.form !== 'parts') throw new Error('the portal delivers parts');
  return { ...engineAddresses, file: delivery.file, queries, rounds };
}

/** The measurement's own program again, which serves the bare page when it is called with `--bare-server` and a port. */
export async function startBareServer(program: string): Promise<{ origin: string; child: ChildProcess }> {
  const port = await freePort();
  const child = fork(program, ['--bare-server', String(port)], { stdio: ['ignore', 2, 2, 'ipc'], cwd: path.resolve('.') });
  await new Promise(resolve => child.once('message', resolve));
  return { origin: `http://localhost:${port}`, child };
}

/** What the page named `queries` measured of its task. @throws what went wrong there */
export async function askForTimes(browser: Browser, origin: string): Promise<QueryTimes[]> {
  const page = await browser.newPage();
  await page.goto(`${origin}/pages/queries`);
  await page.waitForFunction(() => document.documentElement.dataset.times ?? document.documentElement.dataset.failure, undefined, {
    timeout: 300_000,
    polling: 200,
  });
  const { times, failure } = await page.evaluate(() => ({ ...document.documentElement.dataset }));
  await page.close();
  if (!times) throw new Error(failure);
  return JSON.parse(times);
}
