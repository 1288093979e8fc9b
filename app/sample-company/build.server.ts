import { createHash } from 'node:crypto';
import { writeDatabaseFile } from '~/engine/database-file.server';
import { ddlColumns } from './dictionary';
import { generateCompany } from './generate';
import type { CompanyRows } from './rows';
import type { Size } from './scale';
import { tableNames, tables } from './tables';
import type { TableName } from './tables';

interface CompanyFile {
  file: string;
  seed: number;
  size: Size;
  /** SQL run after loading: planted edge rows. */
  adjust?: string;
  /**
   * Whether the file enforces primary keys (default). Their indexes more than double a file: what a browser loads does
   * without, what `adjust` writes into has them, so that an illegal row is refused.
   */
  hasKeys?: boolean;
}

/**
 * Generates the company and writes it as a DuckDB file, atomically. Returns the rows generated per table and their hash,
 * before `adjust`.
 * Throws with the engine's message when `adjust` is wrong or breaks a key; then the file is as it was before.
 */
export async function buildCompanyFile({
  file,
  seed,
  size,
  adjust,
  hasKeys = true,
}: CompanyFile): Promise<{ rows: Record<TableName, number>; hash: string }> {
  const company = generateCompany({ seed, size });
  await writeDatabaseFile({
    file,
    tables: tableNames.map(name => ({ name, ddl: hasKeys ? tables[name] : ddlWithoutKeys(name), rows: company[name] })),
    statements: adjust === undefined ? [] : [adjust],
  });
  return { rows: countRows(company), hash: hashRows(company) };
}

/**
 * SHA-256 of all rows in their order, the same on every machine. The bytes of a DuckDB file are not: its compression
 * samples at random.
 */
export function hashRows(company: CompanyRows): string {
  const hash = createHash('sha256');
  for (const name of tableNames) {
    hash.update(`${name}\n`);
    for (const row of company[name]) hash.update(`${JSON.stringify(row)}\n`);
  }
  return hash.digest('hex');
}

function ddlWithoutKeys(table: TableName): string {
  return ddlColumns(table)
    .map(({ name, type, isNullable }) => `${name} ${type}${isNullable ? '' : ' NOT NULL'}`)
    .join(', ');
}

export function countRows(company: CompanyRows): Record<TableName, number> {
  return {
    members: company.members.length,
    products: company.products.length,
    product_stages: company.product_stages.length,
    orders: company.orders.length,
    order_items: company.order_items.length,
    refunds: company.refunds.length,
    inventory_daily: company.inventory_daily.length,
    campaigns: company.campaigns.length,
    coupons: company.coupons.length,
    coupon_grants: company.coupon_grants.length,
    push_messages: company.push_messages.length,
    app_events: company.app_events.length,
    cs_tickets: company.cs_tickets.length,
    calendar: company.calendar.length,
  };
}
