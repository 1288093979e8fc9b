import { createHash } from 'node:crypto';
import type { CompanyRows } from '~/sample-company/rows';
import { tableNames } from '~/sample-company/tables';

/** SHA-256 of all rows in their order. */
export function hashRows(company: CompanyRows): string {
  const hash = createHash('sha256');
  for (const name of tableNames) {
    hash.update(`${name}\n`);
    for (const row of company[name]) hash.update(`${JSON.stringify(row)}\n`);
  }
  return hash.digest('hex');
}
