import type { Localized } from '~/i18n/locale';
import type { Batch, RowSample, StepCount } from './measures';
import type { MetricDefinition } from './metric-definition';
import type { FixtureCell, MetricFixture } from './metric-fixture';

/** One formula of a metric at one month. */
export interface FormulaReading {
  slug: string;
  title: Localized;
  meaning: Localized;
  value: number | null;
  sql: string;
}

/** A fixture as people read it: rows in, number out. */
export interface FixtureView {
  name: string;
  title: Localized;
  asOf: string;
  period: string;
  tables: { name: string; columns: string[]; rows: FixtureCell[][] }[];
  passed: boolean;
  /** Null where the period has no row. */
  expected: MetricFixture['expect'];
  actual: MetricFixture['expect'];
}

/** The same query on what every learner's browser holds, at the month of the page's number. */
export interface ExtractReading {
  period: string;
  value: number;
  /** Rows of the extract in all. */
  rows: number;
}

/** Everything a number can say for itself. Safe to return from a loader. */
export interface Provenance {
  metric: Pick<
    MetricDefinition,
    'id' | 'version' | 'title' | 'meaning' | 'format' | 'unit' | 'owner' | 'steward' | 'definition' | 'sources' | 'freshness' | 'teaches'
  >;
  hash: string;
  sql: string;
  watermark: string;
  /** The last day for which every feed behind the metric has delivered what it promises. */
  dataUntil: string;
  /** Which content of the warehouse the number was read from. */
  batch: string;
  batches: Batch[];
  fixtures: FixtureView[];
  latest: { period: string; numerator: number; denominator: number; value: number } | undefined;
  variants: FormulaReading[];
  steps: StepCount[];
  sample: RowSample | undefined;
  extract: ExtractReading | undefined;
  /** For `<MdxContent>`. */
  explanationKey: string;
}
