import { existsSync, statSync } from 'node:fs';
import { ContentError, contentFolder, readContentYaml } from '~/server/content-files.server';
import { goalsFile } from './goal-definition';
import type { GoalsFile } from './goal-definition';

export const goalsFilePath = `${contentFolder('goals')}.yaml`;

let kept: { stamp: number; goals: GoalsFile } | undefined;

/** The goals as agreed, read once; in development again when the file has changed. Throws ContentError when the file is broken. */
export function readGoals(): GoalsFile {
  if (kept && process.env.NODE_ENV === 'production') return kept.goals;
  const stamp = existsSync(goalsFilePath) ? statSync(goalsFilePath).mtimeMs : 0;
  if (kept?.stamp !== stamp) kept = { stamp, goals: loadGoals() };
  return kept.goals;
}

function loadGoals(): GoalsFile {
  const goals = readContentYaml(goalsFilePath, goalsFile);
  const stray = goals.goals.findIndex(goal => !goals.groups.some(group => group.slug === goal.group));
  if (stray >= 0) throw new ContentError({ file: goalsFilePath, field: `goals.${stray}.group`, problem: 'is not one of the groups above' });
  return goals;
}
