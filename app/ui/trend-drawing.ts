import type { Tone } from './tag';

/** One place on the time axis. Null where there is nothing to draw. */
export interface TrendRow {
  /** On the axis. */
  tick: string;
  /** In the table and the tooltip. */
  label: string;
  actual: number | null;
  /** Not final yet: drawn hollow. */
  provisional: number | null;
  plan: number | null;
  forecast: number | null;
  low: number | null;
  high: number | null;
  lowerLimit: number | null;
  upperLimit: number | null;
}

/** What happened at that time. Places count rows from 0: 2.5 lies halfway between the third and the fourth. */
export interface TrendMark {
  kind: 'span' | 'moment';
  from: number;
  to: number;
  label: string;
}

export interface TrendNames {
  actual: string;
  provisional: string;
  plan: string;
  forecast: string;
  interval: string;
  limits: string;
  target: string;
}

export interface TrendDrawing {
  rows: TrendRow[];
  marks: TrendMark[];
  names: TrendNames;
  /** Drawn as a ring at the row of that place. */
  target: { at: number; value: number };
  /** How a value is written on the axis, in the tooltip and in the table. */
  format: (value: number) => string;
  /** The colour of the forecast's band. */
  tone: Tone;
}

/** Words around the drawing when it leaves the page as an image. */
export interface ImageWords {
  title: string;
  subtitle: string;
  source: string;
  mark: string;
}

/** Whether a row lies ahead of what is known, and so is part of the outlook. */
export function isAhead({ actual, low }: TrendRow): boolean {
  return actual === null && low !== null;
}

/** A row as one sentence: what a person who does not see the drawing hears when they walk along it. */
export function sayRow(row: TrendRow, { names, format }: Pick<TrendDrawing, 'names' | 'format'>): string {
  const parts: [string, number | null][] = [
    [names.actual, row.actual],
    [names.provisional, row.provisional],
    [names.plan, row.plan],
    [names.forecast, isAhead(row) ? row.forecast : null],
  ];
  const said = parts.flatMap(([name, value]) => (value === null ? [] : [`${name} ${format(value)}`]));
  const interval =
    isAhead(row) && row.low !== null && row.high !== null ? [`${names.interval} ${format(row.low)}–${format(row.high)}`] : [];
  return `${row.label}: ${[...said, ...interval].join(', ')}`;
}

/** Some air above and below the lines, but no values below nothing where there are none. */
export function valueRange({ rows, target }: Pick<TrendDrawing, 'rows' | 'target'>): { least: number; most: number } {
  const values = rows
    .flatMap(row => [row.actual, row.provisional, row.plan, row.low, row.high, row.lowerLimit, row.upperLimit, target.value])
    .filter(value => value !== null);
  const least = Math.min(...values);
  const most = Math.max(...values);
  const air = (most - least || Math.abs(most) || 1) * 0.1;
  return { least: least >= 0 ? Math.max(0, least - air) : least - air, most: most + air };
}
