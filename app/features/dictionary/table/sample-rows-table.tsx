import { cellText, isNumericType } from '~/features/labs/result/result-text';
import { Card } from '~/ui/card';
import { classNames } from '~/ui/class-names';
import type { TableView } from '../dictionary-view';

/** The rows as the engine gives them: nothing is rounded, shortened or translated. */
export function SampleRowsTable({ sample: { columns, rows } }: { sample: NonNullable<TableView['sample']> }) {
  const align = columns.map(({ type }) => (isNumericType(type) ? 'text-right' : 'text-left'));
  return (
    <Card tabIndex={0} role="region" aria-labelledby="sample-title" className="overflow-x-auto">
      <table className="num w-full border-collapse text-sm whitespace-nowrap">
        <thead>
          <tr className="border-b border-line">
            {columns.map(({ name }, i) => (
              <th key={name} scope="col" className={classNames('px-3.5 py-2 font-mono font-semibold', align[i])}>
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody className="divide-y divide-line">
          {rows.map((row, index) => (
            <tr key={index}>
              {row.map((cell, i) => (
                <td key={columns[i]?.name} className={classNames('px-3.5 py-2', align[i])}>
                  {cell === null ? <span className="text-xs text-ink-3 italic">NULL</span> : cellText(cell)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </Card>
  );
}
