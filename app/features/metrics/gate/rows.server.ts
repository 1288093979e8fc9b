import type { Cell, Column } from '~/engine/query-result';
import { queryWarehouse } from '~/engine/warehouse.server';
import type { MetricRange, RowSample, StepCount } from '../measures';
import type { Metric } from '../metric-definition';
import { addMonths } from '../months';
import { portalTablesOf } from '../portal-state.server';
import { watermark } from '../warehouse-facts.server';
import { isNaming } from './masking.server';
import { countedRowsSql, countingSql } from './query-steps.server';

const deadlineMs = 20_000;
/** Enough to see what a row is, too few to find somebody in. */
const sampleRows = 8;

/** What a metric's query reads and makes of it on the way, over a range. */
export async function countSteps(metric: Metric, range: MetricRange): Promise<StepCount[]> {
  const params = paramsOf(range);
  const tables = await portalTablesOf(metric.sql, watermark());
  const { sql, steps } = await countingSql(metric);
  const [counts = []] = (await queryWarehouse({ sql, params, tables, deadlineMs })).rows;
  const outer = `SELECT count(*) FROM (\n${metric.sql.trim().replace(/;$/, '')}\n)`;
  const [[result] = []] = (await queryWarehouse({ sql: outer, params, tables, deadlineMs })).rows;
  const names = [
    ...metric.sources.map(({ table }) => ({ name: table, kind: 'table' as const })),
    ...steps.map(name => ({ name, kind: 'step' as const })),
  ];
  return [...names.map((step, i) => ({ ...step, rows: Number(counts[i]) })), { name: metric.id, kind: 'result', rows: Number(result) }];
}

interface Sampling {
  /** First day of the month whose rows are shown. */
  period: string;
  asOf: string;
  mask: (id: string) => string;
}

/** Some of the rows that were counted in a month, masked. */
export async function sampleRowsOf(metric: Metric, { period, asOf, mask }: Sampling): Promise<RowSample> {
  const params = paramsOf({ from: period, to: addMonths(period, 1), asOf });
  const tables = await portalTablesOf(metric.sql, watermark());
  const { columns, rows } = await queryWarehouse({ sql: await countedRowsSql(metric, sampleRows), params, tables, deadlineMs });
  return {
    period,
    columns: columns.map(({ name }) => name),
    rows: rows
      .filter(row => row.some(cell => cell !== null))
      .map(row => columns.map((column, i) => shownCell(row[i] ?? null, { column, mask }))),
    masked: columns.map(({ name }) => name).filter(isNaming),
  };
}

/** A moment is nearly a name: whoever knows when somebody bought could find the row. The day stays. */
function shownCell(cell: Cell, { column, mask }: { column: Column; mask: (id: string) => string }): RowSample['rows'][number][number] {
  if (cell === null) return null;
  if (isNaming(column.name)) return mask(String(cell));
  if (column.type.startsWith('TIMESTAMP')) return String(cell).slice(0, 10);
  return typeof cell === 'object' ? JSON.stringify(cell) : cell;
}

function paramsOf({ from, to, asOf }: MetricRange) {
  return { from, to, as_of: asOf };
}
