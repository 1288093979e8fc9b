import { beforeAll, describe, expect, test } from 'vitest';
import { plainTable } from '~/engine/result-table';
import type { ResultTable } from '~/engine/result-table';
import { runStatement } from '~/engine/lab-statement.client';
import type { WasmConnection } from '~/engine/lab-statement.client';
import { profileColumn } from '~/features/labs/result/sheet/column-profile';
import { orderRows, workColumn } from '~/features/labs/result/sheet/column-work';
import { readFilter } from '~/features/labs/result/sheet/filter-choices';
import type { FilterDraft } from '~/features/labs/result/sheet/filter-choices';
import type { ColumnFilter } from '~/features/labs/result/sheet/row-filter';
import type { SortKey } from '~/features/labs/result/sheet/row-order';
import { openWasmEngine } from '../../support/wasm-engine';

let connection: WasmConnection;
let table: ResultTable;

/** Every kind of column, with NULLs, ties, both signs, long texts with common beginnings. */
const rowsQuery = `
  SELECT i AS place,
    CASE WHEN i % 7 > 0 THEN (i * 7919 % 2003 - 1000)::INTEGER END AS whole,
    CASE WHEN i % 5 > 0 THEN i * 104729 % 1009 - 500 END AS big,
    CASE WHEN i % 11 > 0 THEN ((i * 7919 % 4001 - 2000) / 100)::DECIMAL(12,2) END AS money,
    CASE WHEN i % 11 > 0 THEN (i * 7919 % 4001 - 2000)::HUGEINT * 10000000000000000000 END AS huge,
    CASE WHEN i % 9 = 0 THEN 'NaN'::DOUBLE WHEN i % 13 = 0 THEN '-Infinity'::DOUBLE WHEN i % 17 = 0 THEN -0.0::DOUBLE WHEN i % 4 > 0 THEN sin(i) END AS real,
    CASE WHEN i % 6 > 0 THEN '订单 2026-' || (i * 31 % 50) || CASE WHEN i % 2 = 0 THEN ' 杭州' ELSE '' END END AS text,
    CASE WHEN i % 10 > 0 THEN ['', 'a', 'B', 'ab', 'Zürich', '上海', '上海市', 'a' || chr(9)][i % 8 + 1] END AS word,
    CASE WHEN i % 8 > 0 THEN DATE '2026-06-30' - (i * 37 % 4000)::INTEGER END AS day,
    CASE WHEN i % 8 > 0 THEN TIMESTAMP '1970-01-01' + INTERVAL (i * 7919 % 40000 - 20000) HOUR END AS moment,
    CASE WHEN i % 3 > 0 THEN i % 2 = 0 END AS yes
  FROM range(6000) t(i)`;

beforeAll(async () => {
  connection = await openWasmEngine();
  await connection.query(`CREATE TABLE facts AS ${rowsQuery}`);
  table = await tableOf('FROM facts ORDER BY place');
});

async function tableOf(sql: string): Promise<ResultTable> {
  const outcome = await runStatement({ connection, sql, maxRows: 1_000_000 });
  if (outcome.kind !== 'rows' || !outcome.table) throw new Error(JSON.stringify(outcome));
  return outcome.table;
}

const columnOf = (name: string) => table.columns.findIndex(column => column.name === name);

function arranged({ sort = [], filters = [] }: { sort?: SortKey[]; filters?: [string, ColumnFilter][] }): number[] {
  const order = orderRows({
    kind: 'order',
    rowCount: table.rowCount,
    filters: filters.map(([name, filter]) => ({ ...workColumn(table, columnOf(name)), filter })),
    sort: sort.map(key => ({ data: workColumn(table, key.column).data, descending: key.descending })),
  });
  return [...order];
}

async function placesOf(sql: string): Promise<number[]> {
  const places = await tableOf(sql);
  return Array.from({ length: places.rowCount }, (_, row) => Number(places.cell(row, 0)));
}

const names = ['whole', 'big', 'money', 'huge', 'real', 'text', 'word', 'day', 'moment', 'yes'];

describe('sorting', () => {
  test.each(names.flatMap(name => [`${name} ASC`, `${name} DESC`]))(
    'by %s is the engine’s own order, ties as they were, NULL last',
    async key => {
      const [name = '', direction] = key.split(' ');
      const sorted = arranged({ sort: [{ column: columnOf(name), descending: direction === 'DESC' }] });
      expect(sorted).toEqual(await placesOf(`SELECT place FROM facts ORDER BY ${key} NULLS LAST, place`));
    },
  );

  test('by several keys goes by the first, then the next', async () => {
    const sort = [
      { column: columnOf('yes'), descending: true },
      { column: columnOf('word'), descending: false },
      { column: columnOf('money'), descending: true },
    ];
    const expected = await placesOf(
      'SELECT place FROM facts ORDER BY yes DESC NULLS LAST, word ASC NULLS LAST, money DESC NULLS LAST, place',
    );
    expect(arranged({ sort })).toEqual(expected);
  });

  test('works on plain rows too', () => {
    const plain = plainTable({ columns: [{ name: 'n', type: 'BIGINT' }], rows: [['10'], [null], ['9']], truncated: false });
    const { data } = workColumn(plain, 0);
    expect([...orderRows({ kind: 'order', rowCount: 3, filters: [], sort: [{ data, descending: false }] })]).toEqual([2, 0, 1]);
  });
});

describe('filtering', () => {
  test.each<[string, FilterDraft, string]>([
    ['text', { kind: 'contains', first: '杭州', second: '' }, "text LIKE '%杭州%'"],
    ['text', { kind: 'contains', first: '2026-4', second: '' }, "text LIKE '%2026-4%'"],
    ['word', { kind: 'contains', first: 'b', second: '' }, "word ILIKE '%b%'"],
    ['word', { kind: 'contains', first: 'ZÜ', second: '' }, 'false'],
    ['word', { kind: 'contains', first: 'zü', second: '' }, "word ILIKE '%zü%'"],
    ['word', { kind: 'equals', first: '上海', second: '' }, "word = '上海'"],
    ['word', { kind: 'equals', first: '', second: '' }, "word = ''"],
    ['word', { kind: 'null', first: '', second: '' }, 'word IS NULL'],
    ['word', { kind: 'not-null', first: '', second: '' }, 'word IS NOT NULL'],
    ['whole', { kind: 'equals', first: '-17', second: '' }, 'whole = -17'],
    ['whole', { kind: 'range', first: '-10.5', second: '1,000' }, 'whole BETWEEN -10 AND 1000'],
    ['big', { kind: 'range', first: '', second: '3' }, 'big <= 3'],
    ['big', { kind: 'range', first: '499', second: '' }, 'big >= 499'],
    ['money', { kind: 'equals', first: '12.5', second: '' }, 'money = 12.50'],
    ['money', { kind: 'range', first: '-0.05', second: '3.00' }, 'money BETWEEN -0.05 AND 3'],
    ['huge', { kind: 'range', first: '50000000000000000000', second: '' }, 'huge >= 50000000000000000000'],
    ['real', { kind: 'range', first: '0', second: '0.5' }, "real BETWEEN 0 AND 0.5 AND real <> 'NaN'"],
    ['day', { kind: 'equals', first: '2026-06-30', second: '' }, "day = DATE '2026-06-30'"],
    ['day', { kind: 'range', first: '2020-02-29', second: '2022-12-31' }, "day BETWEEN DATE '2020-02-29' AND DATE '2022-12-31'"],
    ['moment', { kind: 'range', first: '1970-01-02', second: '1970-03-01' }, "moment >= '1970-01-02' AND moment < '1970-03-02'"],
    ['moment', { kind: 'range', first: '1969-12-01 10:30', second: '' }, "moment >= '1969-12-01 10:30:00'"],
    ['yes', { kind: 'equals', first: 'true', second: '' }, 'yes'],
  ])('%s by %j is WHERE %s', async (name, draft, where) => {
    const filter = readFilter(draft, table.columns[columnOf(name)]?.type ?? '');
    if (typeof filter === 'string') throw new Error(filter);
    expect(arranged({ filters: [[name, filter]] })).toEqual(await placesOf(`SELECT place FROM facts WHERE ${where} ORDER BY place`));
  });

  test('of several columns is AND, and may be sorted', async () => {
    const filters: [string, ColumnFilter][] = [
      ['word', { kind: 'contains', text: 'a' }],
      ['money', { kind: 'range', from: '0', to: '' }],
    ];
    const sort = [{ column: columnOf('day'), descending: true }];
    expect(arranged({ filters, sort })).toEqual(
      await placesOf("SELECT place FROM facts WHERE word ILIKE '%a%' AND money >= 0 ORDER BY day DESC NULLS LAST, place"),
    );
  });

  test.each<[string, FilterDraft, string]>([
    ['INTEGER', { kind: 'equals', first: 'many', second: '' }, 'unreadable'],
    ['DECIMAL(12,2)', { kind: 'equals', first: '1.234', second: '' }, 'unreadable'],
    ['DATE', { kind: 'range', first: '2026-02-30', second: '' }, 'unreadable'],
    ['TIMESTAMP', { kind: 'range', first: '', second: 'yesterday' }, 'unreadable'],
    ['BIGINT', { kind: 'range', first: ' ', second: '' }, 'nothing'],
    ['VARCHAR', { kind: 'contains', first: '', second: '' }, 'nothing'],
    ['BOOLEAN', { kind: 'equals', first: '', second: '' }, 'nothing'],
  ])('a form for %s with %j is %s', (type, draft, read) => {
    expect(readFilter(draft, type)).toBe(read);
  });
});

describe('the profile of a column', () => {
  const all = () => Uint32Array.from({ length: table.rowCount }, (_, row) => row);

  test.each(names)('%s has the engine’s own numbers', async name => {
    const { data } = workColumn(table, columnOf(name));
    const profile = profileColumn(all(), data);
    const facts = await tableOf(`SELECT count(*) - count(${name}), count(DISTINCT ${name}), min(${name}), max(${name}) FROM facts`);
    const cell = (row: number | undefined) => (row === undefined ? null : table.cell(row, columnOf(name)));
    expect([String(profile.nulls), String(profile.distinct), cell(profile.ends?.least), cell(profile.ends?.greatest)]).toEqual(
      [0, 1, 2, 3].map(i => facts.cell(0, i)),
    );
    expect(profile.rows).toBe(6000);
  });

  test.each([
    ['whole', 1],
    ['big', 1],
    ['money', 100],
    ['huge', 1],
  ])('%s has the engine’s own mean', async (name, unit) => {
    const mean = profileColumn(all(), workColumn(table, columnOf(name)).data).mean ?? Number.NaN;
    const own = Number((await tableOf(`SELECT avg(${name})::DOUBLE FROM facts`)).cell(0, 0));
    expect(mean / unit / own).toBeCloseTo(1, 9);
  });

  test('counts the commonest values', async () => {
    const { top } = profileColumn(all(), workColumn(table, columnOf('word')).data);
    const own = await tableOf('SELECT word, count(*) FROM facts WHERE word IS NOT NULL GROUP BY word ORDER BY count(*) DESC, word LIMIT 5');
    expect(top.map(({ row, count }) => [table.cell(row, columnOf('word')), String(count)])).toEqual(
      Array.from({ length: 5 }, (_, row) => [own.cell(row, 0), own.cell(row, 1)]),
    );
  });

  test('counts all rows that have a number in its classes', () => {
    const { histogram = [] } = profileColumn(all(), workColumn(table, columnOf('whole')).data);
    const present = all().filter(row => table.cell(row, columnOf('whole')) !== null).length;
    expect(histogram).toHaveLength(20);
    expect(histogram.reduce((sum, count) => sum + count, 0)).toBe(present);
  });

  test('of the rows shown only', () => {
    const profile = profileColumn(Uint32Array.of(1, 2, 3), workColumn(table, columnOf('place')).data);
    expect(profile).toMatchObject({ rows: 3, nulls: 0, distinct: 3, ends: { least: 1, greatest: 3 }, mean: 2 });
  });

  test('of nothing says nothing', () => {
    expect(profileColumn(new Uint32Array(), workColumn(table, 0).data)).toMatchObject({
      distinct: 0,
      ends: undefined,
      mean: undefined,
      top: [],
    });
  });
});
