import { classNames } from './class-names';

interface PointsListProps {
  label: string;
  rows: { id: string; title: string; points: number; max: number; meaning: string }[];
}

/** Points given, criterion by criterion, with what they stand for. */
export function PointsList({ label, rows }: PointsListProps) {
  return (
    <ul aria-label={label} className="grid gap-3">
      {rows.map(({ id, title, points, max, meaning }) => (
        <li key={id} className="grid gap-1">
          <div className="flex items-baseline justify-between gap-3">
            <span className="font-semibold">{title}</span>
            <span className="num font-semibold whitespace-nowrap text-indigo">
              {points}
              <span className="font-normal text-ink-3"> / {max}</span>
            </span>
          </div>
          <div aria-hidden className="flex gap-1">
            {Array.from({ length: max }, (_, index) => (
              <span key={index} className={classNames('h-1.5 flex-1 rounded-full', index < points ? 'bg-indigo' : 'bg-line')} />
            ))}
          </div>
          <p className="text-sm text-ink-3">{meaning}</p>
        </li>
      ))}
    </ul>
  );
}
