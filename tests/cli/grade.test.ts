import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { temporaryFolder } from '../support/migrated-database';

const projectRoot = path.resolve(import.meta.dirname, '../..');

/** The bundled command on lines of JSON, as `npx shuyu grade` runs it. */
function grade(lines: unknown[], { args = [], language = 'en' }: { args?: string[]; language?: 'en' | 'zh' } = {}) {
  const input = lines.map(line => (typeof line === 'string' ? line : JSON.stringify(line))).join('\n');
  const { status, stdout, stderr } = spawnSync(process.execPath, [path.join(projectRoot, 'app/cli/shuyu.mjs'), 'grade', ...args], {
    cwd: projectRoot,
    input,
    encoding: 'utf8',
    env: { NODE_ENV: 'production', PATH: process.env.PATH, HOME: process.env.HOME, LANG: `${language}.UTF-8` },
  });
  const answers: unknown[] = stdout.split('\n').flatMap(line => (line === '' ? [] : [JSON.parse(line)]));
  return { code: status, answers, said: stderr.trimEnd() };
}

const base = {
  schema_ddl: 'CREATE TABLE sale (id INTEGER PRIMARY KEY, shop VARCHAR NOT NULL, amount INTEGER);',
  reference_sql: 'SELECT shop, SUM(amount) FROM sale GROUP BY shop',
};

test('each line gets its verdict in the order of the lines, a broken line too, and the exit code tells of it', () => {
  const { code, answers, said } = grade([
    { ...base, id: 'right', submission_sql: 'SELECT s.shop, SUM(s.amount) AS total FROM sale s GROUP BY 1 ORDER BY 1' },
    { ...base, id: 'wrong', submission_sql: 'SELECT shop, SUM(amount) FROM sale WHERE amount IS NOT NULL GROUP BY shop' },
    'no JSON',
    { ...base, id: 4, submission_sql: 7 },
    { ...base, id: 'does not bind', submission_sql: 'SELECT shop, price FROM sale' },
  ]);
  expect(answers).toMatchObject([
    { id: 'right', verdict: 'accepted', elapsed_ms: expect.any(Number) },
    {
      id: 'wrong',
      verdict: 'rejected',
      reason: '1 row expected, 0 given',
      world: expect.stringMatching(/^INSERT INTO sale .* VALUES \(\d+, '\w+', NULL\);$/),
    },
    { id: null, verdict: 'error', reason: 'the line is not JSON' },
    { id: 4, verdict: 'error', reason: 'the field submission_sql is missing or of the wrong type' },
    { id: 'does not bind', verdict: 'error', reason: expect.stringContaining('Binder Error') },
  ]);
  expect(said).toContain('5 lines: 1 accepted, 1 rejected, 3 not graded');
  expect(code).toBe(1);
});

const whole = { ...base, id: 1, submission_sql: 'SELECT 1' };
const { schema_ddl: _schema, ...noSchema } = whole;
const { reference_sql: _reference, ...noReference } = whole;
const { submission_sql: _submission, ...noSubmission } = whole;
const { id: _id, ...noId } = whole;
const notJson = 'the line is not JSON';
const field = (name: string) => `the field ${name} is missing or of the wrong type`;

test('every malformed line says what is wrong with it, and none ends the others', () => {
  const lines: [line: unknown, reason: string][] = [
    ...['{', '}', '{"id": 1,}', "{'id': 1}", 'SELECT 1', '{"id": 1} {"id": 2}', 'undefined', '[1, 2'].map((line): [string, string] => [
      line,
      notJson,
    ]),
    ...['[]', 'null', '7', '"text"', 'true', '{}', '[{"id": 1}]'].map((line): [string, string] => [line, field('id')]),
    [noId, field('id')],
    ...[null, true, {}, [], [1]].map((id): [object, string] => [{ ...whole, id }, field('id')]),
    [noSchema, field('schema_ddl')],
    [noReference, field('reference_sql')],
    [noSubmission, field('submission_sql')],
    ...[null, 1, ['SELECT 1'], { sql: 'SELECT 1' }].flatMap((value): [object, string][] => [
      [{ ...whole, schema_ddl: value }, field('schema_ddl')],
      [{ ...whole, reference_sql: value }, field('reference_sql')],
      [{ ...whole, submission_sql: value }, field('submission_sql')],
    ]),
    ...['yes', 1, {}].map((ordered): [object, string] => [{ ...whole, ordered }, field('ordered')]),
    ...[1, true, ['INSERT']].map((setup_sql): [object, string] => [{ ...whole, setup_sql }, field('setup_sql')]),
  ];
  const { code, answers } = grade([...lines.map(([line]) => line), '', '   ', whole]);
  expect(answers).toMatchObject([
    ...lines.map(([, reason]) => ({ verdict: 'error', reason, elapsed_ms: 0 })),
    { id: 1, verdict: 'rejected' },
  ]);
  expect(code).toBe(1);
});

test('lines of a file from Windows are read, with its mark at the beginning and its ends of lines', () => {
  const line = JSON.stringify({ ...base, id: 'windows', submission_sql: base.reference_sql });
  const { code, answers } = grade([`\uFEFF${line}\r`, `${line}\r`]);
  expect(answers).toMatchObject([
    { id: 'windows', verdict: 'accepted' },
    { id: 'windows', verdict: 'accepted' },
  ]);
  expect(code).toBe(0);
});

test('a submission that does not run is graded, one that does not end costs only itself', () => {
  const endless = 'WITH RECURSIVE r(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM r WHERE n > 0) SELECT shop, n FROM sale, r';
  const { code, answers } = grade(
    [
      { ...base, id: 1, submission_sql: 'SELECT shop FORM sale' },
      { ...base, id: 2, submission_sql: endless },
      { ...base, id: 3, submission_sql: "SELECT shop, amount FROM read_csv('/etc/passwd')" },
      { ...base, id: 4, submission_sql: 'DROP TABLE sale' },
      { ...base, id: 5, submission_sql: base.reference_sql },
    ],
    { args: ['--budget-ms', '1000', '--workers', '1'] },
  );
  expect(answers).toMatchObject([
    { id: 1, verdict: 'error' },
    { id: 2, verdict: 'error' },
    { id: 3, verdict: 'error' },
    { id: 4, verdict: 'error' },
    { id: 5, verdict: 'accepted' },
  ]);
  expect(code).toBe(0);
});

test('setup_sql is a world that is always tried, and shown small', () => {
  const setup_sql = "INSERT INTO sale VALUES (1, 'x', 77712), (2, 'y', 5)";
  const submission_sql = 'SELECT shop, SUM(CASE WHEN amount * 3 + 1 = 233137 THEN 0 ELSE amount END) FROM sale GROUP BY shop';
  const { answers } = grade([{ ...base, id: 1, setup_sql, submission_sql }]);
  expect(answers).toMatchObject([{ verdict: 'rejected', world: expect.stringContaining('77712') }]);
});

test('a file is read by its path, in Chinese on a Chinese terminal, and a wrong call is refused', () => {
  const file = path.join(temporaryFolder(), 'pairs.jsonl');
  writeFileSync(file, `${JSON.stringify({ ...base, id: 1, submission_sql: 'SELECT shop FROM sale' })}\n\n`);
  const { answers, code, said } = grade([], { args: [file], language: 'zh' });
  expect(answers).toMatchObject([{ verdict: 'rejected', reason: '应有 2 列，提交的有 1 列', world: '' }]);
  expect([code, said.split('：')[0]]).toEqual([0, '共 1 行']);
  expect(grade([], { args: ['no-such-file.jsonl'] })).toMatchObject({ code: 2, said: expect.stringContaining('There is no file') });
  expect(grade([], { args: ['--workers', 'many'] })).toMatchObject({ code: 2, said: 'many is not a whole number from 1 to 64.' });
});
