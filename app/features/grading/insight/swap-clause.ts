import { isObject, nodesOf, placesIn, textField, valueAt, withValueAt } from '~/engine/sql-ast';
import type { AstPath, Json, JsonObject } from '~/engine/sql-ast';
import type { Clause } from '../mutants/clause-of';

/** The learner's query with one clause taken from the reference. */
export interface Swap {
  clause: Clause;
  query: JsonObject;
}

interface Part {
  clause: Clause;
  fields: readonly string[];
  modifier?: string;
}

/** In the order of Qr-Hint (Hu et al., SIGMOD 2024): a fault in an earlier clause shows in the later ones too. */
const parts: readonly Part[] = [
  { clause: 'from', fields: ['from_table'] },
  { clause: 'where', fields: ['where_clause'] },
  { clause: 'group-by', fields: ['group_expressions', 'group_sets'] },
  { clause: 'having', fields: ['having'] },
  { clause: 'qualify', fields: ['qualify'] },
  { clause: 'select', fields: ['select_list'], modifier: 'DISTINCT_MODIFIER' },
  { clause: 'order-by', fields: [], modifier: 'ORDER_MODIFIER' },
  { clause: 'limit', fields: [], modifier: 'LIMIT_MODIFIER' },
];

/**
 * Every query that is the learner's but for one clause of one SELECT, which is the reference's; SELECTs inside others first, where the two have one
 * at the same place, so that the innermost clause is named. Only clauses that differ are swapped.
 */
export function clauseSwaps({ own, reference }: { own: JsonObject; reference: JsonObject }): Swap[] {
  const paths = [...placesIn(own)].filter(({ node }) => isSelect(node)).map(({ path }) => path);
  const byDepth = paths.toSorted((a, b) => b.length - a.length);
  return [...byDepth.flatMap(path => swapsAt({ own, reference, path })), ...setOperationSwap({ own, reference })];
}

/** The clauses in which two queries of the same outline differ; undefined when their SELECTs do not stand at the same places. */
export function differingClauses({ own, reference }: { own: JsonObject; reference: JsonObject }): Clause[] | undefined {
  const outline = (query: JsonObject) =>
    [...placesIn(query)].flatMap(({ node, path }) => (isSelect(node) || isSetOperation(node) ? [path.join('.')] : [])).toSorted();
  if (outline(own).join(' ') !== outline(reference).join(' ')) return undefined;
  return [...new Set(clauseSwaps({ own, reference }).map(swap => swap.clause))];
}

function swapsAt({ own, reference, path }: { own: JsonObject; reference: JsonObject; path: AstPath }): Swap[] {
  const [mine, right] = [valueAt(own, path), valueAt(reference, path)];
  if (!isObject(mine) || !isObject(right) || !isSelect(right)) return [];
  return parts.flatMap(part => {
    const next = withPart({ mine, right, part });
    // A whole sub-query inside FROM differs wherever something in it does: then the SELECT inside was swapped before.
    if (sameTree(next, mine)) return [];
    const query = withValueAt(own, path, next);
    return isObject(query) ? [{ clause: part.clause, query }] : [];
  });
}

function withPart({ mine, right, part }: { mine: JsonObject; right: JsonObject; part: Part }): JsonObject {
  const fields = Object.fromEntries(part.fields.map(field => [field, right[field] ?? null]));
  if (!part.modifier) return { ...mine, ...fields };
  const others = nodesOf(mine, 'modifiers').filter(modifier => modifier.type !== part.modifier);
  const taken = nodesOf(right, 'modifiers').filter(modifier => modifier.type === part.modifier);
  return { ...mine, ...fields, modifiers: [...others, ...taken].toSorted((a, b) => rankOf(a) - rankOf(b)) };
}

/** The order in which the engine applies them. */
const modifierOrder = ['DISTINCT_MODIFIER', 'ORDER_MODIFIER', 'LIMIT_MODIFIER', 'LIMIT_PERCENT_MODIFIER'];

function rankOf(modifier: JsonObject): number {
  return modifierOrder.indexOf(textField(modifier, 'type'));
}

/** UNION for UNION ALL, or EXCEPT for INTERSECT. */
function setOperationSwap({ own, reference }: { own: JsonObject; reference: JsonObject }): Swap[] {
  return [...placesIn(own)].flatMap(({ node, path }) => {
    const right = valueAt(reference, path);
    if (!isSetOperation(node) || !isObject(right) || !isSetOperation(right)) return [];
    const next = { ...node, setop_type: right.setop_type ?? null, setop_all: right.setop_all ?? null };
    const query = sameTree(next, node) ? undefined : withValueAt(own, path, next);
    return isObject(query) ? [{ clause: 'set-operation' as const, query }] : [];
  });
}

function isSelect(node: JsonObject): boolean {
  return node.type === 'SELECT_NODE';
}

function isSetOperation(node: JsonObject): boolean {
  return node.type === 'SET_OPERATION_NODE';
}

function sameTree(a: Json, b: Json): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}
