import { z } from 'zod';
import type { StepUp, StepUpRefusal } from '~/features/identity/step-up';
import type { Measured, Measures } from '~/features/metrics/measures';
import { addMonths, monthOf } from '~/features/metrics/months';
import type { Localized } from '~/i18n/locale';
import { db } from '~/server/db.server';
import type { GoalView } from '../../goal-view';
import { rangeOf } from '../../goals.server';
import { asEditValues, parseEdit } from './goal-edit-form';
import type { EditProblems } from './goal-edit-form';
import { changesBetween, movesThePosts, settingsOf } from '../goal-settings';
import type { AgreedGoal, GoalChanges } from '../goal-settings';
import { agreementsOf, changeGoal } from '../goal-settings.server';

/** What the page needs on which a goal is agreed anew. Safe to return from a loader. */
export interface GoalEdit {
  goal: AgreedGoal;
  metric: GoalView['metric'] & { hash: string };
  asOf: string;
  /** The agreement made last in the page: another leader's, if it came while this one was typing. */
  latest: { revision: number; actor: string; changes: GoalChanges; reason: string } | undefined;
  teams: { id: string; name: Localized }[];
  people: { id: string; name: string }[];
  baselineNow: { value: number; n: number } | undefined;
}

export async function readGoalEdit(slug: string, { measures }: { measures: Measures }): Promise<GoalEdit | undefined> {
  const agreements = await agreementsOf(slug);
  if (!agreements) return undefined;
  const newest = agreements.revisions.at(-1);
  const goal = newest?.goal ?? agreements.written;
  const asOf = measures.watermark();
  const [measured, teams, people] = await Promise.all([
    measures.measure(goal.metric, rangeOf(goal, asOf)),
    db.team.findMany({ orderBy: { id: 'asc' } }),
    db.user.findMany({ where: { disabledAt: null, passwordHash: { not: null } }, select: { id: true, name: true } }),
  ]);
  if (!measured) return undefined;
  const { id, title, meaning, format, unit, guardrails, version, hash } = measured.metric;
  return {
    goal,
    metric: { id, title, meaning, format, unit, guardrails, version, hash },
    asOf,
    latest: newest && { revision: newest.revision, actor: newest.actor, changes: newest.changes, reason: newest.reason },
    teams: teams.map(team => ({ id: team.id, name: { 'zh-CN': team.nameZh, en: team.nameEn } })),
    people: people.sort((a, b) => byName.compare(a.name, b.name)),
    baselineNow: baselineOf(goal, measured),
  };
}

const byName = new Intl.Collator('zh-CN');

/** What the window of the baseline comes to by the definition of now: sums over sums, and the months' mean of what is no ratio. */
function baselineOf(goal: AgreedGoal, { metric, points }: Measured): GoalEdit['baselineNow'] {
  const last = addMonths(goal.baseline.to, 1);
  const window = points.filter(({ period, matured }) => matured && period >= monthOf(goal.baseline.from) && period < last);
  const sum = (values: number[]) => values.reduce((total, value) => total + value, 0);
  const n = Math.round(sum(window.map(({ denominator }) => denominator)));
  const values = window.flatMap(({ value }) => (value === null ? [] : [value]));
  if (values.length === 0 || n === 0) return undefined;
  const isRatio = metric.definition.kind === 'share' || metric.definition.kind === 'ratio';
  return { value: isRatio ? sum(window.map(({ numerator }) => numerator)) / n : sum(values) / values.length, n };
}

export type EditOutcome =
  | { kind: 'changed' }
  | { kind: 'nothing-changed' }
  /** Somebody else was faster: the page shows what they changed. */
  | { kind: 'overtaken' }
  | { kind: 'mend'; problems: EditProblems }
  | { kind: 'confirm'; refusal: StepUpRefusal };

interface EditBy {
  slug: string;
  actorId: string;
  measures: Measures;
  /** Asks whether it is really the person who signed in. */
  confirm: (password: string) => Promise<StepUp>;
}

const text = z.string().max(100_000).default('');
const EditForm = z.object({
  basis: z.coerce.number().int().min(0),
  password: z.string().max(1_000).default(''),
  target: text, baseline: text, due: text, plan: text, idle: text, points: text, team: text, person: text, checkIns: text, agree: text, reason: text,
}); // prettier-ignore

/** Agrees anew on a goal as the form says. Undefined for an unknown goal, and for a form the page never sends. */
export async function editGoal(form: FormData, { slug, actorId, measures, confirm }: EditBy): Promise<EditOutcome | undefined> {
  const parsed = EditForm.safeParse(Object.fromEntries(form));
  const edit = await readGoalEdit(slug, { measures });
  if (!parsed.success || !edit) return undefined;
  const { basis, password, ...typed } = parsed.data;
  if (edit.goal.revision !== basis) return { kind: 'overtaken' };
  const { settings, reason, problems } = parseEdit(asEditValues(typed), edit);
  if (Object.keys(problems).length > 0) return { kind: 'mend', problems };
  if (movesThePosts(changesBetween(settingsOf(edit.goal), settings))) {
    const answer = await confirm(password);
    if (answer.kind !== 'confirmed') return { kind: 'confirm', refusal: answer };
  }
  const { kind } = await changeGoal({ slug, basis, settings, reason, actorId });
  return { kind };
}
