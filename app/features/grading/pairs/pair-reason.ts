import type { QueryResult } from '~/engine/query-result';
import { compareResults } from '../compare-results';
import type { PairReason } from './pair';

/** The first symptom in the words of the labs' comparer. */
export function reasonOf(expected: QueryResult, actual: QueryResult): PairReason {
  const found = compareResults({ expected, actual, rules: { columnOrder: 'any', names: 'ignore', round: {} } });
  if (found.kind === 'equal') return { kind: 'rows' };
  const { difference } = found;
  switch (difference.kind) {
    case 'column-count':
    case 'column-names':
    case 'column-order':
      return { kind: 'column-count', expected: difference.expected.length, actual: difference.actual.length };
    case 'column-type':
      return { kind: 'column-type', column: difference.column, expected: difference.expected, actual: difference.actual };
    case 'missing-rows':
    case 'extra-rows':
    case 'lost-duplicates':
    case 'duplicate-rows':
      return { kind: 'row-count', expected: difference.expectedRows, actual: difference.actualRows };
    case 'wrong-rows': {
      const at = expected.columns.findIndex(column => column.name === difference.column);
      return {
        kind: 'cells',
        column: difference.column,
        expected: textOf(difference.expectedRow[at]),
        actual: textOf(difference.actualRow[at]),
      };
    }
    case 'wrong-order':
      return { kind: 'order' };
  }
}

function textOf(cell: unknown): string {
  return cell === null || cell === undefined ? 'NULL' : typeof cell === 'object' ? JSON.stringify(cell) : String(cell);
}
