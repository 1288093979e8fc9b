import type { QueryResult } from '~/engine/query-result';
import { rowsOf } from '../schema/schema-model';
import type { SchemaModel, World } from '../schema/schema-model';
import { withoutOrphans } from '../schema/violations';
import type { FoundWorld } from './find-world.server';
import type { CounterExample } from './insight';
import { meet } from './rival-bench.server';
import type { Meeting, Rivals } from './rival-bench.server';
import { evidenceOf, showResults, showTables } from './show-example';
import type { RowEffect } from './show-example';

/** A found world as the learner sees it: which of its rows decide, what both queries make of them, and why. */
export async function counterExampleOf(
  rivals: Rivals,
  { found: { world, meeting, clues }, named }: { found: FoundWorld; named: ReadonlySet<string> },
): Promise<CounterExample> {
  const { schema } = rivals.bench;
  if (meeting.kind === 'fails') {
    const right = { columns: meeting.expected.columns.map(column => column.name), rows: meeting.expected.rows, marks: [] };
    return { tables: showTables({ schema, world, named, marked: [] }), right, evidence: { kind: 'fails', message: meeting.message } };
  }
  const effects = await effectsOf(rivals, { world, meeting });
  const evidence = evidenceOf({ schema, world, effects, clues, difference: meeting.difference });
  const marked = 'table' in evidence ? [{ table: evidence.table, row: evidence.row }] : [];
  return { tables: showTables({ schema, world, named, marked }), ...showResults({ ...meeting, rules: rivals.rules }), evidence };
}

/** For each row, whose result changes without it, in the columns in which the two differ; rows that others refer to come last. */
async function effectsOf(
  rivals: Rivals,
  { world, meeting }: { world: World; meeting: Extract<Meeting, { kind: 'differs' }> },
): Promise<RowEffect[]> {
  const { schema } = rivals.bench;
  const column = meeting.difference.kind === 'wrong-rows' ? meeting.difference.column : undefined;
  const effects: RowEffect[] = [];
  for (const table of schema.tables.toReversed()) {
    for (const row of rowsOf(world, table).keys()) {
      const less = await meet(rivals, withoutRow({ schema, world, table: table.name, row }));
      if (less.kind !== 'same' && less.kind !== 'differs') continue;
      effects.push({
        table: table.name,
        row,
        changesRight: textOf(less.expected, column) !== textOf(meeting.expected, column),
        changesYours: textOf(less.actual, column) !== textOf(meeting.actual, column),
      });
    }
  }
  return effects;
}

function withoutRow({ schema, world, table, row }: { schema: SchemaModel; world: World; table: string; row: number }): World {
  return withoutOrphans(schema, { ...world, [table]: (world[table] ?? []).filter((_, i) => i !== row) });
}

/** A result as a bag: one column of it where that is all that differs. */
function textOf({ columns, rows }: QueryResult, only: string | undefined): string {
  const index = columns.findIndex(column => column.name.toLowerCase() === only?.toLowerCase());
  return JSON.stringify(rows.map(row => JSON.stringify(index < 0 ? row : row[index])).toSorted());
}
