import { parseDataType, scalarName } from '~/engine/data-type';
import type { Cell } from '~/engine/query-result';

const numericTypes: ReadonlySet<string> = new Set([
  ...['TINYINT', 'SMALLINT', 'INTEGER', 'BIGINT', 'HUGEINT', 'UTINYINT', 'USMALLINT', 'UINTEGER', 'UBIGINT', 'UHUGEINT'],
  ...['DECIMAL', 'DOUBLE', 'FLOAT'],
]);

export function isNumericType(type: string): boolean {
  return numericTypes.has(scalarName(parseDataType(type)));
}

/** A cell as text, exact to the last digit; NULL is the empty text. Lists and structs are written as DuckDB prints them. */
export function cellText(cell: Cell): string {
  return cell === null ? '' : printed(cell);
}

function printed(cell: Cell): string {
  if (cell === null) return 'NULL';
  if (Array.isArray(cell)) return `[${cell.map(printed).join(', ')}]`;
  if (typeof cell === 'object')
    return `{${Object.entries(cell)
      .map(([name, value]) => `${name}: ${printed(value)}`)
      .join(', ')}}`;
  return String(cell);
}

const wideCharacter = /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]/g;

/** The width of a text in columns of a fixed-width font, where a Chinese character takes two. */
export function textWidth(text: string): number {
  return text.length + (text.match(wideCharacter)?.length ?? 0);
}
