import type { SubmissionView } from '../grading/submission-view';
import type { Localized } from '~/i18n/locale';
import type { ServerDraft } from './draft-state';
import type { LabDefinition, LabReport } from './lab-definition';
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

/** A question of an investigation as its list shows it. */
export interface CaseStep {
  key: string;
  title: Localized;
  /** `locked`: the one before is not answered yet. */
  state: 'done' | 'here' | 'open' | 'locked';
}

/** A colleague's report: what its query gives on the sample, and how it is drawn. */
export interface ReportView extends Omit<LabReport, 'x' | 'y'> {
  x: string | undefined;
  y: string | undefined;
  sql: string;
  columns: string[];
  /** Cells as text. */
  rows: (string | null)[][];
}

/** Everything the workbench shows of a lab. Nothing in it tells the solution. */
export interface LabView extends Pick<LabDefinition, 'kind' | 'title' | 'skill' | 'level' | 'minutes' | 'why' | 'metric' | 'tables'> {
  /** The key it is handed in under, see question-key.ts. */
  slug: string;
  labSlug: string;
  returns: { name: string; meaning: Localized }[];
  choice: { question: Localized; options: Localized[] } | undefined;
  report: ReportView | undefined;
  /** What the parameters of a template's instance are called. */
  values: Record<string, Localized>;
  /** Of a template: how many instances there are. */
  instances: number | undefined;
  /** The questions of an investigation in their order. */
  steps: CaseStep[];
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
