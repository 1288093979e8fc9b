import { useEffect } from 'react';
import { draftKey, postDraft, readLocal, writeLocal } from '../use-draft';
import { parseLocalDraft } from './local-draft';

/**
 * Drafts of other labs that were written without a network and left: they are sent as soon as any workbench is open and the server answers. One that
 * another tab shows is that tab's affair; one that clashes waits until its lab is opened, where both texts are shown.
 */
export function useLeftBehindDrafts({ userId, labSlug }: { userId: string; labSlug: string }): void {
  useEffect(() => {
    const sendAll = () => void sendLeftBehind(userId, labSlug);
    sendAll();
    addEventListener('online', sendAll);
    return () => removeEventListener('online', sendAll);
  }, [userId, labSlug]);
}

async function sendLeftBehind(userId: string, shown: string): Promise<void> {
  if (!('locks' in navigator) || !navigator.onLine) return;
  for (const slug of unsavedSlugs(userId)) {
    if (slug === shown) continue;
    const key = draftKey(userId, slug);
    // oxlint-disable-next-line no-await-in-loop -- one after the other: this is the background
    await navigator.locks.request(key, { ifAvailable: true }, async lock => {
      if (lock) await sendOne(key, slug);
    });
  }
}

async function sendOne(key: string, labSlug: string): Promise<void> {
  const local = parseLocalDraft(readLocal(key));
  if (!local?.dirty) return;
  const answer = await postDraft({ labSlug, sql: local.sql, base: local.base, keepalive: false });
  if (answer.kind === 'saved') writeLocal(key, { sql: local.sql, base: answer.version, dirty: false, savedAt: answer.at });
}

function unsavedSlugs(userId: string): string[] {
  const prefix = draftKey(userId, '');
  try {
    return Object.keys(localStorage).flatMap(key =>
      key.startsWith(prefix) && parseLocalDraft(readLocal(key))?.dirty ? [key.slice(prefix.length)] : [],
    );
  } catch {
    return [];
  }
}
