import type { Verdict } from './verdict';

/**
 * A verdict as its author may see it: what differs on hidden data is told by its kind alone. Rows, values and counts would let a query be bent until
 * it fits, and hidden rows are nobody's to see.
 */
export function withoutHiddenRows(verdict: Verdict): Verdict {
  if (verdict.kind !== 'rejected' || verdict.place.where === 'visible') return verdict;
  const { place, passed, total, difference, warnings } = verdict;
  const told = { kind: 'symptom' as const, world: place.world, passed, total, warnings };
  switch (difference.kind) {
    case 'column-count':
    case 'column-names':
    case 'column-order':
    case 'column-type':
      return verdict;
    case 'wrong-rows': {
      const { column, hint } = difference;
      return { ...told, symptom: { kind: 'wrong-rows', column, ...(hint && { hint }) } };
    }
    case 'wrong-order':
      return { ...told, symptom: { kind: 'wrong-order', keys: difference.keys } };
    case 'missing-rows':
      return { ...told, symptom: { kind: difference.actualRows === 0 ? 'no-rows' : 'missing-rows' } };
    case 'extra-rows':
    case 'lost-duplicates':
    case 'duplicate-rows':
      return { ...told, symptom: { kind: difference.kind } };
  }
}
