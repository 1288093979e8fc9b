/** What a ratio is made of in one period; of a count only the numerator says anything. */
export interface Sums {
  numerator: number;
  denominator: number;
}

/** One part of a whole at two moments; undefined where it did not exist. */
export interface Part {
  value: string;
  before: Sums | undefined;
  after: Sums | undefined;
}

/** What one part did to the whole, in the unit of the whole: `own + mix` is its contribution, and the contributions add up to the change. */
export interface PartChange {
  /** Null for what the named parts leave of the whole. */
  value: string | null;
  /** The part's own ratio (of a count: the count itself); null where it did not exist. */
  before: number | null;
  after: number | null;
  /** The part's share of the denominators, 0 to 1; 0 for counts. */
  shareBefore: number;
  shareAfter: number;
  /** Because the part itself changed. */
  own: number;
  /** Because the part weighs more or less than it did. */
  mix: number;
}

/**
 * `every-part`: all parts moved one way and the whole the other (Simpson's paradox). `mix-outweighs`: not all of them, but their own changes
 * together pull the other way.
 */
export type Paradox = 'every-part' | 'mix-outweighs';

export interface Decomposition {
  before: number;
  after: number;
  /** after − before = own + mix. */
  change: number;
  own: number;
  mix: number;
  /** In the order given, the rest last. */
  parts: PartChange[];
  paradox: Paradox | undefined;
}

interface Split {
  whole: { before: Sums; after: Sums };
  parts: readonly Part[];
}

/** Sums of many fractions miss by their last digits. */
const nothing = 1e-9;

/**
 * The change of a ratio of sums between two periods, by part. With r the parts' ratios, w their shares of the denominators and R the whole,
 * a part contributes `w̄ · Δr` by its own change and `Δw · (r̄ − R̄)` by the mix, bars being the mean of both periods: the same whichever
 * period is called the first, nothing left over, since the shares' changes add up to nought. For two factors this is the Shapley value.
 * A part that is new or gone has no change of its own: what it does is mix. Undefined when one of the periods has nothing below its line.
 * Sources: E. M. Kitagawa, "Components of a Difference Between Two Rates", Journal of the American Statistical Association 50 (1955);
 * A. F. Shorrocks, "Decomposition procedures for distributional analysis", Journal of Economic Inequality 11 (2013).
 */
export function decomposeRatio(split: Split): Decomposition | undefined {
  const { before, after } = split.whole;
  if (before.denominator <= 0 || after.denominator <= 0) return undefined;
  const [ratioBefore, ratioAfter] = [before.numerator / before.denominator, after.numerator / after.denominator];
  const middle = (ratioBefore + ratioAfter) / 2;
  const parts = withRest(split).map((part): PartChange => {
    const [own, other] = [ratioOf(part.before), ratioOf(part.after)];
    const [from, to] = [own ?? other ?? 0, other ?? own ?? 0];
    const shareBefore = (part.before?.denominator ?? 0) / before.denominator;
    const shareAfter = (part.after?.denominator ?? 0) / after.denominator;
    return {
      ...{ value: part.value, before: own, after: other, shareBefore, shareAfter },
      own: ((shareBefore + shareAfter) / 2) * (to - from),
      mix: (shareAfter - shareBefore) * ((from + to) / 2 - middle),
    };
  });
  return summedUp({ before: ratioBefore, after: ratioAfter, parts, paradox: true });
}

/** The change of a count, by part: parts add up, so each contributes its own change and there is no mix. */
export function decomposeCount(split: Split): Decomposition {
  const parts = withRest(withoutDenominators(split)).map(({ value, before, after }): PartChange => {
    const [from, to] = [before?.numerator ?? null, after?.numerator ?? null];
    return { value, before: from, after: to, shareBefore: 0, shareAfter: 0, own: (to ?? 0) - (from ?? 0), mix: 0 };
  });
  return summedUp({ before: split.whole.before.numerator, after: split.whole.after.numerator, parts, paradox: false });
}

/** What stands below the line of a count is a 1 that does not add up. */
function withoutDenominators({ whole, parts }: Split): Split {
  const counted = (sums: Sums): Sums => ({ numerator: sums.numerator, denominator: 0 });
  return {
    whole: { before: counted(whole.before), after: counted(whole.after) },
    parts: parts.map(({ value, before, after }) => ({ value, before: before && counted(before), after: after && counted(after) })),
  };
}

type Named = Omit<Part, 'value'> & { value: string | null };

/** What the parts leave of the whole is a part too, or the contributions would not add up. */
function withRest({ whole, parts }: Split): Named[] {
  const [before, after] = [restOf(whole.before, sumOf(parts, 'before')), restOf(whole.after, sumOf(parts, 'after'))];
  return before || after ? [...parts, { value: null, before, after }] : [...parts];
}

function sumOf(parts: readonly Part[], moment: 'before' | 'after'): Sums {
  return parts.reduce(
    (sum, part) => ({
      numerator: sum.numerator + (part[moment]?.numerator ?? 0),
      denominator: sum.denominator + (part[moment]?.denominator ?? 0),
    }),
    { numerator: 0, denominator: 0 },
  );
}

function restOf(whole: Sums, named: Sums): Sums | undefined {
  const rest = { numerator: whole.numerator - named.numerator, denominator: whole.denominator - named.denominator };
  const counts = (left: number, all: number): boolean => Math.abs(left) > nothing * Math.max(1, Math.abs(all));
  return counts(rest.numerator, whole.numerator) || counts(rest.denominator, whole.denominator) ? rest : undefined;
}

function ratioOf(sums: Sums | undefined): number | null {
  return sums && sums.denominator > 0 ? sums.numerator / sums.denominator : null;
}

function summedUp({
  before,
  after,
  parts,
  paradox,
}: Pick<Decomposition, 'before' | 'after' | 'parts'> & { paradox: boolean }): Decomposition {
  const change = after - before;
  const own = parts.reduce((sum, part) => sum + part.own, 0);
  const mix = parts.reduce((sum, part) => sum + part.mix, 0);
  return { before, after, change, own, mix, parts, paradox: paradox ? paradoxOf({ change, own, parts }) : undefined };
}

function paradoxOf({ change, own, parts }: Pick<Decomposition, 'change' | 'own' | 'parts'>): Paradox | undefined {
  const way = signOf(change);
  if (way === 0) return undefined;
  const ways = parts.flatMap(part => (part.before === null || part.after === null ? [] : [signOf(part.after - part.before)]));
  const against = ways.filter(each => each === -way).length;
  if (against > 0 && ways.length > 1 && !ways.includes(way)) return 'every-part';
  return signOf(own) === -way ? 'mix-outweighs' : undefined;
}

function signOf(value: number): number {
  return Math.abs(value) < nothing ? 0 : Math.sign(value);
}
