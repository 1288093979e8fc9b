import type { MetricRange } from '~/features/metrics/measures';
import { addMonths, monthOf } from '~/features/metrics/months';

const monthsByDefault = 24;
const mostMonths = 120;
const month = /^\d{4}-(0[1-9]|1[0-2])$/;

/** The months an address asks for (`from=2026-01&to=2026-06`, both included), by default the last two years; undefined for what is no range. */
export function readRange(query: URLSearchParams, watermark: string): MetricRange | undefined {
  const last = query.get('to') ?? watermark.slice(0, 7);
  if (!month.test(last)) return undefined;
  const first = query.get('from') ?? addMonths(`${last}-01`, 1 - monthsByDefault).slice(0, 7);
  if (!month.test(first) || first > last) return undefined;
  const from = `${first}-01`;
  if (addMonths(from, mostMonths) <= `${last}-01`) return undefined;
  return { from, to: addMonths(monthOf(`${last}-01`), 1), asOf: watermark };
}
