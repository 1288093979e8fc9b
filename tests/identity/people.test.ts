import { expect, test } from 'vitest';
import { managePeople } from '~/features/identity/manage-people.server';
import {
  acceptInvitation,
  createPerson,
  findInvitation,
  invite,
  listPeople,
  setDisabled,
  setRoles,
} from '~/features/identity/people.server';
import type { Me } from '~/features/identity/roles';
import { openSession, personOf } from '~/features/identity/sessions.server';
import { signIn } from '~/features/identity/sign-in.server';
import { db } from '~/server/db.server';

const password = '周一早会我先看复购率';
let people = 0;

async function addPerson(roles: Me['roles'] = ['learner']): Promise<{ userId: string; email: string }> {
  const email = `person-${++people}@qinghe.example`;
  const created = await createPerson({ email, name: '林小满', roles });
  if (created.kind !== 'created') throw new Error('not created');
  return { userId: created.userId, email };
}

async function joined(roles?: Me['roles']) {
  const person = await addPerson(roles);
  await acceptInvitation(tokenIn(await invite(person.userId)), password);
  return person;
}

const tokenIn = (link: string) => link.split('/').at(-1) ?? '';

async function requestOf(userId: string): Promise<Request> {
  const cookie = (await openSession(userId)).split(';')[0] ?? '';
  return new Request('http://localhost/', { headers: { Cookie: cookie } });
}

function formOf(fields: Record<string, string | string[]>): FormData {
  const form = new FormData();
  for (const [name, values] of Object.entries(fields)) for (const value of [values].flat()) form.append(name, value);
  return form;
}

test('an invitation sets the password once and signs in; the link is dead afterwards', async () => {
  const { userId, email } = await addPerson();
  const token = tokenIn(await invite(userId));
  expect((await findInvitation(token))?.user).toEqual({ name: '林小满', email });
  expect(await acceptInvitation(token, password)).toEqual({ userId });
  expect(await acceptInvitation(token, 'another long password')).toBeUndefined();
  expect(await signIn({ email: email.toUpperCase(), password, address: 'a' })).toEqual({ kind: 'signed-in', userId });
});

test('a newer invitation ends the older one', async () => {
  const { userId } = await addPerson();
  const older = tokenIn(await invite(userId));
  const newer = tokenIn(await invite(userId));
  expect(await findInvitation(older)).toBeNull();
  expect(await findInvitation(newer)).not.toBeNull();
});

test('an invitation that has run out opens nothing', async () => {
  const { userId } = await addPerson();
  const token = tokenIn(await invite(userId));
  await db.invitation.updateMany({ where: { userId }, data: { expiresAt: new Date(Date.now() - 1000) } });
  expect(await acceptInvitation(token, password)).toBeUndefined();
});

test('two requests with one invitation set one password', async () => {
  const { userId } = await addPerson();
  const token = tokenIn(await invite(userId));
  const outcomes = await Promise.all([acceptInvitation(token, password), acceptInvitation(token, 'another long password')]);
  expect(outcomes.filter(Boolean)).toHaveLength(1);
});

test('the database holds neither session tokens nor invitation tokens', async () => {
  const { userId } = await addPerson();
  const token = tokenIn(await invite(userId));
  const cookie = (await requestOf(userId)).headers.get('Cookie') ?? '';
  const sessions = await db.session.findMany({ where: { userId } });
  const invitations = await db.invitation.findMany({ where: { userId } });
  expect(JSON.stringify(invitations)).not.toContain(token);
  expect(sessions.map(({ idHash }) => idHash).join()).toMatch(/^[0-9a-f]{64}$/);
  expect(cookie).not.toContain(sessions[0]?.idHash);
});

test('an e-mail belongs to one account, in whatever case it is written', async () => {
  const { email } = await addPerson();
  expect(await createPerson({ email: email.toUpperCase(), name: 'x', roles: ['learner'] })).toEqual({ kind: 'email-taken' });
});

test('wrong password, unknown account, disabled account and an account without a password sound alike', async () => {
  const known = await joined();
  const disabled = await joined();
  await setDisabled(disabled.userId, true, 'admin');
  const invited = await addPerson();
  const outcomes = [
    await signIn({ email: known.email, password: 'not the password', address: 'b' }),
    await signIn({ email: 'nobody@qinghe.example', password, address: 'b' }),
    await signIn({ email: disabled.email, password, address: 'b' }),
    await signIn({ email: invited.email, password, address: 'b' }),
  ];
  expect(outcomes).toEqual(Array(4).fill({ kind: 'wrong' }));
});

test('after ten wrong passwords an account is closed to guesses for a while, from every address', async () => {
  const { email } = await joined();
  for (let attempt = 0; attempt < 10; attempt++) await signIn({ email, password: 'guess', address: `c${attempt}` });
  expect(await signIn({ email, password, address: 'elsewhere' })).toMatchObject({ kind: 'throttled' });
});

test('a change of roles, and disabling, end every session at once', async () => {
  const { userId } = await joined();
  const before = await requestOf(userId);
  expect(await personOf(before)).toMatchObject({ id: userId, roles: ['learner'] });
  await setRoles(userId, ['learner', 'mentor'], 'admin');
  expect(await personOf(before)).toBeUndefined();
  const after = await requestOf(userId);
  expect((await personOf(after))?.roles.sort()).toEqual(['learner', 'mentor']);
  await setDisabled(userId, true, 'admin');
  expect(await personOf(after)).toBeUndefined();
});

test('a cookie that was altered, or is another site’s, is nobody', async () => {
  const { userId } = await joined();
  const cookie = (await requestOf(userId)).headers.get('Cookie') ?? '';
  for (const altered of [cookie.slice(0, -3), `${cookie}x`, 'shuyu=eyJ', 'other=1', ''])
    expect(await personOf(new Request('http://localhost/', { headers: { Cookie: altered } }))).toBeUndefined();
});

test('an administrator cannot lock the door behind themselves', async () => {
  const { userId, email } = await joined(['admin']);
  const me: Me = { id: userId, email, name: 'x', roles: ['admin'], teamId: null, locale: null, theme: null, demo: false };
  const refused = { errors: { self: 'cannotChangeSelf' } };
  expect(await managePeople(formOf({ intent: 'disable', userId }), me)).toEqual(refused);
  expect(await managePeople(formOf({ intent: 'set-roles', userId, roles: ['learner'] }), me)).toEqual(refused);
  expect((await listPeople()).find(({ id }) => id === userId)).toMatchObject({ state: 'active', roles: ['admin'] });
});

test('inviting someone names every field that is missing, and says what was done in the audit log', async () => {
  const { userId, email } = await joined(['admin']);
  const me: Me = { id: userId, email, name: 'x', roles: ['admin'], teamId: null, locale: null, theme: null, demo: false };
  expect(await managePeople(formOf({ intent: 'invite', email: 'not an address', roles: ['emperor'] }), me)).toEqual({
    errors: { email: 'emailInvalid', name: 'nameMissing', roles: 'rolesMissing' },
  });
  const outcome = await managePeople(formOf({ intent: 'invite', email: 'new@qinghe.example', name: '新同事', roles: ['learner'] }), me);
  expect(outcome?.invitation?.link).toMatch(/\/join\/[\w-]{43}$/);
  const actions = await db.auditEvent.findMany({ where: { actorId: userId }, orderBy: { id: 'asc' } });
  expect(actions.map(({ action }) => action)).toEqual(['user.joined', 'user.created', 'user.invited']);
  expect(await managePeople(formOf({ intent: 'conquer' }), me)).toBeUndefined();
});
