import { z } from 'zod';
import { capstoneDefinition } from '~/features/certification/capstone-definition';
import type { RubricCopy } from './review-rules';

const rubricCopy = capstoneDefinition.pick({ rubric: true, pass: true });
const scores = z.record(z.string(), z.int().min(0).max(3));

/** The rubric's text and points as they are copied into a review, so that later editions of the capstone change nothing in it. */
export function copyRubric({ rubric, pass }: RubricCopy): string {
  return JSON.stringify({ rubric, pass });
}

export function parseRubric(stored: string): RubricCopy {
  return rubricCopy.parse(JSON.parse(stored));
}

export function parseScores(stored: string): Record<string, number> {
  return scores.parse(JSON.parse(stored));
}
