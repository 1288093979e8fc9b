import type { Cell } from '~/engine/query-result';
import type { Locale } from '~/i18n/locale';
import { textOf } from '~/i18n/messages';
import { isTableName } from '~/sample-company/tables';
import { explainDifference, showCell } from '../explain-verdict';
import type { Difference } from '../difference';
import type { Clause } from '../mutants/clause-of';
import type { Misconception } from '../mutants/misconceptions';
import type { Evidence, RowEvidence, StyleNote } from './insight';
import { messages, misconceptionTexts, rowNouns } from './messages';

const clauseNames: Readonly<Record<Exclude<Clause, 'set-operation'>, string>> = {
  with: 'WITH',
  from: 'FROM',
  where: 'WHERE',
  'group-by': 'GROUP BY',
  having: 'HAVING',
  qualify: 'QUALIFY',
  select: 'SELECT',
  'order-by': 'ORDER BY',
  limit: 'LIMIT',
};

export function explainClause(clause: Clause, locale: Locale): string {
  const t = textOf(messages, locale);
  return clause === 'set-operation' ? t.clauseSetOperation : t.clause(clauseNames[clause]);
}

export function explainMisconception(misconception: Misconception, locale: Locale): string {
  return textOf(misconceptionTexts, locale)[misconception];
}

export function explainNote(note: StyleNote, locale: Locale): string {
  const t = textOf(messages, locale);
  const texts = {
    'needless-join': t.noteJoin,
    'needless-distinct': t.noteDistinct,
    'needless-sub-query': t.noteSubQuery,
    'select-star': t.noteStar,
  } satisfies Record<StyleNote, string>;
  return texts[note];
}

/** Why the two results of a counter-example differ, in one sentence. */
export function explainEvidence(evidence: Evidence, locale: Locale): string {
  const t = textOf(messages, locale);
  switch (evidence.kind) {
    case 'missed':
      return t.missed(nameRow(evidence, locale));
    case 'surplus':
      return t.surplus(nameRow(evidence, locale));
    case 'disturbs':
      return evidence.column === undefined
        ? t.disturbs(nameRow(evidence, locale))
        : t.disturbsColumn(nameRow(evidence, locale), evidence.column);
    case 'difference':
      return sayDifference(evidence.difference, locale);
    case 'fails':
      return t.fails(evidence.message);
  }
}

function nameRow({ table, key, moment, detail }: RowEvidence, locale: Locale): string {
  const t = textOf(messages, locale);
  const noun = isTableName(table) ? textOf(rowNouns, locale)[table] : table;
  const named = moment === undefined ? t.rowOf(noun, key) : t.rowAt(noun, key, sayMoment(moment, locale));
  if (!detail) return moment !== undefined && locale === 'en' ? `${named},` : named;
  return t.detailed(named.trimEnd(), detail.column, detail.value);
}

const months = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'];

/** `2025-12-31 15:00:00` as people say it. */
function sayMoment(moment: string, locale: Locale): string {
  const [, year = '', month = '', day = '', time] = /^(\d{4})-(\d\d)-(\d\d)(?: (\d\d:\d\d(?::\d\d)?))?/.exec(moment) ?? [];
  if (year === '') return moment;
  const clock = time?.replace(/:00$/, time.length > 5 ? '' : ':00');
  const date =
    locale === 'en' ? `${Number(day)} ${months[Number(month) - 1] ?? month} ${year}` : `${year} 年 ${Number(month)} 月 ${Number(day)} 日`;
  return clock === undefined ? date : locale === 'en' ? `${date}, ${clock}` : `${date} ${clock}`;
}

function sayDifference(difference: Difference, locale: Locale): string {
  if (difference.kind !== 'wrong-rows') return explainDifference(difference, locale)[0] ?? '';
  const { columns, column, expectedRow, actualRow } = difference;
  const cellOf = (row: Cell[]) => showCell(row[columns.indexOf(column)] ?? null);
  return textOf(messages, locale).cellDiffers(column, cellOf(expectedRow), cellOf(actualRow));
}
