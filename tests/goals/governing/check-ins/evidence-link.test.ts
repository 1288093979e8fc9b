import { expect, test } from 'vitest';
import { evidenceLink, evidenceTitle } from '~/features/goals/governing/check-ins/evidence-link';

test.each([
  ['https://docs.qinghe.example/notes?week=26#push', 'https://docs.qinghe.example/notes?week=26#push'],
  ['  http://intranet/q/abc  ', 'http://intranet/q/abc'],
])('%s is evidence', (typed, kept) => {
  expect(evidenceLink(typed)).toBe(kept);
});

test.each([
  'javascript:alert(1)',
  'JavaScript:alert(1)',
  'java\nscript:alert(1)',
  'data:text/html,<script>alert(1)</script>',
  'vbscript:x',
  'file:///etc/passwd',
  'mailto:someone@qinghe.example',
  '//evil.example/x',
  '/goals/push-ctr',
  'https://bank.example@evil.example/',
  'https://',
  'notes of Monday',
  `https://qinghe.example/${'x'.repeat(2_000)}`,
])('%s is none', typed => {
  expect(evidenceLink(typed)).toBeUndefined();
});

test('an address is shown by its host and its path, in characters people read', () => {
  expect(evidenceTitle('https://docs.qinghe.example/')).toBe('docs.qinghe.example');
  expect(evidenceTitle('https://docs.qinghe.example/%E5%91%A8%E4%BC%9A?x=1')).toBe('docs.qinghe.example/周会');
  expect(evidenceTitle('https://docs.qinghe.example/%E5')).toBe('docs.qinghe.example/%E5');
});
