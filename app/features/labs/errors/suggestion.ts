import type { Localized } from '~/i18n/locale';

/** A stretch of the statement and what is to stand there instead: offsets in characters. */
export interface Replacement {
  from: number;
  to: number;
  insert: string;
}

/** What may help, never a guess: what to do, why, and the change itself where only one is right. */
export interface Suggestion {
  title: Localized;
  why?: Localized;
  /** Makes the engine's complaint go away, and means what was meant. */
  replacement?: Replacement;
  /** Each would do; only the person knows which is meant. */
  choices?: Choice[];
}

export interface Choice {
  label: string;
  replacement: Replacement;
}

export function applyReplacement(sql: string, { from, to, insert }: Replacement): string {
  return sql.slice(0, from) + insert + sql.slice(to);
}

/** Several changes as one, in the order of the text; they must not overlap. */
export function merged(sql: string, edits: readonly Replacement[]): Replacement {
  const sorted = edits.toSorted((a, b) => a.from - b.from || a.to - b.to);
  const from = sorted[0]?.from ?? 0;
  const to = sorted.at(-1)?.to ?? 0;
  let insert = '';
  let at = from;
  for (const edit of sorted) {
    insert += sql.slice(at, edit.from) + edit.insert;
    at = edit.to;
  }
  return { from, to, insert };
}

/** A suggestion that says of itself what it changes, unless it is given a title. */
export function fix(sql: string, edits: Replacement | readonly Replacement[], why: Localized, title?: Localized): Suggestion {
  const list = 'from' in edits ? [edits] : edits;
  const replacement = merged(sql, list);
  return { title: title ?? titleOf(sql, list, replacement), why, replacement };
}

/** The longest piece of SQL that a title quotes. */
const longestQuote = 60;

function titleOf(sql: string, edits: readonly Replacement[], whole: Replacement): Localized {
  const [only] = edits;
  if (only && edits.length > 1 && edits.every(({ from, to, insert }) => from === to && insert === only.insert)) {
    return { 'zh-CN': `在 ${edits.length} 处加上 ${only.insert}`, en: `Add ${only.insert} in ${edits.length} places` };
  }
  if (edits.length > 1 && whole.insert.length > longestQuote)
    return { 'zh-CN': `改好这 ${edits.length} 处`, en: `Change these ${edits.length} places` };
  const { from, to, insert } = edits.length === 1 && only ? only : whole;
  const [before, after] = [quote(sql.slice(from, to)), quote(insert)];
  if (after === '') return { 'zh-CN': `删掉 ${before}`, en: `Remove ${before}` };
  if (before === '') return { 'zh-CN': `加上 ${after}`, en: `Add ${after}` };
  return { 'zh-CN': `把 ${before} 改成 ${after}`, en: `Change ${before} to ${after}` };
}

function quote(text: string): string {
  const plain = text.trim().replace(/\s+/g, ' ');
  return plain.length > longestQuote ? `${plain.slice(0, longestQuote - 1)}…` : plain;
}
