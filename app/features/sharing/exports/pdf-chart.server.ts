import type { ChartMonth } from '~/features/goals/chart-months';
import { inks } from './pdf-pen.server';
import type { Pen } from './pdf-pen.server';

interface Frame {
  x: number;
  y: number;
  width: number;
  height: number;
}

/** A goal's months as on its card: what was (solid), what was planned (dashed), where it leads (a band), the target (dotted). */
export function drawChart(pen: Pen, { months, target, frame }: { months: ChartMonth[]; target: number; frame: Frame }): void {
  const values = [target, ...months.flatMap(({ actual, provisional, plan, low, high }) => [actual, provisional, plan, low, high])];
  const known = values.filter(value => value !== null);
  const [least, most] = [Math.min(...known), Math.max(...known)];
  const at = (index: number, value: number): [number, number] => [
    frame.x + (frame.width * index) / Math.max(1, months.length - 1),
    frame.y + frame.height - (frame.height * (value - least)) / (most - least || 1),
  ];
  const path = (read: (month: ChartMonth) => number | null) =>
    months.flatMap((month, index) => {
      const value = read(month);
      return value === null ? [] : [at(index, value)];
    });
  pen.save();
  const [low, high] = [path(month => month.low), path(month => month.high)];
  if (high.length > 1)
    pen
      .polygon(...high, ...low.toReversed())
      .fillOpacity(0.7)
      .fill(inks.indigoSoft)
      .fillOpacity(1);
  const [, level] = at(0, target);
  line(
    pen,
    [
      [frame.x, level],
      [frame.x + frame.width, level],
    ],
    { color: inks.faint, width: 0.5, dash: [1, 2] },
  );
  line(
    pen,
    path(month => month.plan),
    { color: inks.faint, width: 0.8, dash: [3, 2] },
  );
  line(
    pen,
    path(month => month.forecast),
    { color: inks.indigo, width: 0.8, dash: [2, 1.5] },
  );
  const actual = path(month => month.actual);
  line(pen, actual, { color: inks.indigo, width: 1.6 });
  const last = actual.at(-1);
  if (last) pen.circle(...last, 2.2).fill(inks.indigo);
  for (const [x, y] of path(month => month.provisional)) pen.circle(x, y, 2).lineWidth(0.8).fillAndStroke(inks.white, inks.indigo);
  pen.restore();
}

function line(
  pen: Pen,
  points: [number, number][],
  { color, width, dash }: { color: string; width: number; dash?: [number, number] },
): void {
  const [first, ...others] = points;
  if (!first || others.length === 0) return;
  pen.lineWidth(width).strokeColor(color);
  if (dash) pen.dash(dash[0], { space: dash[1] });
  else pen.undash();
  pen.moveTo(...first);
  for (const point of others) pen.lineTo(...point);
  pen.stroke().undash();
}
