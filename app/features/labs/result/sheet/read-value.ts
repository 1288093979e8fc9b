import { parseDataType, scalarName } from '~/engine/data-type';
import type { ReadValue } from './row-filter';

const dayMs = 86_400_000;
const microsPerMs = 1_000n;

/**
 * How a typed text becomes a value in a column's own unit: `12.5` in a DECIMAL(12,2) is 1250n, `2026-06-30` in a DATE the days since 1970.
 * A TIMESTAMP may be given without its time: a day means its first moment, or as the end of a range its last.
 */
export function readValueOf(type: string): ReadValue {
  const parsed = parseDataType(type);
  switch (scalarName(parsed)) {
    case 'BOOLEAN':
      return text => ({ true: 1, false: 0 })[text.trim().toLowerCase()];
    case 'DATE':
      return text => daysOf(text);
    case 'TIME':
      return microsOfTime;
    case 'TIMESTAMP':
      return microsOfMoment;
    case 'BIGINT':
    case 'HUGEINT':
    case 'UBIGINT':
      return text => unscaled(text, 0);
    case 'DECIMAL':
      return text => unscaled(text, Number(/,\s*(\d+)\)$/.exec(type)?.[1] ?? 0));
    default:
      return numberOf;
  }
}

/** The last moment of a day that is given as the end of a range of moments. */
export function endOfDay(text: string): string {
  return /^\s*\d{4}-\d{1,2}-\d{1,2}\s*$/.test(text) ? `${text.trim()} 23:59:59.999999` : text;
}

function numberOf(text: string): number | undefined {
  const plain = text.replaceAll(',', '').trim();
  const value = Number(plain);
  return plain === '' || Number.isNaN(value) ? undefined : value;
}

/** A decimal text as an integer of `scale` more digits; undefined for one that has more decimals than the column, which no value equals. */
function unscaled(text: string, scale: number): bigint | undefined {
  const [, sign = '', whole = '', fraction = ''] = /^([+-]?)(\d*)(?:\.(\d*))?$/.exec(text.replaceAll(',', '').trim()) ?? [];
  const digits = fraction.replace(/0+$/, '');
  if (whole + fraction === '' || digits.length > scale) return undefined;
  return BigInt(`${sign === '-' ? '-' : ''}${whole}${digits.padEnd(scale, '0')}`);
}

function daysOf(text: string): number | undefined {
  const [, year, month, day] = /^\s*(\d{4})-(\d{1,2})-(\d{1,2})\s*$/.exec(text) ?? [];
  if (year === undefined) return undefined;
  const [y, m, d] = [Number(year), Number(month), Number(day)];
  const date = new Date(Date.UTC(y, m - 1, d));
  return date.getUTCMonth() === m - 1 && date.getUTCDate() === d ? date.getTime() / dayMs : undefined;
}

function microsOfTime(text: string): bigint | undefined {
  const [, hours, minutes = '0', seconds = '0', fraction = ''] =
    /^\s*(\d{1,2})(?::(\d{1,2}))?(?::(\d{1,2}))?(?:\.(\d{1,6}))?\s*$/.exec(text) ?? [];
  if (hours === undefined) return undefined;
  const whole = (Number(hours) * 60 + Number(minutes)) * 60 + Number(seconds);
  return BigInt(whole) * 1_000n * microsPerMs + BigInt(fraction.padEnd(6, '0'));
}

function microsOfMoment(text: string): bigint | undefined {
  const [day = '', time = '0'] = text.trim().split(/[ T]+/);
  const days = daysOf(day);
  const micros = microsOfTime(time);
  return days === undefined || micros === undefined ? undefined : BigInt(days * dayMs) * microsPerMs + micros;
}
