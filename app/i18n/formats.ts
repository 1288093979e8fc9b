import type { Locale } from './locale';

/** The company's wall clock; every date people read is in it. */
export const timeZone = 'Asia/Shanghai';

export function formatNumber(value: number, locale: Locale, options: Intl.NumberFormatOptions = {}): string {
  return numberFormat(locale, options).format(value);
}

/** `formatPercent(0.0973, 'zh-CN', 1)` → "9.7%". */
export function formatPercent(ratio: number, locale: Locale, digits = 1): string {
  return formatNumber(ratio, locale, { style: 'percent', minimumFractionDigits: digits, maximumFractionDigits: digits });
}

type Moment = string | number | Date;

/** A calendar day: "2026 年 6 月 30 日", "30 June 2026". */
export function formatDate(moment: Moment, locale: Locale): string {
  return spaced(dateFormat(english(locale), { dateStyle: 'long', timeZone }).format(new Date(moment)));
}

/** A calendar day as data writes it, on the company's clock: "2026-06-30". */
export function isoDate(moment: Moment): string {
  return dateFormat('sv-SE', { dateStyle: 'short', timeZone }).format(new Date(moment));
}

export function formatDateTime(moment: Moment, locale: Locale): string {
  return spaced(dateFormat(english(locale), { dateStyle: 'medium', timeStyle: 'short', timeZone }).format(new Date(moment)));
}

/** The time of day to the second: "12:03:05". */
export function formatTime(moment: Moment, locale: Locale): string {
  return dateFormat(english(locale), { timeStyle: 'medium', hourCycle: 'h23', timeZone }).format(new Date(moment));
}

/** A span of time in its largest fitting unit: "5 小时", "5 hours". */
export function formatWait(milliseconds: number, locale: Locale): string {
  const minutes = Math.max(0, Math.floor(milliseconds / 60_000));
  const [value, unit] =
    minutes < 60 ? [minutes, 'minute'] : minutes < 48 * 60 ? [Math.floor(minutes / 60), 'hour'] : [Math.floor(minutes / 1440), 'day'];
  return spaced(formatNumber(value, locale, { style: 'unit', unit, unitDisplay: 'long' }));
}

/** Between a digit and a Chinese character the portal writes a space, as its texts do; Intl does not. Between two characters, none. */
export function spaced(text: string): string {
  return text.replace(/(?<=\d)(?=\p{Script=Han})|(?<=\p{Script=Han})(?=\d)/gu, ' ').replace(/(?<=\p{Script=Han}) (?=\p{Script=Han})/gu, '');
}

/** Day before month, as the rest of the world outside China and America writes it. */
function english(locale: Locale): string {
  return locale === 'en' ? 'en-GB' : locale;
}

/** Making a formatter costs a hundred times what using one does; a page uses a few, hundreds of times. */
const numberFormats = new Map<string, Intl.NumberFormat>();
const dateFormats = new Map<string, Intl.DateTimeFormat>();

function numberFormat(locale: string, options: Intl.NumberFormatOptions): Intl.NumberFormat {
  const key = `${locale} ${JSON.stringify(options)}`;
  const format = numberFormats.get(key) ?? new Intl.NumberFormat(locale, options);
  numberFormats.set(key, format);
  return format;
}

function dateFormat(locale: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = `${locale} ${JSON.stringify(options)}`;
  const format = dateFormats.get(key) ?? new Intl.DateTimeFormat(locale, options);
  dateFormats.set(key, format);
  return format;
}
