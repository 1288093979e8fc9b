import { randomBytes } from 'node:crypto';
import { mkdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import { build } from 'esbuild';
import express from 'express';
import helmet from 'helmet';
import sirv from 'sirv';
import { compressFolder } from '../../app/setup/compress.mjs';
import { pagePolicy, workerPolicy } from '~/server/content-security-policy';
import type { Delivery } from './delivery';
import type { QueryTask } from './lab-query.client';

/** What the bare page runs: addresses of the engine, how the data come, and the query. */
export interface BareTask {
  module: string;
  worker: string;
  delivery: Delivery;
  sql: string;
}

const scriptFolder = 'build/bench/bare';

/** Bundles the page's scripts as the portal's own are: minified, with a Brotli twin. */
export async function buildBarePage(): Promise<void> {
  // Names carry no hash here: a twin left from an earlier build would be served.
  rmSync(scriptFolder, { recursive: true, force: true });
  mkdirSync(scriptFolder, { recursive: true });
  await build({
    entryPoints: ['bare-page', 'generator', 'lab-query'].map(name => `tests/bench/${name}.client.ts`),
    outdir: scriptFolder,
    bundle: true,
    minify: true,
    format: 'esm',
    target: 'es2022',
    alias: { '~': './app' },
    logLevel: 'error',
  });
  await compressFolder(path.resolve(scriptFolder));
}

interface BareServer {
  port: number;
  tasks: Readonly<Record<string, BareTask | QueryTask>>;
  /** What the pages run. */
  script?: 'bare-page' | 'lab-query';
}

/** Serves a page for each task, with the portal's headers, and the portal's own engine and data, precompressed. */
export function serveBarePage({ port, tasks, script = 'bare-page' }: BareServer): void {
  const app = express();
  app.disable('x-powered-by');
  app.use(helmet({ contentSecurityPolicy: false, strictTransportSecurity: false }));
  for (const folder of ['engine', 'sample']) app.use(`/${folder}`, sirv(`public/${folder}`, { ...precompressed, dev: true, setHeaders }));
  app.use('/bare', sirv(scriptFolder, { ...precompressed, setHeaders }));
  app.use('/delivery', sirv('build/bench/delivery', { ...precompressed, dev: true, setHeaders }));
  app.get('/pages/:name', (request, response) => {
    const task = tasks[request.params.name];
    if (!task) return void response.sendStatus(404);
    const nonce = randomBytes(16).toString('base64');
    response.set('Content-Security-Policy', pagePolicy({ nonce, development: false })).set('Cache-Control', 'private, no-store');
    response.type('html').send(html({ nonce, task, script }));
  });
  app.listen(port, 'localhost', () => process.send?.('listening'));
}

const precompressed = { brotli: true, gzip: true, etag: true };

function setHeaders(response: { setHeader: (name: string, value: string) => void }, file: string): void {
  if (file.endsWith('.worker.js')) response.setHeader('Content-Security-Policy', workerPolicy);
  response.setHeader('Cache-Control', 'public, max-age=31536000, immutable');
}

function html({ nonce, task, script }: { nonce: string; task: BareTask | QueryTask; script: string }): string {
  const json = JSON.stringify(task).replaceAll('<', '\\u003c');
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Bare page</title></head><body>
<script type="application/json" id="task" nonce="${nonce}">${json}</script>
<script type="module" src="/bare/${script}.client.js" nonce="${nonce}"></script></body></html>`;
}
