import type { Cell } from '~/engine/query-result';
import { useLocale } from '~/i18n/use-locale';
import { useText } from '~/i18n/use-text';
import { classNames } from '~/ui/class-names';
import { explainEvidence } from './explain-insight';
import type { CounterExample, ShownResult, ShownTable } from './insight';
import { messages } from './messages';

/** A handful of invented rows, what the learner's query makes of them and what is right, and why in one sentence. */
export function CounterExampleView({ example: { tables, yours, right, evidence } }: { example: CounterExample }) {
  const t = useText(messages);
  const locale = useLocale();
  return (
    <section aria-label={t.counterExample} className="grid gap-3 rounded-md border border-line bg-surface px-4 py-3.5">
      <div>
        <h3 className="text-sm font-semibold text-ink-2">{t.counterExample}</h3>
        <p className="mt-1 font-semibold wrap-anywhere">{explainEvidence(evidence, locale)}</p>
        <p className="mt-0.5 text-sm text-ink-3">{t.invented}</p>
      </div>
      {tables.map(table => (
        <InputTable key={table.name} table={table} />
      ))}
      <div className="grid items-start gap-3 border-t border-line pt-3 sm:grid-cols-2">
        {yours ? (
          <ResultTable caption={t.yours} result={yours} look={{ ...wrongLook, row: t.wrongRow, cell: t.wrongCell }} />
        ) : (
          <p className="text-sm text-ink-2">
            <span className="block font-semibold">{t.yours}</span>
            {t.yoursFails}
          </p>
        )}
        <ResultTable caption={t.right} result={right} look={{ ...rightLook, row: t.lackingRow, cell: t.rightCell }} />
      </div>
    </section>
  );
}

const wrongLook = { tone: 'bg-seal-soft font-semibold text-seal', shape: '✗' };
const rightLook = { tone: 'bg-jade-soft font-semibold text-jade', shape: '✓' };

interface MarkLook {
  tone: string;
  shape: string;
  /** Words for a marked row, and for a marked cell. */
  row: string;
  cell: string;
}

function InputTable({ table: { name, columns, rows, marked } }: { table: ShownTable }) {
  const t = useText(messages);
  const look = { tone: 'bg-amber-soft', shape: '▶', row: t.markedRow, cell: t.markedRow };
  return <MarkedTable caption={t.inputTable(name)} columns={columns} rows={rows} marks={marked.map(row => ({ row }))} look={look} />;
}

function ResultTable({ caption, result: { columns, rows, marks }, look }: { caption: string; result: ShownResult; look: MarkLook }) {
  return <MarkedTable caption={caption} columns={columns} rows={rows} marks={marks} look={look} />;
}

interface MarkedTableProps {
  caption: string;
  columns: string[];
  rows: Cell[][];
  marks: ShownResult['marks'];
  look: MarkLook;
}

/** A mark is a colour, a shape, and a word for whoever sees neither. */
function MarkedTable({ caption, columns, rows, marks, look }: MarkedTableProps) {
  const t = useText(messages);
  const sides = columns.map((_, i) => (rows.every(row => isNumber(row[i])) ? 'text-right' : 'text-left'));
  return (
    <div tabIndex={0} role="region" aria-label={caption} className="min-w-0 overflow-x-auto">
      <table className="num w-full text-sm">
        <caption className="pb-1 text-left text-sm text-ink-3">{caption}</caption>
        <thead>
          <tr className="border-y border-line">
            <td className="w-6" />
            {columns.map((column, i) => (
              <th key={i} scope="col" className={classNames('px-2.5 py-1.5 font-semibold whitespace-nowrap', sides[i])}>
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.length === 0 && (
            <tr className="border-b border-line">
              <td colSpan={columns.length + 1} className="px-2.5 py-1.5 text-ink-3">
                {t.noRows}
              </td>
            </tr>
          )}
          {rows.map((row, i) => {
            const whole = marks.some(mark => mark.row === i && mark.column === undefined);
            const isMarked = marks.some(mark => mark.row === i);
            return (
              <tr key={i} className={classNames('border-b border-line', whole && look.tone)}>
                <td className="w-6 py-1.5 pl-1.5">
                  {isMarked && <span aria-hidden>{look.shape}</span>}
                  {whole && <span className="sr-only">{look.row}</span>}
                </td>
                {columns.map((_, column) => {
                  const here = marks.some(mark => mark.row === i && mark.column === column);
                  return (
                    <td key={column} className={classNames('px-2.5 py-1.5 whitespace-nowrap', sides[column], here && look.tone)}>
                      <CellText cell={row[column] ?? null} />
                      {here && <span className="sr-only"> {look.cell}</span>}
                    </td>
                  );
                })}
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}

function isNumber(cell: Cell | undefined): boolean {
  return cell === null || /^-?\d+(\.\d+)?$/.test(String(cell));
}

function CellText({ cell }: { cell: Cell }) {
  if (cell === null) return <span className="text-xs italic">NULL</span>;
  return <>{typeof cell === 'object' ? JSON.stringify(cell) : String(cell).replace(/ 00:00:00$/, ' 00:00')}</>;
}
