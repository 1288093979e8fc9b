import { labsOfPath, lessonsOfPath } from '~/features/lessons/path-definition';
import type { PathDefinition } from '~/features/lessons/path-definition';

/** What a person has done; sets and maps by slug both fit. */
export interface Achievements {
  completedLessons: { has(slug: string): boolean };
  solvedLabs: { has(slug: string): boolean };
  /** The slugs of capstones that a mentor has approved. */
  approvedCapstones: { has(slug: string): boolean };
}

interface Stretch {
  total: number;
  /** In the order of the path. */
  missing: string[];
}

/** The way to a path's certificate, and how much of it is left. */
export interface Road {
  lessons: Stretch;
  labs: Stretch;
  capstone: { slug: string; approved: boolean };
  earned: boolean;
}

/** A certificate is earned when every lesson is read, every lab solved and the capstone approved. */
export function roadToCertificate(path: PathDefinition, done: Achievements): Road {
  const lessons = stretch(lessonsOfPath(path), done.completedLessons);
  const labs = stretch(labsOfPath(path), done.solvedLabs);
  const capstone = { slug: path.certificate.capstone, approved: done.approvedCapstones.has(path.certificate.capstone) };
  return { lessons, labs, capstone, earned: lessons.missing.length === 0 && labs.missing.length === 0 && capstone.approved };
}

function stretch(slugs: string[], done: { has(slug: string): boolean }): Stretch {
  const distinct = [...new Set(slugs)];
  return { total: distinct.length, missing: distinct.filter(slug => !done.has(slug)) };
}

export type CertificateState = 'valid' | 'expired' | 'revoked';

/** Withdrawn outweighs run out: a withdrawn certificate never says that it was merely too old. */
export function stateOfCertificate({ expiresAt, revokedAt }: { expiresAt: Date; revokedAt: Date | null }, now: Date): CertificateState {
  if (revokedAt) return 'revoked';
  return expiresAt > now ? 'valid' : 'expired';
}

/** The same day so many months later, or the last day of that month where it is shorter. UTC. */
export function addMonths(from: Date, months: number): Date {
  const end = new Date(from);
  end.setUTCMonth(end.getUTCMonth() + months);
  if (end.getUTCDate() !== from.getUTCDate()) end.setUTCDate(0);
  return end;
}
