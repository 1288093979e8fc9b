import { db } from '~/server/db.server';
import { portalAnswers, portalCertificates } from './own-tables';
import { answersTable } from './portal-answers.server';
import { certificatesTable } from './portal-tables.server';
import type { PortalRequest, PortalTable } from './portal-tables.server';

/** Some of what the rows are made of changes without a trace that could be asked for, the passing of a certificate's end for one. */
const keptMs = 30_000;

interface PortalSource {
  name: string;
  read: (portal: PortalRequest) => Promise<PortalTable>;
  /** One row that is another as soon as something was added, decided or disabled. */
  traces: string;
}

const people = 'SELECT count(disabledAt) || max(disabledAt) || count(*) FROM User';

const sources: readonly PortalSource[] = [
  {
    name: portalCertificates.name,
    read: certificatesTable,
    traces: `SELECT (SELECT count(*) || max(issuedAt) FROM Certificate) AS a, (SELECT count(revokedAt) || max(revokedAt) FROM Certificate) AS b, (${people}) AS c`,
  },
  {
    name: portalAnswers.name,
    read: answersTable,
    traces: `SELECT (SELECT count(*) || max(openedAt) FROM LabOpening) AS a, (SELECT count(*) || max(createdAt) FROM GradingResult) AS b,
      (SELECT count(resultId) FROM GradingJob) AS c, (SELECT max(appliedAt) || max(undoneAt) FROM Regrade) AS d, (${people}) AS e`,
  },
];

const kept = new Map<string, { stamp: string; until: number; table: Promise<PortalTable> }>();

/** The portal's own tables a query reads, read again when something in them has changed. */
export async function portalTablesOf(sql: string, watermark: string): Promise<PortalTable[]> {
  const tables: PortalTable[] = [];
  for (const source of sources) if (sql.includes(source.name)) tables.push(await tableOf(source, watermark));
  return tables;
}

async function tableOf({ name, read, traces }: PortalSource, watermark: string): Promise<PortalTable> {
  const rows = await db.$queryRawUnsafe<unknown[]>(traces);
  const stamp = `${watermark} ${JSON.stringify(rows, (_, value: unknown) => (typeof value === 'bigint' ? String(value) : value))}`;
  const known = kept.get(name);
  if (known?.stamp === stamp && Date.now() < known.until) return known.table;
  const table = read({ watermark, now: new Date(), database: db });
  kept.set(name, { stamp, until: Date.now() + keptMs, table });
  table.catch(() => kept.delete(name));
  return table;
}
