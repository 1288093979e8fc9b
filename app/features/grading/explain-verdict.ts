import type { Cell } from '~/engine/query-result';
import type { Locale } from '~/i18n/locale';
import { textOf } from '~/i18n/messages';
import type { CellHint, ComparisonWarning, Difference } from './difference';
import { messages } from './messages';
import type { Place, Verdict } from './verdict';

/** A verdict in plain sentences: what it is, then what to look at, then remarks that cost nothing. */
export interface Explanation {
  headline: string;
  details: string[];
  remarks: string[];
}

/** Says a verdict in one language. An engine error keeps the engine's own words; labs/explain-error.ts reads them further. */
export function explainVerdict(verdict: Verdict, locale: Locale): Explanation {
  const t = textOf(messages, locale);
  switch (verdict.kind) {
    case 'accepted':
      return { headline: t.accepted(verdict.total - 1), details: [], remarks: explainWarnings(verdict.warnings, locale) };
    case 'rejected': {
      const { place, difference, passed, total } = verdict;
      const hidden = place.where === 'hidden';
      return {
        headline: hidden ? t.wrongHidden(place.world[locale]) : t.wrongHere,
        details: [...explainDifference(difference, locale), ...(hidden ? [t.passedOf(passed, total)] : [])],
        remarks: explainWarnings(verdict.warnings, locale),
      };
    }
    case 'symptom':
      return {
        headline: t.wrongHidden(verdict.world[locale]),
        details: [...explainSymptom(verdict.symptom, locale), t.passedOf(verdict.passed, verdict.total)],
        remarks: explainWarnings(verdict.warnings, locale),
      };
    case 'sql-error':
      return { headline: errorHeadline(verdict.place, locale), details: [verdict.message], remarks: [] };
    case 'refused':
      return { headline: explainRefusal(verdict.refusal, locale), details: [], remarks: [] };
    case 'wrong-choice':
      return { headline: t.wrongChoice, details: [verdict.explanation[locale]], remarks: [] };
    case 'timeout':
      return { headline: t.timeout(Math.round(verdict.deadlineMs / 1000)), details: [], remarks: [] };
    case 'too-large':
      return { headline: explainTooLarge(verdict, locale), details: [], remarks: [] };
    case 'crashed':
      return { headline: t.crashed, details: [], remarks: [] };
    case 'withheld':
      return { headline: t.withheld, details: [verdict.until === 'never' ? t.withheldForGood : t.withheldTillExam], remarks: [] };
    case 'decided':
      return { headline: decidedHeadline(verdict, locale), details: [verdict.note], remarks: [] };
  }
}

function decidedHeadline({ accepted, origin }: Extract<Verdict, { kind: 'decided' }>, locale: Locale): string {
  const t = textOf(messages, locale);
  if (origin === 'mentor') return accepted ? t.mentorAccepted : t.mentorRejected;
  return accepted ? t.decidedAccepted : t.decidedRejected;
}

/** The symptom first, then the first place it shows, then advice. */
export function explainDifference(difference: Difference, locale: Locale): string[] {
  const t = textOf(messages, locale);
  switch (difference.kind) {
    case 'column-count':
      return [t.columnCount(difference.expected.length, difference.actual.length)];
    case 'column-names':
      return [t.columnNames(difference.expected, difference.actual)];
    case 'column-order':
      return [t.columnOrder(difference.expected)];
    case 'column-type':
      return [t.columnType(difference.column, difference.expected, difference.actual)];
    case 'missing-rows': {
      const symptom = difference.actualRows === 0 ? t.noRows : t.missingRows(difference.expectedRows, difference.actualRows);
      return [symptom, ...(difference.example ? [t.exampleMissing(showRow(difference.columns, difference.example))] : [])];
    }
    case 'extra-rows': {
      const symptom = t.extraRows(difference.expectedRows, difference.actualRows);
      return [symptom, ...(difference.example ? [t.exampleExtra(showRow(difference.columns, difference.example))] : [])];
    }
    case 'lost-duplicates':
      return [
        t.lostDuplicates(difference.missing),
        t.exampleMissing(showRow(difference.columns, difference.example)),
        t.lostDuplicatesAdvice,
      ];
    case 'duplicate-rows':
      return [t.duplicateRows(difference.extra), t.exampleExtra(showRow(difference.columns, difference.example)), t.duplicateRowsAdvice];
    case 'wrong-rows': {
      const [expected, actual] = [cellAt(difference.expectedRow, difference), cellAt(difference.actualRow, difference)];
      const first = t.firstCell(difference.row, difference.column, showCell(expected), showCell(actual));
      return [t.wrongRows(difference.extra), first, ...(difference.hint ? [explainHint(difference.hint, locale)] : [])];
    }
    case 'wrong-order':
      return [t.wrongOrder(difference.keys), t.firstMisplaced(difference.row)];
  }
}

/** The same without a row, a value or a count. */
function explainSymptom(symptom: Extract<Verdict, { kind: 'symptom' }>['symptom'], locale: Locale): string[] {
  const t = textOf(messages, locale);
  switch (symptom.kind) {
    case 'no-rows':
      return [t.noRows];
    case 'missing-rows':
      return [t.someMissing];
    case 'extra-rows':
      return [t.someExtra];
    case 'lost-duplicates':
      return [t.someLostDuplicates, t.lostDuplicatesAdvice];
    case 'duplicate-rows':
      return [t.someDuplicates, t.duplicateRowsAdvice];
    case 'wrong-rows':
      return [t.someWrong(symptom.column), ...(symptom.hint ? [explainHint(symptom.hint, locale)] : [])];
    case 'wrong-order':
      return [t.wrongOrder(symptom.keys)];
  }
}

function cellAt(row: Cell[], { columns, column }: { columns: string[]; column: string }): Cell {
  return row[columns.indexOf(column)] ?? null;
}

/** A cell as a learner reads it: text in quotes, so that blanks show, NULL as such. */
export function showCell(cell: Cell): string {
  if (cell === null) return 'NULL';
  if (typeof cell === 'object') return JSON.stringify(cell);
  const text = String(cell);
  return typeof cell === 'string' && !/^-?\d[\d.:\- ]*$/.test(text) ? `'${text}'` : text;
}

function showRow(columns: string[], row: Cell[]): string {
  return columns.map((column, i) => `${column} = ${showCell(row[i] ?? null)}`).join(', ');
}

function explainHint(hint: CellHint, locale: Locale): string {
  const t = textOf(messages, locale);
  const sentences = {
    case: t.hintCase,
    space: t.hintSpace,
    'null-or-empty': t.hintNullOrEmpty,
    null: t.hintNull,
    sign: t.hintSign,
    'factor-100': t.hintFactor,
    rounding: t.hintRounding,
  } satisfies Record<CellHint, string>;
  return sentences[hint];
}

function explainWarnings(warnings: ComparisonWarning[], locale: Locale): string[] {
  const t = textOf(messages, locale);
  return warnings.map(warning => (warning.kind === 'names-differ' ? t.namesDiffer(warning.expected) : t.booleanAsNumber(warning.column)));
}

function errorHeadline(place: Place, locale: Locale): string {
  const t = textOf(messages, locale);
  return place.where === 'hidden' ? t.sqlErrorHidden(place.world[locale]) : t.sqlError;
}

function explainTooLarge({ limit, most }: Extract<Verdict, { kind: 'too-large' }>, locale: Locale): string {
  const t = textOf(messages, locale);
  switch (limit) {
    case 'rows':
      return t.tooManyRows(most);
    case 'columns':
      return t.tooManyColumns(most);
    case 'cell':
      return t.tooLargeCell(most);
    case 'size':
      return t.tooLarge;
  }
}

/** Why a text was not run, also for what the browser refuses. */
export function explainRefusal(refusal: Extract<Verdict, { kind: 'refused' }>['refusal'], locale: Locale): string {
  const t = textOf(messages, locale);
  switch (refusal.reason) {
    case 'empty':
      return t.refusedEmpty;
    case 'too-long':
      return t.refusedTooLong(refusal.limit);
    case 'several-statements':
      return t.refusedSeveral(refusal.count);
    case 'pivot-without-in':
      return t.refusedPivot;
    case 'not-a-select':
      return t.refusedKind(refusal.statement);
    case 'forbidden-function':
      return t.refusedFunction(refusal.name);
  }
}
