import { beforeAll, describe, expect, test } from 'vitest';
import { parseDataType, scalarName } from '~/engine/data-type';
import { runStatement } from '~/engine/lab-statement.client';
import type { WasmConnection } from '~/engine/lab-statement.client';
import type { Cell } from '~/engine/query-result';
import type { ResultTable } from '~/engine/result-table';
import { openWasmEngine } from '../support/wasm-engine';
import { typedQueries } from './typed-queries';

let connection: WasmConnection;

beforeAll(async () => {
  connection = await openWasmEngine();
  await connection.query('CREATE TABLE orders AS SELECT range AS order_id FROM range(10)');
});

async function tableOf(sql: string, maxRows = 1_000_000): Promise<ResultTable> {
  const outcome = await runStatement({ connection, sql, maxRows });
  if (outcome.kind !== 'rows' || !outcome.table) throw new Error(JSON.stringify(outcome));
  return outcome.table;
}

async function valuesOf(sql: string): Promise<Cell[]> {
  const table = await tableOf(sql);
  return table.columns.map((_, i) => table.cell(0, i));
}

const asPrinted: ReadonlySet<string> = new Set(['FLOAT', 'DOUBLE', 'BOOLEAN']);

describe('a result read out of Arrow', () => {
  test.each(typedQueries)('has the texts the engine itself prints: %s', async sql => {
    const table = await tableOf(sql);
    const query = sql.replace(/;\s*$/, '');
    const printed = await tableOf(`SELECT COLUMNS(*)::VARCHAR FROM (${query}\n) AS t(${table.columns.map((_, i) => `c${i}`).join(', ')})`);
    expect(table.rowCount).toBe(printed.rowCount);
    const plain = table.columns.flatMap((column, i) => {
      const type = parseDataType(column.type);
      return type.kind === 'scalar' && !asPrinted.has(scalarName(type)) ? [i] : [];
    });
    for (let row = 0; row < table.rowCount; row += 1)
      expect(plain.map(i => table.cell(row, i))).toEqual(plain.map(i => printed.cell(row, i)));
  });

  test('keeps every digit of the widest numbers', async () => {
    const sql = `SELECT 170141183460469231731687303715884105727::HUGEINT, (-170141183460469231731687303715884105728)::HUGEINT, 18446744073709551615::UBIGINT,
      (-9223372036854775808)::BIGINT, -99999999999999999999999999999999999.999::DECIMAL(38,3), -0.01::DECIMAL(4,2), -999999999999999.999::DECIMAL(18,3)`;
    expect(await valuesOf(sql)).toEqual([
      '170141183460469231731687303715884105727',
      '-170141183460469231731687303715884105728',
      '18446744073709551615',
      '-9223372036854775808',
      '-99999999999999999999999999999999999.999',
      '-0.01',
      '-999999999999999.999',
    ]);
  });

  test('writes times far from now as the engine does', async () => {
    const values = [
      ...['DATE', 'TIMESTAMP'].flatMap(type =>
        ["'infinity'", "'-infinity'", "'0044-03-15 (BC)'", "'0001-01-01'", "'12345-06-07'"].map(text => `${text}::${type}`),
      ),
      "'0044-03-15 (BC) 10:11:12.5'::TIMESTAMP",
      "'1969-12-31 23:59:59.999999'::TIMESTAMP",
      "'5000000-01-01'::DATE",
      "'24:00:00'::TIME",
    ];
    const printed = await valuesOf(`SELECT ${values.map(value => `CAST(${value} AS VARCHAR)`).join(', ')}`);
    expect(await valuesOf(`SELECT ${values.join(', ')}`)).toEqual(printed);
  });

  test('reads rows of many batches in their order, with NULL where NULL was', async () => {
    const table = await tableOf(
      `SELECT i, CASE WHEN i % 3 > 0 THEN i END AS n, CASE WHEN i > 5000 THEN 'x' || i END AS s, CASE WHEN i < 3000 THEN (i / 4)::DECIMAL(12,2) END AS d,
       i % 2 = 0 AS b, [i, NULL] AS l, i::HUGEINT AS h FROM range(10000) t(i)`,
    );
    const at = (row: number) => table.columns.map((_, i) => table.cell(row, i));
    expect(table.rowCount).toBe(10_000);
    expect(at(0)).toEqual(['0', null, null, '0.00', true, ['0', null], '0']);
    expect(at(2999)).toEqual(['2999', '2999', null, '749.75', false, ['2999', null], '2999']);
    expect(at(9998)).toEqual(['9998', '9998', 'x9998', null, true, ['9998', null], '9998']);
    expect(at(10_000)).toEqual(table.columns.map(() => null));
  });

  test('tells of itself with its first rows, and grows', async () => {
    const heard: { table: ResultTable; rows: number; state: string }[] = [];
    const onTable = (table: ResultTable) => heard.push({ table, rows: table.rowCount, state: table.state });
    const outcome = await runStatement({ connection, sql: 'FROM range(20000)', maxRows: 1_000_000, onTable });
    expect(heard).toEqual([{ table: outcome.kind === 'rows' && outcome.table, rows: 2048, state: 'growing' }]);
    expect(heard[0]?.table).toMatchObject({ rowCount: 20_000, state: 'whole' });
  });

  test('is cut at the limit of rows, and only beyond it', async () => {
    expect(await tableOf('FROM range(5000)', 3000)).toMatchObject({ rowCount: 3000, state: 'cut' });
    expect(await tableOf('FROM range(5000)', 5000)).toMatchObject({ rowCount: 5000, state: 'whole' });
  });

  test('gives its first ten thousand rows as plain values where those are asked for', async () => {
    const outcome = await runStatement({ connection, sql: 'SELECT range AS n FROM range(12000)', maxRows: 1_000_000 });
    if (outcome.kind !== 'rows') throw new Error(outcome.kind);
    expect(outcome.result).toMatchObject({ columns: [{ name: 'n', type: 'BIGINT' }], truncated: true });
    expect(outcome.result.rows).toHaveLength(10_000);
    expect(outcome.result.rows.at(-1)).toEqual(['9999']);
  });

  test('says done for a statement without rows, and shows a plan as rows', async () => {
    expect(await runStatement({ connection, sql: 'CREATE TABLE mine AS SELECT 1 AS x', maxRows: 10 })).toMatchObject({ kind: 'done' });
    const plan = await tableOf('EXPLAIN SELECT * FROM mine');
    expect(plan.columns.map(column => column.name)).toEqual(['explain_key', 'explain_value']);
    expect(String(plan.cell(0, 1))).toContain('mine');
  });
});
