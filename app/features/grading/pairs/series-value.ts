import type { ColumnModel, Value } from '../schema/schema-model';

/** The n-th of an endless row of different values of a kind, from 1; null when the kind has no such row. */
export function seriesValue({ kind, labels, scale, type }: ColumnModel, n: number): Value {
  switch (kind) {
    case 'integer':
      return n;
    case 'decimal':
      return scale > 0 ? n + (n % 4) * 0.25 * (scale > 1 ? 1 : 0) : n;
    case 'double':
      return n + 0.5;
    case 'text':
      return n <= 26 ? String.fromCharCode(96 + n) : `n${n}`;
    case 'boolean':
      return n > 2 ? null : n === 1;
    case 'date':
      return new Date(Date.UTC(2024, 0, n * 3)).toISOString().slice(0, 10);
    case 'timestamp':
      return `${new Date(Date.UTC(2024, 0, n * 3)).toISOString().slice(0, 10)} ${String(n % 24).padStart(2, '0')}:00:00`;
    case 'time':
      return n > 1400 ? null : `${String(Math.floor(n / 60)).padStart(2, '0')}:${String(n % 60).padStart(2, '0')}:00`;
    case 'uuid':
      return `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`;
    case 'enum':
      return labels[n - 1] ?? null;
    case 'other':
      return type === 'JSON' ? `{"n": ${n}}` : type === 'BLOB' ? `b${n}` : type === 'INTERVAL' ? `${n} days` : null;
  }
}
