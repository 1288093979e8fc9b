import { Link } from '@remix-run/react';
import { useText } from '~/i18n/use-text';
import { sourceSystems } from '~/sample-company/dictionary';
import type { SourceSystem } from '~/sample-company/dictionary';
import { classNames } from '~/ui/class-names';
import { dictionaryAddress } from '../dictionary-view';
import { messages } from '../messages';
import { DrawnTableBox } from './drawn-table-box';
import type { Diagram, DrawnReference } from './er-layout';
import { linePath } from './line-path';
import type { Point } from './placement';
import { systemFill } from './system-fill';

/** Below this share of full size the small print cannot be read: then the drawing scrolls instead. */
const leastScale = 0.86;

/** The tables and their references as a drawing, a legend, and the same in words. */
export function ErDiagram({ diagram, className }: { diagram: Diagram; className?: string }) {
  const t = useText(messages);
  const { width, height, tables, references } = diagram;
  return (
    <section className={classNames('rounded-md border border-line bg-surface shadow-card', className)}>
      <div className="border-b border-line px-5 py-3.5">
        <h2 id="er-title">{t.diagram}</h2>
        <p className="text-sm text-ink-3">{t.diagramNote}</p>
      </div>
      <div tabIndex={0} role="region" aria-labelledby="er-title" className="overflow-x-auto">
        <svg
          role="group"
          aria-labelledby="er-title"
          viewBox={`0 0 ${width} ${height}`}
          className="mx-auto block h-auto w-full"
          style={{ minWidth: width * leastScale, maxWidth: width }}
        >
          <g aria-hidden className="fill-none stroke-[1.5] text-ink-3" stroke="currentColor">
            {references.map(reference => (
              <Line key={`${reference.from.table}.${reference.from.column}`} reference={reference} />
            ))}
          </g>
          {tables.map(table => (
            <DrawnTableBox key={table.name} table={table} />
          ))}
        </svg>
      </div>
      <Legend systems={sourceSystems.filter(system => tables.some(({ source }) => source === system))} />
      <ReferenceList references={references} />
    </section>
  );
}

/** A crow's foot where any number of rows refer; a bar where one row is referred to, with a ring where it may be none. */
function Line({ reference: { line, isOptional } }: { reference: DrawnReference }) {
  const start = line[0];
  const end = line.at(-1);
  if (!start || !end) return null;
  const [second, secondLast] = [line[1] ?? end, line.at(-2) ?? start];
  return (
    <>
      <path d={linePath(line)} opacity={0.75} />
      <path d={manyEnd(end, secondLast.x < end.x ? -1 : 1)} />
      <OneEnd {...start} outward={second.x < start.x ? -1 : 1} isOptional={isOptional} />
    </>
  );
}

/** `outward` is the side of its table on which the line leaves: 1 is the right. */
function manyEnd({ x, y }: Point, outward: 1 | -1): string {
  return `M${x} ${y - 5}L${x + 9 * outward} ${y}L${x} ${y + 5}`;
}

function OneEnd({ x, y, outward, isOptional }: Point & { outward: 1 | -1; isOptional: boolean }) {
  return (
    <>
      <path d={`M${x + 6 * outward} ${y - 5}v10`} />
      {isOptional && <circle cx={x + 11 * outward} cy={y} r={3.5} className="fill-surface" />}
    </>
  );
}

function Legend({ systems }: { systems: SourceSystem[] }) {
  const t = useText(messages);
  const ends = [
    { word: t.one, mark: <OneEnd x={4} y={8} outward={1} isOptional={false} /> },
    { word: t.noneOrOne, mark: <OneEnd x={4} y={8} outward={1} isOptional /> },
    { word: t.many, mark: <path d={manyEnd({ x: 24, y: 8 }, -1)} /> },
  ];
  return (
    <div className="flex flex-wrap gap-x-5 gap-y-1.5 border-t border-line px-5 py-3 text-sm text-ink-2">
      {systems.map(system => (
        <span key={system} className="inline-flex items-center gap-1.5">
          <svg aria-hidden viewBox="0 0 12 12" className="size-3">
            <rect width="12" height="12" rx="3" className={systemFill[system]} />
          </svg>
          {t[system]}
        </span>
      ))}
      {ends.map(({ word, mark }) => (
        <span key={word} className="inline-flex items-center gap-1.5">
          <svg aria-hidden viewBox="0 0 24 16" className="h-4 w-6 fill-none stroke-[1.5] text-ink-3" stroke="currentColor">
            <path d="M0 8h24" />
            {mark}
          </svg>
          {word}
        </span>
      ))}
    </div>
  );
}

function ReferenceList({ references }: { references: readonly DrawnReference[] }) {
  const t = useText(messages);
  return (
    <details className="border-t border-line">
      <summary className="px-5 py-3 text-sm text-indigo">{t.referenceList(references.length)}</summary>
      <ul className="grid gap-x-8 gap-y-1.5 px-5 pb-4 font-mono text-sm md:grid-cols-2">
        {references.map(({ from, to, isOptional }) => (
          <li key={`${from.table}.${from.column}`} className="wrap-anywhere">
            <Link to={dictionaryAddress(from.table, from.column)} className="text-indigo hover:underline">
              {`${from.table}.${from.column}`}
            </Link>
            {' → '}
            <Link to={dictionaryAddress(to.table, to.column)} className="text-indigo hover:underline">
              {`${to.table}.${to.column}`}
            </Link>
            {isOptional && <span className="font-sans text-ink-3">{` · ${t.mayBeNone}`}</span>}
          </li>
        ))}
      </ul>
    </details>
  );
}
