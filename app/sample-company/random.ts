/**
 * Seeded random numbers, the same on every machine. Generator: sfc32 (Chris Doty-Humphrey, PractRand,
 * https://pracrand.sourceforge.net), state filled by splitmix32 (the 32-bit finaliser of MurmurHash3, Austin Appleby).
 * Only integer operations, + − × ÷ and comparisons: Math.exp, log, pow and sin may differ in their last bit between engines.
 */
export interface Random {
  /** Uniform in [0, 1), a multiple of 2⁻³². */
  next(): number;
  /** Whole number from low to high, both included. */
  int(low: number, high: number): number;
  chance(probability: number): boolean;
  pick<T>(list: readonly T[]): T;
  /** Bell-shaped around 0 with standard deviation 1, never beyond ±3.5 (Irwin–Hall of four uniforms). */
  bell(): number;
}

/** An independent stream per subject, so that a change in one subject leaves the rows of the others alone. */
export function createRandom(seed: number, stream: string): Random {
  const next = sfc32(splitmix32((seed ^ fnv1a(stream)) >>> 0));
  return {
    next,
    int: (low, high) => low + Math.floor(next() * (high - low + 1)),
    chance: probability => next() < probability,
    pick: list => nth(list, Math.floor(next() * list.length)),
    bell: () => (next() + next() + next() + next() - 2) * IRWIN_HALL_4_SCALE,
  };
}

/** √3: the sum of four uniforms has variance 4/12. */
const IRWIN_HALL_4_SCALE = 1.7320508075688772;

/** The element at an index that the caller knows to exist. */
export function nth<T>(list: ArrayLike<T>, index: number): T {
  const value = list[index];
  if (value === undefined) throw new RangeError(`no element ${index} in a list of ${list.length}`);
  return value;
}

/** Running sums of weights, to be drawn from with `drawIndex`. */
export function cumulate(weights: readonly number[]): number[] {
  let sum = 0;
  return weights.map(weight => (sum += weight));
}

/**
 * Exponential with mean 1: −ln(1 − u) by inversion. The logarithm is our own (exact halvings, then 2·atanh((x−1)/(x+1)) as a
 * series to 1e−11), because Math.log may differ in its last bit between engines.
 */
export function exponential(random: Random): number {
  let rest = 1 - random.next();
  let result = 0;
  while (rest < 0.5) {
    rest *= 2;
    result += LN_2;
  }
  const ratio = (rest - 1) / (rest + 1);
  const square = ratio * ratio;
  let term = ratio;
  let sum = ratio;
  for (let odd = 3; odd <= 19; odd += 2) {
    term *= square;
    sum += term / odd;
  }
  return result - 2 * sum;
}

const LN_2 = 0.6931471805599453;

/** An index with the probability of its weight, by binary search in the running sums. */
export function drawIndex(random: Random, cumulative: readonly number[]): number {
  const target = random.next() * nth(cumulative, cumulative.length - 1);
  let low = 0;
  let high = cumulative.length - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (nth(cumulative, middle) > target) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** A function that draws one of the keys by weight: `{ app: 4, h5: 1 }` gives `app` four times out of five. */
export function drawer<T extends string>(weights: Readonly<Record<T, number>>): (random: Random) => T;
export function drawer(weights: Readonly<Record<string, number>>): (random: Random) => string {
  const keys = Object.keys(weights);
  const cumulative = cumulate(Object.values(weights));
  return random => nth(keys, drawIndex(random, cumulative));
}

/** A new list in random order (Fisher–Yates, Durstenfeld's version). */
export function shuffled<T>(random: Random, list: readonly T[]): T[] {
  const result = [...list];
  for (let last = result.length - 1; last > 0; last -= 1) {
    const other = random.int(0, last);
    [result[last], result[other]] = [nth(result, other), nth(result, last)];
  }
  return result;
}

/**
 * Chooses about `total` of the items, each in proportion to its weight, evenly along the list (systematic sampling, Madow 1949): the count of
 * any stretch is right to within one, where independent draws would let a month of a thousand sendings wander by a percentage point.
 */
export function systematic(random: Random, { weights, total }: { weights: readonly number[]; total: number }): boolean[] {
  const sum = weights.reduce((left, right) => left + right, 0);
  const step = sum === 0 ? 0 : total / sum;
  let position = random.next();
  return weights.map(weight => {
    const before = Math.floor(position);
    position += weight * step;
    return Math.floor(position) > before;
  });
}

function sfc32(seed32: () => number): () => number {
  let [a, b, c] = [seed32(), seed32(), seed32()];
  let counter = 1;
  function step(): number {
    const sum = (a + b + counter) | 0;
    counter = (counter + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = (((c << 21) | (c >>> 11)) + sum) | 0;
    return (sum >>> 0) / 4294967296;
  }
  for (let warmUp = 0; warmUp < 12; warmUp += 1) step();
  return step;
}

function splitmix32(seed: number): () => number {
  let state = seed | 0;
  return () => {
    state = (state + 0x9e3779b9) | 0;
    let mixed = Math.imul(state ^ (state >>> 16), 0x21f0aaad);
    mixed = Math.imul(mixed ^ (mixed >>> 15), 0x735a2d97);
    return mixed ^ (mixed >>> 15);
  };
}

/** FNV-1a, 32 bits (Fowler, Noll, Vo), over UTF-16 code units. */
export function fnv1a(text: string): number {
  let hash = 0x811c9dc5;
  for (let index = 0; index < text.length; index += 1) hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  return hash >>> 0;
}
