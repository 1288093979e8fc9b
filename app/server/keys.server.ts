import { createCipheriv, createDecipheriv, createHmac, hkdfSync, randomBytes, timingSafeEqual } from 'node:crypto';
import { env, requireSessionSecret } from './env.server';

/** What a key is for. Keys of different purposes have nothing to do with each other, though one secret is behind them all. */
type Purpose = 'goal-share-link' | 'webhook-channel';

const algorithm = 'aes-256-gcm';
const nonceBytes = 12;
const tagBytes = 16;

/** A key of this installation, from SESSION_SECRET (or `session-secret` in the data folder) by HKDF-SHA-256 (RFC 5869). */
function keyFor(purpose: Purpose): Buffer {
  return Buffer.from(hkdfSync('sha256', requireSessionSecret(env), '', `shuyu ${purpose} 1`, 32));
}

/** HMAC-SHA-256, base64url. */
export function sign(text: string, purpose: Purpose): string {
  return createHmac('sha256', keyFor(purpose)).update(text).digest('base64url');
}

export function isSignedBy(signature: string, { text, purpose }: { text: string; purpose: Purpose }): boolean {
  const given = Buffer.from(signature, 'base64url');
  const due = Buffer.from(sign(text, purpose), 'base64url');
  // The encoding too: base64url has spellings that decode alike, and a signature has one.
  return given.length === due.length && timingSafeEqual(given, due) && given.toString('base64url') === signature;
}

/** Encrypted and authenticated: whoever reads the database or a backup without the installation's secret learns nothing. */
export function seal(text: string, purpose: Purpose): string {
  const nonce = randomBytes(nonceBytes);
  const cipher = createCipheriv(algorithm, keyFor(purpose), nonce);
  const sealed = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
  return Buffer.concat([nonce, cipher.getAuthTag(), sealed]).toString('base64url');
}

/** Undefined when it was sealed with another secret, or changed. */
export function unseal(sealed: string, purpose: Purpose): string | undefined {
  const bytes = Buffer.from(sealed, 'base64url');
  if (bytes.length < nonceBytes + tagBytes) return undefined;
  const decipher = createDecipheriv(algorithm, keyFor(purpose), bytes.subarray(0, nonceBytes), { authTagLength: tagBytes });
  decipher.setAuthTag(bytes.subarray(nonceBytes, nonceBytes + tagBytes));
  try {
    return Buffer.concat([decipher.update(bytes.subarray(nonceBytes + tagBytes)), decipher.final()]).toString('utf8');
  } catch {
    return undefined;
  }
}
