import type { Localized } from '~/i18n/locale';
import type { PlainKeys } from '~/i18n/messages';
import type { ReportText } from './draft-report';
import type { messages } from './messages';

/** A report in the list. Moments are ISO. */
export interface ReportEntry {
  id: string;
  weekOf: string;
  title: Localized;
  state: 'draft' | 'sent';
  sent: { by: string; at: string } | undefined;
}

export interface ReportView extends ReportEntry {
  text: Localized<ReportText>;
  /** Counts up with each save; what is saved names the one it was made from. */
  version: number;
  versions: { version: number; by: string | undefined; at: string }[];
  deliveries: { name: string; state: 'waiting' | 'sending' | 'sent' | 'failed' | 'dropped' }[];
}

/** What came of saving or sending: the name of the words that say it. */
export interface ReportOutcome {
  said: PlainKeys<typeof messages>;
  ok: boolean;
}
