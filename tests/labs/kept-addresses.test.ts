import { describe, expect, test } from 'vitest';
import { asKept, dataAddress, dataKey, filesInAsset, filesInPage, handlingOf, namesFiles } from '~/features/labs/offline/kept-addresses';
import type { Handling } from '~/features/labs/offline/kept-addresses';
import { offlinePage } from '~/features/labs/offline/offline-page';

const at = (address: string) => new URL(address, 'https://portal.example');

const cases: [string, string, boolean, Handling][] = [
  ['GET', '/assets/root-DeuaPmCm.css', false, 'file'],
  ['GET', '/engine/1.32.0-4/duckdb-eh.wasm', false, 'file'],
  ['GET', '/sample/orders-6b24a65f9aa7.part', false, 'file'],
  ['GET', '/mdx/c9eb04973aeb6dce1fcdff68.js', false, 'file'],
  ['HEAD', '/engine/1.32.0-4/duckdb-eh.wasm', false, 'none'],
  ['GET', '/sample/manifest.json', false, 'none'],
  ['GET', '/labs/quiet-cities', true, 'page'],
  ['GET', '/playground?metric=push-ctr', true, 'page'],
  ['GET', '/labs/quiet-cities.data?_routes=routes%2Flab', false, 'page-data'],
  ['GET', '/playground.data', false, 'page-data'],
  ['GET', '/labs/quiet-cities/submissions', false, 'none'],
  ['GET', '/labs/quiet-cities/submissions.data', false, 'none'],
  ['GET', '/people', true, 'other-page'],
  ['GET', '/people.data', false, 'none'],
  ['GET', '/reviews/7', true, 'other-page'],
  ['POST', '/labs/quiet-cities/draft', false, 'none'],
  ['POST', '/sign-out', true, 'forget'],
  ['POST', '/sign-out.data', false, 'forget'],
  ['POST', '/sign-in.data', false, 'forget'],
  ['POST', '/join/abc', true, 'forget'],
];

test.each(cases)('%s %s (navigation: %s) is handled as %s', (method, address, navigates, handling) => {
  expect(handlingOf({ method, navigates, url: at(address) })).toBe(handling);
});

describe('what a page needs', () => {
  test('is named in its HTML: scripts, styles, engine and tables, also inside data', () => {
    const html = `<html lang="zh-CN"><link rel="modulepreload" href="/assets/lab-aXoxxGus.js"/>
      <link data-engine-start="{&quot;url&quot;:&quot;/sample/orders-6b24a65f9aa7.part&quot;}"/>
      <script>new Worker("/engine/1.32.0-4/duckdb-browser-eh.worker.js")</script><a href="/labs/other">/assets/</a>`;
    expect(filesInPage(html)).toEqual([
      '/assets/lab-aXoxxGus.js',
      '/sample/orders-6b24a65f9aa7.part',
      '/engine/1.32.0-4/duckdb-browser-eh.worker.js',
    ]);
  });

  test('is named by its scripts and styles too, what they load later included', () => {
    const script = `import{a}from"./index-BnIf3yIm.js";const d=["assets/format-sql.client-KAIVOEP0.js"];import("./x-Ci6Ptx_T.js")`;
    expect(filesInAsset(script)).toEqual(['/assets/index-BnIf3yIm.js', '/assets/format-sql.client-KAIVOEP0.js', '/assets/x-Ci6Ptx_T.js']);
    expect(filesInAsset('src:url(/assets/inter-latin-Dx4kXJAl.woff2)')).toEqual(['/assets/inter-latin-Dx4kXJAl.woff2']);
  });

  test('is not what other pages need', () => {
    expect(namesFiles('/assets/lab-aXoxxGus.js')).toBe(true);
    expect(namesFiles('/assets/manifest-80d46e72.js')).toBe(false);
    expect(namesFiles('/engine/1.32.0-4/duckdb-browser-eh.worker.js')).toBe(false);
  });
});

test('the data of a page are found whichever of its routes are asked for', () => {
  expect(dataKey(at('/playground.data?metric=push-ctr&_routes=routes%2Fplayground'))).toBe(dataAddress('/playground?metric=push-ctr'));
});

test('a kept page can tell that it is one', () => {
  expect(asKept('<!DOCTYPE html><html lang="en">', '2026-06-30T01:00:00Z')).toBe(
    '<!DOCTYPE html><html data-kept-at="2026-06-30T01:00:00Z" lang="en">',
  );
});

test('the list of kept pages shows titles as text and nothing else', () => {
  const page = offlinePage([{ page: '/playground?sql="><script>', title: '<b>R&amp;D</b>' }]);
  expect(page).toContain('href="/playground?sql=&#34;&#62;&#60;script&#62;"');
  expect(page).toContain('&#60;b&#62;R&amp;D&#60;/b&#62;');
});
