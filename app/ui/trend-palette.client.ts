import { readFontFamily, readTokens } from './chart-theme.client';
import type { Tone } from './tag';

/** The colours of a trend, as a canvas needs them. */
export interface TrendPalette {
  line: string;
  band: string;
  plan: string;
  grid: string;
  text: string;
  ink: string;
  surface: string;
  seal: string;
  span: string;
  limit: string;
  font: string;
}

export function readTrendPalette(tone: Tone, options: { paper: boolean }): TrendPalette {
  const colours = readTokens(
    {
      line: 'chart-1',
      band: tone === 'plain' ? 'sunken' : `${tone}-soft`,
      plan: 'chart-6',
      grid: 'line',
      text: 'ink-3',
      ink: 'ink',
      surface: 'surface',
      seal: 'seal',
      span: 'sunken',
      limit: 'control',
    },
    options,
  );
  return { ...colours, font: readFontFamily() };
}

/** Slanted lines: what lies behind them is not final. */
export function hatch({ text, surface }: TrendPalette): CanvasPattern | string {
  const size = 8;
  const tile = document.createElement('canvas');
  tile.width = size;
  tile.height = size;
  const pen = tile.getContext('2d');
  if (!pen) return surface;
  pen.strokeStyle = text;
  pen.globalAlpha = 0.35;
  pen.lineWidth = 1;
  for (const offset of [-size, 0, size]) {
    pen.moveTo(offset, size);
    pen.lineTo(offset + size, 0);
  }
  pen.stroke();
  return pen.createPattern(tile, 'repeat') ?? surface;
}
