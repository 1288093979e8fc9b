import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { draftDatabaseFile, writeStagedFolder } from '~/engine/database-file.server';
import { TrustedDatabase } from '~/engine/trusted-database.server';
import { temporaryFolder } from '../support/migrated-database';

const ddl = 'id VARCHAR NOT NULL, said VARCHAR, paid DECIMAL(12,2), day DATE, moment TIMESTAMP, ok BOOLEAN';
const columns = ['id', 'said', 'paid', 'day', 'moment', 'ok'];

test('rows staged as text come back with their types, NULL apart from the empty text', async () => {
  const folder = temporaryFolder();
  const rows = [
    { id: '2026063023595900001', said: '“怎么又是29减5”, "quoted" \\ N\'s', paid: 1250, day: 20634, moment: 1782863999, ok: true },
    { id: '', said: null, paid: null, day: null, moment: null, ok: null },
    { id: '0', said: '', paid: -1, day: 0, moment: 0, ok: false },
  ];
  await writeStagedFolder({ folder, tables: [{ name: 'facts', columns, rows }] });
  const file = path.join(folder, 'facts.duckdb');
  await draftDatabaseFile(file, async draft => {
    await draft.createTable({ name: 'facts', ddl });
    await draft.appendStaged({ folder, tables: ['facts'] });
  });
  const database = new TrustedDatabase({ file, threads: 1, memoryMb: 128, clock: 'sample' });
  const { rows: read } = await database.query({ sql: 'FROM facts', deadlineMs: 5000 });
  await database.close();
  expect(read).toEqual([
    ['2026063023595900001', '“怎么又是29减5”, "quoted" \\ N\'s', '12.50', '2026-06-30', '2026-06-30 23:59:59', true],
    ['', null, null, null, null, null],
    ['0', '', '-0.01', '1970-01-01', '1970-01-01 00:00:00', false],
  ]);
});

test('numbers of any length and texts longer than a page are written whole', async () => {
  const folder = temporaryFolder();
  const numbers = [0, 9, 10, 99, 100, 2_147_483_647, 2_147_483_648, 4_102_444_800, -7, 0.25, 1e21];
  const texts = ['x'.repeat(3_000_000), '数'.repeat(900_000)];
  const rows = [...numbers.map(number => ({ cell: number })), ...texts.map(cell => ({ cell }))];
  await writeStagedFolder({ folder, tables: [{ name: 'cells', columns: ['cell'], rows }] });
  const written = readFileSync(path.join(folder, 'cells.tsv'), 'utf8').split('\n');
  expect(written.slice(0, numbers.length)).toEqual(numbers.map(String));
  expect(written.slice(numbers.length)).toEqual([...texts, '']);
});

test.each(['a\tb', 'a\nb', 'a\rb', '甲\tb', '甲\n'])('a text with a tab or a line break is refused: %j', async said => {
  const rows = [{ id: '1', said, paid: 1, day: 1, moment: 1, ok: true }];
  await expect(writeStagedFolder({ folder: temporaryFolder(), tables: [{ name: 'facts', columns, rows }] })).rejects.toThrow(
    'tab or line break',
  );
});
