/** Where some of a part's bytes stand in the file. */
export type Stretch = readonly [offset: number, length: number];

/** Some bytes of a file, fetched by themselves: the stretches one after the other. */
export interface DataPart {
  url: string;
  /** Before compression. */
  bytes: number;
  stretches: readonly Stretch[];
}

/**
 * A DuckDB file that is fetched in parts. The frame holds all but the tables' rows: with it alone the file opens and shows every table,
 * column and row count. What is not there yet is zeros, which the engine reports as an error of a checksum when it reads them.
 */
export interface DataFile {
  bytes: number;
  frame: DataPart;
  tables: Readonly<Record<string, DataPart>>;
}

/** Writes a part's bytes where they belong. */
export function placePart({ whole, part, content }: { whole: Uint8Array; part: DataPart; content: Uint8Array }): void {
  if (content.length !== part.bytes) throw new Error(`${part.url}: ${content.length} bytes instead of ${part.bytes}`);
  let from = 0;
  for (const [offset, length] of part.stretches) {
    whole.set(content.subarray(from, from + length), offset);
    from += length;
  }
}
