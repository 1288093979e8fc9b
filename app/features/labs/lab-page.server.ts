import { join } from 'node:path';
import type { CompareRules } from '../grading/lab-rules';
import type { SubmissionView } from '../grading/submission-view';
import type { Locale } from '~/i18n/locale';
import { contentFolder } from '~/server/content-files.server';
import { mdxModule } from '~/server/mdx.server';
import { readDraft } from './drafts.server';
import { takenHints } from './hints.server';
import { namesEveryColumn, placeInPath } from './lab-view';
import type { LabLink, LabStanding, LabView } from './lab-view';
import type { Lab } from './labs.server';
import { recordOpening } from './openings.server';
import type { Expectations } from './result/local-check';

/** What the page shows of a lab to everybody who reads this language. `pathLabs` are the labs of its path in order. */
export async function labView(
  lab: Lab,
  { locale, pathLabs }: { locale: Locale; pathLabs: LabLink[] },
): Promise<{ view: LabView; briefKey: string }> {
  const { title, skill, level, minutes, returns, why, metric, tables, slug, starterSql } = lab;
  const brief = await mdxModule(join(contentFolder('labs'), slug, `brief.${locale}.mdx`));
  const view: LabView = {
    ...{ title, skill, level, minutes, returns, why, metric, tables, slug, starterSql },
    listReturns: !namesEveryColumn(lab.briefs[locale], returns),
    hintCount: lab.hints.length,
    expectations: expectationsOf(lab.compare, returns),
    place: placeInPath(slug, pathLabs),
  };
  return { view, briefKey: brief.key };
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

/** The person's own state in a lab; opening the page for the first time starts their time-to-answer. */
export async function labStanding(lab: Lab, { userId, now, submissions }: Visitor): Promise<LabStanding> {
  const key = { userId, labSlug: lab.slug };
  const [draft, taken, openedAt] = await Promise.all([readDraft(key), takenHints(key), recordOpening({ ...key, now })]);
  return { userId, draft, hints: lab.hints.slice(0, taken), openedAt: openedAt.toISOString(), submissions };
}
