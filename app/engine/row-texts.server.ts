import { open } from 'node:fs/promises';
import { quoted, stagedType } from './staged-rows.server';
import type { FileColumn, FileRow } from './staged-rows.server';

/** How a NULL is written; no text of ours is this. */
const NULL_TEXT = '\\N';

/** Rows that become one write. */
const ROWS_A_WRITE = 8192;

export interface RowTexts {
  file: string;
  /** The names of the columns, in the table's order. */
  columns: readonly string[];
  rows: readonly FileRow[];
}

/** Writes rows as lines of cells between tabs. Throws when a text has a tab or a line break. */
export async function writeRowTexts({ file, columns, rows }: RowTexts): Promise<void> {
  const handle = await open(file, 'w');
  try {
    for (let from = 0; from < rows.length; from += ROWS_A_WRITE) {
      await handle.write(linesOf({ columns, rows: rows.slice(from, from + ROWS_A_WRITE) }));
    }
  } finally {
    await handle.close();
  }
}

function linesOf({ columns, rows }: Pick<RowTexts, 'columns' | 'rows'>): string {
  let lines = '';
  for (const row of rows) {
    let isFirst = true;
    for (const name of columns) {
      const cell = row[name] ?? NULL_TEXT;
      lines += isFirst ? cell : `\t${cell}`;
      isFirst = false;
    }
    lines += '\n';
  }
  if (breaksIn(lines) !== rows.length * columns.length) throw new RangeError(`a tab or line break in a text of ${columns.join(', ')}`);
  return lines;
}

/** Tabs and line breaks: one after every cell, and no more. */
function breaksIn(lines: string): number {
  let breaks = 0;
  for (let position = 0; position < lines.length; position += 1) {
    const code = lines.charCodeAt(position);
    if (code === TAB || code === LINE_FEED || code === CARRIAGE_RETURN) breaks += 1;
  }
  return breaks;
}

const TAB = 9;
const LINE_FEED = 10;
const CARRIAGE_RETURN = 13;

/** The table function that reads such lines, with the columns as they are staged. */
export function rowTexts({ file, columns }: { file: string; columns: readonly FileColumn[] }): string {
  const types = columns.map(({ name, type }) => `${quoted(name)}: '${stagedType(type)}'`).join(', ');
  const path = file.replaceAll("'", "''");
  return `read_csv('${path}', columns = {${types}}, delim = '\t', quote = '', escape = '', nullstr = '${NULL_TEXT}', header = false, auto_detect = false)`;
}
