export const delimiters = [',', ';', '\t'] as const;
export type Delimiter = (typeof delimiters)[number];

/** What is wrong with the writing of a row. */
export type RowFault = 'unclosed-quote' | 'text-after-quote';

/** One row of a CSV text. */
export interface CsvRow {
  /** The line it begins on, counted from 1. */
  line: number;
  /** An empty cell without quotes is null; one with quotes is the empty text. */
  cells: (string | null)[];
  fault?: RowFault;
}

/**
 * The rows of a CSV text (RFC 4180): quoted cells may hold delimiters, line breaks and doubled quotes; lines end in LF, CRLF or CR; empty lines are
 * passed over. After a quote that is never closed, reading goes on with the next line, so that one mistake does not swallow the file.
 */
export function* csvRows(text: string, delimiter: Delimiter): Generator<CsvRow> {
  let at = 0;
  let line = 1;
  while (at < text.length) {
    const row = readRow(text, { at, line, delimiter });
    if (row.cells.length > 1 || row.cells[0] !== null) yield { line, cells: row.cells, ...(row.fault && { fault: row.fault }) };
    at = row.end;
    line += row.lines;
  }
}

interface Start {
  at: number;
  line: number;
  delimiter: Delimiter;
}

interface ReadRow {
  cells: (string | null)[];
  fault: RowFault | undefined;
  /** Where the next row begins. */
  end: number;
  /** Line breaks passed. */
  lines: number;
}

const quote = 34;
const lf = 10;
const cr = 13;

function readRow(text: string, { at, delimiter }: Start): ReadRow {
  const cells: (string | null)[] = [];
  const mark = delimiter.charCodeAt(0);
  let [from, lines] = [at, 0];
  let fault: RowFault | undefined;
  for (;;) {
    let value: string | null;
    if (text.charCodeAt(from) === quote) {
      const closing = closingQuote(text, from);
      if (closing < 0) return brokenRow(text, { at, cells });
      const inside = text.slice(from + 1, closing);
      value = inside.includes('"') ? inside.replaceAll('""', '"') : inside;
      lines += countBreaks(inside);
      from = closing + 1;
      const rest = endOfCell(text, from, mark);
      if (rest > from) {
        if (text.slice(from, rest).trim() !== '') fault = 'text-after-quote';
        value += text.slice(from, rest).trimEnd();
      }
      from = rest;
    } else {
      const rest = endOfCell(text, from, mark);
      value = rest > from ? text.slice(from, rest) : null;
      from = rest;
    }
    cells.push(value);
    const code = text.charCodeAt(from);
    if (code === mark) {
      from += 1;
      continue;
    }
    if (code === cr && text.charCodeAt(from + 1) === lf) from += 1;
    return { cells, fault, end: from + 1, lines: lines + 1 };
  }
}

/** The place of the quote that ends the cell; -1 where there is none. */
function closingQuote(text: string, opening: number): number {
  let at = opening + 1;
  for (;;) {
    at = text.indexOf('"', at);
    if (at < 0) return -1;
    if (text.charCodeAt(at + 1) !== quote) return at;
    at += 2;
  }
}

function endOfCell(text: string, from: number, mark: number): number {
  let at = from;
  while (at < text.length) {
    const code = text.charCodeAt(at);
    if (code === mark || code === lf || code === cr) return at;
    at += 1;
  }
  return at;
}

function brokenRow(text: string, { at, cells }: { at: number; cells: (string | null)[] }): ReadRow {
  let end = at;
  while (end < text.length && text.charCodeAt(end) !== lf && text.charCodeAt(end) !== cr) end += 1;
  if (text.charCodeAt(end) === cr && text.charCodeAt(end + 1) === lf) end += 1;
  return { cells: [...cells, ''], fault: 'unclosed-quote', end: end + 1, lines: 1 };
}

function countBreaks(text: string): number {
  let count = 0;
  for (let i = 0; i < text.length; i += 1) {
    const code = text.charCodeAt(i);
    if (code === lf || (code === cr && text.charCodeAt(i + 1) !== lf)) count += 1;
  }
  return count;
}

/** The delimiter under which the first rows have the same number of columns, and the most of them. */
export function guessDelimiter(text: string): Delimiter {
  const head = text.slice(0, 65_536);
  const scores = delimiters.map(delimiter => ({ delimiter, score: evenness(head, delimiter) }));
  return scores.reduce((best, each) => (each.score > best.score ? each : best)).delimiter;
}

const rowsTried = 30;

function evenness(head: string, delimiter: Delimiter): number {
  const widths: number[] = [];
  for (const { cells } of csvRows(head, delimiter)) {
    widths.push(cells.length);
    if (widths.length === rowsTried) break;
  }
  const [first = 1] = widths;
  const alike = widths.filter(width => width === first).length / Math.max(1, widths.length);
  return first > 1 ? alike * 100 + Math.min(first, 50) : 0;
}
