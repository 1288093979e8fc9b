import { join } from 'node:path';
import { queryWarehouse } from '~/engine/warehouse.server';
import { readDictionary } from '~/sample-company/dictionary.server';
import { feedRunsTable } from '~/sample-company/tables';
import { contentFolder } from '~/server/content-files.server';
import type { Batch } from './measures';
import type { Metric } from './metric-definition';
import { warehouseFacts } from './warehouse-facts.server';

const deadlineMs = 10_000;

const latestRuns = `
  WITH latest AS (
    SELECT system, max(day) AS day, max(day) FILTER (contract_passed AND arrived_at IS NOT NULL) AS whole_until
    FROM ${feedRunsTable.name}
    GROUP BY system
  )
  SELECT system, CAST(day AS VARCHAR), CAST(arrived_at AS VARCHAR), CAST(promised_at AS VARCHAR), rows_received, rows_rejected, contract_passed,
    CAST(whole_until AS VARCHAR)
  FROM ${feedRunsTable.name}
  JOIN latest USING (system, day)
  ORDER BY system`;

let kept: { hash: string; batches: Promise<Batch[]> } | undefined;

/** The latest delivery of each source system. Throws WarehouseMissing before the first build. */
export async function latestBatches(): Promise<Batch[]> {
  const { hash } = await warehouseFacts();
  if (kept?.hash !== hash) {
    const batches = readBatches();
    kept = { hash, batches };
    batches.catch(() => kept?.batches === batches && (kept = undefined));
  }
  return kept.batches;
}

async function readBatches(): Promise<Batch[]> {
  const { rows } = await queryWarehouse({ sql: latestRuns, deadlineMs });
  return rows.map(([system, day, arrivedAt, promisedAt, received, rejected, passed, whole]) => ({
    system: String(system),
    day: String(day),
    arrivedAt: arrivedAt === null ? null : String(arrivedAt),
    promisedAt: String(promisedAt),
    rowsReceived: Number(received),
    rowsRejected: Number(rejected),
    contractPassed: passed === true,
    wholeUntil: whole === null ? null : String(whole),
  }));
}

let systems: Promise<Map<string, string>> | undefined;

/** Which source system each table comes from; tables of the portal itself are not in it. */
function systemOfTables(): Promise<Map<string, string>> {
  systems ??= readDictionary({ contentDir: join(contentFolder('metrics'), '..') }).then(
    ({ tables }) => new Map(tables.filter(({ source }) => source !== 'portal').map(({ name, source }) => [name, source])),
  );
  systems.catch(() => (systems = undefined));
  return systems;
}

/** Before every day: of a system that has never delivered. */
const never = '0001-01-01';

/**
 * The last day that every feed behind a metric's tables has delivered whole, but not after the watermark. What the portal writes itself is never
 * late.
 */
export async function dataUntil({ sources }: Pick<Metric, 'sources'>): Promise<string> {
  const [{ watermark }, batches, systemOf] = await Promise.all([warehouseFacts(), latestBatches(), systemOfTables()]);
  const days = sources.flatMap(({ table }) => {
    const system = systemOf.get(table);
    return system === undefined ? [] : [batches.find(batch => batch.system === system)?.wholeUntil ?? never];
  });
  return [watermark, ...days].reduce((least, day) => (day < least ? day : least));
}
