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

export type NoteKind = 'filter' | 'condition' | 'group' | 'aggregate' | 'order' | 'compute' | 'top';

export interface PlanNote {
  kind: NoteKind;
  text: string;
}

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

interface Operator {
  name: string;
  info: ReadonlyMap<string, string[]>;
  rows: number;
  scanned: number;
  ms: number;
  children: Operator[];
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

function parsed(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return undefined;
  }
}

function operatorOf(value: unknown): Operator | undefined {
  if (typeof value !== 'object' || value === null || !('children' in value) || !Array.isArray(value.children)) return undefined;
  const number = (field: unknown) => (typeof field === 'number' ? field : 0);
  return {
    name: 'operator_name' in value && typeof value.operator_name === 'string' ? value.operator_name.trim() : '',
    info: infoOf('extra_info' in value ? value.extra_info : undefined),
    rows: number('operator_cardinality' in value ? value.operator_cardinality : 0),
    scanned: number('operator_rows_scanned' in value ? value.operator_rows_scanned : 0),
    ms: number('operator_timing' in value ? value.operator_timing : 0) * 1000,
    children: value.children.flatMap(child => operatorOf(child) ?? []),
  };
}

function infoOf(value: unknown): Map<string, string[]> {
  if (typeof value !== 'object' || value === null) return new Map();
  return new Map(
    Object.entries(value).map(([key, info]) => [key, (Array.isArray(info) ? info.map(String) : [String(info)]).filter(Boolean)]),
  );
}

/** The statement itself and EXPLAIN around the plan. */
function withoutWrapping(operator: Operator): Operator | undefined {
  const isWrapping = operator.name === '' || operator.name === 'EXPLAIN_ANALYZE' || operator.name === 'RESULT_COLLECTOR';
  if (!isWrapping) return operator;
  const [child] = operator.children;
  return child && withoutWrapping(child);
}

/** Columns that are handed on as they are, or packed for the engine's own use. */
const plainColumn = /^(?:#\d+|__internal_\w+\(.*\)|[\w. "]+)$/s;

function onlyHandsOn({ name, info, children }: Operator): boolean {
  return (
    name === 'PROJECTION' &&
    children.length === 1 &&
    children[0]?.name !== 'DUMMY_SCAN' &&
    (info.get('Projections') ?? []).every(column => plainColumn.test(column))
  );
}

function shownChildren({ children }: Operator): { operators: Operator[]; ms: number } {
  let ms = 0;
  const operators = children.flatMap(child => {
    if (!onlyHandsOn(child)) return child;
    const below = shownChildren(child);
    ms += child.ms + below.ms;
    return below.operators;
  });
  return { operators, ms };
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

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, each) => total + each, 0);
}

function expectedOf(info: Operator['info']): number | undefined {
  const written = info.get('Estimated Cardinality')?.[0];
  return written === undefined ? undefined : Number(written);
}

const noteFields: readonly (readonly [string, NoteKind])[] = [
  ['Filters', 'filter'],
  ['Expression', 'filter'],
  ['Conditions', 'condition'],
  ['Groups', 'group'],
  ['Aggregates', 'aggregate'],
  ['Order By', 'order'],
  ['Top', 'top'],
];

function notesOf(operator: Operator): PlanNote[] {
  const { name, info } = operator;
  const fields: (readonly [string, NoteKind])[] =
    name === 'PROJECTION' || name.endsWith('WINDOW') ? [['Projections', 'compute']] : [...noteFields];
  return fields.flatMap(([field, kind]) => {
    const texts = (info.get(field) ?? []).map(text => readable(named(text, operator))).filter(text => text !== '' && !/^#\d+$/.test(text));
    return texts.length > 0 ? [{ kind, text: texts.join(kind === 'filter' ? ' AND ' : ', ') }] : [];
  });
}

/** `#1` is the second column that comes from below. */
function named(text: string, { children }: Operator): string {
  const columns = children.length === 1 && children[0] ? columnsOf(children[0]) : [];
  return text.replace(/#(\d+)/g, (mark, index: string) => columns[Number(index)] ?? mark);
}

function columnsOf(operator: Operator): (string | undefined)[] {
  const { name, info, children } = operator;
  if (name === 'HASH_GROUP_BY' || name === 'PERFECT_HASH_GROUP_BY') {
    return [...(info.get('Groups') ?? []), ...(info.get('Aggregates') ?? [])].map(text => named(text, operator));
  }
  const own = info.get('Projections');
  if (own && !name.endsWith('WINDOW')) return own.map(text => named(text, operator).replace(/^__internal_\w+\((.*)\)$/s, '$1'));
  const passesOn = ['FILTER', 'ORDER_BY', 'TOP_N', 'LIMIT', 'STREAMING_LIMIT'].includes(name);
  return passesOn && children.length === 1 && children[0] ? columnsOf(children[0]) : [];
}

/** Without what only the engine needs: names of databases, casts of constants, brackets around everything. */
function readable(text: string): string {
  return text
    .replace(/\b(?:sample|memory)\.main\./g, '')
    .replace(/'::(?:TIMESTAMP|DATE|VARCHAR|INTERVAL)/g, "'")
    .replace(/ 00:00:00'/g, "'")
    .replace(/count_star\(\)/g, 'count(*)')
    .replace(/"(first|sum|min|max|avg)"\(/g, '$1(')
    .replace(/^\((.*)\)$/s, (whole, inside: string) => (isBalanced(inside) ? inside : whole));
}

function isBalanced(text: string): boolean {
  let depth = 0;
  for (const letter of text) {
    if (letter === '(') depth++;
    if (letter === ')' && --depth < 0) return false;
  }
  return depth === 0;
}

/** The engine was wrong about the rows of a step by ten times or more, and it matters. */
export function isMisjudged({ expected, rowsOut }: PlanStep): boolean {
  if (expected === undefined) return false;
  const [less, more] = [Math.min(expected, rowsOut), Math.max(expected, rowsOut)];
  return more >= 1000 && more >= Math.max(1, less) * 10;
}
