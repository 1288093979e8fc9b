import type { Role } from '~/features/identity/roles';
import type { Metric } from '../metric-definition';
import { portalTableNames } from '../own-tables';

export interface Person {
  id: string;
  roles: readonly Role[];
  teamId: string | null;
}

/**
 * Who looks at numbers: somebody signed in, a screen on a wall, the operator of the server at its command line, or the reader of a link that
 * somebody else has made (who may be nobody we know).
 */
export type Viewer =
  | (Person & { kind?: undefined })
  | { kind: 'kiosk' }
  | { kind: 'operator' }
  | { kind: 'shared'; maker: Person; reader: Person | undefined };

/** What lies within a viewer's sight beside the totals, which are everybody's. */
export interface Sight {
  /** Splits by dimensions of the company's data. */
  splits: boolean;
  /** The teams whose rows show where a number is split by team. */
  teams: 'all' | readonly string[];
  /** Masked rows of the company's data. */
  rows: boolean;
}

const totalsOnly: Sight = { splits: false, teams: [], rows: false };
const everything: Sight = { splits: true, teams: 'all', rows: true };

export function sightOf(viewer: Viewer): Sight {
  switch (viewer.kind) {
    case undefined:
      return sightOfPerson(viewer);
    case 'operator':
      return everything;
    case 'kiosk':
      return totalsOnly;
    case 'shared':
      return viewer.reader ? bothSee(sightOfPerson(viewer.maker), sightOfPerson(viewer.reader)) : totalsOnly;
  }
}

function sightOfPerson({ roles, teamId }: Person): Sight {
  if (roles.length === 0) return totalsOnly;
  if (roles.includes('admin')) return everything;
  return { ...everything, teams: roles.includes('leader') && teamId !== null ? [teamId] : [] };
}

function bothSee(one: Sight, other: Sight): Sight {
  return { splits: one.splits && other.splits, teams: commonTeams(one.teams, other.teams), rows: one.rows && other.rows };
}

function commonTeams(one: Sight['teams'], other: Sight['teams']): Sight['teams'] {
  if (one === 'all') return other;
  return other === 'all' ? one : one.filter(team => other.includes(team));
}

type Sources = Pick<Metric, 'sources'>;

/** A number made of what colleagues did in this portal. */
export function isOfStaff({ sources }: Sources): boolean {
  return sources.some(({ table }) => portalTableNames.includes(table));
}

/** Whether the viewer may split a metric at all. Of colleagues' numbers the gate leaves only the teams in sight. */
export function maySplit(sight: Sight, metric: Sources): boolean {
  return isOfStaff(metric) ? sight.teams === 'all' || sight.teams.length > 0 : sight.splits;
}

/** Whether one row of a split may show. Dimensions of colleagues' numbers are teams: what else there might be is for whoever sees all. */
export function maySeeCell(sight: Sight, { metric, dimension, value }: { metric: Sources; dimension: string; value: string }): boolean {
  if (!isOfStaff(metric)) return sight.splits;
  return sight.teams === 'all' || (dimension === 'team' && sight.teams.includes(value));
}

/** Rows about colleagues are for whoever sees every team: a team's few rows would tell who is who. */
export function maySeeRows(sight: Sight, metric: Sources): boolean {
  return isOfStaff(metric) ? sight.teams === 'all' : sight.rows;
}
