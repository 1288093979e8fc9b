import { Download } from 'lucide-react';
import { useEffect, useState } from 'react';
import type { ComponentType } from 'react';
import { useText } from '~/i18n/use-text';
import { Button } from './button';
import { classNames } from './class-names';
import { messages } from './messages';
import type { Tone } from './tag';
import type { ImageWords, TrendDrawing } from './trend-drawing';
import { TrendTable } from './trend-table';

interface TrendChartProps {
  /** Keep it the same object between renders: a new one is drawn anew. */
  drawing: TrendDrawing;
  /** What the chart says, in a sentence. */
  caption: string;
  /** The word that opens the table. */
  tableTitle: string;
  /** The heading of the table's first column. */
  periodTitle: string;
  /** Around the picture that readers take away, and the name of its file. */
  image: ImageWords & { file: string };
  className?: string;
}

/**
 * A goal's past, plan and outlook. The drawing needs the browser and arrives after the page, so its height is reserved; the sentence and the
 * table say the same to everybody who does not see it.
 */
export function TrendChart({ drawing, caption, tableTitle, periodTitle, image, className }: TrendChartProps) {
  const t = useText(messages);
  const Drawing = useDrawing();
  const { rows, names, format } = drawing;
  return (
    <figure className={classNames('grid min-w-0 gap-1.5', className)}>
      <div className="relative h-72 min-w-0 print:h-[288px]">
        {Drawing && <Drawing drawing={drawing} label={caption} hint={t.chartKeys} />}
      </div>
      <Legend {...drawing} />
      <figcaption className="text-sm text-ink-2">{caption}</figcaption>
      <div className="flex flex-wrap items-start justify-between gap-x-4 gap-y-1">
        <TrendTable title={tableTitle} caption={caption} periodTitle={periodTitle} rows={rows} names={names} format={format} />
        <SavePng drawing={drawing} image={image} />
      </div>
    </figure>
  );
}

function SavePng({ drawing, image: { file, ...words } }: Pick<TrendChartProps, 'drawing' | 'image'>) {
  const t = useText(messages);
  const save = async (): Promise<void> => {
    const [{ trendImage }, { saveFile }] = await Promise.all([import('./trend-chart.client'), import('./save-file.client')]);
    saveFile(await trendImage(drawing, words), `${file}.png`);
  };
  return (
    <Button tone="quiet" size="small" onClick={() => void save()} className="-mr-2.5 pointer-coarse:min-h-10 print:hidden">
      <Download aria-hidden className="size-3.5" />
      {t.savePng}
    </Button>
  );
}

/** What the lines are, in their own strokes. */
function Legend({ names, rows, tone }: TrendDrawing) {
  const shows = (pick: (row: TrendDrawing['rows'][number]) => number | null): boolean => rows.some(row => pick(row) !== null);
  return (
    <ul aria-hidden className="flex flex-wrap gap-x-4 gap-y-1 py-1 text-xs text-ink-3">
      <Key name={names.actual} className="h-0 w-5 border-t-[2.5px] border-[var(--chart-1)]" />
      {shows(row => row.provisional) && (
        <Key name={names.provisional} className="size-2.5 rounded-full border-[1.75px] border-[var(--chart-1)]" />
      )}
      <Key name={names.plan} className="h-0 w-5 border-t-[1.5px] border-dashed border-[var(--chart-6)]" />
      {shows(row => row.forecast) && (
        <>
          <Key name={names.forecast} className="h-0 w-5 border-t-2 border-dotted border-[var(--chart-1)]" />
          <Key name={names.interval} className={classNames('h-2.5 w-5 rounded-xs', bandColours[tone])} />
        </>
      )}
      {shows(row => row.upperLimit) && <Key name={names.limits} className="h-0 w-5 border-t-[1.5px] border-dotted border-control" />}
      <Key name={names.target} className="size-2.5 rounded-full border-2 border-seal" />
    </ul>
  );
}

const bandColours: Record<Tone, string> = {
  indigo: 'bg-indigo-soft',
  jade: 'bg-jade-soft',
  amber: 'bg-amber-soft',
  seal: 'bg-seal-soft',
  plain: 'bg-sunken',
};

function Key({ name, className }: { name: string; className: string }) {
  return (
    <li className="flex items-center gap-1.5">
      <span className={className} />
      {name}
    </li>
  );
}

type Drawing = ComponentType<{ drawing: TrendDrawing; label: string; hint: string }>;

/** The drawing once its module has arrived; undefined on the server and until then. */
function useDrawing(): Drawing | undefined {
  const [drawing, setDrawing] = useState<{ component: Drawing }>();
  useEffect(() => {
    let gone = false;
    void import('./trend-chart.client').then(({ TrendCanvas }) => {
      if (!gone) setDrawing({ component: TrendCanvas });
    });
    return () => {
      gone = true;
    };
  }, []);
  return drawing?.component;
}
