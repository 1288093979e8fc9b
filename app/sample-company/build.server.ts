import { mkdtemp, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { draftDatabaseFile, writeStagedFolder } from '~/engine/database-file.server';
import type { FileDraft } from '~/engine/database-file.server';
import type { FileTable } from '~/engine/staged-rows.server';
import { ddlColumns } from './dictionary';
import { addTally, foundCompany, generateRegion, openTally, regionTables, sharedRows } from './generate';
import type { Company, Tally } from './generate';
import type { CompanyRows } from './rows';
import { scaleOf } from './scale';
import type { Size } from './scale';
import { tableNames, tables } from './tables';
import type { TableName } from './tables';

interface CompanyFile {
  file: string;
  seed: number;
  size: Size;
  /** Multiplies the regions: members and all they do. */
  times?: number;
  /** SQL run after loading: planted edge rows. */
  adjust?: string;
  /**
   * Whether the file enforces primary keys (default). Their indexes more than double a file: what a browser loads does
   * without, what `adjust` writes into has them, so that an illegal row is refused.
   */
  hasKeys?: boolean;
  /** More tables beside the company's. */
  extra?: readonly FileTable[];
  /** Generates the regions of a company of many; by default this process does, one after another. */
  regions?: RegionSource;
}

/** Makes the files of the regions from 0 on, in their order. A file is the reader's to remove. */
export type RegionSource = (request: RegionRequest) => AsyncGenerator<RegionFile, void>;

export interface RegionFile {
  folder: string;
  tally: Tally;
}

export interface RegionRequest {
  seed: number;
  size: Size;
  times: number;
  /** Where the files go. */
  folder: string;
}

export type RowCounts = Record<TableName, number>;

const noRows: RowCounts = {
  ...{ members: 0, products: 0, product_stages: 0, orders: 0, order_items: 0, refunds: 0, inventory_daily: 0 },
  ...{ campaigns: 0, coupons: 0, coupon_grants: 0, push_messages: 0, app_events: 0, cs_tickets: 0, calendar: 0 },
};

/**
 * Generates the company and writes it as a DuckDB file, atomically: region by region, so that it needs the memory of one. The same
 * seed, size and times give the same bytes. Returns the rows generated per table, before `adjust`.
 * Throws with the engine's message when `adjust` is wrong or breaks a key; then the file is as it was before.
 */
export async function buildCompanyFile({
  file,
  seed,
  size,
  times = 1,
  adjust,
  hasKeys = true,
  extra = [],
  regions = regionsInTurn,
}: CompanyFile): Promise<{ rows: RowCounts }> {
  const company = foundCompany({ seed, scale: scaleOf(size, times) });
  const rows = { ...noRows };
  await draftDatabaseFile(file, async draft => {
    for (const name of tableNames) await draft.createTable({ name, ddl: hasKeys ? tables[name] : ddlWithoutKeys(name) });
    if (company.scale.regions === 1) await appendWhole(draft, company);
    else await appendRegions(draft, { company, request: { seed, size, times, folder: dirname(file) }, regions });
    for (const table of extra) {
      await draft.createTable(table);
      await draft.append(table);
    }
    for (const name of tableNames) rows[name] = await draft.countRows(name);
    if (adjust !== undefined) await draft.run(adjust);
  });
  return { rows };
}

async function appendWhole(draft: FileDraft, company: Company): Promise<void> {
  const tally = openTally(company);
  const region = generateRegion(company, { index: 0, tally });
  for (const table of [...rowTables(region), ...rowTables(sharedRows(company, tally))]) await draft.append(table);
}

interface Regions {
  company: Company;
  request: RegionRequest;
  regions: RegionSource;
}

async function appendRegions(draft: FileDraft, { company, request, regions }: Regions): Promise<void> {
  const folder = await mkdtemp(join(request.folder, 'regions-'));
  try {
    // What is appended goes to the disk; the regions' processes need the memory more.
    await draft.run(
      "SET memory_limit = '192MB'; SET allocator_flush_threshold = '16MB'; SET allocator_bulk_deallocation_flush_threshold = '16MB'",
    );
    const total = openTally(company);
    for await (const { folder: staged, tally } of regions({ ...request, folder })) {
      await draft.appendStaged({ folder: staged, tables: regionTables });
      await rm(staged, { recursive: true });
      addTally(total, tally);
    }
    for (const table of rowTables(sharedRows(company, total))) await draft.append(table);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function* regionsInTurn(request: RegionRequest): ReturnType<RegionSource> {
  const company = foundCompany({ seed: request.seed, scale: scaleOf(request.size, request.times) });
  for (let index = 0; index < company.scale.regions; index += 1) yield await writeRegionFile(company, { folder: request.folder, index });
}

/** Generates one region and leaves its rows in a file below `folder`. */
export async function writeRegionFile(company: Company, { folder, index }: { folder: string; index: number }): Promise<RegionFile> {
  const tally = openTally(company);
  const own = join(folder, `region-${index}`);
  await writeStagedFolder({ folder: own, tables: rowTables(generateRegion(company, { index, tally })) });
  return { folder: own, tally };
}

function rowTables(rows: Partial<CompanyRows>): (FileTable & { columns: string[] })[] {
  return tableNames.flatMap(name => {
    const own = rows[name];
    return own === undefined ? [] : [{ name, ddl: ddlWithoutKeys(name), columns: ddlColumns(name).map(column => column.name), rows: own }];
  });
}

function ddlWithoutKeys(table: TableName): string {
  return ddlColumns(table)
    .map(({ name, type, isNullable }) => `${name} ${type}${isNullable ? '' : ' NOT NULL'}`)
    .join(', ');
}
