import { describe, expect, test } from 'vitest';
import { addMonths, roadToCertificate, stateOfCertificate } from '~/features/certification/certificate-rule';

const words = { 'zh-CN': '-', en: '-' };
const unit = (slug: string, lessons: string[], labs: string[]) => ({ slug, title: words, summary: words, lessons, labs });
const path = {
  title: words,
  summary: words,
  modules: [unit('one', ['l1', 'l2'], ['a']), unit('two', ['l3'], ['b', 'a'])],
  certificate: { capstone: 'work', validMonths: 24 },
};
const [lessons, labs, work] = [['l1', 'l2', 'l3'], ['a', 'b'], ['work']];

describe('the rule of a certificate', () => {
  test.each([
    ['everything done', lessons, labs, work, true, [], []],
    ['nothing done', [], [], [], false, ['l1', 'l2', 'l3'], ['a', 'b']],
    ['a lesson missing', ['l1', 'l3'], labs, work, false, ['l2'], []],
    ['a lab missing', lessons, ['a'], work, false, [], ['b']],
    ['another capstone approved', lessons, labs, ['elsewhere'], false, [], []],
    ['more done than asked', [...lessons, 'l9'], [...labs, 'z'], [...work, 'w2'], true, [], []],
  ])('%s', (_, completed, solved, approved, earned, missingLessons, missingLabs) => {
    const road = roadToCertificate(path, {
      completedLessons: new Set(completed),
      solvedLabs: new Set(solved),
      approvedCapstones: new Set(approved),
    });
    expect(road).toMatchObject({ earned, lessons: { total: 3, missing: missingLessons }, labs: { total: 2, missing: missingLabs } });
  });
});

test.each([
  ['2028-06-30', null, 'valid'],
  ['2026-06-30', null, 'expired'],
  ['2026-06-29', null, 'expired'],
  ['2028-06-30', '2026-06-01', 'revoked'],
  ['2026-01-01', '2026-06-01', 'revoked'],
])('valid until %s, withdrawn %s: %s', (expires, revoked, state) => {
  const certificate = { expiresAt: new Date(expires), revokedAt: revoked ? new Date(revoked) : null };
  expect(stateOfCertificate(certificate, new Date('2026-06-30'))).toBe(state);
});

test.each([
  ['2026-06-30', 24, '2028-06-30'],
  ['2024-02-29', 24, '2026-02-28'],
  ['2026-01-31', 1, '2026-02-28'],
  ['2026-11-30', 3, '2027-02-28'],
])('%s and %i months make %s', (from, months, end) => {
  expect(addMonths(new Date(from), months).toISOString().slice(0, 10)).toBe(end);
});
