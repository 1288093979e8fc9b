/** A named tab of the playground, with a draft of its own. */
export interface Scratch {
  id: string;
  name: string;
}

export const longestScratchName = 40;
/** Tabs of one person: more are found by nobody. */
export const mostScratches = 20;

/** The name of a tab's draft. */
export function scratchDraft(id: string): string {
  return `playground.tab.${id}`;
}

/** The tab whose draft has that name. */
export function scratchOfDraft(labSlug: string): string | undefined {
  return /^playground\.tab\.(.+)$/.exec(labSlug)?.[1];
}

/** A name for a new tab that none of the others has. */
export function newScratchName(others: readonly Scratch[], nameOf: (number: number) => string): string {
  for (let number = 2; ; number += 1) {
    const name = nameOf(number);
    if (!others.some(other => other.name === name)) return name;
  }
}
