import { z } from 'zod';
import { db } from '~/server/db.server';
import { readChecks } from '../checks';
import { decideOver } from '../regrade/apply-regrade.server';
import { withoutHiddenRows } from '../symptom';
import { readVerdict } from '../verdict';
import { origins } from './decision-view';
import type { DecidableSubmission, PastResult, SubmissionToDecide } from './decision-view';

const originOf = z.enum(origins);
const mostListed = 40;
const mostNote = 500;

interface Search {
  /** Nobody decides over their own. */
  actorId: string;
  /** Part of a name or an address. */
  person: string;
  labSlug: string;
}

/** Graded submissions of other people, the latest first. */
export async function listDecidable({ actorId, person, labSlug }: Search): Promise<DecidableSubmission[]> {
  const named = person.trim();
  const rows = await db.submission.findMany({
    where: {
      userId: { not: actorId },
      job: { state: 'graded', resultId: { not: null } },
      ...(labSlug !== '' && { labSlug }),
      ...(named !== '' && { user: { OR: [{ name: { contains: named } }, { email: { contains: named.toLowerCase() } }] } }),
    },
    orderBy: { createdAt: 'desc' },
    take: mostListed,
    include: parts,
  });
  return rows.flatMap(row => summaryOf(row) ?? []);
}

/** One of them with all its results; undefined when there is none of that id, or it is one's own. */
export async function readDecidable({ id, actorId }: { id: string; actorId: string }): Promise<SubmissionToDecide | undefined> {
  const row = await db.submission.findFirst({ where: { id, userId: { not: actorId }, job: { state: 'graded' } }, include: parts });
  const summary = row && summaryOf(row);
  const inForce = row?.results.find(result => result.id === row.job?.resultId);
  if (!row || !summary || !inForce) return undefined;
  const names = await namesOf(row.results.flatMap(({ actorId: decider }) => decider ?? []));
  const others = row.results.filter(result => result !== inForce);
  return {
    ...summary,
    sql: row.sql,
    verdict: withoutHiddenRows(readVerdict(inForce.verdict)),
    checks: readChecks(inForce.checks),
    results: [inForce, ...others].map(result => pastOf(result, names)),
  };
}

const wish = z.object({
  id: z.string().min(1),
  decision: z.enum(['accept', 'reject']),
  note: z.string().trim().min(1).max(mostNote),
});

export type DecisionOutcome =
  | { kind: 'decided'; userId: string; accepted: boolean }
  /** Nothing was changed: the reason is missing or too long. */
  | { kind: 'no-reason'; decision: 'accept' | 'reject'; note: string; most: number }
  /** Somebody or something else changed it meanwhile. */
  | { kind: 'changed-meanwhile' };

/** What the page's form asks for; undefined when it asks for nothing that exists. A mentor's decision is told from one of the administrators. */
export async function actOnDecision(
  form: FormData,
  { actorId, isAdmin }: { actorId: string; isAdmin: boolean },
): Promise<DecisionOutcome | undefined> {
  const parsed = wish.safeParse(Object.fromEntries(form));
  if (!parsed.success) return withoutReason(form);
  const { id, decision, note } = parsed.data;
  const submission = await db.submission.findFirst({ where: { id, userId: { not: actorId } }, select: { userId: true } });
  if (!submission) return undefined;
  const accepted = decision === 'accept';
  const isDone = await decideOver({ submissionId: id, accepted, note, origin: isAdmin ? 'override' : 'mentor', actorId });
  return isDone ? { kind: 'decided', userId: submission.userId, accepted } : { kind: 'changed-meanwhile' };
}

/** Everything is there but a reason: what was typed is kept. */
function withoutReason(form: FormData): DecisionOutcome | undefined {
  const typed = z.object({ decision: z.enum(['accept', 'reject']), note: z.string() }).safeParse(Object.fromEntries(form));
  return typed.success ? { kind: 'no-reason', ...typed.data, most: mostNote } : undefined;
}

const parts = {
  user: { select: { name: true } },
  job: { select: { resultId: true } },
  results: { orderBy: { createdAt: 'desc' } },
} as const;

type Row = Awaited<ReturnType<typeof db.submission.findMany<{ include: typeof parts }>>>[number];

function summaryOf(row: Row): DecidableSubmission | undefined {
  const inForce = row.results.find(({ id }) => id === row.job?.resultId);
  return (
    inForce && {
      id: row.id,
      person: row.user.name,
      labSlug: row.labSlug,
      submittedAt: row.createdAt.toISOString(),
      accepted: inForce.accepted,
      origin: originOf.parse(inForce.origin),
    }
  );
}

function pastOf(
  { id, accepted, origin, actorId, verdict, createdAt }: Row['results'][number],
  names: ReadonlyMap<string, string>,
): PastResult {
  const found = readVerdict(verdict);
  return {
    id,
    accepted,
    origin: originOf.parse(origin),
    by: names.get(actorId ?? ''),
    note: found.kind === 'decided' ? found.note : undefined,
    at: createdAt.toISOString(),
  };
}

async function namesOf(ids: string[]): Promise<ReadonlyMap<string, string>> {
  const people = await db.user.findMany({ where: { id: { in: ids } }, select: { id: true, name: true } });
  return new Map(people.map(({ id, name }) => [id, name]));
}
