import { writeDatabaseFile } from '~/engine/database-file.server';
import type { CompanyRows } from '../rows';
import { tableNames, tables } from '../tables';
import { makeWorld } from './make-world';
import type { WorldRequest } from './make-world';

/**
 * Makes a world and writes it as a DuckDB file with primary keys, atomically. Returns its rows, as they are before `adjust`
 * (SQL run after loading). Throws with the engine's message when `adjust` is wrong or breaks a key; then nothing is left behind.
 */
export async function writeWorldFile({ file, adjust, ...request }: WorldRequest & { file: string; adjust?: string }): Promise<CompanyRows> {
  const company = makeWorld(request);
  await writeDatabaseFile({
    file,
    tables: tableNames.map(name => ({ name, ddl: tables[name], rows: company[name] })),
    statements: adjust === undefined ? [] : [adjust],
  });
  return company;
}
