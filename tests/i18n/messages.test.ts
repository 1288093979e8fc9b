import { expect, test } from 'vitest';
import { matchLocale } from '~/i18n/locale';
import { defineMessages, plural, textOf } from '~/i18n/messages';

const messages = defineMessages({
  run: { 'zh-CN': '运行', en: 'Run' },
  rows: { 'zh-CN': (n: number) => `${n} 行`, en: (n: number) => plural(n, 'row') },
});

test('a message is said in the asked language', () => {
  expect(textOf(messages, 'zh-CN').run).toBe('运行');
  expect(textOf(messages, 'en').rows(1)).toBe('1 row');
  expect(textOf(messages, 'en').rows(1200)).toBe('1,200 rows');
});

test('a missing language, other parameters or a mixed pair do not compile', () => {
  // @ts-expect-error -- no English
  defineMessages({ run: { 'zh-CN': '运行' } });
  // @ts-expect-error -- other parameters
  defineMessages({ rows: { 'zh-CN': (n: number) => `${n}`, en: (n: string) => n } });
  // @ts-expect-error -- text in one language, a function in the other
  defineMessages({ rows: { 'zh-CN': (n: number) => `${n}`, en: 'rows' } });
  // @ts-expect-error -- a message takes what it was declared with
  expect(textOf(messages, 'en').rows('3')).toBe('3 rows');
});

test.each([
  [null, 'zh-CN'],
  ['', 'zh-CN'],
  ['en-US,en;q=0.9', 'en'],
  ['fr-FR,en;q=0.5', 'en'],
  ['zh-TW,en', 'zh-CN'],
  ['de', 'zh-CN'],
  ['zh_CN.UTF-8', 'zh-CN'],
  ['en_GB.UTF-8', 'en'],
  ['C.UTF-8', 'zh-CN'],
])('the preference %j is answered in %s', (preference, locale) => {
  expect(matchLocale(preference)).toBe(locale);
});
