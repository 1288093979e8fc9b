import { createHash, randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import { readFile, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { z } from 'zod';
import { fileIdentity } from '~/engine/file-identity.server';
import { engineVersion } from '~/engine/locked-database.server';
import { queryWarehouse } from '~/engine/warehouse.server';
import { LAST_DAY, isoDate } from '~/sample-company/days';
import { env } from '~/server/env.server';
import { accumulate, digestOfAll } from './history/fingerprints';
import type { Fingerprints, TableFingerprint } from './history/fingerprints';
import { fingerprintSql } from './history/table-days';
import { portalTableNames, readableTables } from './own-tables';

/** One state of the warehouse. */
export interface WarehouseFacts {
  /** The last day the data cover, in full. */
  watermark: string;
  /** SHA-256 (hex) of the tables' content: the batch a number was read from. */
  hash: string;
  fingerprints: Fingerprints;
}

/** The warehouse has not been built. The message says how to. */
export class WarehouseMissing extends Error {
  override name = 'WarehouseMissing';
}

const deadlineMs = 120_000;
const storedFacts = z.object({
  stamp: z.string(),
  fingerprints: z.record(z.string(), z.object({ days: z.array(z.string()), digests: z.array(z.string()) })),
});

let known: { stamp: string; facts: Promise<WarehouseFacts> } | undefined;

/** The last day the data cover, in full. Throws WarehouseMissing before the first build. */
export function watermark(): string {
  requireWarehouse();
  return isoDate(LAST_DAY);
}

/** Which data the metrics are computed from. The tables are read once per change of the file. Throws WarehouseMissing before the first build. */
export async function warehouseFacts(): Promise<WarehouseFacts> {
  const file = requireWarehouse();
  const stamp = `${engineVersion} ${await fileIdentity(file)} ${queriesHash}`;
  if (known?.stamp !== stamp) {
    const facts = readFacts(stamp);
    known = { stamp, facts };
    // What could not be read is asked for again the next time.
    facts.catch(() => known?.facts === facts && (known = undefined));
  }
  return known.facts;
}

const warehouseTables = readableTables.filter(table => !portalTableNames.includes(table));
const queriesHash = sha256(warehouseTables.map(fingerprintSql).join());

function requireWarehouse(): string {
  const file = path.join(env.dataDir, 'warehouse.duckdb');
  if (!existsSync(file)) throw new WarehouseMissing(`${file} is missing: run \`npx shuyu sample build\``);
  return file;
}

async function readFacts(stamp: string): Promise<WarehouseFacts> {
  const fingerprints = (await readStored(stamp)) ?? (await takeFingerprints(stamp));
  const contents = Object.entries(fingerprints).map(([table, fingerprint]) => `${table} ${digestOfAll(fingerprint)}`);
  return { watermark: isoDate(LAST_DAY), hash: sha256(contents.join('\n')), fingerprints };
}

async function takeFingerprints(stamp: string): Promise<Fingerprints> {
  const fingerprints: Fingerprints = {};
  for (const table of warehouseTables) fingerprints[table] = await fingerprintOf(table);
  await keepStored({ stamp, fingerprints });
  return fingerprints;
}

async function fingerprintOf(table: string): Promise<TableFingerprint> {
  const { rows } = await queryWarehouse({ sql: fingerprintSql(table), deadlineMs });
  return accumulate(rows.map(([day, count, hash]) => ({ day: String(day), rows: BigInt(String(count)), hash: BigInt(String(hash)) })));
}

/** Beside the warehouse, so that another start of the portal need not read all of it again. Nothing is lost with the file. */
function storeFile(): string {
  return path.join(env.dataDir, 'warehouse.fingerprints.json');
}

/** So that the next question reads the tables again: a measurement begins as a portal with new data does. */
export async function forgetFingerprints(): Promise<void> {
  known = undefined;
  await rm(storeFile(), { force: true });
}

async function readStored(stamp: string): Promise<Fingerprints | undefined> {
  try {
    const stored = storedFacts.parse(JSON.parse(await readFile(storeFile(), 'utf8')));
    return stored.stamp === stamp ? stored.fingerprints : undefined;
  } catch {
    return undefined;
  }
}

async function keepStored(facts: z.output<typeof storedFacts>): Promise<void> {
  const draft = `${storeFile()}.${randomUUID()}`;
  await writeFile(draft, JSON.stringify(facts));
  await rename(draft, storeFile());
}

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
