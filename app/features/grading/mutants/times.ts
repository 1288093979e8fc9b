import { nodeOf, nodesOf, textField } from '~/engine/sql-ast';
import type { JsonObject } from '~/engine/sql-ast';
import { call, comparison, constantText, integerConstant, isFunction, namedLike, textConstant } from './expressions';
import { readDay, shiftDays, writeLike } from './iso-time';
import { atEachNode } from './mutation';
import type { Mutate } from './mutation';

/** Each unit with those it is taken for. */
const units: Readonly<Record<string, readonly string[]>> = {
  ...{ second: ['minute'], minute: ['hour', 'second'], hour: ['day', 'minute'], day: ['week', 'month'], week: ['month', 'day'] },
  ...{ month: ['quarter', 'week'], quarter: ['month', 'year'], year: ['month', 'quarter'] },
};
const unitFunctions: ReadonlySet<string> = new Set([
  'date_trunc',
  'datetrunc',
  'date_part',
  'datepart',
  'date_diff',
  'datediff',
  'date_sub',
]);
const shorthand: Readonly<Record<string, readonly string[]>> = {
  ...{ to_days: ['to_weeks', 'to_hours'], to_weeks: ['to_days'], to_months: ['to_years', 'to_weeks'], to_hours: ['to_minutes', 'to_days'] },
  ...{ to_minutes: ['to_hours', 'to_seconds'], to_seconds: ['to_minutes'], to_years: ['to_months'], to_quarters: ['to_months'] },
  ...{
    month: ['quarter'],
    quarter: ['month'],
    week: ['month'],
    year: ['isoyear'],
    dayofweek: ['isodow'],
    isodow: ['dayofweek'],
    hour: ['minute'],
  },
};

/** Another unit of time: the quarter for the month, hours for days. Full days between two moments for midnights between them. */
export const changeTimeUnit: Mutate = atEachNode(node => {
  if (!isFunction(node)) return [];
  const [name, children] = [textField(node, 'function_name'), nodesOf(node, 'children')];
  const [unit, ...rest] = children;
  const text = unitFunctions.has(name) ? constantText(unit) : undefined;
  const otherUnits = (units[text?.toLowerCase() ?? ''] ?? []).map((other): JsonObject => ({
    ...node,
    children: [textConstant(other), ...rest],
  }));
  const counted = name === 'date_diff' || name === 'datediff' ? [call('date_sub', children)] : [];
  const others = children.length === 1 ? (shorthand[name] ?? []) : [];
  return [...otherUnits, ...counted, ...others.map(other => ({ ...node, schema: '', function_name: other }))].map(other =>
    namedLike(other, node),
  );
});

/** A moment not cut to its day: `paid_at` for `CAST(paid_at AS DATE)`, `date_trunc('day', paid_at)`. */
export const dropDayCast: Mutate = atEachNode(node => {
  const child = nodeOf(node, 'child');
  const type = nodeOf(node, 'cast_type');
  if (node.class === 'CAST' && type?.id === 'DATE' && child && child.class !== 'CONSTANT') return [namedLike(child, node)];
  const [unit, moment] = isFunction(node, 'date_trunc') ? nodesOf(node, 'children') : [];
  return constantText(unit) === 'day' && moment ? [namedLike(moment, node)] : [];
});

/** `paid_at < '2026-06-21'` as `paid_at <= '2026-06-20'`: of the last day only its midnight is left, as with BETWEEN. */
export const loseLastDay: Mutate = atEachNode(node => {
  if (node.type !== 'COMPARE_LESSTHAN') return [];
  const [left, right] = [nodeOf(node, 'left'), nodeOf(node, 'right')];
  const end = constantOfDay(right);
  return left && end && !end.hasTime
    ? [comparison('COMPARE_LESSTHANOREQUALTO', left, textConstant(writeLike(end, shiftDays(end, -1))))]
    : [];
});

const shanghaiHours = 8;

/** A boundary as UTC has it and not as Shanghai has it, and a day cut at the wrong midnight. */
export const shiftTimeZone: Mutate = atEachNode(node => {
  const [unit, moment] = isFunction(node, 'date_trunc') ? nodesOf(node, 'children') : [];
  if (unit && moment) return [{ ...node, children: [unit, hoursEarlier(moment)] }];
  const child = nodeOf(node, 'child');
  if (node.class === 'CAST' && nodeOf(node, 'cast_type')?.id === 'DATE' && child?.class === 'COLUMN_REF') {
    return [{ ...node, child: hoursEarlier(child) }];
  }
  const boundary = orderings.has(textField(node, 'type')) ? constantOfDay(nodeOf(node, 'right')) : undefined;
  if (!boundary) return [];
  return [-1, 1].map(sign => ({ ...node, right: textConstant(writeLike(boundary, shiftDays(boundary, (sign * shanghaiHours) / 24))) }));
});

const orderings: ReadonlySet<string> = new Set([
  ...['COMPARE_LESSTHAN', 'COMPARE_LESSTHANOREQUALTO', 'COMPARE_GREATERTHAN', 'COMPARE_GREATERTHANOREQUALTO'],
]);

function hoursEarlier(moment: JsonObject): JsonObject {
  return call('-', [moment, call('to_hours', [integerConstant(shanghaiHours)])], { isOperator: true });
}

/** A day or moment written as text, or as a typed literal such as `DATE '2026-06-01'`. */
function constantOfDay(node: JsonObject | undefined) {
  return readDay(constantText(node?.class === 'CAST' ? nodeOf(node, 'child') : node));
}
