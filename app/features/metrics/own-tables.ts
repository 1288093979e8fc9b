import { feedRunsTable, tableNames, tables } from '~/sample-company/tables';

export interface TableColumn {
  name: string;
  /** As DuckDB writes it. */
  type: string;
}

/** Certificates of active people, as the portal issued them. Holders are pseudonymous. */
export const portalCertificates = {
  name: 'portal_certificates',
  columns: [
    { name: 'certificate_no', type: 'VARCHAR' },
    { name: 'holder', type: 'VARCHAR' },
    { name: 'issued_on', type: 'DATE' },
    { name: 'expires_on', type: 'DATE' },
    { name: 'revoked_on', type: 'DATE' },
  ],
} as const;

/** A lab each learner has opened, from how many source systems its tables come, and the first accepted answer. Learners are pseudonymous. */
export const portalAnswers = {
  name: 'portal_answers',
  columns: [
    { name: 'learner', type: 'VARCHAR' },
    { name: 'team', type: 'VARCHAR' },
    { name: 'lab', type: 'VARCHAR' },
    { name: 'systems', type: 'INTEGER' },
    { name: 'opened_at', type: 'TIMESTAMP' },
    { name: 'accepted_at', type: 'TIMESTAMP' },
  ],
} as const;

const portalTables = [portalCertificates, portalAnswers];

/** The tables whose rows come from the portal's database and not from the warehouse. */
export const portalTableNames: readonly string[] = portalTables.map(({ name }) => name);

/** Every table a metric may read. */
export const readableTables: readonly string[] = [...tableNames, feedRunsTable.name, ...portalTableNames];

/** The columns of a table a metric may read, with their DuckDB types; undefined for a table nobody has declared. */
export function columnsOf(table: string): TableColumn[] | undefined {
  const portal = portalTables.find(({ name }) => name === table);
  if (portal) return [...portal.columns];
  const ddl = table === feedRunsTable.name ? feedRunsTable.ddl : Object.entries(tables).find(([name]) => name === table)?.[1];
  return ddl
    ?.split(/,(?![^(]*\))/)
    .map(part => part.trim().split(/\s+/))
    .flatMap(([name, type]) => (name && type && name !== 'PRIMARY' ? [{ name, type }] : []));
}
