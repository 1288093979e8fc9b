import type { Difference } from '../../grading/difference';
import type { Cell } from '~/engine/query-result';
import { useText } from '~/i18n/use-text';
import { classNames } from '~/ui/class-names';
import { messages } from '../messages';
import { cellText } from '../result/result-text';

interface Line {
  head: string;
  cells: Cell[];
  /** The column whose cell stands out. */
  marked: string | undefined;
}

/** The first difference as a table of one or two rows, the cell that differs marked. */
export function DifferenceTable({ difference }: { difference: Difference }) {
  const t = useText(messages);
  switch (difference.kind) {
    case 'column-count':
    case 'column-names':
    case 'column-order':
      return <ColumnLists expected={difference.expected} actual={difference.actual} />;
    case 'column-type':
      return (
        <ColumnLists expected={[`${difference.column} ${difference.expected}`]} actual={[`${difference.column} ${difference.actual}`]} />
      );
    case 'missing-rows':
    case 'lost-duplicates':
      return difference.example ? (
        <RowTable columns={difference.columns} lines={[{ head: t.missingRow, cells: difference.example, marked: undefined }]} />
      ) : null;
    case 'extra-rows':
    case 'duplicate-rows':
      return difference.example ? (
        <RowTable columns={difference.columns} lines={[{ head: t.extraRow, cells: difference.example, marked: undefined }]} />
      ) : null;
    case 'wrong-rows':
      return (
        <RowTable
          columns={difference.columns}
          lines={[
            { head: t.yourRow(difference.row), cells: difference.actualRow, marked: difference.column },
            { head: t.expectedRow, cells: difference.expectedRow, marked: undefined },
          ]}
        />
      );
    case 'wrong-order':
      return (
        <RowTable
          columns={difference.columns}
          lines={[
            { head: t.yourRow(difference.row), cells: difference.actualRow, marked: difference.keys[0] },
            { head: t.expectedHere, cells: difference.expectedRow, marked: undefined },
          ]}
        />
      );
  }
}

/** Numbers stand under each other by their last digit. */
function holdsNumbers(lines: Line[], column: number): boolean {
  return lines.every(({ cells }) => /^(-?\d+(\.\d+)?)?$/.test(cellText(cells[column] ?? '')));
}

function RowTable({ columns, lines }: { columns: string[]; lines: Line[] }) {
  const t = useText(messages);
  const sides = columns.map((_, i) => (holdsNumbers(lines, i) ? 'text-right' : 'text-left'));
  return (
    <div tabIndex={0} role="region" aria-label={t.differenceTable} className="overflow-x-auto rounded-md border border-line">
      <table className="num w-full text-sm">
        <thead>
          <tr className="border-b border-line">
            <td className="px-3.5 py-1.5" />
            {columns.map((column, i) => (
              <th key={i} scope="col" className={classNames('px-3.5 py-1.5 font-semibold whitespace-nowrap', sides[i])}>
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {lines.map(line => (
            <tr key={line.head} className="border-b border-line last:border-b-0">
              <th scope="row" className="px-3.5 py-1.5 text-left font-normal whitespace-nowrap text-ink-3">
                {line.head}
              </th>
              {columns.map((column, i) => (
                <DifferenceCell key={i} cell={line.cells[i] ?? null} marked={column === line.marked} side={sides[i]} />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function DifferenceCell({ cell, marked, side }: { cell: Cell; marked: boolean; side: string | undefined }) {
  const t = useText(messages);
  return (
    <td className={classNames('px-3.5 py-1.5 whitespace-nowrap', side, marked && 'bg-seal-soft font-semibold text-seal')}>
      {cell === null ? <span className="text-xs italic opacity-80">NULL</span> : cellText(cell) || t.emptyText}
      {marked && <span className="sr-only"> {t.differsHere}</span>}
    </td>
  );
}

function ColumnLists({ expected, actual }: { expected: string[]; actual: string[] }) {
  const t = useText(messages);
  return (
    <dl className="grid grid-cols-[auto_1fr] gap-x-4 gap-y-1.5 rounded-md border border-line px-3.5 py-2.5 text-sm">
      <dt className="text-ink-3">{t.yourColumns}</dt>
      <dd className="flex flex-wrap gap-1.5">
        {actual.map((name, i) => (
          <code
            key={i}
            className={classNames(
              'rounded-sm px-1.5',
              expected.includes(name) && expected[i] === name ? 'bg-sunken' : 'bg-seal-soft text-seal',
            )}
          >
            {name}
          </code>
        ))}
      </dd>
      <dt className="text-ink-3">{t.expectedColumns}</dt>
      <dd className="flex flex-wrap gap-1.5">
        {expected.map(name => (
          <code key={name} className="rounded-sm bg-sunken px-1.5">
            {name}
          </code>
        ))}
      </dd>
    </dl>
  );
}
