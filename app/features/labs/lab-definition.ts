import { z } from 'zod';
import { compareRules, equivalentMutant, hiddenWorlds, labDeadlineSeconds, proofThreshold } from '~/features/grading/lab-rules';
import { tables } from '~/sample-company/tables';
import type { TableName } from '~/sample-company/tables';
import { localizedText, slug } from '~/i18n/localized-text';

const tableName = z.custom<TableName>(
  value => typeof value === 'string' && Object.hasOwn(tables, value),
  'is not a table of the sample company',
);
const columnName = z.string().regex(/^[a-z][a-z0-9_]*$/);

/**
 * What a learner is asked to do: write a query; repair one that looks right; find what is wrong with a report, then give the right figures;
 * choose between two definitions and compute the one that fits; follow a case through five linked questions.
 */
export const labKind = z.enum(['write', 'repair', 'report', 'choose', 'investigation']);
export type LabKind = z.output<typeof labKind>;

/** What a query is compared by, and what proves its hidden worlds: of a lab, or of one question of an investigation. */
const gradedParts = {
  returns: z.array(z.strictObject({ name: columnName, meaning: localizedText })).min(1),
  compare: compareRules,
  deadlineSeconds: labDeadlineSeconds.optional(),
  equivalent: z.array(equivalentMutant).default([]),
  threshold: proofThreshold,
};

/** A question beside the query, with exactly one right option. Both count: the lab is solved when the option and the query are right. */
export const labChoice = z.strictObject({
  question: localizedText,
  options: z
    .array(z.strictObject({ text: localizedText, correct: z.boolean().default(false), explanation: localizedText }))
    .min(2)
    .max(5)
    .refine(options => options.filter(option => option.correct).length === 1, 'needs exactly one correct option'),
});
export type LabChoice = z.output<typeof labChoice>;

/** How the result of `report.sql` is drawn: a table, or bars or a line over `x`. */
const labReport = z.strictObject({
  title: localizedText,
  draw: z.enum(['table', 'bar', 'line']),
  /** Columns of report.sql; a table shows all of them. */
  x: columnName.optional(),
  y: columnName.optional(),
  /** What the colleague who made it says of it. */
  claim: localizedText.optional(),
});
export type LabReport = z.output<typeof labReport>;

/** One of five linked questions; its files are in `questions/<id>/`. */
const labQuestion = z.strictObject({
  id: slug,
  title: localizedText,
  hints: z.array(localizedText).min(1).max(3),
  /** Worlds of its own; without them, the lab's. */
  hidden: hiddenWorlds.optional(),
  /** The editor starts with the learner's own answer to the question before. */
  buildsOnPrevious: z.boolean().default(false),
  ...gradedParts,
});
export type LabQuestion = z.output<typeof labQuestion>;

/** A value of a parameter: an id, what it is called, and the texts that stand in SQL, by name. */
const parameterValue = z.object({ id: slug, label: localizedText }).catchall(z.union([z.string(), z.number()]).transform(String));
export const labParameters = z
  .record(columnName, z.array(parameterValue).min(2))
  .refine(
    parameters => Object.values(parameters).every(values => new Set(values.map(value => value.id)).size === values.length),
    'ids of one parameter must differ',
  );
export type LabParameters = z.output<typeof labParameters>;

/** The fewest instances a template may have: a second attempt, and an exam, must not meet the first again. */
export const fewestInstances = 5;

/** What `lab.yaml` says of a lab. */
export const labDefinition = z
  .strictObject({
    kind: labKind.default('write'),
    title: localizedText,
    skill: localizedText,
    level: z.enum(['basic', 'intermediate', 'advanced']),
    minutes: z.int().min(1).max(120),
    tables: z.array(tableName).min(1),
    metric: slug.optional(),
    why: localizedText,
    hints: z.tuple([localizedText, localizedText, localizedText]).optional(),
    hidden: hiddenWorlds,
    choice: labChoice.optional(),
    report: labReport.optional(),
    questions: z.array(labQuestion).length(5).optional(),
    parameters: labParameters.optional(),
    /** How many of the combinations of values are instances; all are proved. */
    instances: z.int().min(fewestInstances).max(12).optional(),
    ...gradedParts,
    returns: gradedParts.returns.optional(),
    compare: gradedParts.compare.optional(),
  })
  .superRefine((lab, context) => {
    for (const [path, message] of faultsOfKind(lab)) context.addIssue({ code: 'custom', path: [path], message });
  });
export type LabDefinition = z.output<typeof labDefinition>;

type Shape = { kind: LabKind } & Partial<
  Record<'returns' | 'compare' | 'hints' | 'choice' | 'report' | 'questions' | 'parameters', unknown>
>;

/** What a kind needs and what it cannot have. */
function faultsOfKind(lab: Shape): [string, string][] {
  const needs = { write: [], repair: [], report: ['report', 'choice'], choose: ['choice'], investigation: ['questions'] } as const;
  const faults: [string, string][] = needs[lab.kind].flatMap(field =>
    lab[field] === undefined ? [[field, `is missing: a lab of kind ${lab.kind} needs it`] satisfies [string, string]] : [],
  );
  const isCase = lab.kind === 'investigation';
  for (const field of ['returns', 'compare', 'hints'] as const) {
    if (isCase && lab[field] !== undefined) faults.push([field, 'belongs to each of the questions in an investigation']);
    if (!isCase && lab[field] === undefined) faults.push([field, 'is missing']);
  }
  if (!isCase && lab.questions !== undefined) faults.push(['questions', 'only an investigation has questions']);
  if (isCase && lab.parameters !== undefined) faults.push(['parameters', 'an investigation cannot be a template']);
  if (lab.kind !== 'report' && lab.report !== undefined) faults.push(['report', 'only a lab of kind report has one']);
  if ((lab.kind === 'write' || isCase) && lab.choice !== undefined) faults.push(['choice', `a lab of kind ${lab.kind} has none`]);
  return faults;
}
