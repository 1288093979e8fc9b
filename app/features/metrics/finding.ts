/**
 * `one-select`: every query is one SELECT. `names`: it reads what its sources declare. `shape`: the columns are those of the definition, their
 * values known, the numerator within the denominator of a share. `fan-out`: the counted rows are unique by their key. `fixtures`: each gives its
 * number. `variants`: each differs from the frozen query on a fixture. `range`: the values on the data are possible, no month is missing.
 */
type CheckName = 'one-select' | 'names' | 'shape' | 'fan-out' | 'fixtures' | 'variants' | 'range';

export interface Finding {
  check: CheckName;
  /** The file, as `push-ctr/metric.sql`. */
  where: string;
  problem: string;
}
