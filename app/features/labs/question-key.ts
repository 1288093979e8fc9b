/**
 * What can be handed in has a key: the lab's slug; with the id of a question behind it (`why-june-fell.q2`) in an investigation, and with the id of
 * an instance (`orders-of-a-month.may-app`) in a template. Submissions, drafts, hints and openings are kept by key.
 */
export function keyOf(labSlug: string, part: string | undefined): string {
  return part === undefined ? labSlug : `${labSlug}.${part}`;
}

/** The lab that a key belongs to. */
export function labOfKey(key: string): string {
  return key.split('.')[0] ?? key;
}

/** The question or instance that a key names; undefined where the lab is one query. */
export function partOfKey(key: string): string | undefined {
  const dot = key.indexOf('.');
  return dot < 0 ? undefined : key.slice(dot + 1);
}
