import { mkdir, mkdtemp, rename, rm, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import type { DuckDBConnection } from '@duckdb/node-api';
import { rowTexts, writeRowTexts } from './row-texts.server';
import type { RowTexts } from './row-texts.server';
import { appendRows, createStage, quoted, unstaged } from './staged-rows.server';
import type { FileColumn, FileTable } from './staged-rows.server';

/** DuckDB's smallest block: with the usual 256 kB a small company of fourteen tables takes 8 MB, with this one 1 MB. */
const BLOCK_BYTES = '16384';

/** A DuckDB file that has no name yet. */
export interface FileDraft {
  createTable(table: Pick<FileTable, 'name' | 'ddl'>): Promise<void>;
  /** Appends rows to a table created before. */
  append(table: Pick<FileTable, 'name' | 'rows'>): Promise<void>;
  /** Appends what another process left in a folder by `writeStagedFolder`, to the tables of the same names. */
  appendStaged(staged: { folder: string; tables: readonly string[] }): Promise<void>;
  countRows(table: string): Promise<number>;
  /** Runs SQL; one string may hold several statements. */
  run(sql: string): Promise<void>;
}

/**
 * Writes a DuckDB file: creates each table, appends its rows, runs `statements`, checkpoints. Equal input gives equal bytes. The file
 * appears under its name only when it is whole; an existing one is replaced. Throws with the engine's message when a row, a constraint
 * or a statement is wrong, or the system's when the disk is full or may not be written; then nothing is left behind.
 */
export async function writeDatabaseFile({
  file,
  tables,
  statements = [],
}: {
  file: string;
  tables: readonly FileTable[];
  statements?: readonly string[];
}): Promise<void> {
  await draftDatabaseFile(file, async draft => {
    await draft.run('BEGIN');
    for (const table of tables) {
      await draft.createTable(table);
      await draft.append(table);
    }
    await draft.run('COMMIT');
    for (const statement of statements) await draft.run(statement);
  });
}

/** As `writeDatabaseFile`, for what does not fit into memory at once: `fill` creates tables and appends to them as it likes. */
export async function draftDatabaseFile(file: string, fill: (draft: FileDraft) => Promise<void>): Promise<void> {
  await inDraft(file, connection => fill(new ConnectedDraft(connection)));
}

interface StagedTable extends Omit<RowTexts, 'file'> {
  name: string;
}

/**
 * Writes rows as text, a file `<table>.tsv` each, for `appendStaged` of another process: quicker to write and to read than a database.
 * Texts with a tab or a line break are refused.
 */
export async function writeStagedFolder({ folder, tables }: { folder: string; tables: readonly StagedTable[] }): Promise<void> {
  await mkdir(folder, { recursive: true });
  for (const { name, ...texts } of tables) await writeRowTexts({ file: join(folder, `${name}.tsv`), ...texts });
}

/** Opens a database under a constant name, which the file holds, and moves it to `file` when `work` is done. */
async function inDraft(file: string, work: (connection: DuckDBConnection) => Promise<void>): Promise<void> {
  await refuseFolder(file);
  await mkdir(dirname(file), { recursive: true });
  const folder = await mkdtemp(`${file}.draft-`);
  const draft = join(folder, 'data.duckdb');
  try {
    // One thread: the order of rows and blocks then depends on nothing but the input.
    const instance = await DuckDBInstance.create(draft, {
      threads: '1',
      default_block_size: BLOCK_BYTES,
      memory_limit: '512MB',
      temp_directory: join(folder, 'spill'),
    });
    try {
      const connection = await instance.connect();
      // A compressed segment's padding is whatever the memory held before; and a staged file is read once, soon.
      await connection.run("SET force_compression = 'uncompressed'");
      await work(connection);
      await connection.run('CHECKPOINT');
      connection.closeSync();
    } finally {
      instance.closeSync();
    }
    await rename(draft, file);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** Renaming onto a folder would fail as well, but only after minutes of work. */
async function refuseFolder(file: string): Promise<void> {
  const there = await stat(file).catch(() => undefined);
  if (there?.isDirectory())
    throw Object.assign(new Error(`EISDIR: illegal operation on a directory, open '${file}'`), { code: 'EISDIR', path: file });
}

class ConnectedDraft implements FileDraft {
  readonly #connection: DuckDBConnection;

  constructor(connection: DuckDBConnection) {
    this.#connection = connection;
  }

  async createTable({ name, ddl }: Pick<FileTable, 'name' | 'ddl'>): Promise<void> {
    await this.run(`CREATE TABLE ${quoted(name)} (${ddl})`);
  }

  async append({ name, rows }: Pick<FileTable, 'name' | 'rows'>): Promise<void> {
    const columns = await describe(this.#connection, quoted(name));
    const stage = `stage of ${name}`;
    await createStage(this.#connection, { name: stage, columns, isTemporary: true });
    const appender = await this.#connection.createAppender(stage, 'main', 'temp');
    appendRows(appender, { columns, rows });
    appender.closeSync();
    await this.run(`INSERT INTO ${quoted(name)} SELECT ${unstaged(columns)} FROM temp.${quoted(stage)}`);
    await this.run(`DROP TABLE temp.${quoted(stage)}`);
  }

  async appendStaged({ folder, tables }: { folder: string; tables: readonly string[] }): Promise<void> {
    for (const name of tables) {
      const columns = await describe(this.#connection, quoted(name));
      await this.run(
        `INSERT INTO ${quoted(name)} SELECT ${unstaged(columns)} FROM ${rowTexts({ file: join(folder, `${name}.tsv`), columns })}`,
      );
    }
  }

  async countRows(table: string): Promise<number> {
    const result = await this.#connection.runAndReadAll(`SELECT count(*)::INTEGER FROM ${quoted(table)}`);
    return Number(result.getRows()[0]?.[0]);
  }

  async run(sql: string): Promise<void> {
    await this.#connection.run(sql);
  }
}

async function describe(connection: DuckDBConnection, table: string): Promise<FileColumn[]> {
  const result = await connection.run(`SELECT * FROM ${table} LIMIT 0`);
  return result.columnNames().map((name, index) => ({ name, type: result.columnType(index) }));
}
