import { placePart } from './data-parts';
import type { DataFile, DataPart } from './data-parts';
import { fetchBytes } from './fetch-bytes.client';

/** Bytes over the wire, of all that is being fetched at the moment; both are equal when nothing is. */
export interface ByteProgress {
  loaded: number;
  total: number;
}

/** A data file in the making: fetches parts when they are asked for, each once, and keeps all bytes for as long as it lives. */
export class PartedFile {
  #file: DataFile;
  #whole: Uint8Array;
  #parts = new Map<DataPart, Promise<void>>();
  #underway = new Map<DataPart, ByteProgress>();
  #onProgress: (progress: ByteProgress) => void;
  #version = 0;

  constructor(file: DataFile, onProgress: (progress: ByteProgress) => void) {
    this.#file = file;
    this.#whole = new Uint8Array(file.bytes);
    this.#onProgress = onProgress;
  }

  get tables(): string[] {
    return Object.keys(this.#file.tables);
  }

  /** Rises with each part that arrives. */
  get version(): number {
    return this.#version;
  }

  /** The file as far as it is there, as bytes that may be given away. */
  copy(): Uint8Array {
    return this.#whole.slice();
  }

  /**
   * Resolves when the frame and these tables are there. Names of no table are passed over. What has failed is asked for again next time.
   * @throws when one cannot be fetched
   */
  async load(tables: readonly string[]): Promise<void> {
    const wanted = [this.#file.frame, ...tables.flatMap(name => this.#file.tables[name] ?? [])];
    await Promise.all(wanted.map(part => this.#arrival(part)));
  }

  #arrival(part: DataPart): Promise<void> {
    const known = this.#parts.get(part);
    if (known) return known;
    const arrival = this.#fetch(part);
    this.#parts.set(part, arrival);
    arrival.catch(() => this.#parts.delete(part));
    return arrival;
  }

  async #fetch(part: DataPart): Promise<void> {
    this.#underway.set(part, { loaded: 0, total: part.bytes / usualCompression });
    try {
      const content = await fetchBytes(part.url, (loaded, wire) => this.#tell(part, wireProgress(part, loaded, wire)));
      placePart({ whole: this.#whole, part, content });
      this.#version += 1;
      const { total } = this.#underway.get(part) ?? { total: 0 };
      this.#tell(part, { loaded: total, total });
    } catch (error) {
      this.#underway.delete(part);
      this.#onProgress(this.#progress());
      throw error;
    }
  }

  #tell(part: DataPart, underway: ByteProgress): void {
    this.#underway.set(part, underway);
    const progress = this.#progress();
    if (progress.loaded >= progress.total) this.#underway.clear();
    this.#onProgress(progress);
  }

  #progress(): ByteProgress {
    const parts = [...this.#underway.values()];
    return {
      loaded: parts.reduce((sum, { loaded }) => sum + loaded, 0),
      total: parts.reduce((sum, { total }) => sum + total, 0),
    };
  }
}

/** What a part compresses to, about, before the server has named the length. */
const usualCompression = 7;

function wireProgress({ bytes }: DataPart, loaded: number, wire: number): ByteProgress {
  const total = wire || bytes / usualCompression;
  return { loaded: bytes === 0 ? total : (loaded / bytes) * total, total };
}
