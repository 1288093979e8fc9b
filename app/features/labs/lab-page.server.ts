import { join } from 'node:path';
import type { CompareRules } from '../grading/lab-rules';
import type { SubmissionView } from '../grading/submission-view';
import type { QueryResult } from '~/engine/query-result';
import type { Locale } from '~/i18n/locale';
import { contentFolder } from '~/server/content-files.server';
import { mdxModule } from '~/server/mdx.server';
import { readDraft } from './drafts.server';
import { takenHints } from './hints.server';
import { acceptedSql } from './lab-progress.server';
import { namesEveryColumn, placeInPath } from './lab-view';
import type { CaseStep, LabLink, LabStanding, LabView, ReportView } from './lab-view';
import { findLab } from './labs.server';
import type { Lab } from './labs.server';
import { recordOpening } from './openings.server';
import type { Expectations } from './result/local-check';

interface PageOf {
  locale: Locale;
  /** The labs of its path in order. */
  pathLabs: LabLink[];
  /** Of an investigation. */
  steps: CaseStep[];
  /** What the query of the report gives, where the lab has one. */
  reported: QueryResult | undefined;
}

/** What the page shows of a question to everybody who reads this language; `briefKeys`: its texts in their order. */
export async function labView(lab: Lab, { locale, pathLabs, steps, reported }: PageOf): Promise<{ view: LabView; briefKeys: string[] }> {
  const { title, kind, skill, level, minutes, returns, why, metric, tables, slug, labSlug, starterSql, choice, values, hints } = lab;
  const briefs = await Promise.all(briefFiles(lab, locale).map(mdxModule));
  const instances = Object.keys(values).length > 0 ? findLab(labSlug)?.keys.length : undefined;
  const view: LabView = {
    ...{ title, kind, skill, level, minutes, returns, why, metric, tables, slug, labSlug, starterSql, choice, values, instances, steps },
    report: lab.report && reported && reportView(lab.report, reported),
    listReturns: !namesEveryColumn(lab.briefs[locale], returns),
    hintCount: hints.length,
    expectations: expectationsOf(lab.compare, returns),
    place: withNextStep(placeInPath(labSlug, pathLabs), steps),
  };
  return { view, briefKeys: briefs.map(brief => brief.key) };
}

function briefFiles({ labSlug, case: inCase }: Lab, locale: Locale): string[] {
  const folder = join(contentFolder('labs'), labSlug);
  const own = inCase ? [join(folder, 'questions', inCase.place.id)] : [];
  return [folder, ...own].map(each => join(each, `brief.${locale}.mdx`));
}

function reportView(report: NonNullable<Lab['report']>, { columns, rows }: QueryResult): ReportView {
  return {
    ...report,
    x: report.x,
    y: report.y,
    columns: columns.map(column => column.name),
    rows: rows.map(row => row.map(cell => (cell === null ? null : typeof cell === 'object' ? JSON.stringify(cell) : String(cell)))),
  };
}

/** Inside an investigation the way on is its next question. */
function withNextStep(place: LabView['place'], steps: CaseStep[]): LabView['place'] {
  const next = steps[steps.findIndex(step => step.state === 'here') + 1];
  if (!next) return place;
  const link = { slug: next.key, title: next.title };
  return place ? { ...place, next: link } : { number: 1, of: 1, previous: undefined, next: link };
}

/** The part of the rules of comparison that the brief tells anyway. */
function expectationsOf({ columnOrder, names, order, round }: CompareRules, returns: Lab['returns']): Expectations {
  return { columns: returns.map(column => column.name), columnOrder, names, order: order ?? [], round };
}

interface Visitor {
  userId: string;
  now: Date;
  submissions: SubmissionView[];
}

/** The person's own state in a question; opening its page for the first time starts their time-to-answer. */
export async function labStanding(lab: Lab, { userId, now, submissions }: Visitor): Promise<LabStanding> {
  const key = { userId, labSlug: lab.slug };
  const [draft, taken, openedAt] = await Promise.all([readDraft(key), takenHints(key), recordOpening({ ...key, now })]);
  return { userId, draft, hints: lab.hints.slice(0, taken), openedAt: openedAt.toISOString(), submissions };
}

/** The question with what its editor starts from: in an investigation, where it says so, the person's own answer to the one before. */
export async function withOwnStart(lab: Lab, userId: string): Promise<Lab> {
  const { place, siblings = [] } = lab.case ?? {};
  if (!place?.buildsOnPrevious || lab.starterSql !== '') return lab;
  const before = siblings[place.number - 2];
  const own = before && (await acceptedSql(userId, before.key));
  return own === undefined ? lab : { ...lab, starterSql: own };
}

/** The questions of an investigation as this person stands in it. */
export function caseSteps(lab: Lab, solved: { has(key: string): boolean }): CaseStep[] {
  const siblings = lab.case?.siblings ?? [];
  return siblings.map(({ key, title }, index) => {
    const before = siblings[index - 1];
    const isOpen = !before || solved.has(before.key);
    const state = key === lab.slug ? 'here' : solved.has(key) ? 'done' : isOpen ? 'open' : 'locked';
    return { key, title, state };
  });
}
