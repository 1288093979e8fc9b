import type { MetricFormat } from '~/features/metrics/metric-definition';
import type { Localized } from '~/i18n/locale';
import type { PlainKeys } from '~/i18n/messages';
import { cadences } from '../../goal-definition';
import type { GoalSettings, AgreedGoal } from '../goal-settings';
import { settingsOf } from '../goal-settings';
import type { messages } from '../messages';
import { isDay, isPlanProblem, parseNumber, parsePlan, planFields, rounded } from './plan-text';
import type { PlanProblem } from './plan-text';

/** The fields of the page on which a goal is agreed anew, as people type them. */
export const editFields = ['target', 'baseline', 'due', 'plan', 'idle', 'points', 'team', 'person', 'checkIns', 'agree', 'reason'] as const;
export type EditField = (typeof editFields)[number];
export type EditValues = Record<EditField, string>;
type Word = PlainKeys<typeof messages>;
export type EditProblem = Word | Extract<PlanProblem, { field: 'points' }>;
export type EditProblems = Partial<Record<EditField, EditProblem>>;

/** What the fields hold before anybody types: percentages as people say them, 11 for 0.11. */
export function editValues(goal: AgreedGoal, format: MetricFormat): EditValues {
  const { kind, idle, points } = planFields(goal.plan);
  return {
    target: numberText(goal.target, format),
    baseline: numberText(goal.baseline.value, format),
    due: goal.due,
    plan: kind,
    idle,
    points,
    team: goal.team ?? '',
    person: goal.ownerId ?? '',
    checkIns: goal.checkIns,
    agree: '',
    reason: '',
  };
}

export interface EditContext {
  goal: AgreedGoal;
  metric: { format: MetricFormat; hash: string };
  /** The last day of the data: a goal cannot be due before it. */
  asOf: string;
  teams: { id: string; name: Localized }[];
  /** Who may answer for a goal. */
  people: { id: string }[];
  /** What the baseline's window comes to by the definition of now, and from how many cases. */
  baselineNow: { value: number; n: number } | undefined;
}

export interface ParsedEdit {
  /** Where a field is not clear, what was agreed before. */
  settings: GoalSettings;
  reason: string;
  problems: EditProblems;
}

const longestReason = 1_000;

/** What the fields mean for the goal, and everything that must be mended first. */
export function parseEdit(typed: EditValues, context: EditContext): ParsedEdit {
  const { goal, metric } = context;
  const before = settingsOf(goal);
  const problems: EditProblems = {};
  const target = numberOf(typed.target, { before: before.target, format: metric.format });
  const baseline = numberOf(typed.baseline, { before: before.baseline.value, format: metric.format });
  problems.baseline = problemOfNumber(baseline, metric.format);
  problems.target = problemOfNumber(target, metric.format) ?? (problems.baseline ? undefined : problemOfTarget({ target, baseline, goal }));
  problems.due = problemOfDue(typed.due, context);
  const plan = parsePlan({ kind: typed.plan, idle: typed.idle, points: typed.points }, { start: goal.start, due: typed.due });
  if (isPlanProblem(plan)) problems[plan.field] = plan.field === 'points' ? plan : plan.kind;
  const owner = ownerOf(typed, { before: before.owner, context });
  if (!owner) problems.team = 'ownerUnknown';
  const checkIns = cadences.find(cadence => cadence === typed.checkIns);
  if (!checkIns) problems.checkIns = 'cadenceUnknown';
  const reason = typed.reason.replaceAll('\r\n', '\n').trim();
  problems.reason = reason === '' ? 'reasonMissing' : reason.length > longestReason ? 'reasonTooLong' : undefined;
  return {
    settings: {
      target: problems.target ? before.target : target,
      due: problems.due ? before.due : typed.due,
      plan: isPlanProblem(plan) ? before.plan : plan,
      owner: owner ?? before.owner,
      checkIns: checkIns ?? before.checkIns,
      ...baselineOf({ value: problems.baseline ? before.baseline.value : baseline, agree: typed.agree === 'yes', before, context }),
    },
    reason,
    problems: Object.fromEntries(Object.entries(problems).filter(([, problem]) => problem !== undefined)),
  };
}

/** A field nobody touched keeps every digit of what was agreed. */
function numberOf(typed: string, { before, format }: { before: number; format: MetricFormat }): number {
  if (typed.trim() === numberText(before, format)) return before;
  const value = parseNumber(typed);
  return format === 'percent' ? rounded(value / 100) : value;
}

function problemOfNumber(value: number, format: MetricFormat): Word | undefined {
  if (Number.isNaN(value)) return 'numberWrong';
  if (value < 0 || (format === 'percent' && value > 1)) return format === 'percent' ? 'percentOutside' : 'numberNegative';
  return undefined;
}

function problemOfTarget({ target, baseline, goal }: { target: number; baseline: number; goal: AgreedGoal }): Word | undefined {
  if (goal.direction === 'up') return target > baseline ? undefined : 'targetNotAbove';
  return target < baseline ? undefined : 'targetNotBelow';
}

function problemOfDue(due: string, { goal, asOf }: EditContext): Word | undefined {
  if (!isDay(due)) return 'dueWrong';
  if (due === goal.due) return undefined;
  if (due <= goal.start) return 'dueBeforeStart';
  return due <= asOf ? 'dueInPast' : undefined;
}

interface OwnerContext {
  before: GoalSettings['owner'];
  context: EditContext;
}

/** Another team brings its own name; a team that is left keeps the words of the file. */
function ownerOf({ team, person }: EditValues, { before, context }: OwnerContext): GoalSettings['owner'] | undefined {
  const chosen = context.teams.find(({ id }) => id === team);
  const personId = context.people.find(({ id }) => id === person)?.id ?? null;
  if ((team && !chosen && team !== before.team) || (person && !personId && person !== before.personId)) return undefined;
  const same = (team || null) === before.team;
  return { name: same || !chosen ? before.name : chosen.name, team: same ? before.team : (chosen?.id ?? null), personId: person || null };
}

interface BaselineChange {
  value: number;
  /** To the definition the metric has now. */
  agree: boolean;
  before: GoalSettings;
  context: EditContext;
}

/** The cases are counted anew with the definition; a baseline that is only restated keeps its own. */
function baselineOf({ value, agree, before, context }: BaselineChange): Pick<GoalSettings, 'baseline' | 'definitionHash'> {
  const { hash } = context.metric;
  const definitionHash = agree && !hash.startsWith(before.definitionHash) ? hash.slice(0, 12) : before.definitionHash;
  const n = definitionHash === before.definitionHash ? before.baseline.n : (context.baselineNow?.n ?? before.baseline.n);
  return { baseline: { ...before.baseline, value, n }, definitionHash };
}

/** A value as it stands in a field: no digits that nobody agreed on. */
export function numberText(value: number, format: MetricFormat): string {
  return String(rounded(format === 'percent' ? value * 100 : value));
}

/** What stands in the fields when the goal changes below them: what was typed stays, what nobody touched follows. */
export function rebased(typed: EditValues, { from, to }: { from: EditValues; to: EditValues }): EditValues {
  const pairs = editFields.map(field => [field, typed[field] === from[field] ? to[field] : typed[field]]);
  return { ...typed, ...Object.fromEntries(pairs) };
}

/** All fields, with '' for what is not there. */
export function asEditValues(values: Record<string, string>): EditValues {
  const {
    target = '',
    baseline = '',
    due = '',
    plan = '',
    idle = '',
    points = '',
    team = '',
    person = '',
    checkIns = '',
    agree = '',
    reason = '',
  } = values;
  return { target, baseline, due, plan, idle, points, team, person, checkIns, agree, reason };
}
