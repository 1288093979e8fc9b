import { nodeOf, nodesOf, textField } from '~/engine/sql-ast';
import type { JsonObject } from '~/engine/sql-ast';
import type { SchemaModel, Value } from '../schema/schema-model';
import { ConditionReader } from './condition-clues';
import type { Around, Ctes, Place } from './condition-clues';
import { constantValue, partsOf } from './constant-trees';
import { namesOf } from './expression-origins';
import { tableSource } from './name-scope';
import type { OutputColumn, Scope, Source } from './name-scope';
import { noClues } from './query-clues';
import type { QueryClues } from './query-clues';

export interface ClueReader {
  schema: SchemaModel;
  clues: QueryClues;
  /** 0 for the reference, 1 for the submission. */
  query: number;
  /** What the engine says constant expressions are worth. */
  folded: ReadonlyMap<string, Value>;
}

/** Reads all that a query says about its data into `clues`. */
export function readClues(root: JsonObject, reader: ClueReader): void {
  new QueryReader(reader).query(root, { ctes: new Map(), outer: undefined });
}

class QueryReader {
  #reader: ClueReader;
  #conditions: ConditionReader;

  constructor(reader: ClueReader) {
    this.#reader = reader;
    this.#conditions = new ConditionReader({
      ...reader,
      read: (query, around) => this.query(query, around),
      // A sub-query is looked at for its columns more than once; its clues are taken where it stands.
      columnsOf: (query, around) => new QueryReader({ ...reader, clues: noClues() }).query(query, around),
    });
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
      else for (const [at, column] of columns.entries()) this.#conditions.link(column.origins, next[at]?.origins ?? [], 'joins');
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
    for (const expression of [...select, ...groups, ...conditions, ...orders]) this.#conditions.expression(expression, { scope, ctes });
    return columns;
  }

  #output(item: JsonObject, place: Place): OutputColumn[] {
    if (textField(item, 'class') === 'STAR') {
      const alias = textField(item, 'relation_name').toLowerCase();
      return place.scope.sources.filter(source => alias === '' || source.alias.toLowerCase() === alias).flatMap(source => source.columns);
    }
    const name = textField(item, 'alias') || namesOf(item).at(-1) || textField(item, 'function_name');
    return [{ name, origins: this.#conditions.origins(item, place) }];
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
    if (condition) this.#conditions.expression(condition, place);
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
        if (name === other.name.toLowerCase() && (natural || using.has(name)))
          this.#conditions.link(column.origins, other.origins, 'joins');
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

function renamed(columns: OutputColumn[], names: string[]): OutputColumn[] {
  return columns.map((column, i) => ({ ...column, name: names[i] ?? column.name }));
}
