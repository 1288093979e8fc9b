import { CategoryScale, Chart, Filler, LineController, LineElement, LinearScale, PointElement, Tooltip } from 'chart.js';
import type { ChartConfiguration, ChartDataset } from 'chart.js';
import { useEffect, useRef } from 'react';
import { readTokens, useTheme } from './chart-theme.client';
import type { TrendDrawing } from './trend-chart';

Chart.register(CategoryScale, Filler, LineController, LineElement, LinearScale, PointElement, Tooltip);

/** The drawing of a trend. Redrawn when the theme changes, since a canvas does not follow CSS. */
export function TrendCanvas({ label, ...drawing }: TrendDrawing & { label: string }) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const theme = useTheme();
  const { rows, names, baseline, target, format, tone, detailed } = drawing;
  useEffect(() => {
    if (!canvas.current) return undefined;
    const chart = new Chart(canvas.current, configuration({ rows, names, baseline, target, format, tone, detailed }, readPalette(tone)));
    return () => chart.destroy();
  }, [rows, names, baseline, target, format, tone, detailed, theme]);
  return <canvas ref={canvas} role="img" aria-label={label} />;
}

interface Palette {
  line: string;
  band: string;
  plan: string;
  grid: string;
  text: string;
  surface: string;
  seal: string;
}

function readPalette(tone: TrendDrawing['tone']): Palette {
  return readTokens({
    line: 'chart-1',
    band: tone === 'plain' ? 'sunken' : `${tone}-soft`,
    plan: 'chart-6',
    grid: 'line',
    text: 'ink-3',
    surface: 'surface',
    seal: 'seal',
  });
}

function configuration(drawing: TrendDrawing, palette: Palette): ChartConfiguration<'line', (number | null)[], string> {
  const { rows, format, detailed } = drawing;
  return {
    type: 'line',
    data: { labels: rows.map(row => row.tick), datasets: datasets(drawing, palette) },
    options: {
      animation: false,
      responsive: true,
      maintainAspectRatio: false,
      interaction: { mode: 'index', intersect: false },
      layout: { padding: { top: 10, right: 8, left: detailed ? 0 : 4, bottom: 0 } },
      scales: {
        x: {
          grid: { display: false },
          border: { color: palette.grid },
          ticks: { color: palette.text, font: { size: 11 }, autoSkip: false, maxRotation: 0 },
        },
        y: {
          display: detailed,
          ...axisEnds(drawing),
          grid: { color: palette.grid },
          border: { display: false },
          ticks: { color: palette.text, font: { size: 11 }, maxTicksLimit: 6, callback: value => format(Number(value)) },
        },
      },
      plugins: {
        tooltip: {
          displayColors: false,
          filter: item => item.raw !== null && tooltipNames(drawing).includes(item.dataset.label ?? ''),
          callbacks: {
            title: ([item]) => rows[item?.dataIndex ?? -1]?.label ?? '',
            label: item => `${item.dataset.label}: ${format(Number(item.raw))}`,
          },
        },
      },
    },
  };
}

/** Some air above and below the lines, but no values below nothing where there are none. */
function axisEnds({ rows, baseline, target }: TrendDrawing): { suggestedMin: number; suggestedMax: number } {
  const values = rows.flatMap(row => [row.actual, row.provisional, row.plan, row.low, row.high]).filter(value => value !== null);
  const least = Math.min(baseline, target, ...values);
  const most = Math.max(baseline, target, ...values);
  const air = (most - least) * 0.1;
  return { suggestedMin: least >= 0 ? Math.max(0, least - air) : least - air, suggestedMax: most + air };
}

/** The edges of the band speak through the table; in the tooltip they would only crowd it. */
function tooltipNames({ names }: TrendDrawing): string[] {
  return [names.actual, names.provisional, names.plan, names.forecast, names.target];
}

function datasets({ rows, names, baseline, target, detailed }: TrendDrawing, palette: Palette): ChartDataset<'line', (number | null)[]>[] {
  const size = detailed ? 1.4 : 1;
  const lastActual = rows.findLastIndex(row => row.actual !== null);
  const column = (pick: (typeof rows)[number][keyof (typeof rows)[number]][]): (number | null)[] =>
    pick.map(value => (typeof value === 'number' ? value : null));
  return [
    {
      label: names.actual,
      data: column(rows.map(row => row.actual)),
      borderColor: palette.line,
      backgroundColor: palette.line,
      borderWidth: 2.5,
      // The latest point keeps its whole dot at the edge of the drawing.
      clip: 8,
      pointRadius: rows.map((_, index) => (index === lastActual ? 4 : detailed ? 2.5 : 0)),
      order: 1,
    },
    {
      label: names.provisional,
      // Joined to the last final point, but that point itself is not provisional.
      data: rows.map((row, index) => row.provisional ?? (index === lastActual && rows[index + 1]?.provisional != null ? row.actual : null)),
      borderColor: palette.line,
      borderDash: [2, 3],
      borderWidth: 2,
      pointRadius: rows.map(row => (row.provisional === null ? 0 : 4)),
      pointBackgroundColor: palette.surface,
      pointBorderColor: palette.line,
      pointBorderWidth: 1.75,
      order: 0,
    },
    {
      label: names.target,
      data: rows.map((_, index) => (index === rows.length - 1 ? target : null)),
      pointRadius: 4.5 * size,
      pointBackgroundColor: palette.surface,
      pointBorderColor: palette.seal,
      pointBorderWidth: 2,
      showLine: false,
      clip: false,
      order: 2,
    },
    {
      label: names.forecast,
      data: column(rows.map(row => row.forecast)),
      borderColor: palette.line,
      borderDash: [2, 3],
      borderWidth: 1.5,
      pointRadius: 0,
      order: 3,
    },
    {
      label: names.plan,
      data: column(rows.map(row => row.plan)),
      borderColor: palette.plan,
      borderDash: [5, 4],
      borderWidth: 1.25,
      pointRadius: 0,
      order: 4,
    },
    {
      label: names.baseline,
      data: rows.map(() => baseline),
      borderColor: palette.grid,
      borderWidth: 1,
      pointRadius: 0,
      order: 5,
    },
    { label: '', data: column(rows.map(row => row.low)), borderWidth: 0, pointRadius: 0, order: 6 },
    {
      label: names.interval,
      data: column(rows.map(row => row.high)),
      borderWidth: 0,
      pointRadius: 0,
      backgroundColor: palette.band,
      fill: '-1',
      order: 7,
    },
  ];
}
