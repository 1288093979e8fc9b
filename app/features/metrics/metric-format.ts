import { formatNumber, formatPercent, spaced } from '~/i18n/formats';
import type { Locale, Localized } from '~/i18n/locale';
import type { MetricFormat } from './metric-definition';

export interface ValueStyle {
  format: MetricFormat;
  unit?: Localized | undefined;
}

/** A metric's value as people read it: "9.7%", "9 人", "2.15". Undefined units leave the number alone. */
export function formatValue(value: number, { format, unit }: ValueStyle, locale: Locale): string {
  switch (format) {
    case 'percent':
      return formatPercent(value, locale);
    case 'count':
      return withUnit(formatNumber(value, locale, { maximumFractionDigits: 0 }), unit, locale);
    case 'decimal':
      return withUnit(formatNumber(value, locale, { minimumFractionDigits: 2, maximumFractionDigits: 2 }), unit, locale);
  }
}

/** Two values with the unit said once: "43.0%–48.3%", "15–19 人". */
export function formatRange({ low, high }: { low: number; high: number }, style: ValueStyle, locale: Locale): string {
  return `${formatValue(low, { format: style.format }, locale)}–${formatValue(high, style, locale)}`;
}

/** An agreed value, without digits nobody agreed on: "8%", not "8.0%". */
export function formatAgreed(value: number, style: ValueStyle, locale: Locale): string {
  if (style.format === 'percent') return formatNumber(value, locale, { style: 'percent', maximumFractionDigits: 1 });
  return withUnit(formatNumber(value, locale, { maximumFractionDigits: 2 }), style.unit, locale);
}

/** How far one value is from another, with its sign: "+0.2 pt", "−3 人". Percentages differ by points. */
export function formatGap(gap: number, { format, unit }: ValueStyle, locale: Locale): string {
  const signed = { signDisplay: 'exceptZero' } as const;
  switch (format) {
    case 'percent':
      return `${formatNumber(gap * 100, locale, { ...signed, minimumFractionDigits: 1, maximumFractionDigits: 1 })} pt`.replace('-', '−');
    case 'count':
      return withUnit(formatNumber(gap, locale, { ...signed, maximumFractionDigits: 1 }), unit, locale).replace('-', '−');
    case 'decimal':
      return withUnit(formatNumber(gap, locale, { ...signed, maximumFractionDigits: 2 }), unit, locale).replace('-', '−');
  }
}

/** "6 月", "Jun"; with the year "2026 年 6 月", "Jun 2026". `month` is the ISO date of its first day. */
export function formatMonth(month: string, locale: Locale, { year = false }: { year?: boolean } = {}): string {
  const format = new Intl.DateTimeFormat(locale === 'en' ? 'en-GB' : locale, {
    month: 'short',
    year: year ? 'numeric' : undefined,
    timeZone: 'UTC',
  });
  return spaced(format.format(new Date(month)));
}

function withUnit(number: string, unit: Localized | undefined, locale: Locale): string {
  return unit ? `${number} ${unit[locale]}` : number;
}
