import type { JsonObject } from '~/engine/sql-ast';
import { isoDate } from '~/sample-company/days';
import type { CompanyRows } from '~/sample-company/rows';
import { isTableName } from '~/sample-company/tables';
import type { WorldFocus } from '~/sample-company/worlds/focus';
import { makeWorld } from '~/sample-company/worlds/make-world';
import { worldRecipes } from '~/sample-company/worlds/recipes';
import { focusOf } from '../focus-of';
import type { ColumnModel, Row, SchemaModel, Value, World } from '../schema/schema-model';
import { rowIsLegal, withoutOrphans } from '../schema/violations';

/** Worlds of the sample company's recipes about the constants of both queries, cut to the tables and columns of a schema. */
export function companyWorlds({ schema, queries, seed }: { schema: SchemaModel; queries: readonly JsonObject[]; seed: number }): World[] {
  const focus = focusOnAll(queries.map(focusOf));
  return worldRecipes.map(({ id }) => cutTo(schema, makeWorld({ seed, recipe: id, focus })));
}

function focusOnAll(all: readonly Partial<WorldFocus>[]): Partial<WorldFocus> {
  const numbers = (part: 'days' | 'amounts' | 'spans') => [...new Set(all.flatMap(focus => focus[part] ?? []))].toSorted((a, b) => a - b);
  const texts = [...new Set(all.flatMap(focus => focus.texts ?? []))].toSorted();
  return { days: numbers('days'), amounts: numbers('amounts'), spans: numbers('spans'), texts };
}

function cutTo(schema: SchemaModel, company: CompanyRows): World {
  const world = Object.fromEntries(
    schema.tables.map(table => {
      const rows: readonly object[] = isTableName(table.name) ? company[table.name] : [];
      return [table.name, rows.map(row => rowOf(table.columns, row)).filter(row => rowIsLegal(table, row))];
    }),
  );
  return withoutOrphans(schema, world);
}

function rowOf(columns: readonly ColumnModel[], source: object): Row {
  const cells = new Map<string, unknown>(Object.entries(source));
  return columns.map(column => valueOf(column, cells.get(column.name)));
}

/** Days, seconds and fen as a bench takes them. */
function valueOf({ kind, scale }: ColumnModel, value: unknown): Value {
  if (typeof value === 'number') {
    if (kind === 'date') return isoDate(value);
    if (kind === 'timestamp') return new Date(value * 1000).toISOString().slice(0, 19).replace('T', ' ');
    return kind === 'decimal' ? value / 10 ** scale : value;
  }
  return typeof value === 'string' || typeof value === 'boolean' ? value : null;
}
