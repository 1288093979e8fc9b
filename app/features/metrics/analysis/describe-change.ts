import { formatNumber } from '~/i18n/formats';
import type { Locale } from '~/i18n/locale';
import { textOf } from '~/i18n/messages';
import { formatMonth, formatValue } from '../metric-format';
import type { ValueStyle } from '../metric-format';
import type { MonthPair } from './compare-months';
import type { Decomposition } from './decompose';
import { messages } from './messages';

interface Asked {
  title: string;
  style: ValueStyle;
  months: MonthPair;
  /** The name of the dimension, as it stands in a sentence. */
  dimension: string;
  /** Shares have a mix; counts have not. */
  mixed: boolean;
  nameOf: (value: string | null) => string;
}

/** What happened, in sentences: the change, its two halves, and the part that did most. */
export function describeChange(found: Decomposition, asked: Asked, locale: Locale): string[] {
  const t = textOf(messages, locale);
  const { style, months, dimension, mixed } = asked;
  const year = months.before.slice(0, 4) !== months.after.slice(0, 4);
  const told = {
    title: asked.title,
    fromMonth: formatMonth(months.before, locale, { year }),
    from: formatValue(found.before, style, locale),
    toMonth: formatMonth(months.after, locale, { year }),
    to: formatValue(found.after, style, locale),
  };
  const amount = (value: number): string => formatAmount(value, style, locale);
  const by = formatAmount(Math.abs(found.change), style, locale, { signed: false });
  const most = found.parts.reduce((best, part) => (effectOf(part) > effectOf(best) ? part : best), found.parts[0] ?? nobody);
  const named = most.value !== null && found.parts.length > 1 && !isHardlyAnything(effectOf(most), style);
  const mostSentence = named ? [t.most(asked.nameOf(most.value), amount(most.own + most.mix))] : [];
  // "From 5.0% to 5.0%" is no change to whoever reads it, though its parts may have moved against each other.
  if (told.from === told.to) return [t.stayed(told), ...mostSentence];
  return [
    found.change > 0 ? t.rose(told, by) : t.fell(told, by),
    ...(mixed && found.parts.length > 1 ? [t.ownAndMix(amount(found.own), amount(found.mix), dimension)] : []),
    ...mostSentence,
  ];
}

const nobody = { value: null, own: 0, mix: 0 };

/** How far a part moved the whole, whichever way. */
function effectOf(part: { own: number; mix: number }): number {
  return Math.abs(part.own + part.mix);
}

/** A warning where the whole says the opposite of its parts; undefined where it does not. */
export function describeParadox({ paradox, change }: Decomposition, dimension: string, locale: Locale): string | undefined {
  const t = textOf(messages, locale);
  switch (paradox) {
    case 'every-part':
      return change < 0 ? t.everyPartRose(dimension) : t.everyPartFell(dimension);
    case 'mix-outweighs':
      return t.mixOutweighs;
    case undefined:
      return undefined;
  }
}

/** A difference as a sentence says it: "+0.62 个百分点", "−3 人". Two digits, so that small halves of a small change can be seen. */
export function formatAmount(value: number, { format, unit }: ValueStyle, locale: Locale, { signed = true } = {}): string {
  const options = { ...(signed && { signDisplay: 'exceptZero' as const }), minimumFractionDigits: 2, maximumFractionDigits: 2 };
  switch (format) {
    case 'percent':
      return textOf(messages, locale).points(minus(formatNumber(value * 100, locale, options)));
    case 'decimal':
      return withUnit(minus(formatNumber(value, locale, options)), unit?.[locale]);
    case 'count':
      return withUnit(
        minus(formatNumber(value, locale, { ...options, minimumFractionDigits: 0, maximumFractionDigits: 0 })),
        unit?.[locale],
      );
  }
}

/** A change that would be written as nothing. */
function isHardlyAnything(change: number, { format }: ValueStyle): boolean {
  const smallest: Record<ValueStyle['format'], number> = { percent: 0.00005, decimal: 0.005, count: 0.5 };
  return Math.abs(change) < smallest[format];
}

function withUnit(number: string, unit: string | undefined): string {
  return unit ? `${number} ${unit}` : number;
}

function minus(number: string): string {
  return number.replace('-', '−');
}
