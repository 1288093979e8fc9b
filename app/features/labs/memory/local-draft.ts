import { parseJson } from './past-run';

/** What this browser keeps of a draft between visits, and what its tabs tell each other. */
export interface LocalDraft {
  sql: string;
  /** The server's version this text was made from; 0 for none. */
  base: number;
  /** True while the server does not hold this text. */
  dirty: boolean;
  /** When the server stored it (ISO time), where it did. */
  savedAt?: string | undefined;
  /**
   * Fingerprints of texts this one was made from and the server may come to hold: sent without an answer, or taken over from another tab. Meeting
   * one of them again is no conflict.
   */
  lineage?: readonly string[] | undefined;
}

export function parseLocalDraft(text: string | null): LocalDraft | undefined {
  const value = parseJson(text);
  if (typeof value !== 'object' || value === null) return undefined;
  if (!('sql' in value) || typeof value.sql !== 'string') return undefined;
  if (!('base' in value) || typeof value.base !== 'number') return undefined;
  if (!('dirty' in value) || typeof value.dirty !== 'boolean') return undefined;
  const savedAt = 'savedAt' in value && typeof value.savedAt === 'string' ? value.savedAt : undefined;
  const lineage = 'lineage' in value && Array.isArray(value.lineage) ? value.lineage.filter(each => typeof each === 'string') : undefined;
  return { sql: value.sql, base: value.base, dirty: value.dirty, savedAt, lineage };
}
