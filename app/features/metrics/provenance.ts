import type { Localized } from '~/i18n/locale';
import type { MetricDefinition } from './metric-definition';

/** One formula of a metric at one month. */
export interface FormulaReading {
  slug: string;
  title: Localized;
  meaning: Localized;
  value: number | null;
}

/** Everything a number can say for itself. Safe to return from a loader. */
export interface Provenance {
  metric: Pick<
    MetricDefinition,
    'id' | 'version' | 'title' | 'meaning' | 'format' | 'unit' | 'owner' | 'definition' | 'sources' | 'teaches'
  >;
  hash: string;
  sql: string;
  watermark: string;
  /** Which build of the warehouse the number was read from. */
  batch: string;
  fixtures: { count: number; failed: number };
  latest: { period: string; numerator: number; denominator: number; value: number } | undefined;
  variants: FormulaReading[];
  /** For `<MdxContent>`. */
  explanationKey: string;
}
