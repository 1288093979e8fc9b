import { ddlColumns } from '../dictionary';
import type { CompanyRows } from '../rows';
import { tableNames } from '../tables';
import type { TableName } from '../tables';
import { couponRules } from './rules/coupon-rules';
import { orderRules } from './rules/order-rules';
import { shelfRules } from './rules/shelf-rules';
import { timeRules } from './rules/time-rules';
import { touchRules } from './rules/touch-rules';

export type Cell = string | number | boolean | null;
type Row = Readonly<Record<string, Cell>>;

const businessRules = [...orderRules, ...couponRules, ...shelfRules, ...touchRules, ...timeRules];

export interface BrokenRule {
  /** What does not hold, in English. */
  rule: string;
  /** The rows that break it, as text; never empty. */
  rows: readonly string[];
}

/** Every reference between two tables, as content/company/tables declares it (a test holds the two together). */
export const references = [
  { table: 'members', column: 'merged_into', to: 'members', key: 'member_id' },
  { table: 'product_stages', column: 'product_id', to: 'products', key: 'product_id' },
  { table: 'orders', column: 'member_id', to: 'members', key: 'member_id' },
  { table: 'order_items', column: 'order_id', to: 'orders', key: 'order_id' },
  { table: 'order_items', column: 'product_id', to: 'products', key: 'product_id' },
  { table: 'refunds', column: 'order_id', to: 'orders', key: 'order_id' },
  { table: 'inventory_daily', column: 'day', to: 'calendar', key: 'day' },
  { table: 'inventory_daily', column: 'product_id', to: 'products', key: 'product_id' },
  { table: 'coupons', column: 'campaign_id', to: 'campaigns', key: 'campaign_id' },
  { table: 'coupon_grants', column: 'coupon_id', to: 'coupons', key: 'coupon_id' },
  { table: 'coupon_grants', column: 'member_id', to: 'members', key: 'member_id' },
  { table: 'coupon_grants', column: 'redeemed_order_id', to: 'orders', key: 'order_id' },
  { table: 'push_messages', column: 'campaign_id', to: 'campaigns', key: 'campaign_id' },
  { table: 'push_messages', column: 'member_id', to: 'members', key: 'member_id' },
  { table: 'app_events', column: 'member_id', to: 'members', key: 'member_id' },
  { table: 'app_events', column: 'product_id', to: 'products', key: 'product_id' },
  { table: 'cs_tickets', column: 'member_id', to: 'members', key: 'member_id' },
  { table: 'cs_tickets', column: 'order_id', to: 'orders', key: 'order_id' },
] as const satisfies readonly { table: TableName; column: string; to: TableName; key: string }[];

/**
 * Everything illegal about a company: keys, NOT NULL, references, types and business rules. Empty for a legal one. Linear in
 * the rows, without an engine, so that a search for counter-examples can ask after every step.
 */
export function findBrokenRules(company: CompanyRows): BrokenRule[] {
  const broken = [...tableNames.flatMap(table => brokenColumns(company, table)), ...brokenReferences(company)];
  // The business rules look rows up by key: nothing to say about them before the keys hold.
  if (broken.length > 0) return broken;
  return businessRules.flatMap(({ rule, findBroken }) => reportOf(rule, findBroken(company)));
}

function reportOf(rule: string, rows: readonly string[]): BrokenRule[] {
  return rows.length === 0 ? [] : [{ rule, rows }];
}

interface TableColumns {
  all: readonly { name: string; isNullable: boolean; accepts: (cell: Cell) => boolean }[];
  keys: readonly string[];
}

const columnsOf = new Map<TableName, TableColumns>(
  tableNames.map(table => {
    const columns = ddlColumns(table);
    const all = columns.map(({ name, isNullable, type }) => ({ name, isNullable, accepts: acceptor(type) }));
    return [table, { all, keys: columns.filter(column => column.isKey).map(column => column.name) }];
  }),
);

function acceptor(type: string): (cell: Cell) => boolean {
  if (type === 'VARCHAR') return cell => typeof cell === 'string';
  if (type === 'BOOLEAN') return cell => typeof cell === 'boolean';
  const digits = /^DECIMAL\((\d+),/.exec(type)?.[1];
  const limit = digits === undefined ? Number.MAX_SAFE_INTEGER : 10 ** Number(digits);
  return cell => Number.isSafeInteger(cell) && Math.abs(Number(cell)) < limit;
}

function brokenColumns(company: CompanyRows, table: TableName): BrokenRule[] {
  const rows: readonly Row[] = company[table];
  const { all, keys } = columnsOf.get(table) ?? { all: [], keys: [] };
  const wrong = all.flatMap(({ name, isNullable, accepts }) => {
    const bad = rows.filter(row => !isLegalCell(row[name], { isNullable, accepts }));
    return reportOf(
      `${table}.${name} holds a value of its type`,
      bad.map(row => JSON.stringify(row)),
    );
  });
  const seen = new Set<string>();
  const repeated = rows.map(row => keys.map(key => String(row[key])).join(' ')).filter(key => seen.size === seen.add(key).size);
  return [...wrong, ...reportOf(`${table} has every key once`, repeated)];
}

function isLegalCell(cell: Cell | undefined, { isNullable, accepts }: { isNullable: boolean; accepts: (cell: Cell) => boolean }): boolean {
  if (cell === undefined) return false;
  return cell === null ? isNullable : accepts(cell);
}

function brokenReferences(company: CompanyRows): BrokenRule[] {
  const keysOf = new Map<string, ReadonlySet<Cell | undefined>>();
  return references.flatMap(({ table, column, to, key }) => {
    const targets: readonly Row[] = company[to];
    const keys = keysOf.get(to) ?? new Set(targets.map(row => row[key]));
    keysOf.set(to, keys);
    const rows: readonly Row[] = company[table];
    const orphans = rows.filter(row => row[column] !== null && !keys.has(row[column]));
    return reportOf(
      `${table}.${column} refers to ${to}.${key}`,
      orphans.map(row => JSON.stringify(row)),
    );
  });
}
