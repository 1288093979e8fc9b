import { z } from 'zod';
import { localizedText, slug } from '~/i18n/localized-text';

/** One part of what a learner hands in. */
const part = z.strictObject({
  id: slug,
  kind: z.enum(['text', 'sql']),
  label: localizedText,
  help: localizedText,
  maxLength: z.int().min(1).max(20_000),
});
export type CapstonePart = z.output<typeof part>;

/** One line of the rubric: `points[n]` says what earns n points. */
const criterion = z.strictObject({
  id: slug,
  title: localizedText,
  meaning: localizedText,
  points: z.tuple([localizedText, localizedText, localizedText, localizedText]),
});
export type Criterion = z.output<typeof criterion>;

function idsDiffer(items: { id: string }[]): boolean {
  return new Set(items.map(item => item.id)).size === items.length;
}

/** What `capstone.yaml` says of a capstone; the task itself is in `brief.zh-CN.mdx` and `brief.en.mdx`. */
export const capstoneDefinition = z.strictObject({
  title: localizedText,
  summary: localizedText,
  minutes: z.int().min(1).max(600),
  parts: z.array(part).min(1).refine(idsDiffer, 'ids must differ'),
  rubric: z.array(criterion).min(1).refine(idsDiffer, 'ids must differ'),
  /** Passed when the sum reaches `total` and no criterion is below `each`. */
  pass: z.strictObject({ total: z.int().min(0), each: z.int().min(0).max(3), meaning: localizedText }),
});
export type CapstoneDefinition = z.output<typeof capstoneDefinition>;

/** Points by criterion id, each 0 to 3, as a mentor gives them. A missing criterion counts as 0. */
export type RubricPoints = Record<string, number>;

/** Whether points meet a capstone's pass rule. */
export function passesRubric(capstone: Pick<CapstoneDefinition, 'rubric' | 'pass'>, points: RubricPoints): boolean {
  const given = capstone.rubric.map(each => points[each.id] ?? 0);
  return given.every(each => each >= capstone.pass.each) && given.reduce((sum, each) => sum + each, 0) >= capstone.pass.total;
}
