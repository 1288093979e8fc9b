import type { LoaderFunctionArgs } from '@remix-run/node';
import { authorize } from '~/features/identity/authorize.server';
import { notFound } from '~/server/http.server';
import { mdxScript } from '~/server/mdx.server';

/** A text of content/ as an ES module. Its address is the hash of what it holds, so it never changes. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  await authorize(request, 'learn');
  const script = await mdxScript(/^(.+)\.js$/.exec(params.file ?? '')?.[1] ?? '');
  if (script === undefined) throw notFound();
  return new Response(script, {
    headers: {
      'Content-Type': 'text/javascript; charset=utf-8',
      'Cache-Control': 'private, max-age=31536000, immutable',
      'X-Content-Type-Options': 'nosniff',
    },
  });
}
