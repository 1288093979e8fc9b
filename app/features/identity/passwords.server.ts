import { hash, verify } from '@node-rs/argon2';
import type { Options } from '@node-rs/argon2';
import { isCommonPassword } from './common-passwords';

/** OWASP's recommendation for argon2id (the library's default variant): 19 MiB, two passes, one lane. */
const cost: Options = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

/** Hashing is heavy on purpose; more than two at once would let sign-in attempts starve everything else. */
const maxAtOnce = 2;
let running = 0;
const waiting: (() => void)[] = [];

async function inTurn<T>(work: () => Promise<T>): Promise<T> {
  if (running >= maxAtOnce) await new Promise<void>(resolve => waiting.push(resolve));
  else running++;
  try {
    return await work();
  } finally {
    const next = waiting.shift();
    if (next) next();
    else running--;
  }
}

export const passwordLength = { min: 10, max: 128 };

export type PasswordProblem = 'too-short' | 'too-long' | 'too-common';

/** Why a new password is refused, or undefined. */
export function passwordProblem(password: string, { email }: { email: string }): PasswordProblem | undefined {
  const length = [...password].length;
  if (length < passwordLength.min) return 'too-short';
  if (length > passwordLength.max) return 'too-long';
  if (isCommonPassword(password, email)) return 'too-common';
  return undefined;
}

export function hashPassword(password: string): Promise<string> {
  return inTurn(() => hash(password, cost));
}

/** A hash of nothing anybody knows: a sign-in with an unknown address takes as long as one with a known address. */
const nobody = hashPassword(crypto.randomUUID());

export async function passwordMatches(passwordHash: string | null | undefined, password: string): Promise<boolean> {
  const known = passwordHash ?? (await nobody);
  const matches = await inTurn(() => verify(known, password));
  return matches && Boolean(passwordHash);
}
