import type { DuckDBConnection, DuckDBPreparedStatement, DuckDBResult, DuckDBValue } from '@duckdb/node-api';
import { castForTransport, formatDataType, parseDataType } from './data-type';
import type { DataType } from './data-type';
import { carriedByNodeApi, readNativeCell } from './native-cells.server';
import type { ResultLimits, SandboxOutcome } from './outcome';
import type { Cell, QueryResult } from './query-result';

type TooLarge = Extract<SandboxOutcome, { kind: 'too-large' }>;

/**
 * Runs a prepared SELECT and reads its result within the limits.
 * @param sql the statement's text, run anew with casts when it has columns node-api does not carry exactly
 * @param parameters bound already on `prepared`; given again for that second run
 */
export async function readPrepared({
  connection,
  prepared,
  sql,
  parameters,
  limits,
}: {
  connection: DuckDBConnection;
  prepared: DuckDBPreparedStatement;
  sql: string;
  parameters?: Record<string, DuckDBValue>;
  limits: ResultLimits;
}): Promise<QueryResult | TooLarge> {
  const columns = columnsOf(prepared);
  if (columns.length > limits.columns) return { kind: 'too-large', limit: 'columns', most: limits.columns };
  const types = columns.map(column => parseDataType(column.type));
  const transport = castForTransport({ sql, types, carried: carriedByNodeApi });
  const carried = transport === sql ? prepared : await connection.prepare(transport);
  if (carried !== prepared && parameters) carried.bind(parameters);
  try {
    const rows = await readRows({ result: await carried.stream(), types, limits });
    return 'kind' in rows ? rows : { columns, ...rows };
  } finally {
    // A stream keeps a quarter of a megabyte of the engine's memory until its statement goes; the garbage collector would not know to hurry.
    if (carried !== prepared) carried.destroySync();
  }
}

function columnsOf(prepared: DuckDBPreparedStatement): QueryResult['columns'] {
  return Array.from({ length: prepared.columnCount }, (_, i) => ({
    name: prepared.columnName(i),
    type: formatDataType(parseDataType(prepared.columnType(i).toString())),
  }));
}

interface Reading {
  result: DuckDBResult;
  types: DataType[];
  limits: ResultLimits;
}

/** Streams chunk by chunk, so that what lies beyond the limits is never made. */
async function readRows({ result, types, limits }: Reading): Promise<Pick<QueryResult, 'rows' | 'truncated'> | TooLarge> {
  const rows: Cell[][] = [];
  let size = 0;
  for (let chunk = await result.fetchChunk(); chunk && chunk.rowCount > 0; chunk = await result.fetchChunk()) {
    for (const values of chunk.getRows()) {
      if (rows.length === limits.rows) {
        return limits.whenTooManyRows === 'cut' ? { rows, truncated: true } : { kind: 'too-large', limit: 'rows', most: limits.rows };
      }
      const row = types.map((type, i) => readNativeCell(values[i] ?? null, type));
      for (const cell of row) {
        const bytes = cellBytes(cell);
        // No text has more characters than bytes.
        if (bytes > limits.cell && cellLength(cell) > limits.cell) return { kind: 'too-large', limit: 'cell', most: limits.cell };
        size += bytes;
      }
      if (size > limits.size) return { kind: 'too-large', limit: 'size', most: limits.size };
      rows.push(row);
    }
  }
  return { rows, truncated: false };
}

/** Roughly the bytes a cell takes. */
function cellBytes(cell: Cell): number {
  return cellSize(cell, text => Buffer.byteLength(text));
}

function cellLength(cell: Cell): number {
  return cellSize(cell, text => text.length);
}

function cellSize(cell: Cell, sizeOf: (text: string) => number): number {
  if (typeof cell === 'string') return sizeOf(cell);
  if (typeof cell !== 'object' || cell === null) return 8;
  return Object.values(cell).reduce<number>((sum, part) => sum + cellSize(part, sizeOf), 2);
}
