import type { GoalChanges, GoalSettings } from '../goal-settings';
import type { SeenDefinition } from './seen-definition';

/** One line of what became of a goal and of its metric's definition. */
export type LogEntry =
  | { kind: 'agreed'; on: string; settings: GoalSettings }
  | { kind: 'changed'; at: Date; revision: number; actor: string; reason: string; changes: GoalChanges }
  /** `before`: the definition it replaced; undefined for the first one the portal met. */
  | { kind: 'definition'; at: Date; definition: SeenDefinition; before: SeenDefinition | undefined };

interface LogFacts {
  /** The day the goal set out, and what was agreed then. */
  start: string;
  written: GoalSettings;
  revisions: { at: Date; revision: number; actor: string; reason: string; changes: GoalChanges }[];
  /** Oldest first. */
  definitions: SeenDefinition[];
}

/** Everything that was agreed or redefined, newest first, the first agreement last. */
export function changeLog({ start, written, revisions, definitions }: LogFacts): LogEntry[] {
  const later = [
    ...revisions.map(({ at, revision, actor, reason, changes }) => ({ kind: 'changed' as const, at, revision, actor, reason, changes })),
    ...definitions.map((definition, index) => ({
      kind: 'definition' as const,
      at: definition.seenAt,
      definition,
      before: definitions[index - 1],
    })),
  ];
  return [...later.sort((a, b) => b.at.getTime() - a.at.getTime()), { kind: 'agreed', on: start, settings: written }];
}
