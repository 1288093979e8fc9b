import type { Cell } from '~/engine/query-result';
import type { CellComparer } from './compare-cells';

type Row = readonly Cell[];

/** Rows by their index that have no partner on the other side. */
export interface Unmatched {
  missing: number[];
  extra: number[];
}

interface Bags {
  expected: readonly Row[];
  actual: readonly Row[];
  /** One per column, in the order of the rows' cells. */
  comparers: readonly CellComparer[];
}

/**
 * Pairs the rows of two bags, each row with at most one equal row, as many as can be. Rows are first put together by the columns that compare
 * exactly; only inside such a group are tolerant numbers looked at, identical ones first, then a matching over neighbours on the number line.
 */
export function matchRows({ expected, actual, comparers }: Bags): Unmatched {
  const keyOf = rowKey(comparers, comparer => !comparer.tolerant);
  const groups = groupBoth(expected, actual, keyOf);
  const missing: number[] = [];
  const extra: number[] = [];
  const tolerant = comparers.some(comparer => comparer.tolerant);
  for (const group of groups.values()) {
    const left = tolerant ? matchTolerant({ group, expected, actual, comparers }) : cutPairs(group);
    missing.push(...left.missing);
    extra.push(...left.extra);
  }
  return { missing: missing.toSorted((a, b) => a - b), extra: extra.toSorted((a, b) => a - b) };
}

function rowKey(comparers: readonly CellComparer[], counts: (comparer: CellComparer) => boolean): (row: Row) => string {
  const columns = comparers.flatMap((comparer, i) => (counts(comparer) ? [{ comparer, i }] : []));
  return row => JSON.stringify(columns.map(({ comparer, i }) => comparer.keyOf(row[i] ?? null)));
}

function groupBoth(expected: readonly Row[], actual: readonly Row[], keyOf: (row: Row) => string): Map<string, Unmatched> {
  const groups = new Map<string, Unmatched>();
  const groupOf = (row: Row) => {
    const key = keyOf(row);
    const group = groups.get(key) ?? { missing: [], extra: [] };
    groups.set(key, group);
    return group;
  };
  for (const [i, row] of expected.entries()) groupOf(row).missing.push(i);
  for (const [i, row] of actual.entries()) groupOf(row).extra.push(i);
  return groups;
}

/** In a group of equal rows any may pair with any. */
function cutPairs({ missing, extra }: Unmatched): Unmatched {
  const pairs = Math.min(missing.length, extra.length);
  return { missing: missing.slice(pairs), extra: extra.slice(pairs) };
}

function matchTolerant({ group, expected, actual, comparers }: Bags & { group: Unmatched }): Unmatched {
  const keyOf = rowKey(comparers, () => true);
  const pick = (rows: readonly Row[], indexes: number[]) => indexes.map(i => rows[i] ?? []);
  const left: Unmatched = { missing: [], extra: [] };
  for (const same of groupBoth(pick(expected, group.missing), pick(actual, group.extra), keyOf).values()) {
    const rest = cutPairs(same);
    left.missing.push(...rest.missing.flatMap(i => group.missing[i] ?? []));
    left.extra.push(...rest.extra.flatMap(i => group.extra[i] ?? []));
  }
  return left.missing.length === 0 || left.extra.length === 0 ? left : matchNeighbours({ left, expected, actual, comparers });
}

/** Maximum matching by augmenting paths; the candidates of a row are the few within its slack, so paths are short. */
function matchNeighbours({ left, expected, actual, comparers }: Bags & { left: Unmatched }): Unmatched {
  const candidatesOf = neighbourFinder({ left, expected, actual, comparers });
  const partnerOf = new Map<number, number>();
  const find = (wanted: number, tried: Set<number>): boolean =>
    candidatesOf(wanted).some(candidate => {
      if (tried.has(candidate)) return false;
      tried.add(candidate);
      const rival = partnerOf.get(candidate);
      if (rival !== undefined && !find(rival, tried)) return false;
      partnerOf.set(candidate, wanted);
      return true;
    });
  const missing = left.missing.filter(wanted => !find(wanted, new Set()));
  return { missing, extra: left.extra.filter(i => !partnerOf.has(i)) };
}

function neighbourFinder({ left, expected, actual, comparers }: Bags & { left: Unmatched }): (wanted: number) => number[] {
  const equal = (wanted: number, candidate: number) =>
    comparers.every((comparer, i) => comparer.equal(expected[wanted]?.[i] ?? null, actual[candidate]?.[i] ?? null));
  const column = comparers.findIndex(comparer => comparer.rangeOf !== undefined);
  const rangeOf = comparers[column]?.rangeOf;
  if (!rangeOf) return wanted => left.extra.filter(candidate => equal(wanted, candidate));
  const line = left.extra
    .map(candidate => ({ candidate, at: rangeOf(actual[candidate]?.[column] ?? null).value }))
    .toSorted((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : a.candidate - b.candidate));
  return wanted => {
    const { value, slack } = rangeOf(expected[wanted]?.[column] ?? null);
    const found: number[] = [];
    for (let i = firstAtLeast(line, value - slack); i < line.length; i += 1) {
      const next = line[i];
      if (!next || next.at > value + slack) break;
      if (equal(wanted, next.candidate)) found.push(next.candidate);
    }
    return found;
  };
}

function firstAtLeast(line: { at: number }[], value: number): number {
  let [low, high] = [0, line.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((line[middle]?.at ?? value) < value) low = middle + 1;
    else high = middle;
  }
  return low;
}
