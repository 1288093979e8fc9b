import { z } from 'zod';
import { localizedText } from '~/i18n/localized-text';
import type { EquivalentMutant } from '../lab-rules';

const index = z.int().min(0);

/** A query set against a lab's solution, and the worlds (by index) on which grading tells the two apart. */
const rival = { killedBy: z.array(index) };
const mutant = z.strictObject({ id: z.string(), class: z.string(), clause: z.string(), before: z.string(), after: z.string(), ...rival });
const known = z.strictObject({ name: z.string(), ...rival });

/** Every mutant and known answer of a lab against every hidden world: the kill matrix, as it is kept on disk. */
export const killMatrix = z.strictObject({
  worlds: z.array(z.strictObject({ name: localizedText, recipe: z.string().nullable(), seed: z.int() })),
  mutants: z.array(mutant),
  wrong: z.array(known),
  right: z.array(known),
});
export type KillMatrix = z.output<typeof killMatrix>;
export type ProvenMutant = KillMatrix['mutants'][number];

/** Why a lab's hidden worlds do not prove it. */
export type ProofFault =
  | { kind: 'too-few-killed' }
  | { kind: 'wrong-accepted'; name: string }
  | { kind: 'right-rejected'; name: string; worlds: number[] }
  /** Declared equivalent, yet some world tells it from the solution. */
  | { kind: 'equivalent-killed'; id: string; worlds: number[] }
  /** Declared equivalent, but no mutant of the solution as it is now. */
  | { kind: 'equivalent-unknown'; id: string }
  | { kind: 'idle-world'; world: number };

export interface Proof {
  total: number;
  killed: number;
  equivalent: number;
  /** Share of mutants killed or explained, 0 … 1; 1 where there are none. */
  share: number;
  survivors: ProvenMutant[];
  faults: ProofFault[];
}

interface Terms {
  equivalent: readonly EquivalentMutant[];
  threshold: number;
  /** The terms are those of several instances: a mutant declared equivalent may be another's. */
  isInstance?: boolean;
}

/** What a kill matrix proves under a lab's own terms. */
export function judgeMatrix({ mutants, wrong, right, worlds }: KillMatrix, { equivalent, threshold, isInstance = false }: Terms): Proof {
  const declared = new Set(equivalent.map(entry => entry.mutant));
  const alive = mutants.filter(({ killedBy }) => killedBy.length === 0);
  const survivors = alive.filter(({ id }) => !declared.has(id));
  const share = mutants.length === 0 ? 1 : 1 - survivors.length / mutants.length;
  const byId = new Map(mutants.map(entry => [entry.id, entry]));
  const kills = new Set([...mutants, ...wrong].flatMap(({ killedBy }) => killedBy));
  return {
    ...{ total: mutants.length, killed: mutants.length - alive.length, equivalent: alive.length - survivors.length, share, survivors },
    faults: [
      ...(share < threshold ? [{ kind: 'too-few-killed' } as const] : []),
      ...wrong.flatMap(({ name, killedBy }): ProofFault[] => (killedBy.length === 0 ? [{ kind: 'wrong-accepted', name }] : [])),
      ...right.flatMap(({ name, killedBy }): ProofFault[] =>
        killedBy.length > 0 ? [{ kind: 'right-rejected', name, worlds: killedBy }] : [],
      ),
      ...[...declared].flatMap((id): ProofFault[] => (isInstance && !byId.has(id) ? [] : faultOfDeclared(id, byId.get(id)))),
      ...worlds.flatMap((_, world): ProofFault[] => (kills.has(world) ? [] : [{ kind: 'idle-world', world }])),
    ],
  };
}

function faultOfDeclared(id: string, found: ProvenMutant | undefined): ProofFault[] {
  if (!found) return [{ kind: 'equivalent-unknown', id }];
  return found.killedBy.length > 0 ? [{ kind: 'equivalent-killed', id, worlds: found.killedBy }] : [];
}

/** Mutants and known mistakes that each world kills, and those that no other world does. */
export function killsOfWorlds({ worlds, mutants, wrong }: KillMatrix): { kills: number; alone: number }[] {
  return worlds.map((_, world) => {
    const killed = [...mutants, ...wrong].filter(({ killedBy }) => killedBy.includes(world));
    return { kills: killed.length, alone: killed.filter(({ killedBy }) => killedBy.length === 1).length };
  });
}
