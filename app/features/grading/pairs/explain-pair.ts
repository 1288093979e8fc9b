import type { Locale } from '~/i18n/locale';
import { textOf } from '~/i18n/messages';
import { messages } from './messages';
import type { PairReason } from './pair';

/** A verdict's reason in one short sentence. */
export function explainPair(reason: PairReason, locale: Locale): string {
  const t = textOf(messages, locale);
  switch (reason.kind) {
    case 'no-difference':
      return t.noDifference(reason.worlds);
    case 'schema-broken':
      return t.schemaBroken(reason.message);
    case 'setup-broken':
      return t.setupBroken(reason.message);
    case 'reference-broken':
      return t.referenceBroken(reason.message);
    case 'submission-broken':
      return t.submissionBroken(reason.message);
    case 'submission-fails':
      return t.submissionFails(reason.message);
    case 'submission-hangs':
      return t.submissionHangs(reason.message);
    case 'column-count':
      return t.columnCount(reason.expected, reason.actual);
    case 'column-type':
      return t.columnType(reason.column, reason.expected, reason.actual);
    case 'row-count':
      return t.rowCount(reason.expected, reason.actual);
    case 'cells':
      return t.cells(reason.column, reason.expected, reason.actual);
    case 'rows':
      return t.rows;
    case 'order':
      return t.order;
    case 'no-time':
      return t.noTime;
    case 'crashed':
      return t.crashed;
    case 'unavailable':
      return reason.message;
  }
}
