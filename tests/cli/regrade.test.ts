import { spawnSync } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import path from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { readLabReference } from '~/features/labs/labs.server';
import { temporaryFolder } from '../support/migrated-database';
import { db, morning, person } from '../labs/scene';

const projectRoot = path.resolve(import.meta.dirname, '../..');
const labSlug = 'quiet-cities';

/** The bundled command on the database of this test. */
function regrade(args: string[], dataDir = process.env.SHUYU_DATA_DIR) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [path.join(projectRoot, 'app/cli/shuyu.mjs'), 'regrade', ...args], {
    cwd: projectRoot,
    encoding: 'utf8',
    env: { NODE_ENV: 'production', PATH: process.env.PATH, HOME: process.env.HOME, SHUYU_DATA_DIR: dataDir, LANG: 'en.UTF-8' },
  });
  return { code: status, answer: stdout.trimEnd(), complaint: stderr.trimEnd() };
}

const ids = { right: randomUUID(), wrong: randomUUID() };

/** A right query that an older grader refused, and a wrong one that it took. */
beforeAll(async () => {
  const userId = await person();
  const solution = readLabReference(labSlug)?.solutionSql ?? '';
  const old = { graderHash: 'old', contentHash: 'old', dataHash: 'old', reason: 'submitted', durationMs: 1 };
  for (const [id, sql, accepted] of [
    [ids.right, solution, false],
    [ids.wrong, "SELECT 'nowhere' AS city, 0 AS n", true],
  ] as const) {
    await db.submission.create({ data: { id, userId, labSlug, sql, sqlHash: id, createdAt: morning } });
    const verdict = JSON.stringify({ kind: 'decided', accepted, note: '' });
    const result = await db.gradingResult.create({ data: { submissionId: id, accepted, verdict, ...old } });
    await db.gradingJob.create({ data: { submissionId: id, state: 'graded', resultId: result.id } });
  }
});

/** What is in force of each. */
async function inForce(): Promise<Record<string, boolean | undefined>> {
  const rows = await db.submission.findMany({ include: { job: true, results: true } });
  return Object.fromEntries(rows.map(({ id, job, results }) => [id, results.find(result => result.id === job?.resultId)?.accepted]));
}

test.each([
  [['--apply'], 'Name the policy to apply: --policy raise-only or --policy both.'],
  [['--apply', '--policy', 'mercy'], 'Name the policy to apply'],
  [['--undo', 'x', '--apply', '--policy', 'both'], '--undo stands alone.'],
  [['--undo', 'x', '--lab', labSlug], '--undo stands alone.'],
  [['--lab', 'no-such-lab'], 'There is no lab no-such-lab.'],
  [['--fast'], 'There is no option --fast.'],
])('%j is refused with one line and exit code 2', (args, complaint) => {
  const call = regrade(args);
  expect(call).toMatchObject({ code: 2, answer: '' });
  expect(call.complaint).toContain(complaint);
  expect(call.complaint.split('\n')).toHaveLength(1);
});

test('what is not there cannot be undone, and without a database there is nothing to regrade', () => {
  expect(regrade(['--undo', 'nobody'])).toMatchObject({ code: 1, complaint: 'There is no regrade nobody in force.' });
  expect(regrade([], temporaryFolder())).toMatchObject({ code: 2, complaint: expect.stringContaining('There is no database') });
});

test('a preview changes nothing, applying puts it in force under its policy, undoing takes it back', { timeout: 300_000 }, async () => {
  const before = await inForce();
  const preview = regrade(['--lab', labSlug, '--json']);
  expect(preview).toMatchObject({ code: 0, complaint: '' });
  expect(JSON.parse(preview.answer)).toMatchObject({
    state: 'previewed',
    labSlug,
    total: 2,
    flips: { raised: 1, lowered: 1, same: 0, untried: 0 },
  });
  expect(await inForce()).toEqual(before);

  const applied = regrade(['--lab', labSlug, '--apply', '--policy', 'raise-only']);
  expect(applied.answer).toContain('Results from before the change: 2. Now accepted 1, no longer accepted 1');
  expect(await inForce()).toEqual({ [ids.right]: true, [ids.wrong]: true });

  const id = /regrade --undo (\S+)/.exec(applied.answer)?.[1] ?? '';
  expect(regrade(['--undo', id])).toMatchObject({ code: 0, answer: `${id} is undone; results are as before.` });
  expect(await inForce()).toEqual(before);
  expect(regrade(['--undo', id])).toMatchObject({ code: 1 });
});
