import { z } from 'zod';
import { db } from '~/server/db.server';
import { isPolicy, standingOf } from './regrade-view';
import type { Flip, FlippedSubmission, RegradeDetail, RegradeSummary } from './regrade-view';

/** The part of a certificate's evidence that names submissions. */
const evidence = z.object({ labs: z.record(z.string(), z.string()).default({}) });

const states = z.enum(['preparing', 'previewed', 'applied', 'undone', 'failed']);

/** Newest first. */
export async function listRegrades(most = 12): Promise<RegradeSummary[]> {
  const rows = await db.regrade.findMany({ orderBy: { createdAt: 'desc' }, take: most });
  return Promise.all(rows.map(summaryOf));
}

/** With every submission that flips; undefined when there is none of that id. */
export async function readRegrade(id: string): Promise<RegradeDetail | undefined> {
  const row = await db.regrade.findUnique({ where: { id } });
  return row ? { ...(await summaryOf(row)), changed: await flippedIn(id) } : undefined;
}

type Row = NonNullable<Awaited<ReturnType<typeof db.regrade.findUnique>>>;

async function summaryOf(row: Row): Promise<RegradeSummary> {
  const [counts, actor] = await Promise.all([
    db.regradeChange.groupBy({ by: ['flip'], where: { regradeId: row.id }, _count: true }),
    row.actorId === null ? undefined : db.user.findUnique({ where: { id: row.actorId }, select: { name: true } }),
  ]);
  const count = (flip: Flip) => counts.find(each => each.flip === flip)?._count ?? 0;
  return {
    id: row.id,
    state: states.parse(row.state),
    labSlug: row.labSlug ?? undefined,
    policy: isPolicy(row.policy) ? row.policy : undefined,
    by: actor?.name,
    createdAt: row.createdAt.toISOString(),
    appliedAt: row.appliedAt?.toISOString(),
    undoneAt: row.undoneAt?.toISOString(),
    detail: row.detail ?? undefined,
    total: row.total,
    done: row.done,
    flips: { raised: count('raised'), lowered: count('lowered'), same: count('same'), untried: count('untried') },
  };
}

async function flippedIn(regradeId: string): Promise<FlippedSubmission[]> {
  const rows = await db.regradeChange.findMany({
    where: { regradeId, flip: { in: ['raised', 'lowered'] } },
    orderBy: [{ flip: 'asc' }, { labSlug: 'asc' }],
    include: { submission: { select: { createdAt: true, user: { select: { name: true } } } } },
  });
  const userIds = [...new Set(rows.map(({ userId }) => userId))];
  const [certificates, accepted] = await Promise.all([certificatesOf(userIds), acceptedBefore(rows)]);
  return rows.map(row => {
    const mates = rows.filter(({ userId, labSlug }) => userId === row.userId && labSlug === row.labSlug);
    const others = accepted.filter(
      each => each.userId === row.userId && each.labSlug === row.labSlug && !mates.some(mate => mate.submissionId === each.id),
    );
    return {
      submissionId: row.submissionId,
      flip: row.flip === 'raised' ? 'raised' : 'lowered',
      person: row.submission.user.name,
      labSlug: row.labSlug,
      submittedAt: row.submission.createdAt.toISOString(),
      standing: standingOf([
        ...others.map(() => ({ before: true, after: true })),
        ...mates.map(({ flip }) => ({ before: flip === 'lowered', after: flip === 'raised' })),
      ]),
      applied: row.applied,
      certificates: certificates.flatMap(({ serial, labs }) => (labs[row.labSlug] === row.submissionId ? serial : [])),
    };
  });
}

/** Valid certificates of these people, with the submissions they were earned with. */
async function certificatesOf(userIds: string[]): Promise<{ serial: string; labs: Record<string, string> }[]> {
  const found = await db.certificate.findMany({
    where: { userId: { in: userIds }, revokedAt: null },
    select: { serial: true, evidence: true },
  });
  return found.map(({ serial, evidence: json }) => ({ serial, labs: evidence.parse(JSON.parse(json)).labs }));
}

/** Accepted submissions of the same people in the same labs, whatever the regrade said of them. */
async function acceptedBefore(rows: { userId: string; labSlug: string }[]) {
  const where = { userId: { in: rows.map(({ userId }) => userId) }, labSlug: { in: rows.map(({ labSlug }) => labSlug) } };
  const found = await db.submission.findMany({
    where: { ...where, job: { resultId: { not: null } } },
    select: {
      id: true,
      userId: true,
      labSlug: true,
      job: { select: { resultId: true } },
      results: { where: { accepted: true }, select: { id: true } },
    },
  });
  return found.filter(({ job, results }) => results.some(({ id }) => id === job?.resultId));
}
