import { db } from '~/server/db.server';
import type { GoalStatus } from '~/features/goals/status';
import type { ReportFacts } from './report-facts';

const weekMs = 7 * 86_400_000;
const statuses = ['on-track', 'at-risk', 'off-track', 'unknown', 'achieved', 'missed'] as const;

/** When the report before was drafted: what happened since belongs to this one. */
export async function lastReportAt({ weekOf, now }: { weekOf: string; now: Date }): Promise<Date> {
  const last = await db.weeklyReport.findFirst({
    where: { weekOf: { lt: weekOf } },
    orderBy: { weekOf: 'desc' },
    select: { createdAt: true },
  });
  return last?.createdAt ?? new Date(now.getTime() - weekMs);
}

/** Where each goal's status was and is, if that is another; there and back again is no change. */
export async function statusChangesSince(since: Date): Promise<ReportFacts['statusChanges']> {
  const rows = await db.goalStatusChange.findMany({ where: { at: { gt: since } }, orderBy: { id: 'asc' } });
  const net = new Map<string, { from: GoalStatus; to: GoalStatus }>();
  for (const { goalSlug, fromStatus, toStatus } of rows) {
    const [from, to] = [fromStatus, toStatus].map(status => statuses.find(known => known === status));
    if (from && to) net.set(goalSlug, { from: net.get(goalSlug)?.from ?? from, to });
  }
  return [...net].flatMap(([goalSlug, change]) => (change.from === change.to ? [] : { goalSlug, ...change }));
}

/** Colleagues with a certificate issued since then that still holds. */
export async function certifiedSince(since: Date, now: Date): Promise<string[]> {
  const rows = await db.certificate.findMany({
    where: { issuedAt: { gt: since }, expiresAt: { gt: now }, revokedAt: null, user: { disabledAt: null } },
    orderBy: { issuedAt: 'asc' },
    select: { holderName: true },
  });
  return rows.map(row => row.holderName);
}
