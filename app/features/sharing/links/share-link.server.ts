import { isSignedBy, sign } from '~/server/keys.server';

const purpose = 'goal-share-link';

/** What a link says, in the clear: which share it is and until when (ms since 1970). The signature keeps both as they were. */
interface ShareLink {
  id: string;
  expiresAt: number;
}

export function linkToken({ id, expiresAt }: ShareLink): string {
  const text = `${id}.${expiresAt.toString(36)}`;
  return `${text}.${sign(text, purpose)}`;
}

/** Undefined when a sign of it was changed, or none of it was ever made here. */
export function readToken(token: string): ShareLink | undefined {
  const [, text = '', id = '', until = '', signature = ''] = /^(([\w-]{8,40})\.([0-9a-z]{1,11}))\.([\w-]+)$/.exec(token) ?? [];
  return isSignedBy(signature, { text, purpose }) ? { id, expiresAt: Number.parseInt(until, 36) } : undefined;
}
