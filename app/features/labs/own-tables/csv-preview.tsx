import { formatNumber } from '~/i18n/formats';
import { useLocale } from '~/i18n/use-locale';
import { useText } from '~/i18n/use-text';
import { columnKinds } from './column-types';
import type { ColumnKind } from './column-types';
import type { CsvSurvey, Problems, RowProblem } from './csv-table';
import { messages } from './messages';

interface CsvPreviewProps {
  survey: CsvSurvey;
  kinds: readonly ColumnKind[];
  setKind(column: number, kind: ColumnKind): void;
}

const rowsShown = 8;

/** The first rows, under their columns' names and types. */
export function CsvPreview({ survey, kinds, setKind }: CsvPreviewProps) {
  const t = useText(messages);
  const locale = useLocale();
  return (
    <div>
      <p className="num text-sm text-ink-3">{t.found(formatNumber(survey.rows, locale), formatNumber(survey.columns.length, locale))}</p>
      <div tabIndex={0} role="region" aria-label={t.preview} className="mt-2 max-h-72 overflow-auto rounded-sm border border-line">
        <table className="min-w-full border-collapse text-sm">
          <thead>
            <tr>
              {survey.columns.map(({ name }, index) => (
                <th
                  key={name}
                  scope="col"
                  className="border-b border-line bg-sunken px-2 py-1.5 text-left align-top font-semibold whitespace-nowrap"
                >
                  <span className="block max-w-56 truncate" title={name}>
                    {name}
                  </span>
                  <select
                    aria-label={t.kindOf(name)}
                    value={kinds[index] ?? 'text'}
                    onChange={event => setKind(index, columnKinds.find(kind => kind === event.target.value) ?? 'text')}
                    className="mt-1 min-h-7 rounded-sm border border-control bg-surface px-1 text-xs font-normal pointer-coarse:min-h-11"
                  >
                    {columnKinds.map(kind => (
                      <option key={kind} value={kind}>
                        {t[kind]}
                      </option>
                    ))}
                  </select>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {survey.preview.slice(0, rowsShown).map((row, index) => (
              <tr key={index}>
                {survey.columns.map(({ name }, column) => (
                  <td key={name} className="max-w-56 truncate border-b border-line px-2 py-1 whitespace-nowrap">
                    {row[column] ?? <span className="text-xs text-ink-3">{t.nothing}</span>}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </div>
  );
}

/** The rows that do not fit, each with its line. */
export function ProblemList({ problems }: { problems: Problems }) {
  const t = useText(messages);
  const locale = useLocale();
  const number = (value: number) => formatNumber(value, locale);
  const rest = problems.count - problems.first.length;
  return (
    <section className="rounded-md border border-amber/40 bg-amber-soft px-4 py-3 text-sm" role="status">
      <p className="font-semibold">{t.problems(number(problems.count))}</p>
      <ul className="num mt-1 max-h-36 overflow-auto">
        {problems.first.map(problem => (
          <li key={`${problem.line}-${problem.kind}`}>
            {t.line(number(problem.line))} · {wordsFor(problem)}
          </li>
        ))}
        {rest > 0 && <li className="text-ink-3">{t.andMore(number(rest))}</li>}
      </ul>
    </section>
  );

  function wordsFor(problem: RowProblem): string {
    switch (problem.kind) {
      case 'width':
        return t.width(number(problem.expected), number(problem.found));
      case 'value':
        return t.value(problem.column, problem.value, t[problem.expected]);
      case 'unclosed-quote':
      case 'text-after-quote':
        return t[problem.kind];
    }
  }
}
