/** A world that may be chosen: what it kills, and how large it is in bytes. */
export interface Candidate<T> {
  world: T;
  kills: ReadonlySet<string>;
  bytes: number;
}

/**
 * A small set of worlds that kills all that any of them kills, each of it `redundancy` times where so many worlds do: greedily the world with
 * the most kills still wanted, of equals the smallest; then those dropped that the rest make needless. Greedy set cover is within ln n of the least
 * (Chvátal 1979).
 */
export function coverWith<T>(candidates: readonly Candidate<T>[], { redundancy = 1 } = {}): Candidate<T>[] {
  const wanted = new Map<string, number>();
  for (const id of candidates.flatMap(candidate => [...candidate.kills])) wanted.set(id, Math.min((wanted.get(id) ?? 0) + 1, redundancy));
  const chosen: Candidate<T>[] = [];
  const missing = new Map(wanted);
  const left = candidates.toSorted((a, b) => a.bytes - b.bytes);
  while (missing.size > 0) {
    const best = left.reduce((most, candidate) => (worth(candidate, missing) > worth(most, missing) ? candidate : most));
    if (worth(best, missing) === 0) break;
    chosen.push(best);
    left.splice(left.indexOf(best), 1);
    for (const id of best.kills) reduce(missing, id);
  }
  return withoutNeedless(chosen, wanted);
}

function worth({ kills }: Candidate<unknown>, missing: ReadonlyMap<string, number>): number {
  return [...kills].filter(id => missing.has(id)).length;
}

function reduce(missing: Map<string, number>, id: string): void {
  const count = missing.get(id) ?? 0;
  if (count > 1) missing.set(id, count - 1);
  else missing.delete(id);
}

function withoutNeedless<T>(chosen: readonly Candidate<T>[], wanted: ReadonlyMap<string, number>): Candidate<T>[] {
  const kept = [...chosen];
  for (const candidate of chosen) {
    const others = kept.filter(other => other !== candidate);
    const isNeedless = [...candidate.kills].every(id => others.filter(other => other.kills.has(id)).length >= (wanted.get(id) ?? 0));
    if (isNeedless) kept.splice(kept.indexOf(candidate), 1);
  }
  return kept;
}
