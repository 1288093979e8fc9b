import type { Cell } from '~/engine/query-result';
import type { ColumnModel, Value, World } from '../schema/schema-model';
import { alwaysQuoted } from '../schema/world-text';
import { messageOf, singleLimits } from './pair-queries.server';
import type { SchemaBench } from './schema-bench.server';

export type SetupWorld = { kind: 'none' } | { kind: 'world'; world: World } | { kind: 'broken'; message: string };

/** The world that INSERT statements from outside make in the real tables, which are empty again afterwards. */
export async function readSetupWorld(
  { single, schema }: SchemaBench,
  { statements, deadlineMs }: { statements: string[]; deadlineMs: number },
): Promise<SetupWorld> {
  if (statements.length === 0) return { kind: 'none' };
  await single.run('BEGIN');
  try {
    for (const statement of statements) await single.define(statement);
    const world: Record<string, Value[][]> = {};
    for (const { name, columns } of schema.tables) {
      const outcome = await single.select({ sql: `FROM ${alwaysQuoted(name)}`, limits: singleLimits, deadlineMs });
      if (outcome.kind !== 'rows') throw new Error(messageOf(outcome));
      world[name] = outcome.result.rows.map(row => row.map((cell, i) => valueOf(cell, columns[i])));
    }
    return { kind: 'world', world };
  } catch (error) {
    return { kind: 'broken', message: error instanceof Error ? error.message : String(error) };
  } finally {
    await single.run('ROLLBACK');
  }
}

/** Numbers as numbers, unless one is too long to be exact. */
function valueOf(cell: Cell, column: ColumnModel | undefined): Value {
  if (cell === null || typeof cell === 'boolean') return cell;
  if (typeof cell === 'object') return JSON.stringify(cell);
  const numeric = column?.kind === 'integer' || column?.kind === 'decimal' || column?.kind === 'double';
  return numeric && Number.isSafeInteger(Math.trunc(Number(cell))) ? Number(cell) : cell;
}
