import type { CompanyRows } from '../../rows';

/** One rule of the company's data beyond keys and references; tests/sample-company/rules.ts says the same in SQL. */
export interface BusinessRule {
  rule: string;
  /** Keys of the rows that break it. The company's keys and references already hold. */
  findBroken: (company: CompanyRows) => string[];
}

/** Texts that occur again. */
export function repeated(keys: readonly string[]): string[] {
  const seen = new Set<string>();
  return keys.filter(key => seen.size === seen.add(key).size);
}

/** Each moment is not before the last, and none is there without the ones before it. */
export function inOrder(moments: readonly (number | null)[]): boolean {
  return moments.every((moment, index) => {
    const before = moments[index - 1];
    return moment === null || before === undefined || (before !== null && before <= moment);
  });
}
