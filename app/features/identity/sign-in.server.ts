import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';
import { db } from '~/server/db.server';
import { passwordMatches } from './passwords.server';

/** Ten wrong passwords for one account, or thirty tries from one address, in a quarter of an hour. */
const windowSeconds = 15 * 60;
const perAccount = new RateLimiterMemory({ points: 10, duration: windowSeconds });
const perAddress = new RateLimiterMemory({ points: 30, duration: windowSeconds });

export type SignInOutcome = { kind: 'signed-in'; userId: string } | { kind: 'wrong' } | { kind: 'throttled'; retryMinutes: number };

interface Credentials {
  email: string;
  password: string;
  /** The client's network address. */
  address: string;
}

/** Says the same, after the same time, whether the account does not exist, is disabled, has no password yet, or the password is wrong. */
export async function signIn({ email, password, address }: Credentials): Promise<SignInOutcome> {
  const account = email.trim().toLowerCase();
  const throttled = await throttle(account, address);
  if (throttled) return throttled;
  const user = await db.user.findUnique({ where: { email: account } });
  const matches = await passwordMatches(user?.disabledAt ? null : user?.passwordHash, password);
  if (!user || !matches) return { kind: 'wrong' };
  await Promise.all([perAccount.delete(account), perAddress.reward(address)]);
  return { kind: 'signed-in', userId: user.id };
}

async function throttle(account: string, address: string): Promise<SignInOutcome | undefined> {
  try {
    await perAddress.consume(address);
    await perAccount.consume(account);
    return undefined;
  } catch (refusal) {
    if (refusal instanceof RateLimiterRes) return { kind: 'throttled', retryMinutes: Math.ceil(refusal.msBeforeNext / 60_000) };
    throw refusal;
  }
}
