import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import Database from 'better-sqlite3';
import { beforeEach, expect, test } from 'vitest';
import { temporaryFolder } from '../support/migrated-database';

const projectRoot = path.resolve(import.meta.dirname, '../..');
let dataDir: string;

beforeEach(() => {
  dataDir = temporaryFolder();
});

interface Call {
  language?: 'en' | 'zh';
  input?: string;
}

/** The bundled command, as `npx shuyu` runs it. */
function shuyu(args: string[], { language = 'en', input = '' }: Call = {}) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [path.join(projectRoot, 'app/cli/shuyu.mjs'), ...args], {
    cwd: dataDir,
    input,
    encoding: 'utf8',
    env: { NODE_ENV: 'production', PATH: process.env.PATH, HOME: process.env.HOME, SHUYU_DATA_DIR: dataDir, LANG: `${language}.UTF-8` },
  });
  return { code: status, answer: stdout.trimEnd(), complaint: stderr.trimEnd() };
}

const people = () => {
  const database = new Database(path.join(dataDir, 'shuyu.db'), { readonly: true });
  const rows = database
    .prepare(
      'SELECT email, name, passwordHash IS NOT NULL AS hasPassword, group_concat(role) AS roles FROM User JOIN UserRole ON userId = id GROUP BY id',
    )
    .all();
  database.close();
  return rows;
};

test('help lists the verbs in the language of the terminal', () => {
  expect(shuyu(['--help']).answer).toMatch(/backup <file> +write a copy/);
  expect(shuyu(['--help'], { language: 'zh' }).answer).toContain('把数据库备份成一个新文件');
  expect(shuyu(['--version'])).toMatchObject({ code: 0, answer: '0.1.0' });
});

test.each([
  [['dance'], 'There is no command dance. See `shuyu --help`.'],
  [['migrate', '--fast'], 'There is no option --fast. See `shuyu --help`.'],
  [['backup'], 'The argument <file> is missing. See `shuyu --help`.'],
  [['migrate', 'now'], 'There are too many arguments. See `shuyu --help`.'],
  [['user', 'add', 'a@b.example', '--role', 'learner'], 'The option --name <name> is missing. See `shuyu --help`.'],
  [['user', 'add', 'nobody', '--name', 'x', '--role', 'learner'], 'nobody is not an e-mail address.'],
  [['user', 'add', 'a@b.example', '--name', 'x', '--role', 'boss'], 'There is no role boss.'],
  [['user', 'add', 'a@b.example', '--name', 'x', '--role', 'admin'], 'There is no database'],
  [['user', 'add', 'a@b.example', '--name', 'x', '--role', 'admin', '--password-stdin'], 'There is no password on standard input.'],
  [['lab', 'check', 'no-such-lab'], 'There is no lab no-such-lab.'],
  [['lab', 'prove', 'no-such-lab'], 'There is no lab no-such-lab.'],
  [['sample', 'build', '--size', 'huge'], 'There is no size huge. The sizes are xs, s, m, l.'],
  [['sample', 'build', '--size', 's', '--seed', '-1'], '--seed must be a whole number from 0 to 4294967295, not -1.'],
  [['sample', 'build', '--size', 's', '--seed', '4294967296'], '--seed must be a whole number'],
  [['sample', 'build', '--size', 's', '--scale', '0'], '--scale must be a whole number from 1 to 1000, not 0.'],
  [['sample', 'build', '--scale', '2'], '--scale and --out need --size.'],
  [['metric', 'push-ctr', '--as-of', 'yesterday'], 'yesterday is not a date.'],
  [['metric', 'run', 'push-ctr', '--from', '2026-02-30'], '2026-02-30 is not a date.'],
  [['metric', 'run', 'push-ctr', '--from', '2026-06-01', '--to', '2026-05-31'], '--from 2026-06-01 lies after --to 2026-05-31.'],
  [['metric', 'run', 'push-ctr', '--by', 'moon'], 'push-ctr has no dimension moon. Its dimensions are channel.'],
  [['metric', 'run', 'certified-staff', '--by', 'moon'], 'certified-staff has no dimension to split by.'],
  [['metric', 'run', 'push-ctr', '--warehouse', 'nowhere.duckdb'], 'There is no file'],
  [['metric', 'show', 'no-such-metric'], 'There is no metric no-such-metric.'],
  [['metric', 'test', 'no-such-metric'], 'There is no metric no-such-metric.'],
  [['metric'], 'The argument <slug> is missing.'],
])('shuyu %j is refused with one line and exit code 2', (args, complaint) => {
  const call = shuyu(args);
  expect(call).toMatchObject({ code: 2, answer: '' });
  expect(call.complaint).toContain(complaint);
  expect(call.complaint.split('\n')).toHaveLength(1);
});

test('the same refusal is said in Chinese on a Chinese terminal', () => {
  expect(shuyu(['dance'], { language: 'zh' }).complaint).toBe('没有 dance 这个命令。用 `shuyu --help` 查看用法。');
});

test('a sample company of a size is one file, the same bytes for the same seed', () => {
  const build = (out: string) => shuyu(['sample', 'build', '--size', 'xs', '--seed', '7', '--scale', '2', '--out', out]);
  expect(build(path.join(dataDir, 'one.duckdb'))).toMatchObject({
    code: 0,
    answer: expect.stringMatching(/^8,\d{3} rows in .*one\.duckdb$/),
    complaint: '',
  });
  expect(build('two.duckdb').code).toBe(0);
  expect(readFileSync(path.join(dataDir, 'one.duckdb')).equals(readFileSync(path.join(dataDir, 'two.duckdb')))).toBe(true);
});

test('a metric is computed on a file, whole and by dimension, and its short form says the same', { timeout: 120_000 }, () => {
  shuyu(['migrate']);
  const file = path.join(dataDir, 'company.duckdb');
  expect(shuyu(['sample', 'build', '--size', 'xs', '--out', file]).code).toBe(0);
  const months = ['--warehouse', 'company.duckdb', '--from', '2026-05-20', '--to', '2026-06-01', '--json'];
  const options = [...months, '--by', 'sales_channel'];
  const run = shuyu(['metric', 'run', 'average-basket', ...options]);
  const report = JSON.parse(run.answer);
  expect(report).toMatchObject({ metric: 'average-basket', asOf: '2026-06-30', by: { dimension: 'sales_channel' } });
  expect(report.series.map((point: { period: string }) => point.period)).toEqual(['2026-05-01', '2026-06-01']);
  const ordersIn = (points: { denominator: number }[]) => points.reduce((sum, point) => sum + point.denominator, 0);
  const parts = report.by.splits.map((split: { points: { denominator: number }[] }) => ordersIn(split.points));
  expect(parts.reduce((sum: number, part: number) => sum + part, 0)).toBe(ordersIn(report.series));
  expect(shuyu(['metric', 'average-basket', ...options])).toEqual(run);
  const ofFew = JSON.parse(shuyu(['metric', 'push-ctr', ...months, '--by', 'channel']).answer);
  expect(
    ofFew.by.splits.map((split: { points: unknown }) => split.points),
    'nobody of a company this small is shown',
  ).toContain('withheld');
  const tested = shuyu(['metric', 'test', 'average-basket', '--warehouse', 'company.duckdb', '--json']);
  expect(JSON.parse(tested.answer)).toMatchObject([{ metric: 'average-basket', hash: report.definitionHash }]);
  expect(shuyu(['metric', 'list']).answer.split('\n').length).toBeGreaterThanOrEqual(24);
});

test('a sample company that cannot be written is one line, and nothing is left', () => {
  writeFileSync(path.join(dataDir, 'plain'), '');
  const call = shuyu(['sample', 'build', '--size', 'xs', '--out', path.join(dataDir, 'plain', 'company.duckdb')]);
  expect(call).toMatchObject({ code: 1, answer: '', complaint: expect.stringMatching(/^Nothing can be written there: .*plain/) });
  expect(call.complaint.split('\n')).toHaveLength(1);
  expect(readdirSync(dataDir)).toEqual(['plain']);
});

test('a folder is no file to write, which is said before the work', () => {
  const call = shuyu(['sample', 'build', '--size', 'l', '--out', dataDir]);
  expect(call).toMatchObject({ code: 1, answer: '', complaint: `That is a folder, and a file is to be written: ${dataDir}. Name a file.` });
  expect(readdirSync(dataDir)).toEqual([]);
});

test('a setting that does not hold is named, not thrown', () => {
  mkdirSync(path.join(dataDir, 'sub'));
  writeFileSync(path.join(dataDir, 'shuyu.db'), 'x'.repeat(5000));
  expect(shuyu(['migrate'])).toMatchObject({ code: 1, complaint: expect.stringContaining('is not a SQLite database') });
});

test('the first admin is made with a password from standard input, a colleague with an invitation', () => {
  expect(shuyu(['migrate'])).toMatchObject({ code: 0, answer: expect.stringContaining('applied') });
  const password = { input: 'a sentence only I say\n' };
  expect(shuyu(['user', 'add', 'Gu.An@b.example', '--name', '顾安', '--role', 'admin', 'mentor', '--password-stdin'], password).code).toBe(
    0,
  );
  expect(shuyu(['user', 'add', 'lin@b.example', '--name', '林小满', '--role', 'learner']).answer).toMatch(
    /http:\/\/localhost:3000\/join\/\S{20,}/,
  );
  expect(shuyu(['user', 'add', 'gu.an@b.example', '--name', 'x', '--role', 'admin'])).toMatchObject({ code: 1 });
  expect(people()).toEqual([
    { email: 'gu.an@b.example', name: '顾安', hasPassword: 1, roles: 'admin,mentor' },
    { email: 'lin@b.example', name: '林小满', hasPassword: 0, roles: 'learner' },
  ]);
});

test.each(['short', 'password123'])('the password %s is refused and nobody is added', input => {
  shuyu(['migrate']);
  expect(shuyu(['user', 'add', 'a@b.example', '--name', 'x', '--role', 'admin', '--password-stdin'], { input }).code).toBe(2);
  expect(people()).toEqual([]);
});

test('a backup goes where the caller is, once', () => {
  shuyu(['migrate']);
  expect(shuyu(['backup', 'copy.db'])).toMatchObject({ code: 0, answer: expect.stringContaining('integrity check passed') });
  expect(existsSync(path.join(dataDir, 'copy.db'))).toBe(true);
  expect(shuyu(['backup', 'copy.db'])).toMatchObject({ code: 2, complaint: expect.stringContaining('is not overwritten') });
});

test('the demo accounts are listed until they are retired', () => {
  shuyu(['migrate']);
  expect(shuyu(['sample', 'accounts']).answer).toBe('');
  expect(shuyu(['sample', 'seed']).code).toBe(0);
  expect(shuyu(['sample', 'accounts']).answer.split('\n')).toHaveLength(4);
  expect(shuyu(['sample', 'retire']).code).toBe(0);
  expect(shuyu(['sample', 'accounts']).answer).toBe('');
});

test('a lab is graded from the command line: right is 0, wrong is 1, nothing to grade is 2', { timeout: 300_000 }, () => {
  shuyu(['migrate']);
  expect(shuyu(['sample', 'build']).code).toBe(0);
  const lab = path.join(projectRoot, 'content/labs/paid-orders-in-june');
  const right = readFileSync(path.join(lab, 'solution.sql'), 'utf8');
  const wrong = readFileSync(path.join(lab, 'wrong', readdirSync(path.join(lab, 'wrong'))[0] ?? ''), 'utf8');
  const check = (input: string) => shuyu(['lab', 'check', 'paid-orders-in-june', '--json'], { input });
  const accepted = check(right);
  expect([accepted.code, JSON.parse(accepted.answer)]).toMatchObject([0, { lab: 'paid-orders-in-june', verdict: { kind: 'accepted' } }]);
  const rejected = check(wrong);
  expect([rejected.code, JSON.parse(rejected.answer)]).toMatchObject([1, { accepted: false }]);
  expect(check('').code).toBe(2);
});

test('a lab is proved from the command line; what was proved is kept, and judged again', { timeout: 300_000 }, () => {
  const prove = (...options: string[]) => shuyu(['lab', 'prove', 'paid-orders-in-june', ...options], { language: 'zh' });
  const proved = prove('--json');
  expect([proved.code, JSON.parse(proved.answer)]).toMatchObject([0, [{ slug: 'paid-orders-in-june', proved: true, faults: [] }]]);
  const folder = path.join(dataDir, 'proofs');
  const [kept = ''] = readdirSync(folder);
  const matrix = JSON.parse(readFileSync(path.join(folder, kept), 'utf8'));
  const weak = { ...matrix, wrong: [{ name: 'counts-rows', killedBy: [] }] };
  writeFileSync(path.join(folder, kept), JSON.stringify(weak));
  expect(prove()).toMatchObject({ code: 1, answer: expect.stringContaining('wrong/counts-rows.sql 在每个世界都被接受') });
  expect(readdirSync(folder)).toEqual([kept]);
});

test('the sandbox of the built program withstands the hostile statements', { timeout: 600_000 }, () => {
  const { code, answer } = shuyu(['sandbox', 'selftest', '--quick', '--json']);
  expect([code, JSON.parse(answer)]).toMatchObject([0, { escapes: [], traces: [], statements: expect.any(Number) }]);
  expect(JSON.parse(answer).statements).toBeGreaterThanOrEqual(200);
});
