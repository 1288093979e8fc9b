import { tokenize } from '~/engine/sql-text';
import type { CapstonePart } from './capstone-definition';

/** The parts of a capstone that are kept, each in a column of its own. */
export const workParts = ['question', 'sql', 'conclusion', 'action'] as const;
export type WorkPart = (typeof workParts)[number];
export type CapstoneWork = Record<WorkPart, string>;

export const emptyWork: CapstoneWork = { question: '', sql: '', conclusion: '', action: '' };

/** The four parts and nothing else of a thing that has them. */
export function workOf({ question, sql, conclusion, action }: CapstoneWork): CapstoneWork {
  return { question, sql, conclusion, action };
}

export type WorkProblem = { kind: 'missing' } | { kind: 'no-query' } | { kind: 'too-long'; max: number; length: number };
export type WorkProblems = Partial<Record<WorkPart, WorkProblem>>;

export function isWorkPart(id: string): id is WorkPart {
  return workParts.some(part => part === id);
}

/** What a work must mend before it can be handed in; empty when nothing. */
export function checkWork(work: CapstoneWork, parts: CapstonePart[]): WorkProblems {
  const problems: WorkProblems = {};
  for (const { id, kind, maxLength } of parts) {
    const problem = isWorkPart(id) ? checkPart(work[id], { kind, maxLength }) : undefined;
    if (problem && isWorkPart(id)) problems[id] = problem;
  }
  return problems;
}

function checkPart(text: string, { kind, maxLength }: Pick<CapstonePart, 'kind' | 'maxLength'>): WorkProblem | undefined {
  const length = [...text].length;
  if (!text.trim()) return { kind: 'missing' };
  if (length > maxLength) return { kind: 'too-long', max: maxLength, length };
  return kind === 'sql' && tokenize(text).length === 0 ? { kind: 'no-query' } : undefined;
}
