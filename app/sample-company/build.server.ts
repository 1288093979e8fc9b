import { writeDatabaseFile } from '~/engine/database-file.server';
import { generateCompany } from './generate';
import type { CompanyRows } from './rows';
import type { Size } from './scale';
import { tableNames, tables } from './tables';
import type { TableName } from './tables';

/**
 * Generates the company and writes it as a DuckDB file, atomically. `adjust` is SQL run after loading (planted edge rows).
 * Returns the rows generated per table, before `adjust`. Throws with the engine's message when `adjust` is wrong.
 */
export async function buildCompanyFile({
  file,
  seed,
  size,
  adjust,
}: {
  file: string;
  seed: number;
  size: Size;
  adjust?: string;
}): Promise<{ rows: Record<TableName, number> }> {
  const company = generateCompany({ seed, size });
  await writeDatabaseFile({
    file,
    tables: tableNames.map(name => ({ name, ddl: tables[name], rows: company[name] })),
    statements: adjust === undefined ? [] : [adjust],
  });
  return { rows: countRows(company) };
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
