import type { DataDrawing, DataSeries } from '~/ui/data-drawing';
import { cellText } from '../result-text';
import { cellAt, viewLength } from '../table-view';
import type { TableView } from '../table-view';
import type { ColumnFacts } from './column-facts';
import { isPart, mostSeries } from './suggest-chart';
import type { ChartSpec } from './suggest-chart';
import { timeSlots } from './time-slots';

/** What the reader must know to read the chart rightly. */
export type ChartNote =
  | { kind: 'first-rows'; rows: number }
  /** Several rows at one place were added up. */
  | { kind: 'summed' }
  | { kind: 'others'; shown: number; rest: number }
  /** Rates cannot be added up, so the rest is left out. */
  | { kind: 'left-out'; shown: number; rest: number }
  | { kind: 'first-points'; points: number }
  | { kind: 'gaps'; count: number };

interface ChartData extends Pick<DataDrawing, 'kind' | 'labels' | 'series' | 'xName' | 'yName'> {
  notes: ChartNote[];
}

interface ChartWords {
  others: string;
  missing: string;
}

const mostRows = 100_000;
const mostCategories = 20;
const mostPoints = 5_000;

interface Wish {
  view: TableView;
  facts: readonly ColumnFacts[];
  spec: ChartSpec;
  words: ChartWords;
}

/** The figures of a chart, with what was left out or added up said. */
export function chartData(wish: Wish): ChartData {
  return wish.spec.kind === 'scatter' ? scatterData(wish) : placedData(wish);
}

function numberOf(view: TableView, place: number, column: number): number | null {
  const cell = cellAt(view, place, column);
  const number = cell === null ? Number.NaN : Number(cell);
  return Number.isFinite(number) ? number : null;
}

function scatterData({ view, facts, spec }: Wish): ChartData {
  const { x = 0, ys } = spec;
  const y = ys[0] ?? x;
  const rows = Math.min(viewLength(view), mostPoints);
  const points = Array.from({ length: rows }, (_, place) => ({ x: numberOf(view, place, x), y: numberOf(view, place, y) })).flatMap(
    point => (point.x === null || point.y === null ? [] : [{ x: point.x, y: point.y }]),
  );
  const notes: ChartNote[] = viewLength(view) > rows ? [{ kind: 'first-points', points: rows }] : [];
  const name = facts[y]?.name ?? '';
  return { kind: 'scatter', labels: [], series: [{ name, values: [], points }], xName: facts[x]?.name ?? '', yName: name, notes };
}

/** Values by place along the axis and by series. */
class Sums {
  readonly labels: string[] = [];
  readonly series = new Map<string, Map<string, number>>();
  summed = false;
  #known = new Set<string>();

  add({ label, name, value }: { label: string; name: string; value: number | null }): void {
    if (!this.#known.has(label)) {
      this.#known.add(label);
      this.labels.push(label);
    }
    const own = this.series.get(name) ?? new Map<string, number>();
    this.series.set(name, own);
    if (value === null) return;
    const before = own.get(label);
    if (before !== undefined) this.summed = true;
    own.set(label, (before ?? 0) + value);
  }
}

function placedData({ view, facts, spec, words }: Wish): ChartData {
  const { x = 0, ys, series } = spec;
  const rows = Math.min(viewLength(view), mostRows);
  const textOf = (place: number, column: number) => {
    const cell = cellAt(view, place, column);
    return cell === null ? words.missing : cellText(cell);
  };
  const sums = new Sums();
  for (let place = 0; place < rows; place += 1) {
    const label = textOf(place, x);
    for (const y of ys) {
      const name = series === undefined ? (facts[y]?.name ?? '') : textOf(place, series);
      sums.add({ label, name, value: numberOf(view, place, y) });
    }
  }
  const notes: ChartNote[] = rows < viewLength(view) ? [{ kind: 'first-rows', rows }] : [];
  if (sums.summed) notes.push({ kind: 'summed' });
  const additive = ys.every(y => isPart(facts[y]));
  const fewer = fewerSeries({ all: [...sums.series].map(([name, values]) => ({ name, values })), additive, words, notes });
  const isTime = facts[x]?.role === 'time';
  const placed = isTime ? inTime({ labels: sums.labels, missing: words.missing, notes }) : undefined;
  const ordered = placed ?? (isTime ? [...sums.labels].sort() : byChoice({ labels: sums.labels, series: fewer, spec }));
  const { labels, series: shown } = isTime
    ? { labels: ordered, series: fewer }
    : fewerPlaces({ labels: ordered, series: fewer, additive, words, notes });
  return {
    kind: spec.kind === 'number' ? 'bar' : spec.kind,
    labels,
    series: shown.map(({ name, values }): DataSeries => ({ name, values: labels.map(label => values.get(label) ?? null) })),
    xName: facts[x]?.name ?? '',
    yName: series === undefined && ys.length > 1 ? '' : (facts[ys[0] ?? -1]?.name ?? ''),
    notes,
  };
}

interface Summed {
  name: string;
  values: Map<string, number>;
}

function inTime({ labels, missing, notes }: { labels: string[]; missing: string; notes: ChartNote[] }): string[] | undefined {
  const slots = timeSlots(labels.filter(label => label !== missing));
  const known = new Set(labels);
  const count = slots?.filter(slot => !known.has(slot)).length ?? 0;
  if (count > 0) notes.push({ kind: 'gaps', count });
  return slots;
}

function byChoice({ labels, series, spec }: { labels: string[]; series: Summed[]; spec: ChartSpec }): string[] {
  if (spec.sort === 'given') return labels;
  return [...labels].sort((a, b) => totalAt(series, b) - totalAt(series, a));
}

function totalAt(series: Summed[], label: string): number {
  return series.reduce((sum, { values }) => sum + (values.get(label) ?? 0), 0);
}

interface Fewer {
  additive: boolean;
  words: ChartWords;
  notes: ChartNote[];
}

function fewerSeries({ all, additive, words, notes }: Fewer & { all: Summed[] }): Summed[] {
  if (all.length <= mostSeries) return all;
  const size = ({ values }: Summed) => [...values.values()].reduce((sum, value) => sum + Math.abs(value), 0);
  const sorted = [...all].sort((a, b) => size(b) - size(a));
  const kept = sorted.slice(0, additive ? mostSeries - 1 : mostSeries);
  const rest = sorted.slice(kept.length);
  notes.push({ kind: additive ? 'others' : 'left-out', shown: kept.length, rest: rest.length });
  return additive ? [...kept, { name: words.others, values: addedUp(rest.map(({ values }) => values)) }] : kept;
}

function addedUp(parts: Map<string, number>[]): Map<string, number> {
  const sums = new Map<string, number>();
  for (const part of parts) for (const [label, value] of part) sums.set(label, (sums.get(label) ?? 0) + value);
  return sums;
}

/** The largest places; what is left is added up into one, or left out where a sum would mean nothing. */
function fewerPlaces({ labels, series, additive, words, notes }: Fewer & { labels: string[]; series: Summed[] }) {
  if (labels.length <= mostCategories) return { labels, series };
  const largest = [...labels]
    .sort((a, b) => totalAt(series, b) - totalAt(series, a))
    .slice(0, additive ? mostCategories - 1 : mostCategories);
  const kept = new Set(largest);
  const shown = labels.filter(label => kept.has(label));
  const rest = labels.filter(label => !kept.has(label));
  notes.push({ kind: additive ? 'others' : 'left-out', shown: shown.length, rest: rest.length });
  if (!additive) return { labels: shown, series };
  const withRest = series.map(({ name, values }) => ({
    name,
    values: new Map(values).set(
      words.others,
      rest.reduce((sum, label) => sum + (values.get(label) ?? 0), 0),
    ),
  }));
  return { labels: [...shown, words.others], series: withRest };
}
