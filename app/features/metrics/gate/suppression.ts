/** Fewer people than these behind a number, and it says something of somebody. */
export const leastPeople = 5;

export interface Cell {
  value: string;
  /** How many stand behind it in the period. */
  size: number;
  /** The viewer may not see it, however many they are. */
  denied: boolean;
}

/**
 * The cells of one period that may show. Small cells of people are hidden; then more, the smallest first, until nothing hidden follows from the
 * total: what is hidden must be two cells or more, and together as many people as may show. After the secondary suppression of statistical
 * offices (A. Hundepool and others, Statistical Disclosure Control, 2012, 4.2); empty cells hide nobody.
 */
export function shownCells(cells: readonly Cell[], { people }: { people: boolean }): Set<string> {
  const isHidden = ({ size, denied }: Cell): boolean => denied || (people && size < leastPeople);
  const filled = cells.filter(({ size }) => size > 0);
  const hidden = filled.filter(isHidden);
  const shown = filled.filter(cell => !isHidden(cell)).sort((a, b) => b.size - a.size || a.value.localeCompare(b.value));
  while (hidden.length > 0 && givesAway(hidden, people)) {
    const next = shown.pop();
    if (!next) break;
    hidden.push(next);
  }
  const empty = cells.filter(({ size, denied }) => size <= 0 && !denied);
  return new Set([...shown, ...empty].map(({ value }) => value));
}

/** Total less what shows is what is hidden. */
function givesAway(hidden: readonly Cell[], people: boolean): boolean {
  const together = hidden.reduce((sum, { size }) => sum + size, 0);
  return hidden.length < 2 || (people && together < leastPeople);
}

const personKeys = ['member_id', 'person', 'holder', 'learner'];

/** Whether what a metric counts is told apart by people. */
export function countsPeople({ counted }: { counted: { key: readonly string[] } }): boolean {
  return counted.key.some(column => personKeys.includes(column));
}
