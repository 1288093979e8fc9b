import type { CompareRules } from '../lab-rules';
import { companyTables } from '../mutants/known-company';
import { mutantsOf } from '../mutants/mutants.server';
import type { Mutant } from '../mutants/mutants.server';

/** What a proof needs of a lab. */
export interface LabToProve {
  slug: string;
  solutionSql: string;
  compare: CompareRules;
  right: Record<string, string>;
  wrong: Record<string, string>;
}

/** A query that is set against the solution. Its key is its own among all of a lab. */
export type Rival = { key: string; sql: string } & (
  { kind: 'mutant'; mutant: Mutant } | { kind: 'wrong'; name: string } | { kind: 'right'; name: string }
);

/** All mutants of the solution that the lab's rules can tell from it, and the lab's own right and wrong answers. @throws when the solution has no syntax tree */
export async function rivalsOf({ slug, solutionSql, compare, right, wrong }: LabToProve): Promise<Rival[]> {
  const made = await mutantsOf(solutionSql, companyTables);
  if (made.kind === 'unreadable') throw new Error(`The solution of ${slug} cannot be mutated: ${made.reason}`);
  const known = (kind: 'right' | 'wrong', answers: Record<string, string>): Rival[] =>
    Object.entries(answers).map(([name, sql]) => ({ kind, name, sql, key: `${kind}/${name}` }));
  return [
    ...known('right', right),
    ...known('wrong', wrong),
    ...made.mutants
      .filter(mutant => isJudged(mutant, compare))
      .map((mutant): Rival => ({ kind: 'mutant', mutant, sql: mutant.sql, key: mutant.id })),
  ];
}

/** The outermost order matters only in the keys the lab compares, unless a LIMIT cuts by it. */
function isJudged({ path, clause }: Mutant, { order = [], limit }: CompareRules): boolean {
  const [field, , , key] = path;
  if (field !== 'modifiers' || clause !== 'order-by' || limit !== undefined) return true;
  return typeof key === 'number' && key < order.length;
}
