import { describe, expect, it } from 'vitest';
import { readChecks, verdictFor } from '~/features/grading/checks';
import type { Check, CheckShow } from '~/features/grading/checks';
import type { Verdict } from '~/features/grading/verdict';

const world = { 'zh-CN': '月末', en: 'month ends' };
const hidden = { where: 'hidden' as const, world };
const rejected: Verdict = {
  kind: 'rejected',
  place: hidden,
  passed: 3,
  total: 4,
  difference: { kind: 'missing-rows', columns: ['n'], expectedRows: 2, actualRows: 1, missing: 1, extra: 0 },
  warnings: [],
};
const checks = (show: CheckShow): Check[] => [
  { place: { where: 'visible' }, passed: true, show: 'now' },
  { place: hidden, passed: false, show },
];

describe('what a check found is shown to the author', () => {
  it.each([
    ['now', false, rejected],
    ['now', true, rejected],
    ['after-exam', false, { kind: 'withheld', until: 'exam-over' }],
    ['after-exam', true, rejected],
    ['never', false, { kind: 'withheld', until: 'never' }],
    ['never', true, { kind: 'withheld', until: 'never' }],
  ] as const)('%s, exam over %s', (show, examOver, seen) => {
    expect(verdictFor(rejected, checks(show), { examOver })).toEqual(seen);
  });

  it('and a mistake on the visible data always', () => {
    const visible: Verdict = { ...rejected, place: { where: 'visible' } };
    expect(verdictFor(visible, checks('never'), { examOver: false })).toEqual(visible);
  });

  it('and an error there tells nothing of the data either', () => {
    const failed: Verdict = {
      kind: 'sql-error',
      place: hidden,
      message: `Could not convert string '138****' to INT32`,
      errorType: 'Conversion',
    };
    expect(JSON.stringify(verdictFor(failed, checks('after-exam'), { examOver: false }))).not.toContain('138');
  });

  it('and results from before checks were kept are shown as they were', () => {
    expect(verdictFor(rejected, readChecks('[]'), { examOver: false })).toEqual(rejected);
  });
});
