import type { Column } from '~/engine/query-result';
import type { ComparisonWarning, Difference } from './difference';
import type { CompareRules } from './lab-rules';

/** For each expected column the index of the result's column it is compared with. */
export type ColumnMapping =
  { kind: 'mapped'; indexes: number[]; warnings: ComparisonWarning[] } | { kind: 'different'; difference: Difference };

/**
 * Which column of the result stands for which expected one: by name where both have the same set of names, otherwise by position. Never by
 * value: a result whose columns are swapped is wrong. Names are told apart as SQL does, without regard to case.
 */
export function mapColumns({ expected, actual, rules }: { expected: Column[]; actual: Column[]; rules: CompareRules }): ColumnMapping {
  const names = { expected: expected.map(column => column.name), actual: actual.map(column => column.name) };
  if (expected.length !== actual.length) return { kind: 'different', difference: { kind: 'column-count', ...names } };
  const byName = indexesByName(names);
  if (byName && rules.columnOrder === 'given' && byName.some((index, i) => index !== i)) {
    return { kind: 'different', difference: { kind: 'column-order', ...names } };
  }
  if (byName) return { kind: 'mapped', indexes: byName, warnings: [] };
  if (rules.names === 'require') return { kind: 'different', difference: { kind: 'column-names', ...names } };
  const warnings: ComparisonWarning[] = rules.names === 'warn' ? [{ kind: 'names-differ', ...names }] : [];
  return { kind: 'mapped', indexes: expected.map((_, i) => i), warnings };
}

/** Undefined when the sets differ, or when a name stands twice among differently placed columns and so says nothing. */
function indexesByName({ expected, actual }: { expected: string[]; actual: string[] }): number[] | undefined {
  const plain = (names: string[]) => names.map(name => name.trim().toLowerCase());
  const [wanted, given] = [plain(expected), plain(actual)];
  if (wanted.every((name, i) => name === given[i])) return wanted.map((_, i) => i);
  if (new Set(given).size !== given.length) return undefined;
  const indexes = wanted.map(name => given.indexOf(name));
  return indexes.includes(-1) || new Set(indexes).size !== indexes.length ? undefined : indexes;
}
