import { db } from './db.server';

interface AuditRecord {
  /** Undefined when the command line or the portal itself acted. */
  actorId?: string | undefined;
  /** `user.invited`, `review.approved`, …: object, dot, what happened to it. */
  action: `${string}.${string}`;
  objectId: string;
  detail?: Record<string, unknown>;
}

/** Appends to who did what. Never holds a password, a token or a learner's text. */
export async function recordAudit({ actorId, action, objectId, detail = {} }: AuditRecord): Promise<void> {
  const objectType = action.split('.')[0] ?? action;
  await db.auditEvent.create({ data: { actorId: actorId ?? null, action, objectType, objectId, detail: JSON.stringify(detail) } });
}
