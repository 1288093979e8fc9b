import { createRemixStub } from '@remix-run/testing';
import { render, screen, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { GoalCard } from '~/features/goals/board/goal-card';
import type { CheckInSummary } from '~/features/goals/board/goal-card';
import type { GoalView } from '~/features/goals/goal-view';
import type { Locale } from '~/i18n/locale';
import { LocaleProvider } from '~/i18n/use-locale';
import { aGoal } from '../a-goal';

interface Shown {
  locale?: Locale;
  checkIn?: CheckInSummary;
}

function show(view: GoalView, { locale = 'en', checkIn }: Shown = {}): HTMLElement {
  const Card = () => (
    <LocaleProvider value={locale}>
      <GoalCard view={view} checkIn={checkIn} />
    </LocaleProvider>
  );
  const Stub = createRemixStub([{ path: '/', Component: Card }]);
  render(<Stub />);
  return screen.getByRole('article', { name: 'Push click-through' });
}

test('a card says where the goal is, where it should be, where it leads, who answers for it and how fresh it is', () => {
  const text = show(aGoal()).textContent ?? '';
  for (const said of [
    '9.4%',
    'plan 9.2%',
    '0.2\u00a0pt ahead',
    '10.9%',
    '10.3%–11.5%',
    'chance 64%',
    'Member operations',
    'until 2026-06-30',
    'none yet',
  ])
    expect(text).toContain(said);
});

test('a status is a word and a shape, not a colour alone', () => {
  const card = show(aGoal({ reading: { status: 'off-track' } }));
  expect(within(card).getByText('Off track').textContent).toBe('■Off track');
});

test('where the owner sees it otherwise than the rules do, the card says so', () => {
  const card = show(aGoal({ reading: { status: 'at-risk' } }), { checkIn: { at: '2026-06-24T02:00:00Z', confidence: 'on-track' } });
  expect(card.textContent).toContain('2026-06-24, owner says “On track”');
  expect(card.textContent).toContain('differs from the rules');
});

test('an owner who agrees with the rules is not flagged', () => {
  const card = show(aGoal(), { checkIn: { at: '2026-06-24T02:00:00Z', confidence: 'on-track' } });
  expect(card.textContent).not.toContain('differs');
});

test('a goal past its due date forecasts nothing', () => {
  const card = show(aGoal({ reading: { status: 'missed', reachedLate: true } }));
  expect(card.textContent).toContain('Past its due date · 2026-12-31');
  expect(card.textContent).toContain('made good since');
  expect(card.textContent).not.toContain('10.9%');
});

test('the trend says itself in a sentence', () => {
  const trend = within(show(aGoal(), { locale: 'zh-CN' })).getByRole('img');
  expect(trend.getAttribute('aria-label')).toContain('从基线 8% 到现在 9.4%，目标是 2026-12-31 到 11%');
});
