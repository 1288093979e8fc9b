import { createRemixStub } from '@remix-run/testing';
import { useLoaderData } from '@remix-run/react';
import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test } from 'vitest';
import type { LessonView, QuizView } from '~/features/lessons/lesson-view';
import { QuizCard } from '~/features/lessons/quiz-card';

const explanations = ['An order is one row of orders.', 'A line is one row of order_items.'];
const unanswered: QuizView = { id: 'grain', question: 'What is one row?', options: ['An order', 'A line'], answer: undefined };

function answered(choice: number): QuizView {
  return { ...unanswered, answer: { choice, correct: choice === 1, explanation: explanations[choice] ?? '' } };
}

/** A page with one question, whose answers a server keeps. */
function renderQuiz(first: QuizView = unanswered) {
  const asked: Record<string, string>[] = [];
  let kept = first;
  const Page = () => (
    <QuizCard action="/lessons/a/progress" quiz={useLoaderData<Pick<LessonView, 'quizzes'>>().quizzes['grain'] ?? unanswered} />
  );
  const Stub = createRemixStub([
    { path: '/', Component: Page, loader: () => ({ quizzes: { grain: kept } }) },
    {
      path: '/lessons/a/progress',
      action: async ({ request }) => {
        const form = Object.fromEntries(await request.formData());
        asked.push(Object.fromEntries(Object.entries(form).map(([name, value]) => [name, String(value)])));
        kept = answered(Number(form['choice']));
        return {};
      },
    },
  ]);
  render(<Stub />);
  return { asked, user: userEvent.setup() };
}

test('asks with radio buttons under the question and waits for a pick', async () => {
  renderQuiz();
  expect(await screen.findByRole('group', { name: /What is one row\?/ })).toBeInTheDocument();
  expect(screen.getAllByRole('radio')).toHaveLength(2);
  expect(screen.getByRole('button')).toBeDisabled();
});

test('sends the pick to the server and explains a wrong one without telling the right one', async () => {
  const { asked, user } = renderQuiz();
  await user.click(await screen.findByLabelText('An order'));
  await user.click(screen.getByRole('button'));
  expect(await screen.findByText(explanations[0] ?? '')).toBeInTheDocument();
  expect(screen.getByRole('status')).toHaveTextContent('还不对，再想想');
  expect(screen.queryByText(explanations[1] ?? '')).not.toBeInTheDocument();
  expect(asked).toEqual([{ intent: 'answer', quiz: 'grain', choice: '0' }]);
});

test('can be answered with the keyboard alone, and again after a wrong pick', async () => {
  const { user } = renderQuiz(answered(0));
  await screen.findByText(explanations[0] ?? '');
  await user.tab();
  expect(screen.getByLabelText('An order')).toHaveFocus();
  await user.keyboard('{ArrowDown}');
  expect(screen.queryByText(explanations[0] ?? '')).not.toBeInTheDocument();
  await user.tab();
  await user.keyboard('{Enter}');
  expect(await screen.findByText(explanations[1] ?? '')).toBeInTheDocument();
  expect(screen.getByRole('status')).toHaveTextContent('答对了');
  expect(screen.getByLabelText('A line')).toHaveFocus();
});

test('shows an earlier answer again', async () => {
  renderQuiz(answered(1));
  expect(await screen.findByLabelText('A line')).toBeChecked();
  expect(screen.getByText(explanations[1] ?? '')).toBeInTheDocument();
  expect(screen.queryByRole('button')).not.toBeInTheDocument();
});
