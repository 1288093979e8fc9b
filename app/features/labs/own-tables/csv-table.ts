import { ColumnSurvey, readCell } from './column-types';
import type { ColumnKind } from './column-types';
import { csvRows } from './csv-rows';
import type { CsvRow, Delimiter, RowFault } from './csv-rows';
import { columnNames } from './table-name';

/** How a text is to be read as a table. */
export interface CsvShape {
  delimiter: Delimiter;
  hasHeader: boolean;
}

/** Why a row does not become one of the table. */
export type RowProblem =
  | { line: number; kind: RowFault }
  | { line: number; kind: 'width'; found: number; expected: number }
  | { line: number; kind: 'value'; column: string; value: string; expected: ColumnKind };

/** All rows that do not fit, counted, and the first of them. */
export interface Problems {
  count: number;
  first: RowProblem[];
}

export interface SurveyedColumn {
  name: string;
  /** What all its values are. */
  kind: ColumnKind;
  survey: ColumnSurvey;
}

/** What a CSV text holds: every row is either counted in `rows` or among the problems. */
export interface CsvSurvey {
  columns: SurveyedColumn[];
  rows: number;
  /** The first rows, for the eye. */
  preview: (string | null)[][];
  problems: Problems;
}

export const previewRows = 20;
const problemsShown = 20;
/** More columns than these are no table but a mistaken delimiter. */
export const mostColumns = 500;
/** Rows between two reports of progress: some milliseconds of work. */
const rowsPerStep = 2_000;

class ProblemList implements Problems {
  count = 0;
  first: RowProblem[] = [];

  add(problem: RowProblem): void {
    this.count += 1;
    if (this.first.length < problemsShown) this.first.push(problem);
  }
}

/** True when the first row names the columns: no cell is empty, doubled, or looks like a number or a date. */
export function guessHeader(text: string, delimiter: Delimiter): boolean {
  const { value: row } = csvRows(text, delimiter).next();
  if (!row) return false;
  const cells: (string | null)[] = row.cells;
  if (cells.some(cell => !cell?.trim()) || new Set(cells).size < cells.length) return false;
  return cells.every(cell =>
    (['integer', 'decimal', 'double', 'date', 'timestamp'] as const).every(kind => readCell(cell, kind) === undefined),
  );
}

/** Reads a whole text once and says what it holds. Yields now and then, so that the page can breathe; the yielded number is the line. */
export function* surveyCsv(text: string, { delimiter, hasHeader }: CsvShape): Generator<number, CsvSurvey> {
  const problems = new ProblemList();
  const preview: CsvSurvey['preview'] = [];
  let columns: SurveyedColumn[] | undefined;
  let [rows, seen] = [0, 0];
  for (const row of csvRows(text, delimiter)) {
    const isFirst = columns === undefined;
    columns ??= newColumns(row, hasHeader);
    if (isFirst && hasHeader) continue;
    seen += 1;
    if (seen % rowsPerStep === 0) yield row.line;
    const problem = writingProblem(row, columns.length);
    if (problem) {
      problems.add(problem);
      continue;
    }
    rows += 1;
    if (preview.length < previewRows) preview.push(row.cells);
    for (const [index, column] of columns.entries()) column.survey.add(row.cells[index] ?? null);
  }
  return { columns: (columns ?? []).map(column => ({ ...column, kind: column.survey.kind })), rows, preview, problems };
}

function newColumns(row: CsvRow, hasHeader: boolean): SurveyedColumn[] {
  const names = columnNames(hasHeader ? row.cells : row.cells.map(() => null));
  return names.slice(0, mostColumns).map(name => ({ name, kind: 'text', survey: new ColumnSurvey() }));
}

function writingProblem({ line, cells, fault }: CsvRow, expected: number): RowProblem | undefined {
  if (fault) return { line, kind: fault };
  return cells.length === expected ? undefined : { line, kind: 'width', found: cells.length, expected };
}

export interface ColumnWish {
  name: string;
  kind: ColumnKind;
}

/** The rows of a text as DuckDB reads them without a doubt: UTF-8, commas, texts in quotes, NULL as nothing. */
export interface ConvertedCsv {
  csv: Uint8Array;
  rows: number;
  problems: Problems;
}

/** Writes the rows that fit their columns' kinds anew; those that do not are among the problems. Yields as `surveyCsv` does. */
export function* convertCsv(
  text: string,
  { shape, columns }: { shape: CsvShape; columns: readonly ColumnWish[] },
): Generator<number, ConvertedCsv> {
  const problems = new ProblemList();
  const encoder = new TextEncoder();
  const parts: Uint8Array[] = [];
  let [rows, seen, written] = [0, 0, ''];
  for (const row of csvRows(text, shape.delimiter)) {
    seen += 1;
    if (seen === 1 && shape.hasHeader) continue;
    if (seen % rowsPerStep === 0) {
      parts.push(encoder.encode(written));
      written = '';
      yield row.line;
    }
    const cells = writingProblem(row, columns.length) ?? convertRow(row, columns);
    if (typeof cells === 'string') {
      written += cells;
      rows += 1;
    } else problems.add(cells);
  }
  parts.push(encoder.encode(written));
  return { csv: joined(parts), rows, problems };
}

function convertRow({ line, cells }: CsvRow, columns: readonly ColumnWish[]): string | RowProblem {
  let written = '';
  for (const [index, { name, kind }] of columns.entries()) {
    const cell = cells[index] ?? null;
    const value = readCell(cell, kind);
    if (value === undefined) return { line, kind: 'value', column: name, value: (cell ?? '').slice(0, 60), expected: kind };
    if (index > 0) written += ',';
    if (value !== null) written += kind === 'text' ? `"${value.replaceAll('"', '""')}"` : value;
  }
  return `${written}\n`;
}

function joined(parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}
