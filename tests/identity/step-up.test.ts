import { beforeAll, expect, test } from 'vitest';
import { createPerson, setPassword, setRoles } from '~/features/identity/people.server';
import { openSession, personOf } from '~/features/identity/sessions.server';
import { stepUpMinutes } from '~/features/identity/step-up';
import { stepUp, steppedUp } from '~/features/identity/step-up.server';

const password = '周一早会我先看复购率';
let people = 0;
let me = { id: '', email: '' };

async function person(): Promise<{ id: string; email: string }> {
  const email = `leader-${++people}@qinghe.example`;
  const created = await createPerson({ email, name: '沈望', roles: ['leader'] });
  if (created.kind !== 'created') throw new Error('not created');
  await setPassword(created.userId, password);
  return { id: created.userId, email };
}

async function session(userId: string): Promise<Request> {
  const cookie = (await openSession(userId)).split(';')[0] ?? '';
  return new Request('http://localhost/', { headers: { Cookie: cookie } });
}

beforeAll(async () => {
  me = await person();
});

const later = (minutes: number) => new Date(Date.now() + minutes * 60_000);

test('a session is not confirmed by signing in long ago: the password is asked for', async () => {
  const request = await session(me.id);
  expect(await stepUp(request, { me, password: '', address: 'a' })).toEqual({ kind: 'needed' });
  expect(await steppedUp(request, { me })).toBe(false);
});

test('the password confirms this session for some minutes, and no other', async () => {
  const [here, elsewhere] = [await session(me.id), await session(me.id)];
  expect(await stepUp(here, { me, password, address: 'a' })).toEqual({ kind: 'confirmed' });
  expect(await stepUp(here, { me, password: '', address: 'a', now: later(stepUpMinutes - 1) })).toEqual({ kind: 'confirmed' });
  expect(await stepUp(here, { me, password: '', address: 'a', now: later(stepUpMinutes + 1) })).toEqual({ kind: 'needed' });
  expect(await steppedUp(elsewhere, { me })).toBe(false);
});

test('a wrong password confirms nothing, even in a session that is confirmed', async () => {
  const request = await session(me.id);
  expect(await stepUp(request, { me, password: 'a guess at it', address: 'a' })).toEqual({ kind: 'wrong' });
  expect(await steppedUp(request, { me })).toBe(false);
});

test('guesses count against the same limit as at sign-in', async () => {
  const guessed = await person();
  const request = await session(guessed.id);
  for (let attempt = 0; attempt < 10; attempt++) await stepUp(request, { me: guessed, password: 'guess', address: `b${attempt}` });
  expect(await stepUp(request, { me: guessed, password, address: 'b' })).toMatchObject({ kind: 'throttled' });
});

test('somebody else’s session confirms nobody, and a change of roles ends what was confirmed', async () => {
  const [mine, other] = [await person(), await person()];
  const request = await session(mine.id);
  await stepUp(request, { me: mine, password, address: 'c' });
  expect(await steppedUp(request, { me: other })).toBe(false);
  await setRoles(mine.id, ['learner'], 'admin');
  expect(await steppedUp(request, { me: mine })).toBe(false);
  expect(await personOf(request)).toBeUndefined();
});

test('without a session there is nothing to confirm', async () => {
  expect(await stepUp(new Request('http://localhost/'), { me, password, address: 'd' })).toEqual({ kind: 'needed' });
});
