import { averageRates, swapAggregate, swapCountedThing } from './aggregates';
import { changeArithmetic, changeDivision, dropSummand, roundMore } from './arithmetic';
import { changeCaseBranch, dropElse } from './case-branches';
import { swapColumn } from './columns';
import { forgetNullSafety, moveBoundary, turnComparison } from './comparisons';
import { changePattern, dropAggregateFilter, dropCondition, forgetBrackets, negateCondition, swapAndOr } from './conditions';
import { dropListValue, shiftConstant, swapText } from './changed-constants';
import { addAggregateDistinct, addSelectDistinct, dropAggregateDistinct, dropSelectDistinct } from './distinctness';
import { fanOut, skipPreAggregation } from './fan-outs';
import { addGroupKey, dropGroupKey, moveHavingToWhere, moveWhereToHaving } from './grouping';
import { changeJoinKind, dropJoin, dropJoinCondition, moveOnToWhere, moveWhereToOn } from './joins';
import type { Mutate } from './mutation';
import { changeNullTest, dropCoalesce, dropNullIf } from './null-handling';
import { changeSetOperation, dropSetSide } from './set-operations';
import { dropSortKey, moveNulls, shiftLimit, turnSortKey } from './sorting';
import { moveConditionIntoSubQuery, swapNotInNotExists, unCorrelate, widenSubQuery } from './sub-queries';
import { changeTimeUnit, dropDayCast, loseLastDay, shiftTimeZone } from './times';
import { filterAfterWindow } from './window-filters';
import { changeFrame, changeWindowFunction, changeWindowOrder, dropPartition } from './windows';

/** Every kind of mistake that is made in a query by machine. The names stand in lab.yaml: never rename one. */
export const operators = {
  'comparison-boundary': moveBoundary,
  'comparison-turned': turnComparison,
  'null-safe-comparison-forgotten': forgetNullSafety,
  'constant-shifted': shiftConstant,
  'list-value-dropped': dropListValue,
  'text-swapped': swapText,
  'condition-dropped': dropCondition,
  'condition-negated': negateCondition,
  'and-or-swapped': swapAndOr,
  'brackets-forgotten': forgetBrackets,
  'pattern-changed': changePattern,
  'aggregate-filter-dropped': dropAggregateFilter,
  'join-kind': changeJoinKind,
  'join-dropped': dropJoin,
  'join-condition-dropped': dropJoinCondition,
  'on-in-where': moveOnToWhere,
  'where-in-on': moveWhereToOn,
  'aggregate-distinct-dropped': dropAggregateDistinct,
  'aggregate-distinct-added': addAggregateDistinct,
  'select-distinct-dropped': dropSelectDistinct,
  'select-distinct-added': addSelectDistinct,
  'aggregate-swapped': swapAggregate,
  'rows-for-values': swapCountedThing,
  'rates-averaged': averageRates,
  'coalesce-dropped': dropCoalesce,
  'nullif-dropped': dropNullIf,
  'null-test-changed': changeNullTest,
  'group-key-dropped': dropGroupKey,
  'group-key-added': addGroupKey,
  'having-in-where': moveHavingToWhere,
  'where-in-having': moveWhereToHaving,
  'set-operation': changeSetOperation,
  'set-side-dropped': dropSetSide,
  'partition-dropped': dropPartition,
  'window-order': changeWindowOrder,
  'window-function': changeWindowFunction,
  'window-frame': changeFrame,
  'filter-after-window': filterAfterWindow,
  'not-in-not-exists': swapNotInNotExists,
  'un-correlated': unCorrelate,
  'sub-query-widened': widenSubQuery,
  'condition-in-sub-query': moveConditionIntoSubQuery,
  'time-unit': changeTimeUnit,
  'day-cast-dropped': dropDayCast,
  'last-day-lost': loseLastDay,
  'time-zone-shifted': shiftTimeZone,
  'integer-division': changeDivision,
  'arithmetic-changed': changeArithmetic,
  'summand-dropped': dropSummand,
  'rounded-more': roundMore,
  'sort-direction': turnSortKey,
  'sort-key-dropped': dropSortKey,
  'nulls-moved': moveNulls,
  'limit-shifted': shiftLimit,
  'case-branch': changeCaseBranch,
  'else-dropped': dropElse,
  'pre-aggregation-skipped': skipPreAggregation,
  'fan-out': fanOut,
  'column-swapped': swapColumn,
} as const satisfies Record<string, Mutate>;

export type MutantClass = keyof typeof operators;

export function isMutantClass(name: string): name is MutantClass {
  return Object.hasOwn(operators, name);
}

export const mutantClasses: readonly MutantClass[] = Object.keys(operators).filter(isMutantClass);
