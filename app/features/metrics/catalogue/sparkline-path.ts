interface Box {
  width: number;
  height: number;
  margin: number;
}

interface Place {
  x: number;
  y: number;
}

/** The line through the values, as an SVG path broken at gaps, and its last point. Undefined with fewer than two values. */
export function sparklinePath(
  values: readonly (number | null)[],
  { width, height, margin }: Box,
): { line: string; end: Place } | undefined {
  const known = values.filter(value => value !== null);
  if (known.length < 2) return undefined;
  const [least, most] = [Math.min(...known), Math.max(...known)];
  const span = most - least || 1;
  const place = (value: number, index: number): Place => ({
    x: round(margin + (index / (values.length - 1)) * (width - 2 * margin)),
    // A line that does not move runs through the middle.
    y: most === least ? height / 2 : round(height - margin - ((value - least) / span) * (height - 2 * margin)),
  });
  let line = '';
  let end: Place = { x: 0, y: 0 };
  values.forEach((value, index) => {
    if (value === null) return;
    end = place(value, index);
    line += `${(values[index - 1] ?? null) === null ? 'M' : 'L'}${end.x} ${end.y}`;
  });
  return { line, end };
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
