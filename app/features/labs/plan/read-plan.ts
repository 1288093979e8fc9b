import { operatorOf, parsed, shownChildren, withoutWrapping } from './operator';
import type { Operator } from './operator';
import { notesOf } from './plan-notes';
import type { PlanNote } from './plan-notes';

/** What a step of a plan does, whatever the engine's operator for it is called. */
export type StepKind =
  | 'scan'
  | 'cte-scan'
  | 'values'
  | 'function'
  | 'unnest'
  | 'filter'
  | 'compute'
  | 'join'
  | 'slow-join'
  | 'cross-join'
  | 'group'
  | 'aggregate'
  | 'sort'
  | 'top'
  | 'limit'
  | 'window'
  | 'union'
  | 'cte'
  | 'recursive'
  | 'other';

export interface PlanStep {
  /** Unique in its plan, counted from the result down. */
  id: number;
  kind: StepKind;
  /** The engine's own name, e.g. `HASH_JOIN`. */
  operator: string;
  /** `INNER`, `LEFT`, `MARK` …; of joins only. */
  joinType: string | undefined;
  /** The table that is read, or the CTE. */
  table: string | undefined;
  notes: PlanNote[];
  rowsIn: number;
  rowsOut: number;
  /** Rows the engine expected to come out. */
  expected: number | undefined;
  ms: number;
  /** Of the time of all steps, 0 … 1. */
  share: number;
  children: PlanStep[];
}

export interface Plan {
  root: PlanStep;
  steps: PlanStep[];
  /** Of the engine's work, all threads together. */
  ms: number;
  slowest: PlanStep;
  /** Where most rows go through. */
  widest: PlanStep;
}

/** Reads the answer of `EXPLAIN (ANALYZE, FORMAT JSON)`; undefined when it is none. Steps that only hand columns on are left out, their time counts for the step above. */
export function readPlan(json: string): Plan | undefined {
  const operator = operatorOf(parsed(json));
  const top = operator && withoutWrapping(operator);
  if (!top) return undefined;
  const whole: Operator = { ...top, ms: 0, children: [top] };
  const [shown] = shownChildren(whole).operators;
  const steps: PlanStep[] = [];
  const root = shown && stepOf(shown, steps);
  if (!root) return undefined;
  const ms = steps.reduce((sum, step) => sum + step.ms, 0);
  for (const step of steps) step.share = ms > 0 ? step.ms / ms : 0;
  const most = (value: (step: PlanStep) => number) => steps.reduce((best, step) => (value(step) > value(best) ? step : best), root);
  return { root, steps, ms, slowest: most(step => step.ms), widest: most(step => Math.max(step.rowsIn, step.rowsOut)) };
}

const kinds: Readonly<Record<string, StepKind>> = {
  SEQ_SCAN: 'scan',
  TABLE_SCAN: 'scan',
  INDEX_SCAN: 'scan',
  CTE_SCAN: 'cte-scan',
  REC_CTE_SCAN: 'cte-scan',
  DELIM_SCAN: 'cte-scan',
  COLUMN_DATA_SCAN: 'values',
  DUMMY_SCAN: 'values',
  EXPRESSION_SCAN: 'values',
  EMPTY_RESULT: 'values',
  UNNEST: 'unnest',
  INOUT_FUNCTION: 'unnest',
  FILTER: 'filter',
  PROJECTION: 'compute',
  HASH_JOIN: 'join',
  PIECEWISE_MERGE_JOIN: 'join',
  IE_JOIN: 'join',
  ASOF_JOIN: 'join',
  LEFT_DELIM_JOIN: 'join',
  RIGHT_DELIM_JOIN: 'join',
  DELIM_JOIN: 'join',
  NESTED_LOOP_JOIN: 'slow-join',
  BLOCKWISE_NL_JOIN: 'slow-join',
  CROSS_PRODUCT: 'cross-join',
  HASH_GROUP_BY: 'group',
  PERFECT_HASH_GROUP_BY: 'group',
  PARTITIONED_AGGREGATE: 'group',
  UNGROUPED_AGGREGATE: 'aggregate',
  ORDER_BY: 'sort',
  TOP_N: 'top',
  LIMIT: 'limit',
  STREAMING_LIMIT: 'limit',
  LIMIT_PERCENT: 'limit',
  WINDOW: 'window',
  STREAMING_WINDOW: 'window',
  UNION: 'union',
  CTE: 'cte',
  REC_CTE: 'recursive',
};

/** These steps only steer others, and count no rows of their own. */
const steering: ReadonlySet<string> = new Set(['UNION', 'CTE', 'LEFT_DELIM_JOIN', 'RIGHT_DELIM_JOIN', 'DELIM_JOIN']);

function stepOf(operator: Operator, steps: PlanStep[]): PlanStep {
  const { name, info } = operator;
  const below = shownChildren(operator);
  const step: PlanStep = {
    id: steps.length,
    kind: kinds[name] ?? (info.has('Function') || operator.children.length === 0 ? 'function' : 'other'),
    operator: name,
    joinType: info.get('Join Type')?.[0],
    table: info.get('Table')?.[0]?.split('.').at(-1) ?? info.get('CTE Name')?.[0],
    notes: notesOf(operator),
    rowsIn: 0,
    rowsOut: operator.rows,
    expected: expectedOf(info),
    ms: operator.ms + below.ms,
    share: 0,
    children: [],
  };
  steps.push(step);
  step.children = below.operators.map(child => stepOf(child, steps));
  const fromBelow = step.children.map(child => child.rowsOut);
  if (steering.has(name)) step.rowsOut = name === 'UNION' ? sum(fromBelow) : (fromBelow[1] ?? fromBelow[0] ?? 0);
  step.rowsIn = step.children.length > 0 ? sum(fromBelow) : Math.max(operator.scanned, operator.rows);
  return step;
}

export function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, each) => total + each, 0);
}

function expectedOf(info: Operator['info']): number | undefined {
  const written = info.get('Estimated Cardinality')?.[0];
  return written === undefined ? undefined : Number(written);
}

/** The engine was wrong about the rows of a step by ten times or more, and it matters. */
export function isMisjudged({ expected, rowsOut }: PlanStep): boolean {
  if (expected === undefined) return false;
  const [less, more] = [Math.min(expected, rowsOut), Math.max(expected, rowsOut)];
  return more >= 1000 && more >= Math.max(1, less) * 10;
}
