export interface Operator {
  name: string;
  info: ReadonlyMap<string, string[]>;
  rows: number;
  scanned: number;
  ms: number;
  children: Operator[];
}

export function parsed(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return undefined;
  }
}

export function operatorOf(value: unknown): Operator | undefined {
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
export function withoutWrapping(operator: Operator): Operator | undefined {
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

export function shownChildren({ children }: Operator): { operators: Operator[]; ms: number } {
  let ms = 0;
  const operators = children.flatMap(child => {
    if (!onlyHandsOn(child)) return child;
    const below = shownChildren(child);
    ms += child.ms + below.ms;
    return below.operators;
  });
  return { operators, ms };
}
