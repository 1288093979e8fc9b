import { z } from 'zod';
import { compareRules, equivalentMutant, hiddenWorlds, labDeadlineSeconds, proofThreshold } from '~/features/grading/lab-rules';
import { tables } from '~/sample-company/tables';
import type { TableName } from '~/sample-company/tables';
import { localizedText, slug } from '~/i18n/localized-text';

const tableName = z.custom<TableName>(
  value => typeof value === 'string' && Object.hasOwn(tables, value),
  'is not a table of the sample company',
);

/** What `lab.yaml` says of a lab. */
export const labDefinition = z.strictObject({
  title: localizedText,
  skill: localizedText,
  level: z.enum(['basic', 'intermediate', 'advanced']),
  minutes: z.int().min(1).max(120),
  tables: z.array(tableName).min(1),
  metric: slug.optional(),
  returns: z.array(z.strictObject({ name: z.string().regex(/^[a-z][a-z0-9_]*$/), meaning: localizedText })).min(1),
  why: localizedText,
  hints: z.tuple([localizedText, localizedText, localizedText]),
  compare: compareRules,
  deadlineSeconds: labDeadlineSeconds.optional(),
  hidden: hiddenWorlds,
  equivalent: z.array(equivalentMutant).default([]),
  threshold: proofThreshold,
});
export type LabDefinition = z.output<typeof labDefinition>;
