import { expect, test } from 'vitest';
import { modulePreloads } from '~/server/module-preloads';

test('every script of the page is named once, with the nonce that lets it load', () => {
  const manifest = {
    entry: { module: '/assets/entry.js', imports: ['/assets/react.js'] },
    routes: {
      root: { module: '/assets/root.js', imports: ['/assets/react.js', '/assets/button.js'] },
      lab: { module: '/assets/lab.js' },
      other: { module: '/assets/other.js' },
    },
  };
  const staticHandlerContext = { matches: [{ route: { id: 'root' } }, { route: { id: 'lab' } }, { route: { id: 'unknown' } }] };
  const scripts = ['entry', 'react', 'root', 'button', 'lab'].map(name => `</assets/${name}.js>; rel=modulepreload; nonce="n0"`);
  expect(modulePreloads({ manifest, staticHandlerContext }, 'n0')).toBe(scripts.join(', '));
});
