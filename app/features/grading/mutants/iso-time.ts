/** A day or a moment as it is written in a query: `2026-06-01`, `2026-06-01 00:00:00`. */
export interface WrittenMoment {
  /** Milliseconds since 1970-01-01, the text taken as UTC. */
  at: number;
  hasTime: boolean;
}

const dayMs = 86_400_000;
const written = /^(\d{4}-\d{2}-\d{2})(?:[ T](\d{2}:\d{2})(?::(\d{2}))?)?$/;

/** Undefined for a text that is no day and no moment. */
export function readDay(text: string | undefined): WrittenMoment | undefined {
  const found = written.exec(text ?? '');
  const at = Date.parse(`${found?.[1]}T${found?.[2] ?? '00:00'}:${found?.[3] ?? '00'}Z`);
  return found && !Number.isNaN(at) ? { at, hasTime: found[2] !== undefined } : undefined;
}

export function shiftDays({ at }: WrittenMoment, days: number): number {
  return at + days * dayMs;
}

/** The moment in the way of another: as a day unless that has a time, or needs one. */
export function writeLike({ hasTime }: WrittenMoment, at: number): string {
  const text = new Date(at).toISOString();
  return hasTime || at % dayMs !== 0 ? `${text.slice(0, 10)} ${text.slice(11, 19)}` : text.slice(0, 10);
}
