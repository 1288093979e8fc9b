import { formatNumber, formatPercent } from '~/i18n/formats';
import type { Locale } from '~/i18n/locale';
import type { Text } from '~/i18n/messages';
import type { messages } from './messages';
import type { NoteKind } from './plan-notes';
import type { Plan, PlanStep } from './read-plan';
import { isMisjudged } from './read-plan';

export type PlanWords = Text<typeof messages>;

/** What a step does, in a few words. */
export function stepName({ kind, operator, table, joinType, notes }: PlanStep, t: PlanWords): string {
  switch (kind) {
    case 'scan':
      return t.scan(table ?? operator);
    case 'cte-scan':
      return table ? t.cteScan(table) : t.cteScanPlain;
    case 'function':
      return t.function(operator);
    case 'join':
      return joinName(joinType, t);
    case 'slow-join':
      return t.slowJoin;
    case 'cross-join':
      return t.crossJoin;
    case 'group':
      return notes.some(note => note.kind === 'aggregate') ? t.group : t.distinct;
    case 'cte':
      return t.cte(table ?? '');
    case 'other':
      return t.other(operator);
    default:
      return t[kind];
  }
}

function joinName(type: string | undefined, t: PlanWords): string {
  switch (type) {
    case 'LEFT':
    case 'RIGHT':
    case 'SINGLE':
      return t.leftJoin;
    case 'SEMI':
    case 'RIGHT_SEMI':
    case 'MARK':
      return t.semiJoin;
    case 'ANTI':
    case 'RIGHT_ANTI':
      return t.antiJoin;
    case 'OUTER':
      return t.outerJoin;
    default:
      return t.join;
  }
}

export function noteName(kind: NoteKind, t: PlanWords): string {
  const names = {
    filter: t.noteFilter,
    condition: t.noteCondition,
    group: t.noteGroup,
    aggregate: t.noteAggregate,
    order: t.noteOrder,
    compute: t.noteCompute,
    top: t.noteTop,
  } as const;
  return names[kind];
}

/** Tenths below ten milliseconds: most steps of a lab's query take less than one. */
export function formatMs(ms: number, locale: Locale): string {
  return formatNumber(ms, locale, { maximumFractionDigits: ms < 10 ? 1 : 0 });
}

export function rowsOf({ rowsIn, rowsOut }: PlanStep, t: PlanWords, locale: Locale): string {
  return rowsIn === rowsOut
    ? t.rowsOnly(formatNumber(rowsOut, locale))
    : t.rows(formatNumber(rowsIn, locale), formatNumber(rowsOut, locale));
}

/** The line a learner reads first. */
export function summaryOf({ slowest, widest }: Plan, t: PlanWords, locale: Locale): string {
  const share = formatPercent(slowest.share, locale, 0);
  const rows = formatNumber(Math.max(widest.rowsIn, widest.rowsOut), locale);
  if (slowest === widest) return t.summaryBoth(stepName(slowest, t), share, rows);
  return `${t.summary(stepName(slowest, t), share)}${locale === 'en' ? ' ' : ''}${t.summaryWidest(stepName(widest, t), rows)}`;
}

/** The whole plan as lines of text, indented by what feeds what. */
export function planAsText(plan: Plan, t: PlanWords, locale: Locale): string {
  const lines: string[] = [];
  const add = (step: PlanStep, depth: number) => {
    const marks = [step === plan.slowest && t.slowest, step === plan.widest && t.widest].filter(Boolean);
    const facts = [rowsOf(step, t, locale), t.time(formatMs(step.ms, locale), formatPercent(step.share, locale, 0)), ...marks];
    const indent = '  '.repeat(depth);
    lines.push(`${indent}${stepName(step, t)} · ${facts.join(' · ')}`);
    for (const note of step.notes) lines.push(`${indent}  ${noteName(note.kind, t)}: ${note.text}`);
    if (isMisjudged(step))
      lines.push(`${indent}  ${t.expected(formatNumber(step.expected ?? 0, locale), formatNumber(step.rowsOut, locale))}`);
    for (const child of step.children) add(child, depth + 1);
  };
  add(plan.root, 0);
  return lines.join('\n');
}
