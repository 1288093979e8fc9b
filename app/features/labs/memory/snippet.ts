/** A query kept to be found again. */
export interface Snippet {
  id: string;
  name: string;
  sql: string;
  note: string;
  /** ISO time of its last change. */
  at: string;
}

export const longestName = 80;
export const longestNote = 500;
/** Snippets of one person: a list one can still read. */
export const mostSnippets = 500;

/** A name for a query that has none: what its first comment says, or how it begins. */
export function proposedName(sql: string): string {
  const comment = /^\s*--+\s*(\S[^\n]*)/.exec(sql)?.[1];
  const name = (comment ?? sql.replace(/--[^\n]*/g, ' ')).replace(/\s+/g, ' ').trim();
  return name.length > 60 ? `${name.slice(0, 59)}…` : name;
}

/** The snippets whose name, note or text hold all the words. */
export function findSnippets(snippets: readonly Snippet[], text: string): Snippet[] {
  const words = text.toLowerCase().split(/\s+/).filter(Boolean);
  return snippets.filter(({ name, note, sql }) => {
    const all = `${name}\n${note}\n${sql}`.toLowerCase();
    return words.every(word => all.includes(word));
  });
}
