import { expect, test } from 'vitest';
import { formatDate, formatPercent, formatTime, formatWait, isoDate } from '~/i18n/formats';

test('a day is the day in Shanghai, whatever the clock of the server', () => {
  const lateEveningUtc = '2026-06-30T17:30:00Z';
  expect(isoDate(lateEveningUtc)).toBe('2026-07-01');
  expect(formatDate(lateEveningUtc, 'zh-CN')).toBe('2026 年 7 月 1 日');
  expect(formatDate(lateEveningUtc, 'en')).toBe('1 July 2026');
  expect(formatTime(lateEveningUtc, 'zh-CN')).toBe('01:30:00');
});

test('a percentage has the digits that were asked for', () => {
  expect(formatPercent(0.0973, 'zh-CN')).toBe('9.7%');
  expect(formatPercent(0.4, 'en', 2)).toBe('40.00%');
});

test.each([
  [59_000, '0 分钟', '0 minutes'],
  [5 * 3_600_000, '5 小时', '5 hours'],
  [47 * 3_600_000, '47 小时', '47 hours'],
  [50 * 3_600_000, '2 天', '2 days'],
])('%i ms is told in its largest fitting unit', (wait, chinese, english) => {
  expect(formatWait(wait, 'zh-CN')).toBe(chinese);
  expect(formatWait(wait, 'en')).toBe(english);
});
