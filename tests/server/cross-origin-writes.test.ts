import { expect, test } from 'vitest';
import { isOwnWrite } from '~/server/cross-origin-writes';

const publicOrigin = 'https://shuyu.example';
const host = 'shuyu.example';

test.each([
  ['a form on our page', { secFetchSite: 'same-origin', origin: publicOrigin, host }, true],
  ['an address typed by hand', { secFetchSite: 'none', host }, true],
  ['a command-line client without an origin', { host }, true],
  ['our public origin behind a proxy that changes the host', { origin: publicOrigin, host: '10.0.0.3:3000' }, true],
  ['an older browser on our page', { origin: 'http://shuyu.example', host }, true],
  ['another site', { secFetchSite: 'cross-site', origin: 'https://evil.example', host }, false],
  ['a sibling sub-domain', { secFetchSite: 'same-site', origin: 'https://blog.shuyu.example', host }, false],
  ['another site in an older browser', { origin: 'https://evil.example', host }, false],
  ['a sandboxed frame', { origin: 'null', host }, false],
  ['an own-looking origin from another site', { secFetchSite: 'cross-site', origin: publicOrigin, host }, false],
])('a write from %s', (_, headers, allowed) => {
  expect(isOwnWrite(headers, publicOrigin)).toBe(allowed);
});
