import { createRemixStub } from '@remix-run/testing';
import { render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeAll, expect, test } from 'vitest';
import { SearchBox } from '~/features/dictionary/search/search-box';
import type { SearchEntry } from '~/features/dictionary/search/search';

beforeAll(() => {
  // jsdom has no layout to scroll in.
  Element.prototype.scrollIntoView = () => undefined;
});

function entry(table: SearchEntry['table'], column: string | null, zh: string, readings: string): SearchEntry {
  return {
    table,
    column,
    title: { 'zh-CN': zh, en: column ?? table },
    meaning: { 'zh-CN': '…', en: '…' },
    values: [],
    sayings: [{ text: zh, readings }],
  };
}

const entries = [
  entry('orders', null, '订单', 'ding dan'),
  entry('orders', 'paid_at', '付款时间', 'fu kuan shi jian'),
  entry('orders', 'paid_amount', '实付金额', 'shi fu jin e'),
];

function renderBox(initialText = '') {
  const Stub = createRemixStub([
    {
      path: '/',
      Component: () => (
        <SearchBox entries={entries} initialText={initialText}>
          the list of tables
        </SearchBox>
      ),
    },
    { path: '/data/dictionary/:table', Component: () => <p>the table is open</p> },
  ]);
  render(<Stub />);
  return userEvent.setup();
}

const options = () => screen.queryAllByRole('option').map(option => option.textContent);

test('the slash key leads into the field, and what is found replaces the list while one types', async () => {
  const user = renderBox();
  await user.keyboard('/');
  const field = screen.getByRole('combobox');
  expect(field).toHaveFocus();
  expect(field).toHaveValue('');
  expect(screen.getByText('the list of tables')).toBeVisible();
  await user.keyboard('fk');
  expect(options()).toEqual(['orders.paid_at付款时间']);
  expect(within(screen.getByRole('option')).getByText('付款').tagName).toBe('MARK');
  expect(screen.getByText('the list of tables')).not.toBeVisible();
  expect(screen.getByRole('status')).toHaveTextContent('找到 1 项');
});

test('arrows choose among the options without leaving the field, round the ends', async () => {
  const user = renderBox();
  const field = screen.getByRole('combobox');
  await user.type(field, 'paid');
  const chosen = () => document.getElementById(field.getAttribute('aria-activedescendant') ?? '')?.textContent;
  expect(chosen()).toBe('orders.paid_at付款时间');
  await user.keyboard('{ArrowDown}');
  expect(chosen()).toBe('orders.paid_amount实付金额');
  expect(screen.getByRole('option', { selected: true })).toHaveTextContent('paid_amount');
  await user.keyboard('{ArrowDown}');
  expect(chosen()).toBe('orders.paid_at付款时间');
  await user.keyboard('{ArrowUp}');
  expect(chosen()).toBe('orders.paid_amount实付金额');
  expect(field).toHaveFocus();
  await user.tab();
  expect(screen.getAllByRole('option').some(option => option === document.activeElement)).toBe(false);
});

test('Enter opens what is chosen', async () => {
  const user = renderBox();
  await user.type(screen.getByRole('combobox'), 'paid{ArrowDown}{Enter}');
  expect(await screen.findByText('the table is open')).toBeInTheDocument();
});

test('Enter does nothing where nothing is found, and Escape brings the list back', async () => {
  const user = renderBox();
  await user.type(screen.getByRole('combobox'), 'qqq{Enter}');
  expect(options()).toEqual([]);
  expect(screen.getByRole('combobox')).toHaveAttribute('aria-expanded', 'false');
  expect(screen.getByRole('status')).toHaveTextContent('没有找到');
  await user.keyboard('{Escape}');
  expect(screen.getByRole('combobox')).toHaveValue('');
  expect(screen.getByText('the list of tables')).toBeVisible();
});

test('a search in the address is answered at once, with links', () => {
  renderBox('订单');
  expect(screen.getByRole('option')).toHaveAttribute('href', '/data/dictionary/orders');
});
