import { isObject, nodeOf, nodesOf, placesIn, textField } from '~/engine/sql-ast';
import type { JsonObject } from '~/engine/sql-ast';
import type { Value } from '../schema/schema-model';
import { countingArguments, dateFunctions, daysIn, factorsIn, likes, numberTypes } from './clue-words';
import { childrenOf, constantValue, partsOf } from './constant-trees';
import { originsOf } from './expression-origins';
import { valuesForCall } from './function-hints';
import type { Origin, OutputColumn, Scope } from './name-scope';
import { columnKey } from './query-clues';
import type { ColumnName, QueryClues } from './query-clues';
import { datesNear, turnRound } from './turn-round';

/** Results of CTEs by name, in lower case. */
export type Ctes = ReadonlyMap<string, OutputColumn[]>;

/** Where an expression stands. */
export interface Place {
  scope: Scope;
  ctes: Ctes;
}

/** What a query stands in. */
export interface Around {
  ctes: Ctes;
  outer: Scope | undefined;
}

export interface ConditionTask {
  clues: QueryClues;
  query: number;
  folded: ReadonlyMap<string, Value>;
  /** Takes the clues of a query inside an expression, and gives the columns of its result. */
  read(query: JsonObject, around: Around): OutputColumn[];
  /** Only gives the columns. */
  columnsOf(query: JsonObject, around: Around): OutputColumn[];
}

/** Reads what expressions say about columns: conditions, functions, casts, joins. */
export class ConditionReader {
  #task: ConditionTask;

  constructor(task: ConditionTask) {
    this.#task = task;
  }

  /** Where the value of an expression comes from. */
  origins(node: JsonObject, { scope, ctes }: Place): Origin[] {
    return originsOf(node, scope, (query, outer) => this.#task.columnsOf(query, { ctes, outer }));
  }

  /** Takes the clues of an expression and of all inside it. */
  expression(node: JsonObject, place: Place): void {
    const { clues } = this.#task;
    const type = textField(node, 'type');
    switch (textField(node, 'class')) {
      case 'COLUMN_REF':
        for (const origin of this.origins(node, place)) if (isColumn(origin)) clues.named.add(columnKey(origin));
        return;
      case 'CONSTANT': {
        const value = constantValue(node, this.#task.folded);
        if (value !== undefined && value !== null) clues.constants.add(value);
        return;
      }
      case 'COMPARISON':
        this.#comparison({ type, left: nodeOf(node, 'left'), right: nodeOf(node, 'right'), place });
        break;
      case 'BETWEEN':
        this.#comparison({ type: 'COMPARE_GREATERTHANOREQUALTO', left: nodeOf(node, 'input'), right: nodeOf(node, 'lower'), place });
        this.#comparison({ type: 'COMPARE_LESSTHANOREQUALTO', left: nodeOf(node, 'input'), right: nodeOf(node, 'upper'), place });
        break;
      case 'OPERATOR': {
        const [first, ...others] = nodesOf(node, 'children');
        if (type === 'COMPARE_IN' || type === 'COMPARE_NOT_IN')
          this.#holdAgainst({ type: 'COMPARE_EQUAL', left: first, rights: others, place });
        break;
      }
      case 'SUBQUERY':
        this.#subquery(node, place);
        break;
      case 'FUNCTION':
      case 'WINDOW':
        this.#call(node, place);
        break;
      case 'CAST':
        this.#cast(node, place);
        break;
    }
    const constant = constantValue(node, this.#task.folded);
    for (const days of daysIn(constant)) clues.dayOffsets.add(days);
    if (constant !== undefined) return;
    const inner = [
      ...childrenOf(node),
      ...nodesOf(node, 'partitions'),
      ...nodesOf(node, 'orders').flatMap(order => partsOf(order, ['expression'])),
    ];
    for (const child of [...inner, ...partsOf(node, ['filter', 'filter_expr', 'start_expr', 'end_expr', 'offset_expr'])]) {
      this.expression(child, place);
    }
  }

  #comparison({
    type,
    left,
    right,
    place,
  }: {
    type: string;
    left: JsonObject | undefined;
    right: JsonObject | undefined;
    place: Place;
  }): void {
    if (!left || !right) return;
    this.#holdAgainst({ type, left, rights: [right], place });
    this.#holdAgainst({ type: mirrored[type] ?? type, left: right, rights: [left], place });
    this.#fallbacks(left, right, place);
    this.#fallbacks(right, left, place);
    const equal = type === 'COMPARE_EQUAL' || type === 'COMPARE_NOT_DISTINCT_FROM' || type === 'COMPARE_NOTEQUAL';
    this.link(this.origins(left, place), this.origins(right, place), equal ? 'joins' : 'comparisons');
  }

  /** `left <op> COALESCE(…, 0)`: the other side may be just that constant. */
  #fallbacks(left: JsonObject, right: JsonObject, place: Place): void {
    const constants = [...placesIn(right)].flatMap(({ node }) =>
      textField(node, 'type') === 'OPERATOR_COALESCE'
        ? nodesOf(node, 'children').map(child => constantValue(child, this.#task.folded))
        : [],
    );
    const numbers = constants.filter(value => typeof value === 'number');
    if (numbers.length === 0) return;
    const values = numbers.flatMap(number => [number - 1, number, number + 1]);
    for (const origin of this.origins(left, place)) if (isColumn(origin)) this.#task.clues.hints.push({ ...nameOf(origin), values });
  }

  /** `left <op> constants`: what the column behind `left` is held against. */
  #holdAgainst({ type, left, rights, place }: { type: string; left: JsonObject | undefined; rights: JsonObject[]; place: Place }): void {
    if (!left) return;
    const values = rights.map(right => constantValue(right, this.#task.folded)).filter(value => value !== undefined);
    if (values.length === 0) return;
    const { clues, query } = this.#task;
    for (const origin of this.origins(left, place)) {
      const numbers = values.map(Number).filter(number => Number.isFinite(number));
      if (origin.way === 'count') for (const number of numbers) clues.counts.add(number);
      if (!isColumn(origin)) continue;
      if (origin.way === 'sum') for (const value of numbers) clues.sums.push({ ...nameOf(origin), value });
      if (origin.way === 'plain' && isBare(left)) clues.atoms.push({ ...nameOf(origin), op: type, values, query });
      else
        clues.hints.push({
          ...nameOf(origin),
          values: [...values, ...values.flatMap(value => this.#roundValues(left, value)), ...factorsIn(left)],
        });
      if (origin.way === 'made') for (const number of numbers) clues.dayOffsets.add(number);
    }
  }

  #roundValues(node: JsonObject, value: Value): Value[] {
    const own = textField(node, 'class') === 'FUNCTION' ? turnRound(node, value) : [];
    return [...own, ...childrenOf(node).flatMap(child => this.#roundValues(child, value))];
  }

  #subquery(node: JsonObject, { scope, ctes }: Place): void {
    const query = nodeOf(nodeOf(node, 'subquery') ?? {}, 'node');
    if (!query) return;
    const [first] = this.#task.read(query, { ctes, outer: scope });
    const child = nodeOf(node, 'child');
    if (!child || !first) return;
    const equal = textField(node, 'comparison_type') === 'COMPARE_EQUAL';
    this.link(this.origins(child, { scope, ctes }), first.origins, equal ? 'joins' : 'comparisons');
  }

  #call(node: JsonObject, place: Place): void {
    const { clues, folded } = this.#task;
    const name = textField(node, 'function_name').toLowerCase();
    clues.functions.add(name);
    const children = nodesOf(node, 'children');
    const constants = children.map(child => constantValue(child, folded)).filter(value => value !== undefined);
    const columns = children.flatMap(child => this.origins(child, place)).filter(isColumn);
    if (likes.has(name) && children[0]) {
      for (const origin of columns)
        this.#task.clues.atoms.push({ ...nameOf(origin), op: name, values: constants, query: this.#task.query });
    }
    const dates = constants.filter(value => typeof value === 'string' && /^\d{4}-\d\d-\d\d/.test(value));
    if (dates.length > 0) for (const origin of columns) clues.hints.push({ ...nameOf(origin), values: dates.flatMap(datesNear) });
    const own = valuesForCall(name, constants);
    if (own.length > 0) for (const origin of columns) clues.hints.push({ ...nameOf(origin), values: own });
    if (dateFunctions.has(name)) for (const origin of columns) clues.datesInText.add(columnKey(origin));
    // Days less a running number: days that follow each other fall together.
    const counted = children.some(child => this.origins(child, place).some(origin => origin.way === 'count'));
    if (columns.length > 0 && counted && (name === '-' || name === '+')) clues.dayOffsets.add(1);
    if (countingArguments.has(name)) for (const value of constants) if (typeof value === 'number') clues.counts.add(value);
  }

  #cast(node: JsonObject, place: Place): void {
    const type = textField(nodeOf(node, 'cast_type') ?? {}, 'id');
    for (const origin of this.origins(node, place)) {
      if (!isColumn(origin)) continue;
      if (type === 'DATE' || type.startsWith('TIMESTAMP')) this.#task.clues.datesInText.add(columnKey(origin));
      if (numberTypes.test(type)) this.#task.clues.numbersInText.add(columnKey(origin));
    }
  }

  /** Columns whose values meet. */
  link(left: Origin[], right: Origin[], kind: 'joins' | 'comparisons'): void {
    for (const a of left) {
      for (const b of right) {
        if (isColumn(a) && isColumn(b) && columnKey(a) !== columnKey(b)) this.#task.clues[kind].push([nameOf(a), nameOf(b)]);
      }
    }
  }
}

function isColumn(origin: Origin): origin is Origin & ColumnName {
  return origin.table !== undefined && origin.column !== undefined;
}

function nameOf({ table, column }: ColumnName): ColumnName {
  return { table, column };
}

/** A column itself, maybe under a cast that does not change which values are equal. */
function isBare(node: JsonObject): boolean {
  const kind = textField(node, 'class');
  return kind === 'COLUMN_REF' || (kind === 'CAST' && isObject(node.child) && isBare(node.child));
}

const mirrored: Readonly<Record<string, string>> = {
  COMPARE_LESSTHAN: 'COMPARE_GREATERTHAN',
  COMPARE_GREATERTHAN: 'COMPARE_LESSTHAN',
  COMPARE_LESSTHANOREQUALTO: 'COMPARE_GREATERTHANOREQUALTO',
  COMPARE_GREATERTHANOREQUALTO: 'COMPARE_LESSTHANOREQUALTO',
};
