import { sparklinePath } from './sparkline-path';

const width = 112;
const height = 28;

/** A year of a metric at a glance: its shape alone, the words beside it say the value. */
export function Sparkline({ values }: { values: (number | null)[] }) {
  const path = sparklinePath(values, { width, height, margin: 3 });
  if (!path) return null;
  return (
    <svg aria-hidden width={width} height={height} viewBox={`0 0 ${width} ${height}`} className="shrink-0 overflow-visible">
      <path d={path.line} fill="none" stroke="var(--chart-1)" strokeWidth={1.75} strokeLinejoin="round" strokeLinecap="round" />
      <circle cx={path.end.x} cy={path.end.y} r={2.5} fill="var(--chart-1)" />
    </svg>
  );
}
