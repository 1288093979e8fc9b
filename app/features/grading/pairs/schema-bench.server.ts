import { openScratchDatabase } from '~/engine/scratch-database.server';
import type { ScratchDatabase } from '~/engine/scratch-database.server';
import { openSchema } from '../schema/open-schema.server';
import { rowsOf } from '../schema/schema-model';
import type { Row, SchemaModel, World } from '../schema/schema-model';
import { alwaysQuoted } from '../schema/world-text';
import { batchTable, worldColumn, worldsTable } from './batch-query';

/** A schema opened for judging: one database with its real, constrained tables, one in which many worlds stand side by side. */
export interface SchemaBench {
  schema: SchemaModel;
  /** INSERTs that stood among the definitions. */
  inserts: string[];
  single: ScratchDatabase;
  batch: ScratchDatabase;
  close(): void;
}

/** @throws with the engine's words when the definitions cannot be executed */
export async function openBench({ ddl, memoryMb }: { ddl: string; memoryMb: number }): Promise<SchemaBench> {
  const single = await openScratchDatabase({ memoryMb, strictScalars: true });
  try {
    const { schema, inserts } = await openSchema({ database: single, ddl });
    const batch = await openScratchDatabase({ memoryMb, strictScalars: false });
    await batch.run(`CREATE TABLE ${alwaysQuoted(worldsTable)} (${alwaysQuoted(worldColumn)} INTEGER)`);
    for (const table of schema.tables) {
      const columns = table.columns.map(column => `${alwaysQuoted(column.name)} ${column.type}`);
      await batch.run(
        `CREATE TABLE ${alwaysQuoted(batchTable(table))} (${[`${alwaysQuoted(worldColumn)} INTEGER`, ...columns].join(', ')})`,
      );
    }
    const close = () => [single, batch].forEach(database => database.close());
    return { schema, inserts, single, batch, close };
  } catch (error) {
    single.close();
    throw error;
  }
}

/** How the rows of each table are laid down, which must not change what a query means. */
export type RowOrder = (rows: readonly Row[]) => readonly Row[];

/** Runs work with one world in the real tables, and takes its rows away again. @throws when the world breaks a constraint */
export async function withWorld<T>(
  { schema, single }: SchemaBench,
  { world, order = rows => rows }: { world: World; order?: RowOrder },
  work: () => Promise<T>,
): Promise<T> {
  await single.run('BEGIN');
  try {
    for (const table of schema.tables) {
      const rows = order(rowsOf(world, table));
      await single.write({ table: alwaysQuoted(table.name), types: table.columns.map(column => column.type), rows });
    }
    return await work();
  } finally {
    await single.run('ROLLBACK');
  }
}

/** Runs work with many worlds side by side. */
export async function withWorlds<T>({ schema, batch }: SchemaBench, worlds: readonly World[], work: () => Promise<T>): Promise<T> {
  await batch.run('BEGIN');
  try {
    await batch.write({ table: alwaysQuoted(worldsTable), types: ['INTEGER'], rows: worlds.map((_, i) => [i]) });
    for (const table of schema.tables) {
      const rows = worlds.flatMap((world, i) => rowsOf(world, table).map(row => [i, ...row]));
      await batch.write({ table: alwaysQuoted(batchTable(table)), types: ['INTEGER', ...table.columns.map(column => column.type)], rows });
    }
    return await work();
  } finally {
    await batch.run('ROLLBACK');
  }
}
