import { nodeOf, nodesOf, textField } from '~/engine/sql-ast';
import type { JsonObject } from '~/engine/sql-ast';
import { childrenOf, partsOf } from './constant-trees';
import { resolve } from './name-scope';
import type { Origin, OutputColumn, Scope } from './name-scope';

const summing = new Set(['sum', 'sum_no_overflow', 'fsum', 'kahan_sum', 'total', 'product']);
const counting = new Set([
  'count',
  'count_star',
  'count_if',
  'countif',
  'approx_count_distinct',
  'row_number',
  'rank',
  'dense_rank',
  'rank_dense',
  'ntile',
]);
/** What is worth as much as one of its arguments. */
const choosing = new Set([
  ...['min', 'max', 'any_value', 'first', 'last', 'avg', 'mean', 'median', 'mode', 'arbitrary', 'lag', 'lead', 'first_value', 'last_value'],
  ...[
    'nth_value',
    'coalesce',
    'ifnull',
    'nullif',
    'round',
    'greatest',
    'least',
    'quantile_cont',
    'quantile_disc',
    'arg_max',
    'arg_min',
    'max_by',
  ],
  ...['min_by', 'abs', 'trim', 'lower', 'upper', 'ceil', 'floor'],
]);

/** Reads the sub-queries met on the way; gives the columns of their results. */
export type ReadQuery = (node: JsonObject, scope: Scope) => OutputColumn[];

export function namesOf(node: JsonObject): string[] {
  return (Array.isArray(node.column_names) ? node.column_names : []).map(String);
}

/** Where the value of an expression comes from. */
export function originsOf(node: JsonObject, scope: Scope, read: ReadQuery): Origin[] {
  const inside = () => childrenOf(node).flatMap(child => originsOf(child, scope, read));
  switch (textField(node, 'class')) {
    case 'COLUMN_REF':
      return resolve(scope, namesOf(node));
    case 'CAST':
      return inside();
    case 'CASE':
      return [...nodesOf(node, 'case_checks').flatMap(check => partsOf(check, ['then_expr'])), ...partsOf(node, ['else_expr'])].flatMap(
        child => originsOf(child, scope, read),
      );
    case 'SUBQUERY': {
      const query = nodeOf(nodeOf(node, 'subquery') ?? {}, 'node');
      return query && textField(node, 'subquery_type') === 'SCALAR' ? (read(query, scope)[0]?.origins ?? []) : [];
    }
    case 'WINDOW':
    case 'FUNCTION': {
      const name = textField(node, 'function_name').toLowerCase();
      if (counting.has(name)) return [{ way: 'count' }];
      if (summing.has(name)) return inside().map(origin => ({ ...origin, way: 'sum' }));
      return choosing.has(name) ? inside() : inside().map(origin => ({ ...origin, way: origin.way === 'plain' ? 'made' : origin.way }));
    }
    case 'OPERATOR':
      return textField(node, 'type') === 'OPERATOR_COALESCE' ? inside() : [];
    default:
      return [];
  }
}
