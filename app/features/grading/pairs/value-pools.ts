import { compare, likeMatches } from '../schema/check-holds';
import { columnIndex } from '../schema/schema-model';
import type { ColumnModel, SchemaModel, TableModel, Value } from '../schema/schema-model';
import { rowIsLegal } from '../schema/violations';
import { columnKey } from './query-clues';
import type { Atom, ColumnName, QueryClues } from './query-clues';
import { neighboursOf, ordinaryValues, ownValues } from './column-values';
import { fitted } from './fitted-value';
import { bothPatterns, sameDayElsewhere } from './met-values';

/** The values one column may take in invented rows. */
export interface ValuePool {
  /** Values on which most conditions of a query hold. */
  hits: Value[];
  /** The constants of both queries and what lies beside them. */
  edges: Value[];
  /** Ordinary ones, which mean nothing to the queries. */
  ordinary: Value[];
  /** A row of different values that meet the queries' conditions; empty for columns without any. */
  series: Value[];
}

/** Columns by `columnKey`. */
export type ValuePools = ReadonlyMap<string, ValuePool>;

/** Pools for all columns of a schema; no value of a pool breaks a CHECK on its column alone. */
export function valuePools(schema: SchemaModel, clues: QueryClues): ValuePools {
  const classes = comparedClasses(clues);
  const pools = new Map<string, ValuePool>();
  for (const table of schema.tables) {
    for (const column of table.columns) {
      const key = columnKey({ table: table.name, column: column.name });
      const related = [key, ...(classes.get(key) ?? [])];
      const conditions = clues.atoms.filter(atom => related.includes(columnKey(atom)));
      pools.set(key, poolOf({ table, column, clues, conditions, related: new Set(related) }));
    }
  }
  return pools;
}

/** Columns that are compared with each other share their constants. */
function comparedClasses({ joins, comparisons }: QueryClues): Map<string, string[]> {
  const linked = new Map<string, string[]>();
  const add = (a: ColumnName, b: ColumnName) => linked.set(columnKey(a), [...(linked.get(columnKey(a)) ?? []), columnKey(b)]);
  for (const [a, b] of [...joins, ...comparisons]) {
    add(a, b);
    add(b, a);
  }
  return linked;
}

interface PoolTask {
  table: TableModel;
  column: ColumnModel;
  clues: QueryClues;
  conditions: Atom[];
  related: ReadonlySet<string>;
}

function poolOf({ table, column, clues, conditions, related }: PoolTask): ValuePool {
  const legal = (values: Value[]) => values.filter(value => value !== null && keepsOwnChecks({ table, column, value }));
  const hinted = clues.hints.filter(hint => related.has(columnKey(hint))).flatMap(hint => hint.values);
  const sums = clues.sums
    .filter(sum => related.has(columnKey(sum)))
    .flatMap(({ value }) => [value, value / 2, value / 3, value - 1, value + 1]);
  const named = conditions.flatMap(atom => atom.values.flatMap(value => neighboursOf({ value, op: atom.op, column })));
  const checks = ownValues(table, column);
  const constants = [...named, ...hinted, ...sums, ...checks, ...bothPatterns(conditions)];
  const dated = [...related].some(name => clues.datesInText.has(name)) ? sameDayElsewhere(constants) : [];
  const edges = unique(legal([...constants, ...dated].flatMap(value => fitted(value, column))));
  const style = {
    datesInText: clues.datesInText.has([...related][0] ?? ''),
    numbersInText: clues.numbersInText.has([...related][0] ?? ''),
  };
  const fallback = edges.length === 0 ? [...clues.constants].flatMap(value => fitted(value, column)) : [];
  const ordinary = unique(legal(ordinaryValues({ column, clues, edges, ...style })));
  const spare = unique(legal(fallback)).slice(0, 6);
  const hits = bestOf([...edges, ...ordinary, ...midpoints(edges, column)], conditions);
  const length = Math.max(12, ...clues.limits) + 3;
  const series = hits.length === 0 ? [] : legal(seriesOf({ hits, conditions, column, length }));
  return { hits, edges: edges.length > 0 ? edges : spare, ordinary, series };
}

/** Whether a value keeps the CHECKs that speak of this column only: the others are NULL then, which keeps a CHECK. */
function keepsOwnChecks({ table, column, value }: { table: TableModel; column: ColumnModel; value: Value }): boolean {
  const nullable = { ...table, columns: table.columns.map(other => ({ ...other, nullable: true })) };
  const at = columnIndex(table, column.name);
  return rowIsLegal(
    nullable,
    table.columns.map((_, i) => (i === at ? value : null)),
  );
}

/** The values on which the most conditions of either query hold. */
function bestOf(values: Value[], conditions: Atom[]): Value[] {
  if (conditions.length === 0) return [];
  const scored = [0, 1].flatMap(query => {
    const own = conditions.filter(atom => atom.query === query);
    const scores = values.map(value => own.filter(atom => atomHolds(atom, value)).length);
    const best = Math.max(0, ...scores);
    return best === 0 ? [] : values.filter((_, i) => scores[i] === best);
  });
  return unique(scored);
}

/** Whether a condition holds for a value; functions of texts by what they look for. */
function atomHolds({ op, values }: Atom, value: Value): boolean {
  const text = String(value);
  return values.some(constant => {
    const pattern = String(constant);
    switch (op) {
      case '~~':
      case 'like_escape':
        return likeMatches(text, pattern);
      case '~~*':
      case 'ilike_escape':
        return likeMatches(text.toLowerCase(), pattern.toLowerCase());
      case '!~~':
      case 'not_like_escape':
        return !likeMatches(text, pattern);
      case '!~~*':
        return !likeMatches(text.toLowerCase(), pattern.toLowerCase());
      case 'starts_with':
      case 'prefix':
        return text.startsWith(pattern);
      case 'suffix':
      case 'ends_with':
        return text.endsWith(pattern);
      default:
        return op.startsWith('COMPARE_') ? compare(op, value, constant) === true : text.includes(pattern);
    }
  });
}

/** The longest series; a larger LIMIT is not looked beyond. */
const longestSeries = 1600;

/** Values beside the hits on which as many conditions hold, as many as a LIMIT needs. */
function seriesOf({
  hits,
  conditions,
  column,
  length,
}: {
  hits: Value[];
  conditions: Atom[];
  column: ColumnModel;
  length: number;
}): Value[] {
  const score = (value: Value) => conditions.filter(atom => atomHolds(atom, value)).length;
  const best = Math.max(...hits.map(score));
  const series: Value[] = [];
  const steps = Math.min(length, longestSeries);
  for (const hit of hits.slice(0, 12)) {
    for (let step = 0; step < steps && series.length < steps; step += 1) {
      const next = steppedFrom(hit, { step, column });
      if (next === undefined || score(next) < best) break;
      series.push(next);
    }
  }
  return unique(series);
}

function steppedFrom(value: Value, { step, column }: { step: number; column: ColumnModel }): Value | undefined {
  if (step === 0) return value;
  switch (column.kind) {
    case 'integer':
    case 'decimal':
    case 'double':
      return fitted(Number(value) + step, column)[0];
    case 'text':
      return `${String(value)}${step}`;
    case 'date':
    case 'timestamp': {
      const moment = Date.parse(`${String(value).slice(0, 10)}T${String(value).slice(11, 19) || '00:00:00'}Z`);
      return Number.isNaN(moment)
        ? undefined
        : fitted(new Date(moment + step * 86_400_000).toISOString().slice(0, 19).replace('T', ' '), column)[0];
    }
    case 'boolean':
    case 'time':
    case 'uuid':
    case 'enum':
    case 'other':
      return undefined;
  }
}

/** Between two neighbouring constants, where a range of both holds. */
function midpoints(edges: Value[], column: ColumnModel): Value[] {
  const numbers = edges.filter(value => typeof value === 'number').toSorted((a, b) => a - b);
  const middles = numbers.slice(1).flatMap((number, i) => fitted((number + (numbers[i] ?? number)) / 2, column));
  if (column.kind !== 'date' && column.kind !== 'timestamp') return middles;
  const moments = edges
    .map(value => Date.parse(`${String(value).replace(' ', 'T')}${String(value).length > 10 ? 'Z' : ''}`))
    .toSorted((a, b) => a - b);
  return moments.slice(1).flatMap((moment, i) => {
    const middle = new Date((moment + (moments[i] ?? moment)) / 2);
    return Number.isNaN(middle.getTime()) ? [] : fitted(middle.toISOString().slice(0, 19).replace('T', ' '), column);
  });
}

function unique(values: Value[]): Value[] {
  return [...new Set(values)];
}
