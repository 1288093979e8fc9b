import { Chart, Filler, LineController, LineElement, LinearScale, PointElement, Tooltip } from 'chart.js';
import type { ChartConfiguration, ChartOptions } from 'chart.js';
import annotation from 'chartjs-plugin-annotation';
import { useEffect, useRef, useState } from 'react';
import type { KeyboardEvent } from 'react';
import { useTheme } from './chart-theme.client';
import { imageFrame } from './image-frame.client';
import { sayRow, valueRange } from './trend-drawing';
import type { ImageWords, TrendDrawing } from './trend-drawing';
import { isToldLine, trendLines, trendMarks } from './trend-layers.client';
import type { TrendPoint } from './trend-layers.client';
import { readTrendPalette } from './trend-palette.client';
import type { TrendPalette } from './trend-palette.client';

Chart.register(annotation, Filler, LineController, LineElement, LinearScale, PointElement, Tooltip);

type TrendConfiguration = ChartConfiguration<'line', TrendPoint[], string>;
type TrendDrawn = Chart<'line', TrendPoint[], string> | undefined;

/** Fits a page of A4 beside its margins. */
const paper = { width: 680, height: 288 };

/** The drawing of a trend, redrawn when the theme changes and for paper. Left and right walk along it and say what is there. */
export function TrendCanvas({ drawing, label, hint }: { drawing: TrendDrawing; label: string; hint: string }) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const chart = useRef<TrendDrawn>(undefined);
  const [place, setPlace] = useState<number>();
  const theme = useTheme();
  useEffect(() => {
    const draw = (options: { paper: boolean }): void => {
      chart.current?.destroy();
      if (!canvas.current) return;
      chart.current = new Chart(canvas.current, configuration(drawing, options));
      if (options.paper) chart.current.resize(paper.width, paper.height);
    };
    const forPaper = (): void => draw({ paper: true });
    const forScreen = (): void => draw({ paper: false });
    forScreen();
    window.addEventListener('beforeprint', forPaper);
    window.addEventListener('afterprint', forScreen);
    return () => {
      window.removeEventListener('beforeprint', forPaper);
      window.removeEventListener('afterprint', forScreen);
      chart.current?.destroy();
    };
  }, [drawing, theme]);
  const walk = (event: KeyboardEvent): void => {
    const next = nextPlace({ key: event.key, place, count: drawing.rows.length });
    if (next === undefined) return;
    event.preventDefault();
    setPlace(next);
    if (chart.current) pointAt(chart.current, { place: next, drawing });
  };
  const row = place === undefined ? undefined : drawing.rows[place];
  return (
    <>
      <canvas ref={canvas} role="img" aria-label={`${label} ${hint}`} tabIndex={0} onKeyDown={walk} className="rounded-sm" />
      <p aria-live="polite" className="sr-only">
        {row && sayRow(row, drawing)}
      </p>
    </>
  );
}

function nextPlace({ key, place, count }: { key: string; place: number | undefined; count: number }): number | undefined {
  if (key === 'ArrowRight') return Math.min(count - 1, (place ?? -1) + 1);
  if (key === 'ArrowLeft') return Math.max(0, (place ?? count) - 1);
  if (key === 'Home') return 0;
  return key === 'End' ? count - 1 : undefined;
}

/** The tooltip, as if a pointer stood there. */
function pointAt(chart: NonNullable<TrendDrawn>, { place, drawing }: { place: number; drawing: TrendDrawing }): void {
  const elements = chart.data.datasets.flatMap(({ label, data }, datasetIndex) =>
    isToldLine(label, drawing) && typeof data[place]?.y === 'number' ? [{ datasetIndex, index: place }] : [],
  );
  chart.setActiveElements(elements);
  chart.tooltip?.setActiveElements(elements, { x: chart.scales.x?.getPixelForValue(place) ?? 0, y: chart.chartArea.top });
  chart.update('none');
}

/** For slides and documents: wide enough to be read there. */
const image = { width: 1200, height: 675, leastSharpness: 2 };

/** The drawing as a PNG with its title above and its source below, as sharp as the screen it was taken from. */
export async function trendImage(drawing: TrendDrawing, words: ImageWords): Promise<Blob> {
  const canvas = document.createElement('canvas');
  canvas.width = image.width;
  canvas.height = image.height;
  const palette = readTrendPalette(drawing.tone, { paper: false });
  const frame = imageFrame(words, { palette, names: drawing.names });
  const settings = configuration(drawing, { paper: false });
  const chart = new Chart(canvas, {
    ...settings,
    plugins: [frame.plugin],
    options: {
      ...settings.options,
      responsive: false,
      devicePixelRatio: Math.max(image.leastSharpness, window.devicePixelRatio),
      layout: { padding: frame.padding },
    },
  });
  const blob = await new Promise<Blob | null>(resolve => canvas.toBlob(resolve, 'image/png'));
  chart.destroy();
  if (!blob) throw new Error('the chart could not be made into an image');
  return blob;
}

function configuration(drawing: TrendDrawing, options: { paper: boolean }): TrendConfiguration {
  const palette = readTrendPalette(drawing.tone, options);
  const { rows, format } = drawing;
  const { least, most } = valueRange(drawing);
  const font = { size: 11, family: palette.font };
  return {
    type: 'line',
    data: { datasets: trendLines(drawing, palette) },
    options: {
      animation: false,
      responsive: true,
      maintainAspectRatio: false,
      interaction: { mode: 'index', intersect: false },
      layout: { padding: { top: 10, right: 14 } },
      scales: {
        x: {
          type: 'linear',
          min: -0.5,
          max: rows.length - 0.5,
          grid: { display: false },
          border: { color: palette.grid },
          afterBuildTicks: axis => {
            axis.ticks = rows.map((_, place) => ({ value: place }));
          },
          ticks: { color: palette.text, font, maxRotation: 0, autoSkipPadding: 8, callback: value => rows[Number(value)]?.tick ?? '' },
        },
        y: {
          suggestedMin: least,
          suggestedMax: most,
          grid: { color: palette.grid },
          border: { display: false },
          ticks: { color: palette.text, font, maxTicksLimit: 6, callback: value => format(Number(value)) },
        },
      },
      plugins: pluginOptions(drawing, palette),
    },
  };
}

function pluginOptions(drawing: TrendDrawing, palette: TrendPalette): NonNullable<ChartOptions<'line'>['plugins']> {
  const { rows, format } = drawing;
  const known: NonNullable<ChartOptions<'line'>['plugins']> = {
    legend: { display: false },
    tooltip: {
      displayColors: false,
      titleFont: { family: palette.font },
      bodyFont: { family: palette.font },
      filter: item => item.parsed.y !== null && isToldLine(item.dataset.label, drawing),
      callbacks: {
        title: ([item]) => rows[item?.dataIndex ?? -1]?.label ?? '',
        label: item => `${item.dataset.label}: ${format(item.parsed.y ?? 0)}`,
      },
    },
  };
  // Merged in, because the types of the two libraries together are deeper than the compiler goes.
  return Object.assign(known, { annotation: { clip: false, annotations: trendMarks(drawing, palette) } });
}
