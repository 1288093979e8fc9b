import { useCallback, useRef, useState } from 'react';
import { guessDelimiter } from './csv-rows';
import type { Delimiter } from './csv-rows';
import { convertCsv, guessHeader, surveyCsv } from './csv-table';
import type { ColumnWish, ConvertedCsv, CsvSurvey } from './csv-table';
import { decodeText, guessEncoding, hasUnreadable } from './encoding';
import type { Encoding } from './encoding';
import { largestFileBytes } from './own-table';

export interface Reading {
  encoding: Encoding;
  delimiter: Delimiter;
  hasHeader: boolean;
}

export type FileRefusal = 'too-large' | 'excel' | 'empty' | 'unreadable';

export type CsvFile =
  | { phase: 'none' }
  | { phase: 'reading'; percent: number }
  | { phase: 'refused'; why: FileRefusal }
  | { phase: 'read'; fileName: string; reading: Reading; survey: CsvSurvey; isGarbled: boolean };

interface Source {
  fileName: string;
  bytes: Uint8Array;
  text: string;
}

/** A file somebody chose, read in this page: what it holds, how it was read, and reading it another way. */
export function useCsvFile() {
  const [file, setFile] = useState<CsvFile>({ phase: 'none' });
  const source = useRef<Source>();
  /** Counts the readings, so that an overtaken one is dropped. */
  const turn = useRef(0);

  const survey = useCallback(async (reading: Reading) => {
    const { current } = source;
    if (!current) return;
    const mine = (turn.current += 1);
    const report = (done: number) => turn.current === mine && setFile({ phase: 'reading', percent: done });
    const found = await inSlices(surveyCsv(current.text, reading), { text: current.text, report });
    if (turn.current !== mine) return;
    if (found.columns.length === 0) return setFile({ phase: 'refused', why: 'empty' });
    setFile({ phase: 'read', fileName: current.fileName, reading, survey: found, isGarbled: hasUnreadable(current.text) });
  }, []);

  const choose = useCallback(
    async (chosen: File) => {
      if (chosen.size > largestFileBytes) return setFile({ phase: 'refused', why: 'too-large' });
      setFile({ phase: 'reading', percent: 0 });
      const bytes = await chosen.arrayBuffer().then(
        buffer => new Uint8Array(buffer),
        () => undefined,
      );
      if (!bytes) return setFile({ phase: 'refused', why: 'unreadable' });
      if (bytes.length === 0) return setFile({ phase: 'refused', why: 'empty' });
      if (isWorkbook(bytes)) return setFile({ phase: 'refused', why: 'excel' });
      const encoding = guessEncoding(bytes);
      const text = decodeText(bytes, encoding);
      source.current = { fileName: chosen.name, bytes, text };
      const delimiter = guessDelimiter(text);
      await survey({ encoding, delimiter, hasHeader: guessHeader(text, delimiter) });
    },
    [survey],
  );

  const readAs = useCallback(
    async (reading: Reading) => {
      if (!source.current) return;
      source.current.text = decodeText(source.current.bytes, reading.encoding);
      await survey(reading);
    },
    [survey],
  );

  const convert = useCallback(async (shape: Reading, columns: readonly ColumnWish[]): Promise<ConvertedCsv | undefined> => {
    const text = source.current?.text;
    return text === undefined ? undefined : inSlices(convertCsv(text, { shape, columns }), { text, report: () => undefined });
  }, []);

  const forget = useCallback(() => {
    turn.current += 1;
    source.current = undefined;
    setFile({ phase: 'none' });
  }, []);

  return { file, choose, readAs, convert, forget };
}

/** Excel's own files, new and old. */
function isWorkbook([a, b, c, d]: Uint8Array): boolean {
  return (a === 0x50 && b === 0x4b && c === 3 && d === 4) || (a === 0xd0 && b === 0xcf && c === 0x11 && d === 0xe0);
}

/** A slice of work after which the page may draw and listen. */
const sliceMs = 24;

interface Slicing {
  text: string;
  /** Hears how far it is, in percent. */
  report(percent: number): void;
}

async function inSlices<Result>(work: Generator<number, Result>, { text, report }: Slicing): Promise<Result> {
  const lines = Math.max(1, text.length / 40);
  let until = performance.now() + sliceMs;
  for (;;) {
    const step = work.next();
    if (step.done) return step.value;
    if (performance.now() < until) continue;
    report(Math.min(99, Math.round((100 * step.value) / lines)));
    // oxlint-disable-next-line no-await-in-loop -- this is the pause
    await new Promise(resolve => setTimeout(resolve));
    until = performance.now() + sliceMs;
  }
}
