import { describe, expect, test } from 'vitest';
import { workVersions } from '~/features/certification/capstone-submissions.server';
import { claimReview } from '~/features/mentoring/claims.server';
import { addComment, decideReview, removeComment } from '~/features/mentoring/decide.server';
import { latestFeedback } from '~/features/mentoring/feedback.server';
import { readReview } from '~/features/mentoring/reviews.server';
import { db } from '~/server/db.server';
import { capstone, goodPoints, handedIn, minutesAfter, morning, person } from './scene';

async function claimed() {
  const [learner, mentor] = await Promise.all([person('学员'), person('导师')]);
  const act = { submissionId: await handedIn({ userId: learner }), mentorId: mentor, now: morning };
  await claimReview(act);
  return { learner, act };
}

const approval = { decision: 'approved', points: goodPoints, summary: '很好' } as const;

describe('deciding', () => {
  test('approves once, keeps points and words, and leaves a trace', async () => {
    const { learner, act } = await claimed();
    expect(await decideReview(act, approval)).toEqual({ kind: 'decided', learnerId: learner });
    expect(await decideReview(act, { ...approval, decision: 'returned' })).toEqual({ kind: 'not-held' });
    const review = await readReview(act);
    expect(review).toMatchObject({ standing: 'approved', points: goodPoints, summary: '很好', decidedBy: '导师', mine: false });
    expect(await db.auditEvent.count({ where: { action: 'review.approved', objectId: act.submissionId } })).toBe(1);
  });

  test('sent twice at once has one effect', async () => {
    const { act } = await claimed();
    const outcomes = await Promise.all(Array.from({ length: 20 }, () => decideReview(act, approval)));
    expect(outcomes.filter(outcome => outcome.kind === 'decided')).toHaveLength(1);
  });

  test('is refused to a mentor whose lease has run out, and to one who never claimed', async () => {
    const { act } = await claimed();
    expect(await decideReview({ ...act, now: minutesAfter(morning, 30) }, approval)).toEqual({ kind: 'not-held' });
    expect(await decideReview({ ...act, mentorId: await person() }, approval)).toEqual({ kind: 'not-held' });
  });

  test('says everything that is missing and changes nothing', async () => {
    const { act } = await claimed();
    const half = { decision: 'returned', points: { definition: 2 }, summary: ' ' } as const;
    expect(await decideReview(act, half)).toEqual({ kind: 'incomplete', problems: ['criteria-unscored', 'reason-missing'] });
    const weak = { decision: 'approved', points: { definition: 3, query: 3, action: 0 }, summary: '' } as const;
    expect(await decideReview(act, weak)).toEqual({ kind: 'incomplete', problems: ['below-pass-rule'] });
    expect(await readReview(act)).toMatchObject({ standing: 'in-review', points: {} });
  });
});

describe('comments', () => {
  test('stand on a line or on the whole, and the learner reads them once it is decided', async () => {
    const { learner, act } = await claimed();
    expect(await addComment(act, { line: 2, body: ' 分母是“发出”还是“领取”？ ' })).toBe('added');
    expect(await addComment(act, { line: null, body: '口径写进结论' })).toBe('added');
    const look = { userId: learner, capstoneSlug: capstone.slug, now: morning };
    expect((await workVersions(look))[0]).toMatchObject({ standing: 'in-review', comments: [], summary: '' });
    await decideReview(act, { ...approval, decision: 'returned', summary: '先定口径' });
    const [version] = await workVersions(look);
    expect(version).toMatchObject({ standing: 'returned', summary: '先定口径', marks: { points: goodPoints } });
    expect(version?.comments.map(({ line, body, author }) => ({ line, body, author }))).toEqual([
      { line: 2, body: '分母是“发出”还是“领取”？', author: '导师' },
      { line: null, body: '口径写进结论', author: '导师' },
    ]);
    expect(await latestFeedback(learner)).toMatchObject({ decision: 'returned', version: 1, comments: 2, mentorName: '导师' });
  });

  test('are refused below the last line, without the claim, and after the decision', async () => {
    const { act } = await claimed();
    expect(await addComment(act, { line: 5, body: 'x' })).toBe('no-such-line');
    expect(await addComment({ ...act, mentorId: await person() }, { line: 1, body: 'x' })).toBe('not-held');
    await decideReview(act, approval);
    expect(await addComment(act, { line: 1, body: 'x' })).toBe('not-held');
  });

  test('can be taken back by their author while nothing is decided', async () => {
    const { act } = await claimed();
    await addComment(act, { line: 1, body: 'x' });
    const [comment] = (await readReview(act))?.comments ?? [];
    expect(await removeComment({ ...act, mentorId: await person() }, comment?.id ?? '')).toBe(false);
    expect(await removeComment(act, comment?.id ?? '')).toBe(true);
    expect((await readReview(act))?.comments).toEqual([]);
  });
});

test('a mentor cannot even read a review of their own work', async () => {
  const learner = await person();
  const submissionId = await handedIn({ userId: learner });
  expect(await readReview({ submissionId, mentorId: learner, now: morning })).toBeUndefined();
});

test('a learner without any decision has no feedback', async () => {
  const learner = await person();
  await handedIn({ userId: learner });
  expect(await latestFeedback(learner)).toBeUndefined();
});
