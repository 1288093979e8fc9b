import { classNames } from './class-names';

interface MeterProps {
  /** What is being measured, for screen readers. */
  label: string;
  value: number;
  max: number;
  tone?: 'jade' | 'seal' | 'indigo';
  className?: string;
}

const fills = { jade: 'bg-jade', seal: 'bg-seal', indigo: 'bg-indigo' };

export function Meter({ label, value, max, tone = 'jade', className }: MeterProps) {
  const share = max > 0 ? Math.min(1, value / max) : 0;
  return (
    <div
      role="meter"
      aria-label={label}
      aria-valuenow={value}
      aria-valuemin={0}
      aria-valuemax={max}
      className={classNames('h-1.5 w-30 overflow-hidden rounded-full bg-line', className)}
    >
      <div className={classNames('h-full rounded-full', fills[tone])} style={{ width: `${share * 100}%` }} />
    </div>
  );
}
