import { createHash } from 'node:crypto';
import { isoDate } from '~/i18n/formats';
import type { Db } from '~/server/db.server';
import { portalCertificates } from './own-tables';
import type { TableColumn } from './own-tables';
import type { LiteralTable } from './sql-literals';

export interface PortalTable extends LiteralTable {
  /** SHA-256 (hex) of the rows: a number computed from other rows is another number. */
  hash: string;
}

export interface PortalRequest {
  watermark: string;
  now: Date;
  database: Db;
}

/**
 * The certificates of active people as the warehouse query reads them. Holders are replaced by a digest that says nothing about them.
 * The sample company's calendar ends at the watermark while certificates are earned today, so later days are folded onto it; in a
 * company with live data the watermark is ahead of them and nothing is folded.
 */
export async function certificatesTable({ watermark, now, database }: PortalRequest): Promise<PortalTable> {
  const certificates = await database.certificate.findMany({
    where: { user: { disabledAt: null } },
    select: { serial: true, userId: true, issuedAt: true, expiresAt: true, revokedAt: true },
    orderBy: { serial: 'asc' },
  });
  const fold = (moment: Date): string => earlierOf(isoDate(moment), watermark);
  const rows = certificates.map(({ serial, userId, issuedAt, expiresAt, revokedAt }) => [
    digest(serial),
    digest(userId),
    fold(issuedAt),
    // An end that is still ahead today stays ahead of the watermark too.
    expiresAt > now ? isoDate(expiresAt) : fold(expiresAt),
    revokedAt && fold(revokedAt),
  ]);
  return portalTable(portalCertificates, rows);
}

export function portalTable({ name, columns }: { name: string; columns: readonly TableColumn[] }, rows: LiteralTable['rows']): PortalTable {
  return { name, columns: [...columns], rows, hash: sha256(JSON.stringify(rows)) };
}

function earlierOf(a: string, b: string): string {
  return a < b ? a : b;
}

/** Says nothing about whom it stands for. */
export function digest(id: string): string {
  return sha256(`portal:${id}`).slice(0, 10);
}

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
