import { portalTableNames } from '../own-tables';
import { isMatured, settledOn } from '../series';
import type { Reading } from '../series';
import { digestOfAll, digestUntil } from './fingerprints';
import type { Fingerprints } from './fingerprints';

export interface ReadTable {
  table: string;
  later: 'settled' | 'open';
}

export interface Known {
  fingerprints: Fingerprints;
  /** Of the portal's own tables: a hash of all their rows. */
  portalHashes: Record<string, string>;
  asOf: string;
}

/**
 * All that the number of one month is made of, beside the query: two equal texts mean the same number. A month that has matured does not depend on
 * what came after the day it settled, nor on the day it is asked for, as long as its tables are `settled`.
 */
export function periodInputs(
  period: string,
  { tables, maturity, ...known }: Known & { tables: readonly ReadTable[]; maturity: Reading['maturity'] },
): string {
  const matured = isMatured(period, { asOf: known.asOf, maturity });
  const parts = tables.map(({ table, later }) => {
    const closed = matured && later === 'settled' && !portalTableNames.includes(table);
    return { text: `${table} ${digestOf(table, { known, until: closed ? settledOn(period, maturity) : known.asOf })}`, closed };
  });
  const isClosed = parts.every(({ closed }) => closed);
  return [...parts.map(({ text }) => text), isClosed ? 'closed' : `as of ${known.asOf}`].join('\n');
}

function digestOf(table: string, { known, until }: { known: Known; until: string }): string {
  const portal = known.portalHashes[table];
  if (portal !== undefined) return portal;
  const fingerprint = known.fingerprints[table];
  if (!fingerprint) throw new Error(`${table} has no fingerprint`);
  return digestUntil(fingerprint, until);
}

/** Everything a query reads, whatever the month. */
export function allInputs(tables: readonly ReadTable[], known: Known): string {
  const digests = tables.map(({ table }) => {
    const fingerprint = known.fingerprints[table];
    return `${table} ${known.portalHashes[table] ?? (fingerprint ? digestOfAll(fingerprint) : '')}`;
  });
  return [...digests, known.asOf].join('\n');
}
