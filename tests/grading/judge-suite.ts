import { z } from 'zod';
import type { Pair } from '~/features/grading/pairs/pair';

const suiteLine = z.strictObject({
  id: z.string(),
  schema_ddl: z.string(),
  reference_sql: z.string(),
  submission_sql: z.string(),
  ordered: z.boolean().optional(),
  setup_sql: z.string().optional(),
  expect: z.enum(['accepted', 'rejected']),
});

export interface SuiteLine {
  id: string;
  expect: 'accepted' | 'rejected';
  pair: Pair;
}

/** The lines of judge-suite.jsonl. */
export function readSuite(text: string): SuiteLine[] {
  return text
    .split('\n')
    .filter(line => line !== '')
    .map(line => {
      const {
        id,
        expect,
        schema_ddl: schemaDdl,
        reference_sql: referenceSql,
        submission_sql: submissionSql,
        ordered,
        setup_sql: setupSql,
      } = suiteLine.parse(JSON.parse(line));
      return { id, expect, pair: { schemaDdl, referenceSql, submissionSql, ordered, setupSql } };
    });
}
