import {
  BarController,
  BarElement,
  CategoryScale,
  Chart,
  Legend,
  LineController,
  LineElement,
  LinearScale,
  PointElement,
  ScatterController,
  Title,
  Tooltip,
} from 'chart.js';
import type { ChartConfiguration, ChartDataset } from 'chart.js';
import { useEffect, useRef } from 'react';
import { readFontFamily, readTokens, useTheme } from './chart-theme.client';
import type { DataDrawing, DataSeries } from './data-drawing';

Chart.register(BarController, BarElement, CategoryScale, Legend, LineController, LineElement, LinearScale);
Chart.register(PointElement, ScatterController, Title, Tooltip);

/** The drawing of a chart. Redrawn when the theme changes. */
export function DataCanvas({ drawing, label }: { drawing: DataDrawing; label: string }) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const theme = useTheme();
  useEffect(() => {
    if (!canvas.current) return undefined;
    const chart = new Chart(canvas.current, configuration(drawing, { forImage: false }));
    return () => chart.destroy();
  }, [drawing, theme]);
  return <canvas ref={canvas} role="img" aria-label={label} />;
}

/** For slides and documents: wide enough to be read there, and at least twice as sharp as a plain screen. */
const image = { width: 1200, height: 675, leastSharpness: 2 };

/** The drawing as a PNG, with its title, on the page's ground. */
export async function imageOf(drawing: DataDrawing): Promise<Blob> {
  const canvas = document.createElement('canvas');
  canvas.width = image.width;
  canvas.height = image.height;
  const settings = configuration(drawing, { forImage: true });
  const chart = new Chart(canvas, {
    ...settings,
    options: { ...settings.options, responsive: false, devicePixelRatio: Math.max(image.leastSharpness, window.devicePixelRatio) },
  });
  const blob = await new Promise<Blob | null>(resolve => canvas.toBlob(resolve, 'image/png'));
  chart.destroy();
  if (!blob) throw new Error('the chart could not be made into an image');
  return blob;
}

function readPalette() {
  return {
    ...readTokens({ grid: 'line', text: 'ink-3', ink: 'ink', surface: 'surface' }),
    series: Object.values(readTokens({ a: 'chart-1', b: 'chart-3', c: 'chart-2', d: 'chart-5', e: 'chart-4', f: 'chart-6' })),
  };
}

type Palette = ReturnType<typeof readPalette>;

function configuration(drawing: DataDrawing, { forImage }: { forImage: boolean }): ChartConfiguration {
  const palette = readPalette();
  Chart.defaults.font.family = readFontFamily();
  const { kind, format, formatX, labels, series } = drawing;
  const size = forImage ? 16 : 11;
  const numeric = series.some(each => each.points);
  const draw = kind === 'line' || kind === 'scatter' ? pointSeries : barSeries;
  const ticks = { color: palette.text, font: { size } };
  const name = (text: string) => ({ display: text !== '', text, color: palette.text, font: { size } });
  return {
    type: kind === 'line' ? 'line' : kind === 'scatter' ? 'scatter' : 'bar',
    data: { labels, datasets: series.map((each, i) => draw({ each, i, drawing, palette })) },
    options: {
      animation: false,
      responsive: true,
      maintainAspectRatio: false,
      interaction: { mode: kind === 'scatter' ? 'nearest' : 'index', intersect: kind === 'scatter' },
      layout: { padding: forImage ? 28 : { top: 6, right: 12, left: 4, bottom: 0 } },
      scales: {
        x: {
          type: numeric ? 'linear' : 'category',
          stacked: kind === 'stacked',
          grid: { display: kind === 'scatter', color: palette.grid },
          border: { color: palette.grid },
          title: name(drawing.xName),
          ticks: {
            ...ticks,
            maxRotation: 40,
            maxTicksLimit: numeric ? 8 : 24,
            ...(numeric && { callback: (value: number | string) => formatX(Number(value)) }),
          },
        },
        y: {
          stacked: kind === 'stacked',
          // The length of a bar is its value, so bars begin at nothing.
          beginAtZero: kind === 'bar' || kind === 'stacked',
          grid: { color: palette.grid },
          border: { display: false },
          title: name(drawing.yName),
          ticks: { ...ticks, maxTicksLimit: 7, callback: value => format(Number(value)) },
        },
      },
      plugins: {
        title: { display: forImage, text: drawing.title, color: palette.ink, font: { size: 24 }, padding: { bottom: 18 }, align: 'start' },
        legend: {
          display: series.length > 1,
          align: 'start',
          labels: { color: palette.text, font: { size }, usePointStyle: true, boxHeight: 7 },
        },
        tooltip: {
          filter: item => item.raw !== null,
          callbacks: {
            label: item => {
              const y = format(item.parsed.y ?? 0);
              return numeric ? `${item.dataset.label}: ${formatX(item.parsed.x ?? 0)}, ${y}` : `${item.dataset.label}: ${y}`;
            },
          },
        },
      },
    },
    plugins: [ground(palette.surface)],
  };
}

/** Colours alone do not tell series apart to everybody: strokes and marks differ too. */
const dashes = [[], [7, 4], [2, 3], [10, 3, 2, 3], [5, 5], [1, 4]];
const marks = ['circle', 'rect', 'triangle', 'rectRot', 'star', 'cross'] as const;
/** Bars have an edge in the colour of the ground: a mark of lines alone would not be seen in the legend. */
const filledMarks = ['circle', 'rect', 'triangle', 'rectRot', 'rectRounded'] as const;

interface SeriesDrawing {
  each: DataSeries;
  i: number;
  drawing: DataDrawing;
  palette: Palette;
}

function barSeries({ each, i, drawing, palette }: SeriesDrawing): ChartDataset<'bar'> {
  return {
    label: each.name,
    data: each.values,
    backgroundColor: palette.series[i % palette.series.length],
    pointStyle: filledMarks[i % filledMarks.length],
    borderColor: palette.surface,
    borderWidth: drawing.kind === 'stacked' ? 1 : 0,
    maxBarThickness: 56,
  };
}

function pointSeries({ each, i, drawing: { kind, labels }, palette }: SeriesDrawing): ChartDataset<'line'> {
  const colour = palette.series[i % palette.series.length];
  const few = Math.max(labels.length, each.points?.length ?? 0) <= 60;
  return {
    label: each.name,
    data: each.points ?? each.values,
    backgroundColor: colour,
    pointStyle: marks[i % marks.length],
    borderColor: colour,
    borderWidth: kind === 'line' ? 2 : 1,
    borderDash: dashes[i % dashes.length],
    pointRadius: kind === 'scatter' ? 3 : few ? 2.5 : isolated(each.values),
    pointHoverRadius: 5,
    showLine: kind === 'line',
    spanGaps: false,
  };
}

/** A value between two gaps has no line: it shows as a dot. */
function isolated(values: (number | null)[]): number[] {
  return values.map((value, i) => (value !== null && (values[i - 1] ?? null) === null && (values[i + 1] ?? null) === null ? 2.5 : 0));
}

/** A canvas is transparent; in a dark document black ink on nothing is invisible. */
function ground(colour: string) {
  return {
    id: 'ground',
    beforeDraw({ ctx, width, height }: { ctx: CanvasRenderingContext2D; width: number; height: number }) {
      ctx.save();
      ctx.fillStyle = colour;
      ctx.fillRect(0, 0, width, height);
      ctx.restore();
    },
  };
}
