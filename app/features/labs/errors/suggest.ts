import { sceneOf } from './scene';
import type { SceneFacts } from './scene';
import type { Suggestion } from './suggestion';
import { argumentOfOtherType, arithmetic, likeOnTime } from './rules/arguments';
import { brokenCase, missingBracket, needlessBracket } from './rules/brackets';
import { filterWithoutBrackets, withinGroup, wordsInCalls } from './rules/call-words';
import { clauseOrder, commaBeforeSelect, joinAfterWhere, missingComma, missingOn, reservedName, twoStatements } from './rules/clauses';
import { commaInCondition, conditionWords, spanComparedWithNumber } from './rules/condition-words';
import { foreignFunction, misspeltFunction, misspeltType, windowWithoutOver } from './rules/functions';
import { aggregateInGroup, nestedAggregate, notGrouped, rowsWhereOneIsWanted, termOutOfRange, unlikeSides } from './rules/groups';
import { missingBy, misspeltKeyword, needlessWord } from './rules/keywords';
import { limitComma, rownum, sysdate, top } from './rules/limits';
import { distinctInside, foreignStatement, stopsTooEarly, variables } from './rules/loose-ends';
import { textWithoutQuotes } from './rules/missing-quotes';
import { aggregateInWhere, windowInCondition } from './rules/moved-conditions';
import { unknownColumn } from './rules/names';
import { exclamation, nullSafeEqual, regexpOperator, signPair, wordOperator } from './rules/operators';
import { callWithoutBrackets, foreignPhrase } from './rules/phrases';
import { backticks, foreignComment, fullWidth, quoteInsideText, squareBrackets, unquotedAlias, unterminated } from './rules/punctuation';
import { ambiguousColumn, unknownQualifier, unknownTable, usingColumn } from './rules/table-names';
import { bareDatePart, misspeltDatePart, misspeltIntervalUnit } from './rules/time-units';
import { bareDate, columnAsCondition, dateFormat, noFrom, noSuchDate, numberForText, unlikeBranches, unmixable } from './rules/values';
import type { Rule } from './rules/rule';

/** Read off the text itself: signs of a Chinese keyboard, habits of other databases. */
const evident: readonly Rule[] = [
  fullWidth,
  backticks,
  squareBrackets,
  foreignComment,
  unterminated,
  quoteInsideText,
  limitComma,
  top,
  rownum,
  sysdate,
  foreignPhrase,
  regexpOperator,
  wordOperator,
  signPair,
  exclamation,
  nullSafeEqual,
  withinGroup,
  spanComparedWithNumber,
];

/** Of the grammar: there are many ways to make a sentence whole, so the engine has the last word. */
const grammatical: readonly Rule[] = [
  wordsInCalls,
  callWithoutBrackets,
  conditionWords,
  commaInCondition,
  filterWithoutBrackets,
  unquotedAlias,
  misspeltKeyword,
  missingBy,
  needlessWord,
  reservedName,
  brokenCase,
  missingBracket,
  needlessBracket,
  commaBeforeSelect,
  missingComma,
  joinAfterWhere,
  clauseOrder,
  missingOn,
  twoStatements,
];

/** Of names, groups and values, then what can only be told. */
const meant: readonly Rule[] = [
  bareDatePart,
  foreignFunction,
  misspeltDatePart,
  misspeltIntervalUnit,
  windowWithoutOver,
  misspeltFunction,
  misspeltType,
  likeOnTime,
  arithmetic,
  argumentOfOtherType,
  textWithoutQuotes,
  unknownColumn,
  unknownTable,
  unknownQualifier,
  ambiguousColumn,
  usingColumn,
  noFrom,
  aggregateInWhere,
  windowInCondition,
  aggregateInGroup,
  notGrouped,
  nestedAggregate,
  rowsWhereOneIsWanted,
  unlikeSides,
  termOutOfRange,
  dateFormat,
  noSuchDate,
  bareDate,
  numberForText,
  columnAsCondition,
  unlikeBranches,
  unmixable,
  variables,
  foreignStatement,
  distinctInside,
  stopsTooEarly,
];

export interface Proposal {
  suggestion: Suggestion;
  /** The change must leave a statement the engine takes as a whole; otherwise it may have another mistake elsewhere. */
  mustRun: boolean;
}

/** What may help with an error, the surest first. Pure; whether a change cures the error, the engine can say: see explanation.ts. */
export function* suggestionsFor(facts: SceneFacts): Generator<Proposal> {
  const scene = sceneOf(facts);
  for (const [rules, mustRun] of [
    [evident, false],
    [grammatical, true],
    [meant, false],
  ] as const) {
    for (const rule of rules) {
      const suggestion = rule(scene);
      if (suggestion) yield { suggestion, mustRun };
    }
  }
}
