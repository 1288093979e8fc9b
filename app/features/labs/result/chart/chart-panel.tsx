import { Download } from 'lucide-react';
import { useEffect, useMemo, useState } from 'react';
import type { ComponentType, ReactNode } from 'react';
import type { ResultTable } from '~/engine/result-table';
import { formatNumber } from '~/i18n/formats';
import type { Text } from '~/i18n/messages';
import { useLocale } from '~/i18n/use-locale';
import { useText } from '~/i18n/use-text';
import { Button } from '~/ui/button';
import type { DataDrawing } from '~/ui/data-drawing';
import { keptState } from '../use-kept-state';
import { messages } from '../messages';
import { useTableView } from '../sheet/use-table-view';
import { columnLook, shownText } from '../shown-value';
import { cellAt, viewLength } from '../table-view';
import type { TableView } from '../table-view';
import { fileNameOf } from '../take-away';
import { useRowCount } from '../use-row-count';
import { chartData } from './chart-data';
import type { ChartNote } from './chart-data';
import { ChartSettings } from './chart-settings';
import { columnFacts } from './column-facts';
import type { ColumnFacts } from './column-facts';
import { ChartTable } from './chart-table';
import { suggestChart } from './suggest-chart';
import type { ChartSpec } from './suggest-chart';

/** The chart a reader has made of a result; undefined for the one suggested. */
const useChosenSpec = keptState<ResultTable, { spec: ChartSpec | undefined }>(() => ({ spec: undefined }));

/** A result as a chart: the rows shown in the grid, sorted and filtered as there. */
export function ChartPanel({ table, fileName }: { table: ResultTable; fileName: string }) {
  const t = useText(messages);
  useRowCount(table);
  const { view } = useTableView(table);
  const growing = table.state === 'growing';
  const facts = useMemo(() => (growing ? [] : columnFacts(view)), [view, growing]);
  const [{ spec: chosen }, keep] = useChosenSpec(table);
  const spec = chosen ?? suggestChart(facts, viewLength(view));
  if (growing) return <p className="px-4 py-6 text-ink-3">{t.chartLoading}</p>;
  if (!spec) return <p className="max-w-prose px-4 py-6 text-ink-3">{t.noChart}</p>;
  return (
    <div className="flex h-full min-h-0 flex-col overflow-auto">
      <ChartSettings facts={facts} spec={spec} change={next => keep({ spec: next })}>
        {spec.kind !== 'number' && <SavePng view={view} facts={facts} spec={spec} fileName={fileName} />}
      </ChartSettings>
      {spec.kind === 'number' ? <BigNumbers view={view} spec={spec} /> : <Drawn view={view} facts={facts} spec={spec} />}
    </div>
  );
}

interface Drawable {
  view: TableView;
  facts: readonly ColumnFacts[];
  spec: ChartSpec;
}

function useDrawing({ view, facts, spec }: Drawable): { drawing: DataDrawing; notes: ChartNote[] } {
  const t = useText(messages);
  const locale = useLocale();
  return useMemo(() => {
    const { notes, ...data } = chartData({ view, facts, spec, words: { others: t.others, missing: t.noName } });
    const y = data.yName || data.series.map(({ name }) => name).join(', ');
    const write = (value: number) => formatNumber(value, locale, { maximumFractionDigits: 4 });
    const title = spec.kind === 'scatter' ? t.chartTitleScatter(y, data.xName) : t.chartTitle(y, data.xName);
    return { drawing: { ...data, title, format: write, formatX: write }, notes };
  }, [view, facts, spec, t, locale]);
}

type Canvas = ComponentType<{ drawing: DataDrawing; label: string }>;

function Drawn(drawable: Drawable) {
  const t = useText(messages);
  const locale = useLocale();
  const { drawing, notes } = useDrawing(drawable);
  const [canvas, setCanvas] = useState<{ component: Canvas }>();
  // The drawing's code comes when a chart is first wanted.
  useEffect(() => {
    let wanted = true;
    void import('~/ui/data-chart.client').then(({ DataCanvas }) => wanted && setCanvas({ component: DataCanvas }));
    return () => {
      wanted = false;
    };
  }, []);
  const Canvas = canvas?.component;
  const said = sentenceOf(drawing, t);
  return (
    <figure className="flex min-h-56 flex-1 flex-col px-4 pb-3">
      <div className="relative min-h-44 flex-1">
        {Canvas ? <Canvas drawing={drawing} label={said} /> : <p className="py-6 text-ink-3">{t.chartLoading}</p>}
      </div>
      <figcaption className="mt-1 text-sm text-ink-2">
        {said}
        {notes.map(note => (
          <span key={note.kind} className="num ml-2 inline-block text-ink-3">
            <span aria-hidden className="text-amber">
              {'◆'}
            </span>{' '}
            {describeNote({ note, t, write: value => formatNumber(value, locale) })}
          </span>
        ))}
      </figcaption>
      <ChartTable drawing={drawing} />
    </figure>
  );
}

/** What the chart shows, in one sentence. */
function sentenceOf({ title, labels, series, format }: DataDrawing, t: Text<typeof messages>): string {
  const points = series.flatMap(each => each.points ?? []);
  if (points.length > 0) return t.saysPoints(title, format(points.length));
  const values = series.flatMap(({ name, values: own }) =>
    own.flatMap((value, i) =>
      value === null ? [] : [{ value, at: series.length > 1 ? `${labels[i] ?? ''} ${name}` : (labels[i] ?? '') }],
    ),
  );
  const [first] = values;
  if (!first) return title;
  const most = values.reduce((best, each) => (each.value > best.value ? each : best), first);
  const least = values.reduce((best, each) => (each.value < best.value ? each : best), first);
  return t.saysRange(title, format(most.value), most.at, format(least.value), least.at);
}

function describeNote({ note, t, write }: { note: ChartNote; t: Text<typeof messages>; write(value: number): string }): string {
  switch (note.kind) {
    case 'first-rows':
      return t.noteFirstRows(write(note.rows));
    case 'summed':
      return t.noteSummed;
    case 'others':
      return t.noteOthers(write(note.shown), write(note.rest));
    case 'left-out':
      return t.noteLeftOut(write(note.shown), write(note.rest));
    case 'first-points':
      return t.noteFirstPoints(write(note.points));
    case 'gaps':
      return t.noteGaps(write(note.count));
  }
}

function SavePng({ fileName, ...drawable }: Drawable & { fileName: string }): ReactNode {
  const t = useText(messages);
  const { drawing } = useDrawing(drawable);
  const save = async () => {
    const [{ imageOf }, { downloadFile }] = await Promise.all([import('~/ui/data-chart.client'), import('../save-text.client')]);
    downloadFile(await imageOf(drawing), `${fileNameOf(fileName, new Date())}.png`);
  };
  return (
    <Button tone="quiet" size="small" onClick={() => void save()} className="ml-auto pointer-coarse:min-h-10">
      <Download aria-hidden className="size-3.5" />
      {t.savePng}
    </Button>
  );
}

function BigNumbers({ view, spec }: { view: TableView; spec: ChartSpec }) {
  const { columns } = view.table;
  return (
    <dl className="flex flex-1 flex-wrap content-center items-center justify-center gap-x-16 gap-y-6 px-6 py-8">
      {spec.ys.map(y => (
        <div key={y} className="text-center">
          <dd className="num text-3xl font-semibold text-indigo">
            {shownText(cellAt(view, 0, y), columnLook(columns[y]?.type ?? '')) || 'NULL'}
          </dd>
          <dt className="mt-1 text-ink-3">{columns[y]?.name}</dt>
        </div>
      ))}
    </dl>
  );
}
