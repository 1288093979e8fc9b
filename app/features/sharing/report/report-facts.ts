import type { Scoreboard } from '~/features/goals/goal-view';
import type { GoalStatus } from '~/features/goals/status';
import type { RestatementReason } from '~/features/metrics/measures';
import type { MetricFormat } from '~/features/metrics/metric-definition';
import type { Localized } from '~/i18n/locale';

/** A published month that is another number now. Values are in the metric's unit. */
export interface Restated {
  title: Localized;
  format: MetricFormat;
  unit?: Localized | undefined;
  period: string;
  reason: RestatementReason;
  before: number | null;
  after: number | null;
}

/** What a weekly report is drafted from: nothing else gets into it. */
export interface ReportFacts {
  scoreboard: Scoreboard;
  /** Monday of the week, ISO date. */
  weekOf: string;
  statusChanges: { goalSlug: string; from: GoalStatus; to: GoalStatus }[];
  restated: Restated[];
  /** Those due within the week or overdue, the earliest first. */
  checkIns: { title: Localized; owner: Localized; dueOn: string }[];
  /** Who earned a certificate since the last report, and how many valid ones there are. */
  certified: { names: string[]; valid: number };
}
