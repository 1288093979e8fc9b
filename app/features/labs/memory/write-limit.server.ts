import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';

/** More writes to one's drafts and memory than these within a minute are a script, not a person, even one at two devices: a workbench gathers them. */
const writes = new RateLimiterMemory({ points: 240, duration: 60 });

/** @throws a 429 Response when this person has written too often */
export async function limitWrites(userId: string): Promise<void> {
  try {
    await writes.consume(userId);
  } catch (refusal) {
    if (!(refusal instanceof RateLimiterRes)) throw refusal;
    const seconds = Math.ceil(refusal.msBeforeNext / 1_000);
    throw new Response(null, { status: 429, headers: { 'Retry-After': String(seconds) } });
  }
}
