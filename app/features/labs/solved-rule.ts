import type { LabKind } from './lab-definition';
import { labOfKey } from './question-key';

interface Solvable {
  slug: string;
  kind: LabKind;
  keys: string[];
}

/**
 * The labs that are solved when these keys are: an investigation when all its questions are, every other lab when any key of it is. Solved labs that
 * content no longer knows stay solved.
 * @returns by slug; of an investigation what was solved last
 */
export function labsSolvedBy<T extends { solvedAt: Date }>(solved: ReadonlyMap<string, T>, labs: readonly Solvable[]): Map<string, T> {
  const cases = new Map(labs.flatMap(lab => (lab.kind === 'investigation' ? [[lab.slug, lab.keys] as const] : [])));
  const found = new Map<string, T>();
  for (const [key, solution] of solved) {
    const slug = labOfKey(key);
    const keys = cases.get(slug);
    if (keys && !keys.every(each => solved.has(each))) continue;
    const known = found.get(slug);
    // Of instances the first counts, of questions the last.
    if (!known || known.solvedAt > solution.solvedAt !== Boolean(keys)) found.set(slug, solution);
  }
  return found;
}
