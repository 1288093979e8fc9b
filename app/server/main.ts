import { createServer } from 'node:http';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { createRequestHandler } from '@remix-run/express';
import type { ServerBuild } from '@remix-run/node';
import compression from 'compression';
import express from 'express';
import helmet from 'helmet';
import sirv from 'sirv';
import { z } from 'zod';
import { workerPolicy } from './content-security-policy';
import { refuseCrossOriginWrites } from './cross-origin-writes';
import { env, SettingError } from './env.server';
import { log } from './log.server';
import { holdDataDir } from './single-server.server';

const year = 365 * 86_400;
/** First no new work and an end to what is under way, then, when every request is answered, the rest. */
interface Ending {
  drain: () => Promise<void>;
  stop: () => Promise<void>;
}

const Bootable = z.object({ boot: z.custom<() => Promise<Ending>>(value => typeof value === 'function') });

async function main(): Promise<void> {
  holdDataDir(env.dataDir);
  const development = env.mode === 'development';
  const vite = development
    ? await (await import('vite')).createServer({ server: { middlewareMode: true }, appType: 'custom', publicDir: false })
    : undefined;
  const loadBuild = async (): Promise<ServerBuild> =>
    vite
      ? asBuild(await vite.ssrLoadModule('virtual:remix/server-build'))
      : asBuild(await import(pathToFileURL(path.resolve('build/server/index.js')).href));

  const build = await loadBuild();
  const { boot } = Bootable.parse(build.entry.module);
  const ending = await boot();

  const app = express();
  app.disable('x-powered-by');
  app.set('trust proxy', env.trustProxy);
  app.use(helmet({ contentSecurityPolicy: false, strictTransportSecurity: env.publicOrigin.startsWith('https:') }));
  app.get('/healthz', (_request, response) => void response.json({ ok: true }));
  app.use(refuseCrossOriginWrites({ publicOrigin: env.publicOrigin }));
  serveStatic(app);
  if (vite) app.use(vite.middlewares);
  app.use(compression());
  app.all(
    '*',
    createRequestHandler({
      mode: env.mode,
      build: vite ? loadBuild : build,
      getLoadContext: request => ({ address: request.ip ?? 'unknown' }),
    }),
  );
  listen(app, ending);
}

/** Engine, sample data and assets: precompressed files with names that change with their content. */
function serveStatic(app: express.Express): void {
  const immutable = { brotli: true, gzip: true, etag: true, dev: env.mode === 'development' };
  const withWorkerPolicy = (response: { setHeader: (name: string, value: string) => void }, file: string) => {
    if (file.endsWith('.worker.js')) response.setHeader('Content-Security-Policy', workerPolicy);
    response.setHeader('Cache-Control', file.endsWith('manifest.json') ? 'no-cache' : `public, max-age=${year}, immutable`);
  };
  app.use('/engine', sirv('public/engine', { ...immutable, dev: true, setHeaders: withWorkerPolicy }), notFound);
  app.use('/sample', sirv('public/sample', { ...immutable, dev: true, setHeaders: withWorkerPolicy }), notFound);
  app.use('/icons', sirv('public/icons', { maxAge: 86_400 }), notFound);
  if (env.mode === 'development') return;
  app.use('/assets', sirv('build/client/assets', { ...immutable, maxAge: year, immutable: true }), notFound);
  // Its own policy holds for what it fetches; its place in the root lets it answer for every page.
  const serviceWorker = {
    'Content-Type': 'text/javascript; charset=utf-8',
    'Content-Security-Policy': workerPolicy,
    'Cache-Control': 'no-cache',
  };
  app.get('/sw.js', (_request, response) => response.set(serviceWorker).sendFile(path.resolve('build/client/sw.js')));
}

/** A missing file is a plain 404: DuckDB asks for extensions here and must hear "no", not a web page. */
const notFound: express.RequestHandler = (_request, response) => void response.status(404).type('text').send('not found');

function asBuild(module: unknown): ServerBuild {
  return z.custom<ServerBuild>(value => typeof value === 'object' && value !== null && 'routes' in value && 'entry' in value).parse(module);
}

function listen(app: express.Express, { drain, stop }: Ending): void {
  const server = createServer(app);
  server.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EADDRINUSE') throw error;
    fail(
      `端口 ${env.port} 已被占用；换一个：PORT=${env.port + 1} npm start / port ${env.port} is in use; choose another: PORT=${env.port + 1} npm start`,
    );
  });
  server.listen(env.port, env.host, () => {
    log.info({ port: env.port, host: env.host }, 'listening');
    process.send?.({ kind: 'listening', port: env.port });
  });
  for (const signal of ['SIGTERM', 'SIGINT'] as const) {
    process.once(signal, () => {
      const answered = new Promise<void>(resolve => server.close(() => resolve()));
      server.closeIdleConnections();
      // Drained at once, not after: some requests wait for a verdict.
      void Promise.all([answered, drain()])
        .then(stop)
        .finally(() => process.exit(0));
      // Requests under way get this long; then the process ends with what is durable.
      setTimeout(() => process.exit(0), 8_000).unref();
    });
  }
}

function fail(message: string): never {
  process.stderr.write(`${message}\n`);
  process.exit(1);
}

main().catch((error: unknown) => {
  if (error instanceof SettingError) fail(error.message);
  throw error;
});
