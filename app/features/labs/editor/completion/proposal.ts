import type { Locale } from '~/i18n/locale';
import type { Saying, SchemaTable } from '../../schema-tree';
import type { ScopeColumn } from './resolve';
import type { SqlFunction } from '../functions/sql-function';

type ProposalKind = 'column' | 'alias' | 'table' | 'function' | 'keyword' | 'join' | 'value' | 'type';

/** Something the editor offers to write. */
export interface Proposal {
  kind: ProposalKind;
  /** As it is shown. */
  label: string;
  /** As it is written. */
  insert: string;
  /** How many characters before the end of what is written the cursor stands then. */
  back: number;
  /** Its type, its table: what stands at the right edge. */
  detail: string;
  /** In the reader's language; empty where the label says it all. */
  meaning: string;
  /** Pairs of places in the label: what was typed of it. */
  spans: number[];
  /** What more there is to say of it. */
  about: { column?: ScopeColumn; sqlFunction?: SqlFunction; text?: string };
}

/** A proposal before it is known whether it fits what was typed. */
export interface Candidate extends Omit<Proposal, 'spans' | 'back'> {
  back?: number;
  /** By what it is found, beside its label. */
  name?: string;
  sayings?: readonly Saying[];
  /** What is likelier stands in a lower group. */
  group: number;
}

/** From the likeliest to the least likely, among things found equally well. */
export const groups = {
  join: 0,
  value: 1,
  scope: 2,
  alias: 3,
  popular: 4,
  guess: 5,
  farGuess: 6,
  qualifier: 7,
  function: 8,
  keyword: 9,
} as const;

/** What is asked of completion. */
export interface Asked {
  sql: string;
  at: number;
  /** Those the lab is about first. */
  tables: readonly SchemaTable[];
  /** How many of them the lab is about. */
  likely?: number;
  locale: Locale;
  /** Asked for with a key, not merely by typing. */
  explicit: boolean;
}
