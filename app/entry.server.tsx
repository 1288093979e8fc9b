import { randomBytes } from 'node:crypto';
import { createReadableStreamFromReadable } from '@remix-run/node';
import type { ActionFunctionArgs, EntryContext, LoaderFunctionArgs } from '@remix-run/node';
import { RemixServer } from '@remix-run/react';
import { isbot } from 'isbot';
import { renderToPipeableStream } from 'react-dom/server';
import { pagePolicy } from './server/content-security-policy';
import { env } from './server/env.server';
import { withoutZeroBytes } from './server/html-stream.server';
import { log } from './server/log.server';
import { modulePreloads } from './server/module-preloads';
import { NonceProvider } from './ui/use-nonce';

export { boot } from './boot.server';

export const streamTimeout = 8_000;

export default function handleRequest(request: Request, status: number, headers: Headers, context: EntryContext): Promise<Response> {
  const nonce = randomBytes(16).toString('base64');
  const ready = isbot(request.headers.get('User-Agent') ?? '') ? 'onAllReady' : 'onShellReady';
  return new Promise((resolve, reject) => {
    let shellSent = false;
    const { pipe, abort } = renderToPipeableStream(
      <NonceProvider value={nonce}>
        <RemixServer context={context} url={request.url} nonce={nonce} />
      </NonceProvider>,
      {
        nonce,
        [ready]() {
          shellSent = true;
          const body = withoutZeroBytes();
          headers.set('Content-Type', 'text/html; charset=utf-8');
          headers.set('Content-Security-Policy', pagePolicy({ nonce, development: env.mode === 'development' }));
          if (env.mode !== 'development') headers.set('Link', modulePreloads(context, nonce));
          headers.set('Cache-Control', 'private, no-store');
          resolve(new Response(createReadableStreamFromReadable(body), { status, headers }));
          pipe(body);
        },
        onShellError: reject,
        onError(error) {
          if (shellSent) log.error({ error, path: new URL(request.url).pathname }, 'a page failed after its first byte');
        },
      },
    );
    setTimeout(abort, streamTimeout + 1_000).unref();
  });
}

export function handleError(error: unknown, { request }: LoaderFunctionArgs | ActionFunctionArgs): void {
  if (request.signal.aborted) return;
  const { pathname } = new URL(request.url);
  log.error({ error: error instanceof Error ? { message: error.message, stack: error.stack } : error, path: pathname }, 'a request failed');
}
