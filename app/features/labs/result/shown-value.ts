import { parseDataType, scalarName } from '~/engine/data-type';
import type { Cell } from '~/engine/query-result';
import { cellText, isNumericType } from './result-text';

/** How the values of a column are shown. */
export type ColumnLook = 'number' | 'money' | 'boolean' | 'date' | 'moment' | 'text' | 'nested';

export function columnLook(type: string): ColumnLook {
  const parsed = parseDataType(type);
  if (parsed.kind !== 'scalar') return 'nested';
  const name = scalarName(parsed);
  if (name === 'DECIMAL') return /,\s*0\)$/.test(type) ? 'number' : 'money';
  // Wider than what is kept as a number: it stays a text.
  if (isNumericType(type)) return name === 'UHUGEINT' ? 'text' : 'number';
  if (name === 'BOOLEAN') return 'boolean';
  if (name === 'DATE') return 'date';
  return name === 'TIMESTAMP' ? 'moment' : 'text';
}

export function isRightAligned(look: ColumnLook): boolean {
  return look === 'number' || look === 'money';
}

/** A cell as it is read, the same digits as it holds: DECIMAL with a thousands separator, the others as the engine prints them. */
export function shownText(cell: Cell, look: ColumnLook): string {
  const text = cellText(cell);
  return look === 'money' && /^-?\d+(?:\.\d+)?$/.test(text) ? grouped(text) : text;
}

function grouped(digits: string): string {
  const [whole = '', fraction] = digits.split('.');
  const separated = whole.replace(/\B(?=(?:\d{3})+$)/g, ',');
  return fraction === undefined ? separated : `${separated}.${fraction}`;
}
