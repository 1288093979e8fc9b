import type { PartChange } from './decompose';

/** More rows than this nobody reads. */
const mostShown = 8;

interface Folded {
  count: number;
  own: number;
  mix: number;
}

/** The parts that did most, largest first, and the sum of what the others did. The rest without a name stays at the end. */
export function foldParts(parts: readonly PartChange[]): { shown: PartChange[]; folded: Folded | undefined } {
  const named = parts.filter(part => part.value !== null).toSorted((a, b) => Math.abs(b.own + b.mix) - Math.abs(a.own + a.mix));
  const rest = parts.filter(part => part.value === null);
  if (named.length <= mostShown) return { shown: [...named, ...rest], folded: undefined };
  const others = named.slice(mostShown);
  const sum = (pick: (part: PartChange) => number): number => others.reduce((total, part) => total + pick(part), 0);
  return {
    shown: [...named.slice(0, mostShown), ...rest],
    folded: { count: others.length, own: sum(part => part.own), mix: sum(part => part.mix) },
  };
}
