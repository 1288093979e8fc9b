import type { LiteralTable } from '../sql-literals';
import { sightOf } from './access';
import type { Viewer } from './access';
import { isNaming, maskFor } from './masking.server';

/**
 * Rows of the portal's own tables as one viewer may have them in a browser: masked ids, and of the teams only those in sight. All rows are there, so
 * that the total is the one of the pages.
 */
export function rowsInSight(viewer: Viewer): (table: LiteralTable) => LiteralTable {
  const { teams } = sightOf(viewer);
  return table => {
    const mask = maskFor({ viewer: viewer.kind === undefined ? viewer.id : viewer.kind, page: table.name });
    const team = table.columns.findIndex(({ name }) => name === 'team');
    const rows = table.rows.map(row =>
      row.map((cell, i) => {
        if (i === team) return teams === 'all' || teams.includes(String(cell)) ? cell : null;
        return typeof cell === 'string' && isNaming(table.columns[i]?.name ?? '') ? mask(cell) : cell;
      }),
    );
    return { ...table, rows };
  };
}
