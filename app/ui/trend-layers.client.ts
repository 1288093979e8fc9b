import type { ChartDataset } from 'chart.js';
import type { AnnotationOptions } from 'chartjs-plugin-annotation';
import { isAhead } from './trend-drawing';
import type { TrendDrawing, TrendMark, TrendRow } from './trend-drawing';
import { hatch } from './trend-palette.client';
import type { TrendPalette } from './trend-palette.client';

export type TrendPoint = { x: number; y: number | null };

/** The lines of a trend, the topmost first. */
export function trendLines({ rows, names, target }: TrendDrawing, palette: TrendPalette): ChartDataset<'line', TrendPoint[]>[] {
  const lastActual = rows.findLastIndex(row => row.actual !== null);
  const column = (pick: (row: TrendRow, place: number) => number | null): TrendPoint[] =>
    rows.map((row, place) => ({ x: place, y: pick(row, place) }));
  const limit = { borderColor: palette.limit, borderDash: [1, 3], borderWidth: 1.25, pointRadius: 0, stepped: 'middle' as const };
  // Joined to the last final point, but that point itself is not provisional.
  const joined = (row: TrendRow, place: number): number | null =>
    row.provisional ?? (place === lastActual && rows[place + 1]?.provisional != null ? row.actual : null);
  return [
    {
      label: names.provisional,
      data: column(joined),
      borderColor: palette.line,
      borderDash: [2, 3],
      borderWidth: 2,
      pointRadius: rows.map(row => (row.provisional === null ? 0 : 4)),
      pointBackgroundColor: palette.surface,
      pointBorderColor: palette.line,
      pointBorderWidth: 1.75,
      order: 0,
    },
    {
      label: names.actual,
      data: column(row => row.actual),
      borderColor: palette.line,
      backgroundColor: palette.line,
      borderWidth: 2.5,
      // The latest point keeps its whole dot at the edge of the drawing.
      clip: 8,
      pointRadius: rows.map((_, place) => (place === lastActual ? 4 : 2.5)),
      order: 1,
    },
    {
      label: names.target,
      data: column((_, place) => (place === target.at ? target.value : null)),
      pointRadius: 6,
      pointBackgroundColor: palette.surface,
      pointBorderColor: palette.seal,
      pointBorderWidth: 2,
      showLine: false,
      clip: false,
      order: 2,
    },
    {
      label: names.forecast,
      data: column(row => row.forecast),
      borderColor: palette.line,
      borderDash: [2, 3],
      borderWidth: 1.5,
      pointRadius: 0,
      order: 3,
    },
    {
      label: names.plan,
      data: column(row => row.plan),
      borderColor: palette.plan,
      borderDash: [6, 4],
      borderWidth: 1.5,
      pointRadius: 0,
      order: 4,
    },
    { ...limit, label: names.limits, data: column(row => row.lowerLimit), order: 5 },
    { ...limit, label: names.limits, data: column(row => row.upperLimit), order: 5 },
    { label: '', data: column(row => row.low), borderWidth: 0, pointRadius: 0, order: 6 },
    {
      label: names.interval,
      data: column(row => row.high),
      borderWidth: 0,
      pointRadius: 0,
      backgroundColor: palette.band,
      fill: '-1',
      order: 7,
    },
  ];
}

/** The lines a pointer or the keys tell of; limits and the band's edges speak through the sentence and the table. */
export function isToldLine(label: string | undefined, { names }: Pick<TrendDrawing, 'names'>): boolean {
  return [names.actual, names.provisional, names.plan, names.forecast, names.target].some(name => name === label);
}

/** Below that width names of marks would run into one another; they stand in the list under the drawing. */
const leastWidthForNames = 640;

/** Seasons as bands, releases as lines, the tail that is not final hatched. */
export function trendMarks({ rows, marks }: TrendDrawing, palette: TrendPalette): Record<string, AnnotationOptions> {
  const drawn = marks.map((mark, place): [string, AnnotationOptions] => [`mark-${place}`, markOf(mark, { place, palette })]);
  const lastActual = rows.findLastIndex(row => row.actual !== null);
  const lastKnown = rows.findLastIndex(row => row.provisional !== null);
  if (lastKnown < 0) return Object.fromEntries(drawn);
  const firstAhead = rows.findIndex(isAhead);
  const tail: AnnotationOptions = {
    type: 'box',
    xMin: Math.max(0, Math.max(lastActual, firstAhead - 1) + 0.5),
    xMax: lastKnown + 0.5,
    backgroundColor: hatch(palette),
    borderWidth: 0,
    drawTime: 'beforeDatasetsDraw',
  };
  return Object.fromEntries([...drawn, ['tail', tail]]);
}

function markOf(mark: TrendMark, { place, palette }: { place: number; palette: TrendPalette }): AnnotationOptions {
  const label = {
    display: ({ chart }: { chart: { width: number } }) => chart.width >= leastWidthForNames,
    content: mark.label,
    color: palette.text,
    backgroundColor: 'transparent',
    font: { size: 10, weight: 'normal', family: palette.font },
    padding: 2,
    // Neighbours stand on two lines.
    yAdjust: (place % 2) * 13,
  } as const;
  if (mark.kind === 'span') {
    return {
      type: 'box',
      xMin: mark.from,
      xMax: mark.to,
      backgroundColor: palette.span,
      borderWidth: 0,
      drawTime: 'beforeDatasetsDraw',
      label: { ...label, position: { x: 'center', y: 'start' } },
    };
  }
  return {
    type: 'line',
    xMin: mark.from,
    xMax: mark.from,
    borderColor: palette.limit,
    borderWidth: 1,
    borderDash: [3, 3],
    drawTime: 'beforeDatasetsDraw',
    label: { ...label, position: 'end', yAdjust: -4 - (place % 2) * 13 },
  };
}
