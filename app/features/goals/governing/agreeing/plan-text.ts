import type { PlanCurve } from '../../goal-definition';

/** Kinds of plan in the order they are offered. */
export const planKinds = ['linear', 'late', 's-curve', 'steps', 'table'] as const satisfies readonly PlanCurve['kind'][];

/** A plan as it stands in the fields of a form. */
export interface PlanFields {
  kind: string;
  /** Per cent of the goal's time. */
  idle: string;
  /** One point a line: `2026-06-30 40%`. */
  points: string;
}

export function planFields(plan: PlanCurve): PlanFields {
  const points = plan.kind === 'steps' ? plan.steps : plan.kind === 'table' ? plan.points : [];
  return {
    kind: plan.kind,
    idle: plan.kind === 'late' ? percentText(plan.idleShare) : '15',
    points: points.map(({ on, share }) => `${on} ${percentText(share)}%`).join('\n'),
  };
}

export type PlanProblem =
  | { field: 'plan' | 'idle'; kind: 'planUnknown' | 'idleWrong' }
  /** `line` counts from 1. */
  | { field: 'points'; kind: 'pointWrong' | 'pointOutside' | 'pointBackwards'; line: number }
  | { field: 'points'; kind: 'pointsTooFew' };

/** The plan that the fields mean, or what is wrong with them. Points lie in the goal's time and never go back. */
export function parsePlan(fields: PlanFields, { start, due }: { start: string; due: string }): PlanCurve | PlanProblem {
  switch (fields.kind) {
    case 'linear':
    case 's-curve':
      return { kind: fields.kind };
    case 'late':
      return parseLate(fields.idle);
    case 'steps':
    case 'table':
      return parsePoints(fields, { start, due });
    default:
      return { field: 'plan', kind: 'planUnknown' };
  }
}

export function isPlanProblem(plan: PlanCurve | PlanProblem): plan is PlanProblem {
  return 'field' in plan;
}

function parseLate(idle: string): PlanCurve | PlanProblem {
  const share = parseNumber(idle) / 100;
  return share >= 0 && share <= 0.9 ? { kind: 'late', idleShare: rounded(share) } : { field: 'idle', kind: 'idleWrong' };
}

interface Point {
  on: string;
  share: number;
}

function parsePoints({ kind, points: text }: PlanFields, { start, due }: { start: string; due: string }): PlanCurve | PlanProblem {
  const points: Point[] = [];
  for (const [index, line] of text.split('\n').entries()) {
    if (!line.trim()) continue;
    const point = parsePoint(line);
    const problem = point ? problemOf(point, { before: points.at(-1), start, due }) : 'pointWrong';
    if (!point || problem) return { field: 'points', kind: problem ?? 'pointWrong', line: index + 1 };
    points.push(point);
  }
  if (points.length < (kind === 'table' ? 2 : 1)) return { field: 'points', kind: 'pointsTooFew' };
  return kind === 'table' ? { kind, points } : { kind: 'steps', steps: points };
}

/** Full-width digits, signs and blanks count as their narrow forms. */
function parsePoint(line: string): Point | undefined {
  const [, on = '', share = ''] = /^(\d{4}-\d{2}-\d{2})[\s,:]+([\d.]+)\s*%?$/.exec(line.normalize('NFKC').trim()) ?? [];
  const value = Number(share) / 100;
  return share && isDay(on) && value >= 0 && value <= 1 ? { on, share: rounded(value) } : undefined;
}

/** A day of the calendar, written as data write it: 30 February is none. */
export function isDay(text: string): boolean {
  return /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(Date.parse(text)) && new Date(text).toISOString().startsWith(text);
}

function problemOf(point: Point, { before, start, due }: { before: Point | undefined; start: string; due: string }) {
  if (point.on < start || point.on > due) return 'pointOutside';
  return before && (point.on <= before.on || point.share < before.share) ? 'pointBackwards' : undefined;
}

/** What a person types for a number: "11", "11%", "１１.５ ％", "1,200". NaN for everything else. */
export function parseNumber(typed: string): number {
  const plain = typed.normalize('NFKC').replaceAll(',', '').replace(/%$/, '').trim();
  return /^-?\d+(\.\d+)?$/.test(plain.replace(/\s*%$/, '')) ? Number(plain.replace(/\s*%$/, '')) : Number.NaN;
}

/** Cents of a per cent: what people type has no more digits than this. */
export function rounded(value: number): number {
  return Number(value.toPrecision(12));
}

function percentText(share: number): string {
  return String(rounded(share * 100));
}
