import type { ScopeColumn, ScopeSource } from './resolve';
import { written } from './words';

interface JoinCondition {
  text: string;
  /** Set where both sides call the column the same. */
  using: string | undefined;
  /** The key both sides hold, as `members.member_id`. */
  key: string;
}

/**
 * What joins the last table to those before it, as far as the schema tells: one holds the other's key, or both hold the key of a third. A key
 * that travelled through a CTE or a sub-query is still that key. Direct references first.
 */
export function joinConditions(sources: readonly ScopeSource[]): JoinCondition[] {
  const joined = sources.at(-1);
  if (!joined) return [];
  const found = sources
    .slice(0, -1)
    .flatMap(other => joined.columns.flatMap(column => other.columns.flatMap(partner => conditionOf({ joined, column, other, partner }))));
  return found.toSorted((a, b) => a.distance - b.distance).map(({ text, using, key }) => ({ text, using, key }));
}

interface Pair {
  joined: ScopeSource;
  column: ScopeColumn;
  other: ScopeSource;
  partner: ScopeColumn;
}

function conditionOf({ joined, column, other, partner }: Pair): (JoinCondition & { distance: number })[] {
  const [key, theirs] = [keyOf(column), keyOf(partner)];
  if (!key || !theirs || key.name !== theirs.name) return [];
  // Two steps: both refer to a third table. None: the same table twice.
  const distance = Math.abs(key.steps + theirs.steps - 1);
  const text = `${written(joined.alias)}.${written(column.name)} = ${written(other.alias)}.${written(partner.name)}`;
  return [{ text, using: column.name === partner.name ? column.name : undefined, key: key.name, distance }];
}

/** The key a column is or refers to. */
function keyOf({ schema, origin }: ScopeColumn): { name: string; steps: number } | undefined {
  if (!schema || !origin) return undefined;
  if (schema.references) return { name: `${schema.references.table}.${schema.references.column}`, steps: 1 };
  return schema.isKey ? { name: `${origin.table}.${origin.column}`, steps: 0 } : undefined;
}
