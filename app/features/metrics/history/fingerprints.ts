/** What a table holds, told by digests: day by day, each of all rows up to that day. */
export interface TableFingerprint {
  /** ISO dates in the order of time; one empty text where the rows have no day. */
  days: string[];
  /** As many as there are days. */
  digests: string[];
}

export type Fingerprints = Record<string, TableFingerprint>;

export interface DayDigest {
  day: string;
  rows: bigint;
  /** Sum of the hashes of the rows: the order they lie in does not count, how often each is there does. */
  hash: bigint;
}

const wide = 2n ** 128n;

/** From the digests of single days, in the order of time, to those of all days up to each. */
export function accumulate(days: readonly DayDigest[]): TableFingerprint {
  let rows = 0n;
  let hash = 0n;
  const digests = days.map(day => {
    rows += day.rows;
    hash = (hash + day.hash) % wide;
    return `${rows}:${hash.toString(36)}`;
  });
  return { days: days.map(({ day }) => day), digests };
}

/** The digest of all rows of days up to `day`, that day included. */
export function digestUntil({ days, digests }: TableFingerprint, day: string): string {
  let low = 0;
  let high = days.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((days[middle] ?? '') <= day) low = middle + 1;
    else high = middle;
  }
  return digests[low - 1] ?? 'empty';
}

export function digestOfAll({ digests }: TableFingerprint): string {
  return digests.at(-1) ?? 'empty';
}
