import type { Text } from '~/i18n/messages';
import type { messages } from './messages';
import type { Mistake } from './mistake';

type Words = Text<typeof messages>;

export interface Description {
  title: string;
  /** What is true of every mistake of the kind; a suggestion about this one is better. */
  advice?: string;
}

/** The mistake in the reader's language. */
export function describeMistake(mistake: Mistake, t: Words): Description {
  switch (mistake.kind) {
    case 'no-table':
      return { title: t.noTable(mistake.name), advice: t.noTableAdvice };
    case 'no-qualifier':
      return { title: t.noQualifier(mistake.name), advice: t.noQualifierAdvice };
    case 'no-column':
      return { title: mistake.table ? t.noColumnIn(mistake.name, mistake.table) : t.noColumn(mistake.name), advice: t.noColumnAdvice };
    case 'no-from':
      return { title: t.noFrom(mistake.name), advice: t.noFromAdvice };
    case 'no-using-column':
      return { title: t.noUsingColumn(mistake.name), advice: t.noUsingColumnAdvice };
    case 'ambiguous-column':
      return { title: t.ambiguousColumn(mistake.name), advice: t.ambiguousColumnAdvice };
    case 'ambiguous-table':
      return { title: t.ambiguousTable(mistake.name), advice: t.ambiguousTableAdvice };
    case 'not-grouped':
      return { title: t.notGrouped(mistake.name), advice: t.notGroupedAdvice };
    case 'aggregate-misplaced':
      return {
        title: t.aggregateIn(mistake.clause),
        advice: mistake.clause === 'WHERE' ? t.aggregateInWhereAdvice : t.aggregateElsewhereAdvice,
      };
    case 'window-misplaced':
      return { title: t.windowIn(mistake.clause), advice: t.windowInAdvice };
    case 'nested-aggregate':
      return { title: t.nestedAggregate, advice: t.nestedAggregateAdvice };
    case 'no-function':
      return { title: /^\w+$/.test(mistake.name) ? t.noFunction(mistake.name) : t.noOperator(mistake.name) };
    case 'no-extension':
      return { title: t.noExtension(mistake.name), advice: t.noExtensionAdvice(mistake.extension) };
    case 'no-type':
      return { title: t.noType(mistake.name), advice: t.noTypeAdvice };
    case 'wrong-arguments':
      return { title: t.wrongArguments(mistake.name, plainTypes(mistake.types)), advice: t.wrongArgumentsAdvice };
    case 'incomparable':
      return { title: t.incomparable(plainType(mistake.left), plainType(mistake.right)), advice: t.incomparableAdvice };
    case 'unmixable':
      return { title: t.incomparable(plainType(mistake.left), plainType(mistake.right)), advice: t.unmixableAdvice };
    case 'ordered-aggregate':
      return { title: t.noFunction(`${mistake.name} … WITHIN GROUP`) };
    case 'syntax':
      return mistake.near === undefined
        ? { title: t.syntaxAtEnd, advice: t.syntaxAtEndAdvice }
        : { title: t.syntaxNear(mistake.near), advice: t.syntaxAdvice };
    case 'limit-comma':
      return { title: t.limitComma };
    case 'unterminated':
      return { title: { string: t.openText, identifier: t.openName, comment: t.openComment }[mistake.what], advice: t.openAdvice };
    case 'nothing-selected':
      return { title: t.nothingSelected, advice: t.nothingSelectedAdvice };
    case 'star-without-from':
      return { title: t.starWithoutFrom, advice: t.noFromAdvice };
    default:
      return describeValue(mistake, t);
  }
}

type ValueMistake = Exclude<
  Mistake,
  {
    kind:
      | ('no-table' | 'no-qualifier' | 'no-column' | 'no-from' | 'no-using-column' | 'ambiguous-column' | 'ambiguous-table')
      | ('not-grouped' | 'aggregate-misplaced' | 'window-misplaced' | 'nested-aggregate' | 'no-function' | 'no-extension' | 'no-type')
      | ('wrong-arguments' | 'incomparable' | 'unmixable' | 'ordered-aggregate' | 'syntax' | 'limit-comma' | 'unterminated')
      | ('nothing-selected' | 'star-without-from');
  }
>;

/** Mistakes that only the data, or what a statement may do, bring to light. */
function describeValue(mistake: ValueMistake, t: Words): Description {
  switch (mistake.kind) {
    case 'conversion':
      return { title: mistake.value === '' ? t.conversion : t.conversionOf(mistake.value, mistake.type), advice: t.conversionAdvice };
    case 'no-such-date':
      return { title: t.noSuchDate(mistake.value), advice: t.dateAdvice };
    case 'date-format':
      return { title: mistake.value === '' ? t.emptyDate : t.notADate(mistake.value), advice: t.dateAdvice };
    case 'no-date-part':
      return { title: t.noDatePart(mistake.name), advice: t.noDatePartAdvice };
    case 'interval-unit':
      return { title: t.intervalUnit, advice: t.intervalUnitAdvice };
    case 'out-of-range':
      return { title: t.outOfRange, advice: t.outOfRangeAdvice };
    case 'format-mismatch':
      return { title: t.formatMismatch(mistake.value, mistake.format), advice: t.formatMismatchAdvice };
    case 'subquery-columns':
      return { title: t.subqueryColumns(mistake.count), advice: t.subqueryColumnsAdvice };
    case 'subquery-rows':
      return { title: t.subqueryRows, advice: t.subqueryRowsAdvice };
    case 'set-operation-columns':
      return { title: t.setOperation, advice: t.setOperationAdvice };
    case 'term-out-of-range':
      return { title: t.termOutOfRange(mistake.clause) };
    case 'insert-columns':
      return { title: t.insertColumns(mistake), advice: t.readOnlyAdvice };
    case 'constraint':
      return { title: t.constraint, advice: t.constraintAdvice };
    case 'parameters':
      return { title: t.parameters };
    case 'read-only':
      return { title: t.readOnly, advice: t.readOnlyAdvice };
    case 'no-file':
      return { title: t.noFile, advice: t.noFileAdvice };
    case 'out-of-memory':
      return { title: t.outOfMemory, advice: t.outOfMemoryAdvice };
    case 'other':
      return { title: t.cannotRun };
  }
}

function plainTypes(types: readonly string[]): string {
  return types.map(plainType).join(', ');
}

/** A number or a text of the statement has no type of its own yet. */
function plainType(type: string): string {
  return type.replace('INTEGER_LITERAL', 'INTEGER').replace('STRING_LITERAL', 'VARCHAR');
}
