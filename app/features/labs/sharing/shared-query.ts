import { tokenize } from '~/engine/sql-text';
import type { Localized } from '~/i18n/locale';

/** What a shared query came from. */
export type ShareSource = { kind: 'lab'; slug: string } | { kind: 'metric'; slug: string } | { kind: 'playground' };

export const longestShareTitle = 80;
/** Links of one person that work at the same time. */
export const mostShares = 200;

/** A source as a page names it; a lab or a metric that is gone has no title. */
export interface NamedSource {
  kind: ShareSource['kind'];
  slug: string | undefined;
  title: Localized | undefined;
}

/** One's own link in the list of them. */
export interface ShareEntry {
  id: string;
  title: string;
  source: NamedSource;
  /** ISO time. */
  at: string;
  /** ISO time. */
  revokedAt: string | undefined;
}

/** What the page of a shared query shows. */
export interface SharedQueryView {
  id: string;
  /** As its author called it; undefined where the SQL is: a name may tell as much. */
  title: string | undefined;
  author: string;
  isMine: boolean;
  /** ISO time. */
  at: string;
  source: NamedSource;
  /** Undefined while the viewer has not passed the lab it comes from. */
  sql: string | undefined;
}

interface Viewer {
  isAuthor: boolean;
  isMentor: boolean;
  hasPassed(labSlug: string): boolean;
}

/** A query from a lab may be its solution: whoever has not passed the lab yet reads it afterwards. Its author and mentors always do. */
export function mayReadShared(source: ShareSource, viewer: Viewer): boolean {
  return source.kind !== 'lab' || viewer.isAuthor || viewer.isMentor || viewer.hasPassed(source.slug);
}

/** A query without its layout, comments and case: two that differ only in these are one. */
export function essenceOf(sql: string): string {
  const pieces = tokenize(sql).map(({ kind, text }) => (kind === 'string' || kind === 'quoted' ? text : text.toLowerCase()));
  while (pieces.at(-1) === ';') pieces.pop();
  return pieces.join(' ');
}

/** Where a workbench's draft of that name belongs. */
export function sourceOfDraft(labSlug: string): ShareSource {
  if (!labSlug.startsWith('playground')) return { kind: 'lab', slug: labSlug };
  const metric = /^playground\.metric\.(.+)$/.exec(labSlug)?.[1];
  return metric ? { kind: 'metric', slug: metric } : { kind: 'playground' };
}
