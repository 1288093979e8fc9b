import type { PublishedNumber, Restatement, RestatementReason } from '../measures';
import type { SeriesPoint } from '../series';

/** What a ledger needs to know of one publication. */
export interface Publication {
  definitionHash: string;
  watermark: string;
  asOf: string;
  /** What tells the deliveries it was made from apart from others. */
  batches: string;
  points: readonly SeriesPoint[];
}

/** What the later publication says otherwise of months that the earlier one had, in the order of time. Months that are merely new are no news here. */
export function restatementsBetween(before: Publication, after: Publication): Restatement[] {
  const now = new Map(after.points.map(point => [point.period, point]));
  return before.points.flatMap(old => {
    const point = now.get(old.period);
    if (point && sameNumber(old, point)) return [];
    return [
      {
        period: old.period,
        reason: reasonOf(old, { before, after }),
        matured: old.matured,
        before: numberOf(old),
        after: point ? numberOf(point) : null,
      },
    ];
  });
}

/** A definition explains a change before data do; a month that could still change explains itself; then late deliveries; then somebody put something right. */
function reasonOf({ matured }: SeriesPoint, { before, after }: { before: Publication; after: Publication }): RestatementReason {
  if (before.definitionHash !== after.definitionHash) return 'redefinition';
  const isLater = after.asOf > before.asOf || after.watermark > before.watermark;
  if (!matured && isLater) return 'maturing';
  return isLater || before.batches !== after.batches ? 'late-data' : 'correction';
}

function sameNumber(one: SeriesPoint, other: SeriesPoint): boolean {
  const quantiles = ({ quantiles }: SeriesPoint): string => (quantiles ?? []).join();
  return (
    one.numerator === other.numerator &&
    one.denominator === other.denominator &&
    one.value === other.value &&
    quantiles(one) === quantiles(other)
  );
}

function numberOf({ numerator, denominator, value }: SeriesPoint): PublishedNumber {
  return { numerator, denominator, value };
}
