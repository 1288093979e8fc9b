import { fireEvent, render, screen, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { SparkTrend } from '~/ui/spark-trend';
import { sayRow, valueRange } from '~/ui/trend-drawing';
import type { TrendRow } from '~/ui/trend-drawing';
import { TrendTable } from '~/ui/trend-table';

const names = {
  actual: 'Actual',
  provisional: 'not matured',
  plan: 'Plan',
  forecast: 'Forecast',
  interval: '80%',
  limits: 'Limits',
  target: 'Target',
};
const format = (value: number): string => value.toFixed(1);
const row = (label: string, values: Partial<TrendRow>): TrendRow => ({
  tick: label,
  label,
  actual: null,
  provisional: null,
  plan: null,
  forecast: null,
  low: null,
  high: null,
  lowerLimit: null,
  upperLimit: null,
  ...values,
});
const rows = [
  row('May', { actual: 9.4, plan: 9.2, forecast: 9.4, low: 9.4, high: 9.4 }),
  row('June', { provisional: 9.7, plan: 9.5, forecast: 9.6, low: 9, high: 10 }),
  row('July', { plan: 9.7, forecast: 9.9, low: 9.2, high: 10.5 }),
];

test('a row is said as a sentence: what is known of the past, what is thought of the future', () => {
  expect(rows.map(each => sayRow(each, { names, format }))).toEqual([
    'May: Actual 9.4, Plan 9.2',
    'June: not matured 9.7, Plan 9.5, Forecast 9.6, 80% 9.0–10.0',
    'July: Plan 9.7, Forecast 9.9, 80% 9.2–10.5',
  ]);
});

test('the axis reaches the target and never goes below nothing where nothing does', () => {
  expect(valueRange({ rows, target: { at: 2, value: 11 } }).most).toBeGreaterThan(11);
  expect(valueRange({ rows: [row('May', { actual: 0.1 })], target: { at: 0, value: 20 } }).least).toBe(0);
});

test('the table holds every number of the drawing', () => {
  render(<TrendTable title="The numbers" caption="Trend" periodTitle="Month" rows={rows} names={names} format={format} />);
  fireEvent.click(screen.getByText('The numbers'));
  const cells = within(screen.getByRole('region', { name: 'Trend' }))
    .getAllByRole('row')
    .map(each => [...each.querySelectorAll('td')].map(cell => cell.textContent));
  expect(cells.slice(1)).toEqual([
    ['9.4', '9.2', '–', '–'],
    ['9.7 (not matured)', '9.5', '9.6', '9.0 – 10.0'],
    ['–', '9.7', '9.9', '9.2 – 10.5'],
  ]);
});

test('a spark draws a line only where there are values, and the band only ahead', () => {
  const { container } = render(
    <SparkTrend rows={rows} target={{ at: 2, value: 11 }} tone="indigo" caption="Trend" targetLabel="target 11" ticks={[]} />,
  );
  const paths = [...container.querySelectorAll('path')].map(path => path.getAttribute('d') ?? '');
  // The plan has three months, the forecast three, the band's outline six corners; a single known month is a dot and no line.
  expect(paths.map(path => path.match(/[ML]/g)?.length)).toEqual([6, 1, 3, 3, 1]);
});
