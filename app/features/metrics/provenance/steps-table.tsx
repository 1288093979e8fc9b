import { formatNumber } from '~/i18n/formats';
import { useLocale } from '~/i18n/use-locale';
import { useText } from '~/i18n/use-text';
import { Card } from '~/ui/card';
import { classNames } from '~/ui/class-names';
import type { StepCount } from '../measures';
import { messages } from '../messages';

/** Where rows are lost on the way from the tables to the number: every step with its rows, drawn to one scale. */
export function StepsTable({ steps }: { steps: StepCount[] }) {
  const locale = useLocale();
  const t = useText(messages);
  const most = Math.max(1, ...steps.map(step => step.rows));
  const kinds = { table: t.tableKind, step: t.stepKind, result: t.resultKind };
  return (
    <Card className="min-w-0 px-5 py-4.5">
      <h3 className="text-lg">{t.steps}</h3>
      <p className="mb-3 text-sm text-ink-3">{t.stepsNote}</p>
      <table className="w-full text-left">
        <thead className="sr-only">
          <tr>
            <th scope="col">{t.step}</th>
            <th scope="col">{t.rowCount}</th>
          </tr>
        </thead>
        <tbody>
          {steps.map(({ name, kind, rows }, index) => (
            <tr
              key={`${kind} ${name}`}
              className={classNames('align-middle', kind !== 'table' && steps[index - 1]?.kind === 'table' && 'border-t border-line')}
            >
              <th scope="row" className="w-px py-1 pr-4 font-normal whitespace-nowrap">
                <code className="text-sm">{kind === 'result' ? t.resultKind : name}</code>
                <span className="ml-2 hidden text-xs text-ink-3 sm:inline">{kind === 'result' ? t.result : kinds[kind]}</span>
              </th>
              <td className="py-1">
                <span className="flex items-center gap-2.5">
                  <span aria-hidden className="h-2.5 min-w-0 flex-1">
                    <span
                      className={classNames('block h-full min-w-0.5 rounded-xs', fills[kind])}
                      style={{ width: `${(rows / most) * 100}%` }}
                    />
                  </span>
                  <span className="num w-20 shrink-0 text-right">{formatNumber(rows, locale)}</span>
                </span>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </Card>
  );
}

const fills: Record<StepCount['kind'], string> = { table: 'bg-line-strong', step: 'bg-[var(--chart-5)]', result: 'bg-indigo' };
