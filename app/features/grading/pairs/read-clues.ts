import { isObject, nodeOf, nodesOf, placesIn, textField } from '~/engine/sql-ast';
import type { JsonObject } from '~/engine/sql-ast';
import type { SchemaModel, Value } from '../schema/schema-model';
import { childrenOf, constantValue, partsOf } from './constant-trees';
import { namesOf, originsOf } from './expression-origins';
import { tableSource } from './name-scope';
import type { Origin, OutputColumn, Scope, Source } from './name-scope';
import { columnKey, noClues } from './query-clues';
import type { ColumnName, QueryClues } from './query-clues';
import { datesNear, turnRound } from './turn-round';

export interface ClueReader {
  schema: SchemaModel;
  clues: QueryClues;
  /** 0 for the reference, 1 for the submission. */
  query: number;
  /** What the engine says constant expressions are worth. */
  folded: ReadonlyMap<string, Value>;
}

type Ctes = ReadonlyMap<string, OutputColumn[]>;

/** Reads all that a query says about its data into `clues`. */
export function readClues(root: JsonObject, reader: ClueReader): void {
  new QueryReader(reader).query(root, { ctes: new Map(), outer: undefined });
}

interface Around {
  ctes: Ctes;
  outer: Scope | undefined;
}

class QueryReader {
  #reader: ClueReader;

  constructor(reader: ClueReader) {
    this.#reader = reader;
  }

  /** The columns of a query's result; on the way all its clues are taken. */
  query(node: JsonObject, around: Around): OutputColumn[] {
    const ctes = this.#ctes(node, around);
    for (const modifier of nodesOf(node, 'modifiers')) this.#limits(modifier);
    switch (textField(node, 'type')) {
      case 'SELECT_NODE':
        return this.#select(node, { ctes, outer: around.outer });
      case 'SET_OPERATION_NODE':
      case 'RECURSIVE_CTE_NODE':
        return this.#setOperation(node, { ctes, outer: around.outer });
      case 'CTE_NODE': {
        const inner = nodeOf(node, 'query');
        const named = inner ? this.query(inner, { ctes, outer: around.outer }) : [];
        const child = nodeOf(node, 'child');
        const within = new Map(ctes).set(textField(node, 'cte_name').toLowerCase(), named);
        return child ? this.query(child, { ctes: within, outer: around.outer }) : [];
      }
      default:
        return [];
    }
  }

  #ctes(node: JsonObject, around: Around): Ctes {
    const ctes = new Map(around.ctes);
    for (const entry of nodesOf(nodeOf(node, 'cte_map') ?? {}, 'map')) {
      const body = nodeOf(entry, 'value');
      const query = nodeOf(nodeOf(body ?? {}, 'query') ?? {}, 'node');
      if (!body || !query) continue;
      const names = (Array.isArray(body.aliases) ? body.aliases : []).map(String);
      const columns = this.query(query, { ctes, outer: around.outer });
      ctes.set(textField(entry, 'key').toLowerCase(), renamed(columns, names));
    }
    return ctes;
  }

  #setOperation(node: JsonObject, around: Around): OutputColumn[] {
    const name = textField(node, 'cte_name').toLowerCase();
    const sides = [nodeOf(node, 'left'), nodeOf(node, 'right'), ...nodesOf(node, 'children')].filter(side => side !== undefined);
    let columns: OutputColumn[] = [];
    for (const [i, side] of sides.entries()) {
      const ctes = i > 0 && name ? new Map(around.ctes).set(name, columns) : around.ctes;
      const next = this.query(side, { ...around, ctes });
      if (i === 0) columns = next;
      else for (const [at, column] of columns.entries()) this.#link(column.origins, next[at]?.origins ?? [], 'joins');
    }
    return columns;
  }

  #select(node: JsonObject, { ctes, outer }: Around): OutputColumn[] {
    const from = nodeOf(node, 'from_table');
    const scope: Scope = { sources: [], aliases: [], outer };
    if (from) this.#from(from, { scope, ctes });
    const columns = nodesOf(node, 'select_list').flatMap(item => this.#output(item, { scope, ctes }));
    scope.aliases = columns;
    const groups = nodesOf(node, 'group_expressions');
    const conditions = partsOf(node, ['where_clause', 'having', 'qualify']);
    const orders = nodesOf(node, 'modifiers').flatMap(modifier =>
      nodesOf(modifier, 'orders').flatMap(order => partsOf(order, ['expression'])),
    );
    const select = nodesOf(node, 'select_list');
    for (const expression of [...select, ...groups, ...conditions, ...orders]) this.#expression(expression, { scope, ctes });
    return columns;
  }

  #output(item: JsonObject, place: Place): OutputColumn[] {
    if (textField(item, 'class') === 'STAR') {
      const alias = textField(item, 'relation_name').toLowerCase();
      return place.scope.sources.filter(source => alias === '' || source.alias.toLowerCase() === alias).flatMap(source => source.columns);
    }
    const name = textField(item, 'alias') || namesOf(item).at(-1) || textField(item, 'function_name');
    return [{ name, origins: this.#origins(item, place) }];
  }

  /** A sub-query met here is looked at for its columns only: its clues are taken where it stands. */
  #origins(node: JsonObject, { scope, ctes }: Place): Origin[] {
    return originsOf(node, scope, (query, outer) => new QueryReader({ ...this.#reader, clues: noClues() }).query(query, { ctes, outer }));
  }

  #from(node: JsonObject, place: Place): void {
    const source = this.#source(node, place);
    if (source) place.scope.sources.push(source);
    if (textField(node, 'type') !== 'JOIN') return;
    const before = place.scope.sources.length;
    const [left, right] = [nodeOf(node, 'left'), nodeOf(node, 'right')];
    if (left) this.#from(left, place);
    const between = place.scope.sources.length;
    if (right) this.#from(right, place);
    const sides = [place.scope.sources.slice(before, between), place.scope.sources.slice(between)];
    this.#sharedNames(node, sides[0] ?? [], sides[1] ?? []);
    const condition = nodeOf(node, 'condition');
    if (condition) this.#expression(condition, place);
  }

  #source(node: JsonObject, { scope, ctes }: Place): Source | undefined {
    const alias = textField(node, 'alias');
    switch (textField(node, 'type')) {
      case 'BASE_TABLE': {
        const name = textField(node, 'table_name');
        const cte = ctes.get(name.toLowerCase());
        if (cte) return { alias: alias || name, columns: cte };
        const source = tableSource(this.#reader.schema, { name, alias });
        for (const origin of source?.columns[0]?.origins ?? []) if (origin.table) this.#reader.clues.tables.add(origin.table);
        return source;
      }
      case 'SUBQUERY': {
        const query = nodeOf(nodeOf(node, 'subquery') ?? {}, 'node');
        const names = (Array.isArray(node.column_name_alias) ? node.column_name_alias : []).map(String);
        // A lateral sub-query sees what stands before it.
        return query && { alias, columns: renamed(this.query(query, { ctes, outer: scope }), names) };
      }
      case 'PIVOT': {
        const inner = nodeOf(node, 'source');
        if (inner) this.#from(inner, { scope, ctes });
        return undefined;
      }
      default:
        return undefined;
    }
  }

  #sharedNames(node: JsonObject, left: Source[], right: Source[]): void {
    const using = new Set((Array.isArray(node.using_columns) ? node.using_columns : []).map(name => String(name).toLowerCase()));
    const natural = textField(node, 'ref_type') === 'NATURAL';
    for (const column of left.flatMap(source => source.columns)) {
      for (const other of right.flatMap(source => source.columns)) {
        const name = column.name.toLowerCase();
        if (name === other.name.toLowerCase() && (natural || using.has(name))) this.#link(column.origins, other.origins, 'joins');
      }
    }
  }

  #expression(node: JsonObject, place: Place): void {
    const { clues } = this.#reader;
    const type = textField(node, 'type');
    switch (textField(node, 'class')) {
      case 'COLUMN_REF':
        for (const origin of this.#origins(node, place)) if (isColumn(origin)) clues.named.add(columnKey(origin));
        return;
      case 'CONSTANT': {
        const value = constantValue(node, this.#reader.folded);
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
    const constant = constantValue(node, this.#reader.folded);
    for (const days of daysIn(constant)) clues.dayOffsets.add(days);
    if (constant !== undefined) return;
    const inner = [
      ...childrenOf(node),
      ...nodesOf(node, 'partitions'),
      ...nodesOf(node, 'orders').flatMap(order => partsOf(order, ['expression'])),
    ];
    for (const child of [...inner, ...partsOf(node, ['filter', 'filter_expr', 'start_expr', 'end_expr', 'offset_expr'])]) {
      this.#expression(child, place);
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
    const equal = type === 'COMPARE_EQUAL' || type === 'COMPARE_NOT_DISTINCT_FROM' || type === 'COMPARE_NOTEQUAL';
    this.#link(this.#origins(left, place), this.#origins(right, place), equal ? 'joins' : 'comparisons');
  }

  /** `left <op> constants`: what the column behind `left` is held against. */
  #holdAgainst({ type, left, rights, place }: { type: string; left: JsonObject | undefined; rights: JsonObject[]; place: Place }): void {
    if (!left) return;
    const values = rights.map(right => constantValue(right, this.#reader.folded)).filter(value => value !== undefined);
    if (values.length === 0) return;
    const { clues, query } = this.#reader;
    for (const origin of this.#origins(left, place)) {
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
    const [first] = this.query(query, { ctes, outer: scope });
    const child = nodeOf(node, 'child');
    if (!child || !first) return;
    const equal = textField(node, 'comparison_type') === 'COMPARE_EQUAL';
    this.#link(this.#origins(child, { scope, ctes }), first.origins, equal ? 'joins' : 'comparisons');
  }

  #call(node: JsonObject, place: Place): void {
    const { clues, folded } = this.#reader;
    const name = textField(node, 'function_name').toLowerCase();
    clues.functions.add(name);
    const children = nodesOf(node, 'children');
    const constants = children.map(child => constantValue(child, folded)).filter(value => value !== undefined);
    const columns = children.flatMap(child => this.#origins(child, place)).filter(isColumn);
    if (likes.has(name) && children[0]) {
      for (const origin of columns)
        this.#reader.clues.atoms.push({ ...nameOf(origin), op: name, values: constants, query: this.#reader.query });
    }
    const dates = constants.filter(value => typeof value === 'string' && /^\d{4}-\d\d-\d\d/.test(value));
    if (dates.length > 0) for (const origin of columns) clues.hints.push({ ...nameOf(origin), values: dates.flatMap(datesNear) });
    if (dateFunctions.has(name)) for (const origin of columns) clues.datesInText.add(columnKey(origin));
    if (countingArguments.has(name)) for (const value of constants) if (typeof value === 'number') clues.counts.add(value);
  }

  #cast(node: JsonObject, place: Place): void {
    const type = textField(nodeOf(node, 'cast_type') ?? {}, 'id');
    for (const origin of this.#origins(node, place)) {
      if (!isColumn(origin)) continue;
      if (type === 'DATE' || type.startsWith('TIMESTAMP')) this.#reader.clues.datesInText.add(columnKey(origin));
      if (numberTypes.test(type)) this.#reader.clues.numbersInText.add(columnKey(origin));
    }
  }

  #link(left: Origin[], right: Origin[], kind: 'joins' | 'comparisons'): void {
    for (const a of left) {
      for (const b of right) {
        if (isColumn(a) && isColumn(b) && columnKey(a) !== columnKey(b)) this.#reader.clues[kind].push([nameOf(a), nameOf(b)]);
      }
    }
  }

  #limits(modifier: JsonObject): void {
    for (const field of ['limit', 'offset']) {
      const node = nodeOf(modifier, field);
      const value = node && constantValue(node, this.#reader.folded);
      if (typeof value === 'number') this.#reader.clues.limits.add(value);
    }
  }
}

interface Place {
  scope: Scope;
  ctes: Ctes;
}

/** Numbers a computation is made with, and their roots: with them its result is likelier to come out even. */
function factorsIn(node: JsonObject): number[] {
  const constants = [...placesIn(node)].flatMap(({ node: part }) =>
    textField(part, 'class') === 'CONSTANT' ? [constantValue(part, new Map())] : [],
  );
  const numbers = constants.filter(value => typeof value === 'number').filter(number => number > 1);
  return numbers.flatMap(number => [number, Math.sqrt(number)]).filter(Number.isInteger);
}

/** The length in days of an interval as the engine writes it: `7 days`, `1 year 2 months`, `00:30:00`. */
function daysIn(value: Value | undefined): number[] {
  if (typeof value !== 'string' || !/^(?:-?\d+ (?:year|month|day)s? ?)*(?:-?\d+:\d\d:\d\d(?:\.\d+)?)?$/.test(value) || value === '')
    return [];
  const of = (unit: string) => Number(new RegExp(`(-?\\d+) ${unit}`).exec(value)?.[1] ?? 0);
  const [, hours = '0', minutes = '0', seconds = '0'] = /(-?\d+):(\d\d):(\d\d)/.exec(value) ?? [];
  const days = of('year') * 365 + of('month') * 30 + of('day') + (Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds)) / 86_400;
  return days === 0 ? [] : of('month') + of('year') > 0 ? [days, days + 1] : [days];
}

function isColumn(origin: Origin): origin is Origin & ColumnName {
  return origin.table !== undefined && origin.column !== undefined;
}

function nameOf({ table, column }: ColumnName): ColumnName {
  return { table, column };
}

function renamed(columns: OutputColumn[], names: string[]): OutputColumn[] {
  return columns.map((column, i) => ({ ...column, name: names[i] ?? column.name }));
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

/** Functions that are a condition on a text. */
export const likes: ReadonlySet<string> = new Set([
  ...[
    '~~',
    '!~~',
    '~~*',
    '!~~*',
    'like_escape',
    'not_like_escape',
    'ilike_escape',
    'contains',
    'starts_with',
    'prefix',
    'suffix',
    'ends_with',
  ],
  ...['~~~', 'regexp_matches', 'regexp_full_match', 'instr', 'strpos', 'position'],
]);
const dateFunctions = new Set([
  ...[
    'strftime',
    'strptime',
    'julianday',
    'julian',
    'date_part',
    'datepart',
    'date_trunc',
    'datetrunc',
    'date_diff',
    'datediff',
    'date_sub',
    'year',
  ],
  ...[
    'month',
    'day',
    'hour',
    'quarter',
    'week',
    'dayofweek',
    'weekday',
    'dow',
    'isodow',
    'date',
    'date_add',
    'dayname',
    'monthname',
    'last_day',
    'age',
  ],
]);
const countingArguments = new Set(['ntile', 'lag', 'lead', 'nth_value']);
const numberTypes = /^(?:TINYINT|SMALLINT|INTEGER|BIGINT|HUGEINT|DOUBLE|FLOAT|DECIMAL|U[A-Z]*INT)/;
