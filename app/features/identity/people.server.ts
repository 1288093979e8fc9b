import { db } from '~/server/db.server';
import { recordAudit } from '~/server/audit.server';
import { env } from '~/server/env.server';
import { hashPassword } from './passwords.server';
import { isRole } from './roles';
import type { Role } from './roles';
import { endSessionsOf, newToken, tokenHash } from './sessions.server';

const invitationDays = 7;

export interface NewPerson {
  email: string;
  name: string;
  roles: Role[];
  teamId?: string | null;
}

export type CreateOutcome = { kind: 'created'; userId: string } | { kind: 'email-taken' };

/** Adds a person without a password. The unique e-mail decides, not a look beforehand. */
export async function createPerson({ email, name, roles, teamId }: NewPerson, actorId?: string): Promise<CreateOutcome> {
  const address = email.trim().toLowerCase();
  try {
    const user = await db.user.create({
      data: { email: address, name: name.trim(), teamId: teamId ?? null, roles: { create: roles.map(role => ({ role })) } },
    });
    await recordAudit({ actorId, action: 'user.created', objectId: user.id, detail: { roles } });
    return { kind: 'created', userId: user.id };
  } catch (error) {
    if (isUniqueViolation(error)) return { kind: 'email-taken' };
    throw error;
  }
}

/** Makes the link that sets the person's password, once, within a week. Earlier links of the person stop working. */
export async function invite(userId: string, actorId?: string): Promise<string> {
  const token = newToken();
  const expiresAt = new Date(Date.now() + invitationDays * 86_400_000);
  await db.$transaction([
    db.invitation.deleteMany({ where: { userId, acceptedAt: null } }),
    db.invitation.create({ data: { tokenHash: tokenHash(token), userId, expiresAt } }),
  ]);
  await recordAudit({ actorId, action: 'user.invited', objectId: userId });
  return `${env.publicOrigin}/join/${token}`;
}

export async function findInvitation(token: string) {
  return db.invitation.findFirst({
    where: { tokenHash: tokenHash(token), acceptedAt: null, expiresAt: { gt: new Date() }, user: { disabledAt: null } },
    include: { user: { select: { name: true, email: true } } },
  });
}

/** Uses up the invitation and sets the password. Undefined when another tab, or time, was faster. */
export async function acceptInvitation(token: string, password: string): Promise<{ userId: string } | undefined> {
  const invitation = await findInvitation(token);
  if (!invitation) return undefined;
  const passwordHash = await hashPassword(password);
  const used = await db.invitation.updateMany({
    where: { tokenHash: invitation.tokenHash, acceptedAt: null, expiresAt: { gt: new Date() } },
    data: { acceptedAt: new Date() },
  });
  if (used.count === 0) return undefined;
  await setPasswordHash(invitation.userId, passwordHash);
  await recordAudit({ actorId: invitation.userId, action: 'user.joined', objectId: invitation.userId });
  return { userId: invitation.userId };
}

export async function setPassword(userId: string, password: string): Promise<void> {
  await setPasswordHash(userId, await hashPassword(password));
}

async function setPasswordHash(userId: string, passwordHash: string): Promise<void> {
  await db.user.updateMany({ where: { id: userId }, data: { passwordHash } });
  await endSessionsOf(userId);
}

export async function setRoles(userId: string, roles: Role[], actorId: string): Promise<void> {
  await db.$transaction([
    db.userRole.deleteMany({ where: { userId, role: { notIn: roles } } }),
    ...roles.map(role => db.userRole.upsert({ where: { userId_role: { userId, role } }, create: { userId, role }, update: {} })),
  ]);
  await endSessionsOf(userId);
  await recordAudit({ actorId, action: 'user.roles-changed', objectId: userId, detail: { roles } });
}

export async function setDisabled(userId: string, disabled: boolean, actorId: string): Promise<void> {
  await db.user.updateMany({ where: { id: userId }, data: { disabledAt: disabled ? new Date() : null } });
  await endSessionsOf(userId);
  await recordAudit({ actorId, action: disabled ? 'user.disabled' : 'user.enabled', objectId: userId });
}

export interface Person {
  id: string;
  name: string;
  email: string;
  roles: Role[];
  teamId: string | null;
  state: 'active' | 'invited' | 'disabled';
  demo: boolean;
}

/** Chinese names by pinyin, as SQLite cannot. */
const byName = new Intl.Collator('zh-CN');

export async function listPeople(): Promise<Person[]> {
  const users = await db.user.findMany({ include: { roles: true } });
  const people = users.map(({ id, name, email, roles, teamId, disabledAt, passwordHash, demo }): Person => ({
    id,
    name,
    email,
    teamId,
    demo,
    roles: roles.map(({ role }) => role).filter(isRole),
    state: disabledAt ? 'disabled' : passwordHash ? 'active' : 'invited',
  }));
  return people.sort((a, b) => byName.compare(a.name, b.name));
}

export function findPerson(userId: string): Promise<{ id: string; name: string } | null> {
  return db.user.findUnique({ where: { id: userId }, select: { id: true, name: true } });
}

export function listTeams() {
  return db.team.findMany({ orderBy: { id: 'asc' } });
}

function isUniqueViolation(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'P2002';
}
