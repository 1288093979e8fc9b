import type { Plugin } from 'chart.js';
import type { ImageWords, TrendNames } from './trend-drawing';
import type { TrendPalette } from './trend-palette.client';

const margin = 40;

/** What a chart needs to stand alone in a document: ground, title, what its lines are, where the numbers come from, and whose they are. */
export function imageFrame(words: ImageWords, { palette, names }: { palette: TrendPalette; names: TrendNames }) {
  const write = (pen: CanvasRenderingContext2D, { text, at, size, colour, weight = 400 }: Line): void => {
    pen.font = `${weight} ${size}px ${palette.font}`;
    pen.fillStyle = colour;
    pen.fillText(text, at.x, at.y);
  };
  const plugin: Plugin<'line'> = {
    id: 'image-frame',
    beforeDraw({ ctx, width, height }) {
      ctx.save();
      ctx.fillStyle = palette.surface;
      ctx.fillRect(0, 0, width, height);
      ctx.textBaseline = 'alphabetic';
      write(ctx, { text: words.title, at: { x: margin, y: 52 }, size: 26, colour: palette.ink, weight: 650 });
      write(ctx, { text: words.subtitle, at: { x: margin, y: 80 }, size: 15, colour: palette.text });
      write(ctx, { text: words.source, at: { x: margin, y: height - 22 }, size: 13, colour: palette.text });
      ctx.textAlign = 'right';
      write(ctx, { text: words.mark, at: { x: width - margin, y: height - 22 }, size: 13, colour: palette.seal, weight: 600 });
      ctx.restore();
      drawKey(ctx, { palette, names });
    },
  };
  return { plugin, padding: { top: 132, right: margin, bottom: 52, left: margin } };
}

interface Line {
  text: string;
  at: { x: number; y: number };
  size: number;
  colour: string;
  weight?: number;
}

/** The lines with their names, in a row under the subtitle. */
function drawKey(pen: CanvasRenderingContext2D, { palette, names }: { palette: TrendPalette; names: TrendNames }): void {
  const keys: { name: string; colour: string; dashes: number[]; width: number }[] = [
    { name: names.actual, colour: palette.line, dashes: [], width: 2.5 },
    { name: names.plan, colour: palette.plan, dashes: [6, 4], width: 1.5 },
    { name: names.forecast, colour: palette.line, dashes: [2, 3], width: 1.5 },
    { name: names.limits, colour: palette.limit, dashes: [1, 3], width: 1.5 },
  ];
  pen.save();
  pen.font = `400 13px ${palette.font}`;
  pen.textBaseline = 'middle';
  let x = margin;
  for (const { name, colour, dashes, width } of keys) {
    pen.strokeStyle = colour;
    pen.lineWidth = width;
    pen.setLineDash(dashes);
    pen.beginPath();
    pen.moveTo(x, 108);
    pen.lineTo(x + 26, 108);
    pen.stroke();
    pen.fillStyle = palette.text;
    pen.fillText(name, x + 34, 109);
    x += 34 + pen.measureText(name).width + 24;
  }
  pen.restore();
}
