import { expect, test } from 'vitest';
import { safePath } from '~/server/http.server';

test.each([
  ['/labs/push?x=1', '/labs/push?x=1'],
  ['/', '/'],
  [null, '/'],
  ['', '/'],
  ['labs', '/'],
  ['//evil.example/x', '/'],
  ['/\\evil.example', '/'],
  ['https://evil.example', '/'],
  ['javascript:alert(1)', '/'],
  ['/\t/evil.example', '/'],
])('%j leads to %s', (candidate, path) => {
  expect(safePath(candidate)).toBe(path);
});
