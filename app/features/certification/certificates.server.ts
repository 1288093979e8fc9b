import { createHash, randomInt } from 'node:crypto';
import type { PathDefinition } from '~/features/lessons/path-definition';
import { isoDate } from '~/i18n/formats';
import { recordAudit } from '~/server/audit.server';
import { db } from '~/server/db.server';
import { addMonths, roadToCertificate } from './certificate-rule';
import type { Achievements, Road } from './certificate-rule';
import { makeSerial, serialAlphabetSize, serialRandomLength } from './serial';

/** A second serial the same is next to impossible; a third try would mean that something else is wrong. */
const serialTries = 3;

export interface Path extends PathDefinition {
  slug: string;
}

/** What one person has done, as the features that own it report it. */
export interface Progress {
  userId: string;
  completedLessons: Achievements['completedLessons'];
  /** By slug, with the submission that solved it. */
  solvedLabs: ReadonlyMap<string, { submissionId: string }>;
}

/** What is left to this person on the way to the path's certificate. */
export async function roadOf({ path, progress }: { path: Path; progress: Progress }): Promise<Road> {
  const { userId, completedLessons, solvedLabs } = progress;
  const approved = await approvedCapstones(userId);
  return roadToCertificate(path, { completedLessons, solvedLabs, approvedCapstones: approved });
}

/**
 * Issues the certificate of every path whose rule this person now meets, and gives back the new ones' serials. Called after whatever may
 * have been the last step; however often it is called, a person gets one certificate of a path.
 */
export async function issueIfEarned({
  paths,
  progress,
  now = new Date(),
}: {
  paths: Path[];
  progress: Progress;
  now?: Date;
}): Promise<string[]> {
  const { userId, completedLessons, solvedLabs } = progress;
  const approved = await approvedCapstones(userId);
  const earned = paths.filter(path => roadToCertificate(path, { completedLessons, solvedLabs, approvedCapstones: approved }).earned);
  const serials: string[] = [];
  for (const path of earned) {
    const labs = Object.fromEntries([...solvedLabs].map(([slug, { submissionId }]) => [slug, submissionId]));
    const evidence = { labs, capstone: approved.get(path.certificate.capstone), pathHash: hashOf(path) };
    const issued = await issueCertificate({ userId, pathSlug: path.slug, validMonths: path.certificate.validMonths, evidence, now });
    if (issued) serials.push(issued);
  }
  return serials;
}

interface Issue {
  userId: string;
  pathSlug: string;
  validMonths: number;
  /** What it was earned with; kept as JSON. */
  evidence: Record<string, unknown>;
  now: Date;
}

/** Writes the certificate and gives back its serial; undefined when the person has one of this path already. The database decides, not a look beforehand. */
export async function issueCertificate(issue: Issue): Promise<string | undefined> {
  const { userId, pathSlug, validMonths, evidence, now } = issue;
  const holder = await db.user.findUniqueOrThrow({ where: { id: userId }, select: { name: true } });
  const terms = {
    userId,
    pathSlug,
    holderName: holder.name,
    issuedAt: now,
    expiresAt: addMonths(now, validMonths),
    evidence: JSON.stringify(evidence),
  };
  for (let tries = 1; ; tries += 1) {
    const serial = randomSerial(now);
    try {
      const { id } = await db.certificate.create({ data: { ...terms, serial } });
      await recordAudit({ action: 'certificate.issued', objectId: id, detail: { pathSlug, userId } });
      return serial;
    } catch (error) {
      if (!isUniqueViolation(error)) throw error;
      if (await db.certificate.findUnique({ where: { userId_pathSlug: { userId, pathSlug } } })) return undefined;
      if (tries === serialTries) throw error;
    }
  }
}

/** Withdraws a certificate, once. False when there is none to withdraw. */
export async function revokeCertificate(of: { serial: string; reason: string; actorId?: string; now?: Date }): Promise<boolean> {
  const { serial, reason, actorId, now = new Date() } = of;
  const { count } = await db.certificate.updateMany({ where: { serial, revokedAt: null }, data: { revokedAt: now, revokeReason: reason } });
  if (count === 1) await recordAudit({ actorId, action: 'certificate.revoked', objectId: serial, detail: { reason } });
  return count === 1;
}

export async function certificatesOf(userId: string) {
  const found = await db.certificate.findMany({
    where: { userId },
    orderBy: { issuedAt: 'desc' },
    include: { user: { select: { demo: true } } },
  });
  return found.map(({ user, ...certificate }) => ({ ...certificate, demo: user.demo }));
}

/** What the public may see of a certificate; undefined when there is none of that serial. */
export async function findCertificate(serial: string) {
  const found = await db.certificate.findUnique({ where: { serial }, include: { user: { select: { demo: true } } } });
  if (!found) return undefined;
  const { holderName, pathSlug, issuedAt, expiresAt, revokedAt } = found;
  return { serial, holderName, pathSlug, issuedAt, expiresAt, revokedAt, demo: found.user.demo };
}

/** Distinct people with an active account and a certificate that is neither run out nor withdrawn. */
export async function countValidCertificates(now: Date = new Date()): Promise<number> {
  const where = { expiresAt: { gt: now }, revokedAt: null, user: { disabledAt: null } };
  const holders = await db.certificate.findMany({ where, distinct: ['userId'], select: { userId: true } });
  return holders.length;
}

async function approvedCapstones(userId: string): Promise<Map<string, string>> {
  const approved = await db.capstoneSubmission.findMany({
    where: { userId, review: { state: 'approved' } },
    orderBy: { version: 'asc' },
    select: { id: true, capstoneSlug: true },
  });
  return new Map(approved.map(({ id, capstoneSlug }) => [capstoneSlug, id]));
}

function randomSerial(now: Date): string {
  const year = Number(isoDate(now).slice(0, 4));
  return makeSerial(
    year,
    Array.from({ length: serialRandomLength }, () => randomInt(serialAlphabetSize)),
  );
}

function hashOf(value: unknown): string {
  return createHash('sha256').update(JSON.stringify(value)).digest('hex');
}

function isUniqueViolation(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'P2002';
}
