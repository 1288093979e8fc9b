import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import PDFDocument from 'pdfkit';
import type { GoalStatus } from '~/features/goals/status';

/** The light theme's colours (ui/theme.css): paper is always light. */
export const inks = {
  ink: '#1a2230',
  soft: '#4a5565',
  faint: '#626c7b',
  line: '#e4dfd6',
  paper: '#faf8f4',
  indigo: '#27497d',
  indigoSoft: '#dbe4f3',
  seal: '#b93a26',
  jade: '#1a6d51',
  amber: '#855700',
  white: '#ffffff',
} as const;

const fontFolder = path.join(path.dirname(createRequire(import.meta.url).resolve('@embedpdf/fonts-sc')), '../fonts');
const fonts = new Map<string, Buffer>();

function fontFile(name: string): Buffer {
  const known = fonts.get(name) ?? readFileSync(path.join(fontFolder, `${name}.otf`));
  fonts.set(name, known);
  return known;
}

export type Pen = PDFKit.PDFDocument;

/** A4, landscape, with the Chinese font embedded: of it only the signs that are used, each with the character it stands for. */
export function newDocument({ title, lang, at }: { title: string; lang: string; at: Date }): { pen: Pen; finished: Promise<Buffer> } {
  const pen = new PDFDocument({
    size: 'A4',
    layout: 'landscape',
    margins: { top: 34, bottom: 24, left: 40, right: 40 },
    bufferPages: true,
    lang,
    displayTitle: true,
    pdfVersion: '1.7',
    info: { Title: title, Creator: 'Shuyu', Producer: 'Shuyu', CreationDate: at, ModDate: at },
  });
  pen.registerFont('regular', fontFile('NotoSansHans-Regular'));
  pen.registerFont('bold', fontFile('NotoSansHans-Bold'));
  const chunks: Buffer[] = [];
  const finished = new Promise<Buffer>((resolve, reject) => {
    pen.on('data', (chunk: Buffer) => chunks.push(chunk));
    pen.on('end', () => resolve(Buffer.concat(chunks)));
    pen.on('error', reject);
  });
  return { pen, finished };
}

interface Words {
  x: number;
  y: number;
  size: number;
  width?: number;
  /** What does not fit is cut with an ellipsis. */
  height?: number;
  color?: string;
  bold?: boolean;
  align?: 'left' | 'right';
}

/** Writes a text and returns how high it stands. */
export function write(
  pen: Pen,
  text: string,
  { x, y, size, width, height, color = inks.ink, bold = false, align = 'left' }: Words,
): number {
  pen.font(bold ? 'bold' : 'regular', size).fillColor(color);
  const options = { align, lineGap: size * 0.12, ...(width === undefined ? { lineBreak: false } : { width }) };
  const needed = pen.heightOfString(text, options);
  pen.text(text, x, y, { ...options, ...(height !== undefined && { height, ellipsis: true }) });
  return Math.min(needed, height ?? needed);
}

const tones: Record<GoalStatus, string> = {
  'on-track': inks.jade,
  'at-risk': inks.amber,
  'off-track': inks.seal,
  achieved: inks.jade,
  missed: inks.seal,
  unknown: inks.faint,
};

export function toneOf(status: GoalStatus): string {
  return tones[status];
}

/** The shape of a status as on the pages, so that it can be told on a black-and-white print. */
export function drawShape(pen: Pen, status: GoalStatus, { x, y, size }: { x: number; y: number; size: number }): void {
  const color = tones[status];
  pen.save().lineWidth(1.4).fillColor(color).strokeColor(color);
  switch (status) {
    case 'on-track':
      pen.circle(x + size / 2, y + size / 2, size / 2).fill();
      break;
    case 'at-risk':
      pen.polygon([x + size / 2, y], [x + size, y + size], [x, y + size]).fill();
      break;
    case 'off-track':
      pen.rect(x, y, size, size).fill();
      break;
    case 'achieved':
      pen
        .moveTo(x, y + size * 0.55)
        .lineTo(x + size * 0.38, y + size * 0.9)
        .lineTo(x + size, y + size * 0.1)
        .stroke();
      break;
    case 'missed':
      pen
        .moveTo(x, y)
        .lineTo(x + size, y + size)
        .moveTo(x + size, y)
        .lineTo(x, y + size)
        .stroke();
      break;
    case 'unknown':
      pen.circle(x + size / 2, y + size / 2, size / 2 - 0.7).stroke();
      break;
  }
  pen.restore();
}
