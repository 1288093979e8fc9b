import type { Point } from './placement';

/** The line as an SVG path: straight where it runs level or upright, a curve with level ends where it changes its height. */
export function linePath([start, ...rest]: readonly Point[]): string {
  if (!start) return '';
  let from = start;
  const parts = rest.map(to => {
    const part = segment(from, to);
    from = to;
    return part;
  });
  return `M${start.x} ${start.y}${parts.join('')}`;
}

function segment(from: Point, to: Point): string {
  if (from.x === to.x || from.y === to.y) return `L${to.x} ${to.y}`;
  const middle = (from.x + to.x) / 2;
  return `C${middle} ${from.y} ${middle} ${to.y} ${to.x} ${to.y}`;
}
