import { ddlColumns } from '~/sample-company/dictionary';
import { tableNames } from '~/sample-company/tables';
import type { KnownTables } from './mutation';

/** The sample company's tables, for mutants of a lab's reference. */
export const companyTables: KnownTables = Object.fromEntries(
  tableNames.map(name => {
    const columns = ddlColumns(name);
    return [name, { columns, key: columns.filter(column => column.isKey).map(column => column.name) }];
  }),
);
