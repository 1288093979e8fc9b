import type { Cell } from '~/engine/query-result';
import { cellText } from './result-text';

/** A cell's value for reading: nested values and texts that hold JSON over several lines, with indents. */
export function readableText(cell: Cell): string {
  if (typeof cell === 'object' && cell !== null) return JSON.stringify(cell, null, 2);
  const text = cellText(cell);
  return typeof cell === 'string' && /^\s*[[{]/.test(text) ? (laidOut(text) ?? text) : text;
}

function laidOut(text: string): string | undefined {
  try {
    // A number JavaScript would round is worth more than indents.
    return /\d{16,}/.test(text) ? undefined : JSON.stringify(JSON.parse(text), null, 2);
  } catch {
    return undefined;
  }
}
