import { DuckDBInstance, version } from '@duckdb/node-api';
import type { DuckDBConnection } from '@duckdb/node-api';
import { openingStatements, sampleDatabase, searchPathStatement } from './session-rules';

/** The native engine's version, e.g. `v1.4.3`; the browser's engine must be of the same. */
export const engineVersion = version();

export interface LockedDatabase {
  /** A new connection that finds the file's tables unqualified. Close it after one use. */
  connect(): Promise<DuckDBConnection>;
  close(): void;
}

export interface LockedDatabaseOptions {
  file: string;
  memoryMb: number;
  /** One makes ties come out the same way each time. */
  threads: number;
  /** With `sample`, `current_date` is the last day of the sample data. */
  clock: 'sample' | 'real';
}

/**
 * Opens one DuckDB file read-only in an instance of its own that can reach nothing else: no other file, no network, no extension, no setting.
 * The order matters: the file must be attached while external access is on, and the local file system is taken away after that, because a
 * READ_ONLY attachment alone still let SQL leave a `.wal` beside the file that altered the data at the next opening.
 * @throws when the file is missing or is not a DuckDB database
 */
export async function openLockedDatabase({ file, memoryMb, threads, clock }: LockedDatabaseOptions): Promise<LockedDatabase> {
  const instance = await DuckDBInstance.create(':memory:', {
    threads: String(threads),
    memory_limit: `${memoryMb}MB`,
    temp_directory: '',
    autoinstall_known_extensions: 'false',
    autoload_known_extensions: 'false',
    allow_community_extensions: 'false',
  });
  const setUp = await instance.connect();
  try {
    // Without it TIMESTAMPTZ would follow the machine's zone; WASM without icu knows UTC only.
    await setUp.run("SET GLOBAL TimeZone = 'UTC'");
    await setUp.run(`ATTACH '${file.replaceAll("'", "''")}' AS ${sampleDatabase} (READ_ONLY)`);
    if (clock === 'sample') await setUp.run(openingStatements.join(';\n'));
    await setUp.run('SET enable_external_access = false');
    await setUp.run("SET disabled_filesystems = 'LocalFileSystem'");
    await setUp.run('SET lock_configuration = true');
  } catch (error) {
    instance.closeSync();
    throw error;
  } finally {
    setUp.closeSync();
  }
  return {
    async connect() {
      const connection = await instance.connect();
      await connection.run(searchPathStatement);
      return connection;
    },
    close: () => instance.closeSync(),
  };
}
