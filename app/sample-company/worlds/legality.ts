import { ddlColumns } from '../dictionary';
import type { DdlColumn } from '../dictionary';
import type { CompanyRows } from '../rows';
import { tableNames } from '../tables';
import type { TableName } from '../tables';
import { repeated } from './rules/rule';
import { accountRules } from './rules/account-rules';
import { couponRules } from './rules/coupon-rules';
import { orderRules } from './rules/order-rules';
import { shelfRules } from './rules/shelf-rules';
import { timeRules } from './rules/time-rules';
import { touchRules } from './rules/touch-rules';

export type Cell = string | number | boolean | null;
type Row = Readonly<Record<string, Cell>>;

const businessRules = [...orderRules, ...couponRules, ...shelfRules, ...touchRules, ...accountRules, ...timeRules];

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
  const broken = [
    ...filledTables.flatMap(table => brokenColumns(company, table)),
    ...calendarOf(company).broken,
    ...brokenReferences(company),
  ];
  // The business rules look rows up by key: nothing to say about them before the keys hold.
  if (broken.length > 0) return broken;
  return businessRules.flatMap(({ rule, findBroken }) => reportOf(rule, findBroken(company)));
}

function reportOf(rule: string, rows: readonly string[]): BrokenRule[] {
  return rows.length === 0 ? [] : [{ rule, rows }];
}

interface TableColumns {
  all: readonly { name: string; isLegal: (cell: Cell | undefined) => boolean }[];
  keys: readonly string[];
}

const columnsOf = new Map<TableName, TableColumns>(
  tableNames.map(table => {
    const columns = ddlColumns(table);
    const keys = columns.filter(column => column.isKey).map(column => column.name);
    return [table, { all: columns.map(column => ({ name: column.name, isLegal: cellRule(column) })), keys }];
  }),
);

function cellRule({ type, isNullable }: DdlColumn): (cell: Cell | undefined) => boolean {
  const isOfType = typeRule(type);
  return cell => (cell === null ? isNullable : cell !== undefined && isOfType(cell));
}

function typeRule(type: string): (cell: Cell) => boolean {
  if (type === 'VARCHAR') return cell => typeof cell === 'string';
  if (type === 'BOOLEAN') return cell => typeof cell === 'boolean';
  const digits = /^DECIMAL\((\d+),/.exec(type)?.[1];
  const limit = digits === undefined ? Number.MAX_SAFE_INTEGER : 10 ** Number(digits);
  return cell => typeof cell === 'number' && Number.isSafeInteger(cell) && Math.abs(cell) < limit;
}

function brokenColumns(company: CompanyRows, table: TableName): BrokenRule[] {
  const rows: readonly Row[] = company[table];
  const { all, keys } = columnsOf.get(table) ?? { all: [], keys: [] };
  const wrong = all.flatMap(({ name, isLegal }) => {
    const bad = rows.filter(row => !isLegal(row[name]));
    return reportOf(
      `${table}.${name} holds a value of its type`,
      bad.map(row => JSON.stringify(row)),
    );
  });
  const [onlyKey] = keys;
  const keyOf =
    keys.length === 1 && onlyKey !== undefined
      ? (row: Row) => String(row[onlyKey])
      : (row: Row) => keys.map(key => String(row[key])).join(' ');
  return [...wrong, ...reportOf(`${table} has every key once`, repeated(rows.map(keyOf)))];
}

const filledTables = tableNames.filter(table => table !== 'calendar');

/** Worlds share one calendar, which is most of their rows: it is looked at once. */
const knownCalendars = new WeakMap<CompanyRows['calendar'], { broken: BrokenRule[]; days: ReadonlySet<Cell> }>();

function calendarOf(company: CompanyRows): { broken: BrokenRule[]; days: ReadonlySet<Cell> } {
  const known = knownCalendars.get(company.calendar);
  if (known !== undefined) return known;
  const report = { broken: brokenColumns(company, 'calendar'), days: new Set<Cell>(company.calendar.map(row => row.day)) };
  knownCalendars.set(company.calendar, report);
  return report;
}

function brokenReferences(company: CompanyRows): BrokenRule[] {
  const keysOf = new Map<TableName, ReadonlySet<Cell | undefined>>([['calendar', calendarOf(company).days]]);
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
