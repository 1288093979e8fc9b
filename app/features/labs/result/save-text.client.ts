import type { TableView } from './table-view';
import { viewLength } from './table-view';
import { byteOrderMark, toCsvLines, wholeView } from './take-away';

/** Puts text on the clipboard, also where a page without HTTPS has no clipboard of its own. True when it worked. */
export async function copyText(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return copyThroughField(text);
  }
}

function copyThroughField(text: string): boolean {
  const field = document.createElement('textarea');
  field.value = text;
  document.body.append(field);
  field.select();
  const copied = document.execCommand('copy');
  field.remove();
  return copied;
}

interface CsvFile {
  view: TableView;
  name: string;
  /** Hears the share done, from 0 to 1. */
  onProgress(share: number): void;
}

/** So many rows at a time, so that the page goes on answering. */
const rowsAtOnce = 10_000;

/** Hands the reader all rows of a view as a CSV file. */
export async function saveCsv({ view, name, onProgress }: CsvFile): Promise<void> {
  const whole = wholeView(view);
  const rows = viewLength(view);
  const parts: BlobPart[] = [byteOrderMark];
  for (let from = 0; from === 0 || from < rows; from += rowsAtOnce) {
    const to = Math.min(rows, from + rowsAtOnce);
    parts.push(new Blob([toCsvLines({ ...whole, rows: { from, to }, names: from === 0 })]));
    onProgress(rows === 0 ? 1 : to / rows);
    await new Promise(resolve => setTimeout(resolve));
  }
  downloadFile(new Blob(parts, { type: 'text/csv;charset=utf-8' }), name);
}

/** Hands the reader a file made here. */
export function downloadFile(file: Blob, name: string): void {
  const address = URL.createObjectURL(file);
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
}
