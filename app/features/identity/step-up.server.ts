import { recordAudit } from '~/server/audit.server';
import { db } from '~/server/db.server';
import type { Me } from './roles';
import { sessionHashOf } from './sessions.server';
import { signIn } from './sign-in.server';
import { stepUpMinutes } from './step-up';
import type { StepUp } from './step-up';

interface StepUpAttempt {
  me: Pick<Me, 'id' | 'email'>;
  /** '' when none was typed. */
  password: string;
  /** The client's network address. */
  address: string;
  now?: Date;
}

/**
 * Whether the person at this session is the one who signed in: they typed their password lately, or type it now. Guesses count against
 * the same limits as at sign-in. Ask before a step that must not be taken by whoever finds an open browser.
 */
export async function stepUp(request: Request, { me, password, address, now = new Date() }: StepUpAttempt): Promise<StepUp> {
  const idHash = await sessionHashOf(request);
  if (!idHash) return { kind: 'needed' };
  if (!password) return (await isConfirmed(idHash, { userId: me.id, now })) ? { kind: 'confirmed' } : { kind: 'needed' };
  const outcome = await signIn({ email: me.email, password, address });
  if (outcome.kind !== 'signed-in') return outcome;
  await db.session.updateMany({ where: { idHash, userId: me.id }, data: { confirmedAt: now } });
  await recordAudit({ actorId: me.id, action: 'user.confirmed-password', objectId: me.id });
  return { kind: 'confirmed' };
}

/** Whether this session's person would not be asked now. */
export async function steppedUp(request: Request, { me, now = new Date() }: { me: Pick<Me, 'id'>; now?: Date }): Promise<boolean> {
  const idHash = await sessionHashOf(request);
  return idHash !== undefined && isConfirmed(idHash, { userId: me.id, now });
}

async function isConfirmed(idHash: string, { userId, now }: { userId: string; now: Date }): Promise<boolean> {
  const since = new Date(now.getTime() - stepUpMinutes * 60_000);
  return (await db.session.count({ where: { idHash, userId, expiresAt: { gt: now }, confirmedAt: { gt: since } } })) > 0;
}
