import type { ColumnModel, Value } from '../schema/schema-model';

/** A value as the column can hold it; nothing when it cannot. */
export function fitted(value: Value, column: ColumnModel): Value[] {
  if (value === null) return [];
  const number = Number(value);
  switch (column.kind) {
    case 'integer':
      return typeof value !== 'boolean' && value !== '' && Number.isFinite(number) && Math.abs(number) <= column.most
        ? [...new Set([Math.floor(number), Math.ceil(number)])]
        : [];
    case 'decimal': {
      const unit = 10 ** column.scale;
      return typeof value !== 'boolean' && value !== '' && Math.abs(number) <= column.most ? [Math.round(number * unit) / unit] : [];
    }
    case 'double':
      return typeof value !== 'boolean' && value !== '' && Number.isFinite(number) ? [number] : [];
    case 'text':
      return [String(value)];
    case 'boolean':
      return typeof value === 'boolean' ? [value] : number === 0 || number === 1 ? [number === 1] : [];
    case 'date':
      return isDate(value) ? [String(value).slice(0, 10)] : [];
    case 'timestamp':
      return isDate(value) ? [String(value).length > 10 ? String(value).replace('T', ' ') : `${String(value)} 00:00:00`] : [];
    case 'time':
      return /^\d\d:\d\d/.test(String(value)) ? [String(value)] : [];
    case 'enum':
      return column.labels.includes(String(value)) ? [value] : [];
    case 'uuid':
      return /^[0-9a-f-]{36}$/i.test(String(value)) ? [value] : [];
    case 'other':
      return [];
  }
}

function isDate(value: Value): boolean {
  return typeof value === 'string' && /^\d{4}-\d\d-\d\d/.test(value) && !Number.isNaN(Date.parse(value.slice(0, 10)));
}
