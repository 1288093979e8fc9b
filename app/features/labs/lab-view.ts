import type { SubmissionView } from '../grading/submission-view';
import type { Localized } from '~/i18n/locale';
import type { ServerDraft } from './draft-state';
import type { LabDefinition } from './lab-definition';
import type { Expectations } from './result/local-check';
import type { SchemaTable } from './schema-tree';
import type { LabData } from './use-lab-engine';

/** A page to go to from a lab. */
export interface LabLink {
  slug: string;
  title: Localized;
}

/** Where a lab stands in its path. */
export interface LabPlace {
  /** Counts from 1. */
  number: number;
  of: number;
  previous: LabLink | undefined;
  next: LabLink | undefined;
}

/** Everything the workbench shows of a lab. Nothing in it tells the solution. */
export interface LabView extends Pick<LabDefinition, 'title' | 'skill' | 'level' | 'minutes' | 'returns' | 'why' | 'metric' | 'tables'> {
  slug: string;
  starterSql: string;
  /** False where the brief's own words already name every column. */
  listReturns: boolean;
  hintCount: number;
  expectations: Expectations;
  place: LabPlace | undefined;
}

/** The person's own state in a lab. */
export interface LabStanding {
  userId: string;
  draft: ServerDraft | undefined;
  /** The hints revealed so far. */
  hints: Localized[];
  /** ISO time of the first opening. */
  openedAt: string;
  /** Newest first. */
  submissions: SubmissionView[];
}

export interface LabMaterial {
  tables: SchemaTable[];
  data: LabData | undefined;
}

/** Where a lab stands among the labs of its path; undefined when the path does not hold it. */
export function placeInPath(slug: string, labs: LabLink[]): LabPlace | undefined {
  const index = labs.findIndex(lab => lab.slug === slug);
  if (index < 0) return undefined;
  return { number: index + 1, of: labs.length, previous: labs[index - 1], next: labs[index + 1] };
}

/** True when a brief's text already names every column in code type. */
export function namesEveryColumn(brief: string, returns: { name: string }[]): boolean {
  return returns.every(column => brief.includes(`\`${column.name}\``));
}
