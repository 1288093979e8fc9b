import type { ReactNode } from 'react';
import type { Text } from '~/i18n/messages';
import { useText } from '~/i18n/use-text';
import { messages } from '../messages';
import type { ColumnFacts } from './column-facts';
import type { ChartKind, ChartSpec } from './suggest-chart';

interface ChartSettingsProps {
  facts: readonly ColumnFacts[];
  spec: ChartSpec;
  change(spec: ChartSpec): void;
  children: ReactNode;
}

const kinds: readonly ChartKind[] = ['line', 'bar', 'stacked', 'scatter', 'number'];

/** What the chart is made of, to change. */
export function ChartSettings({ facts, spec, change, children }: ChartSettingsProps) {
  const t = useText(messages);
  const all = facts.map((_, i) => i);
  const measures = all.filter(i => facts[i]?.role === 'measure' || spec.ys.includes(i));
  const names = (columns: readonly number[]) => columns.map(i => facts[i]?.name ?? '').join(' + ');
  const choices = [...new Map([spec.ys, ...measures.map(i => [i])].map(ys => [ys.join(), ys])).values()];
  const turnInto = (kind: ChartKind) => change({ ...spec, kind, x: kind === 'number' ? spec.x : (spec.x ?? 0) });
  return (
    <div role="group" aria-label={t.chartOf} className="flex shrink-0 flex-wrap items-center gap-x-3 gap-y-1.5 px-4 py-2 text-sm">
      <Choice
        label={t.chartKind}
        value={spec.kind}
        options={kinds.map(kind => ({ value: kind, name: kindName(kind, t) }))}
        choose={value => turnInto(kinds.find(kind => kind === value) ?? spec.kind)}
      />
      {spec.kind !== 'number' && (
        <Choice
          label={t.axisX}
          value={String(spec.x ?? 0)}
          options={optionsOf(all, facts)}
          choose={value => change({ ...spec, x: Number(value) })}
        />
      )}
      <Choice
        label={t.axisY}
        value={spec.ys.join()}
        options={choices.map(ys => ({ value: ys.join(), name: names(ys) }))}
        choose={value => change({ ...spec, ys: value.split(',').map(Number) })}
      />
      {spec.kind !== 'number' && spec.kind !== 'scatter' && (
        <>
          <Choice
            label={t.splitBy}
            value={String(spec.series ?? '')}
            options={[
              { value: '', name: t.noSplit },
              ...optionsOf(
                all.filter(i => i !== spec.x && facts[i]?.role === 'category'),
                facts,
              ),
            ]}
            choose={value =>
              change({ ...spec, series: value === '' ? undefined : Number(value), ys: value === '' ? spec.ys : spec.ys.slice(0, 1) })
            }
          />
          <Choice
            label={t.chartSort}
            value={spec.sort}
            options={[
              { value: 'given', name: t.sortGiven },
              { value: 'value', name: t.sortValue },
            ]}
            choose={value => change({ ...spec, sort: value === 'value' ? 'value' : 'given' })}
          />
        </>
      )}
      {children}
    </div>
  );
}

function optionsOf(columns: readonly number[], facts: readonly ColumnFacts[]) {
  return columns.map(i => ({ value: String(i), name: facts[i]?.name ?? '' }));
}

function kindName(kind: ChartKind, t: Text<typeof messages>): string {
  const names: Record<ChartKind, string> = {
    number: t.kindNumber,
    line: t.kindLine,
    bar: t.kindBar,
    stacked: t.kindStacked,
    scatter: t.kindScatter,
  };
  return names[kind];
}

interface ChoiceProps {
  label: string;
  value: string;
  options: { value: string; name: string }[];
  choose(value: string): void;
}

export function Choice({ label, value, options, choose }: ChoiceProps) {
  return (
    <label className="flex items-center gap-1.5">
      <span className="text-ink-3">{label}</span>
      <select
        value={value}
        onChange={event => choose(event.target.value)}
        className="min-h-7 max-w-44 rounded-sm border border-control bg-surface px-1.5 text-sm pointer-coarse:min-h-10"
      >
        {options.map(option => (
          <option key={option.value} value={option.value}>
            {option.name}
          </option>
        ))}
      </select>
    </label>
  );
}
