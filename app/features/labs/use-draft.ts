import { useCallback, useEffect, useReducer, useRef } from 'react';
import { nextDraft, serverState, wantsSaving } from './draft-state';
import type { DraftEvent, DraftState, DraftTrouble, SaveOutcome, ServerDraft } from './draft-state';
import { parseLocalDraft } from './memory/local-draft';
import type { LocalDraft } from './memory/local-draft';
import { saveDelayMs } from './memory/save-delay';

/** A follower whose writing tab has not saved within this time (it was closed, or the browser put it to sleep) saves itself. */
const adoptAfterMs = 10_000;

/** Nothing is kept before it is known whether another tab writes; a browser that does not say so in this time is not waited for. */
const locksAnswerMs = 2_000;

export interface DraftPlace {
  userId: string;
  /** The lab's slug, or the name of a playground's draft. */
  labSlug: string;
  server: ServerDraft | undefined;
  starter: string;
}

/** The draft of a lab: in this browser with every keystroke, on the server soon after, never overwriting another tab's. */
export function useDraft({ userId, labSlug, server, starter }: DraftPlace): { draft: DraftState; send(event: DraftEvent): void } {
  const [draft, send] = useReducer(nextDraft, serverState(server, starter));
  const key = draftKey(userId, labSlug);
  const latest = useRef(draft);
  latest.current = draft;

  const save = useCallback(async () => {
    const { sql, base } = latest.current;
    send({ kind: 'sending' });
    send(await postDraft({ labSlug, sql, base, keepalive: false }));
  }, [labSlug]);

  // The browser's own memory: read once, then followed when another tab writes it.
  useEffect(() => {
    let here = true;
    void openedElsewhere(key).then(shared => {
      if (here) send({ kind: 'opened', local: parseLocalDraft(readLocal(key)), shared });
    });
    const letGo = holdDraft(key);
    const follow = (event: StorageEvent) => {
      const theirs = event.key === key ? parseLocalDraft(event.newValue) : undefined;
      if (theirs) send({ kind: 'other-tab', theirs });
    };
    addEventListener('storage', follow);
    return () => {
      here = false;
      letGo();
      removeEventListener('storage', follow);
    };
  }, [key]);

  const { ready, sql, base, dirty, savedAt, lineage, stored } = draft;
  useEffect(() => {
    if (!ready || (!dirty && stored.where !== 'server')) return;
    if (!writeLocal(key, { sql, base, dirty, savedAt, lineage })) send({ kind: 'not-kept' });
  }, [ready, key, sql, base, dirty, savedAt, lineage, stored.where]);

  // The server: after a pause, one save at a time.
  const mayBeSent = ready && wantsSaving(draft);
  const { failures } = draft;
  useEffect(() => {
    if (!mayBeSent) return;
    const timer = setTimeout(() => void save(), saveDelayMs(failures, Math.random()));
    return () => clearTimeout(timer);
  }, [mayBeSent, failures, sql, save]);

  useEffect(() => {
    if (stored.where !== 'other-tab') return;
    const timer = setTimeout(() => send({ kind: 'adopted' }), adoptAfterMs);
    return () => clearTimeout(timer);
  }, [stored.where, sql]);

  useConnection(send, draft.trouble);

  // Leaving: the last words go out with the page, whether it closes or only this view does.
  useEffect(() => {
    const flush = () => {
      const state = latest.current;
      if (!state.dirty) return;
      // Left before the browser's memory was known: what stands there may be newer than what this text was made from.
      if (!state.ready && readLocal(key) !== null) return;
      writeLocal(key, localPart(nextDraft(state, { kind: 'left' })));
      send({ kind: 'left' });
      if (!state.rival && state.trouble !== 'too-long') void postDraft({ labSlug, sql: state.sql, base: state.base, keepalive: true });
    };
    addEventListener('pagehide', flush);
    return () => {
      removeEventListener('pagehide', flush);
      flush();
    };
  }, [key, labSlug]);

  return { draft, send };
}

/** Tries again at once when the network is back, or when the person comes back from signing in elsewhere. */
function useConnection(send: (event: DraftEvent) => void, trouble: DraftTrouble | undefined): void {
  useEffect(() => {
    const tell = () => send({ kind: 'connection', online: navigator.onLine });
    const cameBack = () => {
      if (trouble === 'signed-out' && document.visibilityState === 'visible') send({ kind: 'connection', online: true });
    };
    addEventListener('online', tell);
    addEventListener('offline', tell);
    document.addEventListener('visibilitychange', cameBack);
    addEventListener('focus', cameBack);
    return () => {
      removeEventListener('online', tell);
      removeEventListener('offline', tell);
      document.removeEventListener('visibilitychange', cameBack);
      removeEventListener('focus', cameBack);
    };
  }, [send, trouble]);
}

function localPart({ sql, base, dirty, savedAt, lineage }: DraftState): LocalDraft {
  return { sql, base, dirty, savedAt, lineage };
}

export function draftKey(userId: string, labSlug: string): string {
  return `shuyu:draft:${userId}:${labSlug}`;
}

interface DraftPost {
  labSlug: string;
  sql: string;
  base: number;
  /** Lets the request outlive the page. */
  keepalive: boolean;
}

export async function postDraft({ labSlug, sql, base, keepalive }: DraftPost): Promise<DraftEvent> {
  try {
    const response = await fetch(`/labs/${labSlug}/draft`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', Accept: 'application/json' },
      body: JSON.stringify({ sql, base }),
      keepalive,
    });
    if (response.status === 401) return { kind: 'failed', trouble: 'signed-out' };
    if (!response.ok && response.status !== 409) return { kind: 'failed', trouble: 'unreachable' };
    const outcome: SaveOutcome = await response.json();
    if (outcome.kind === 'conflict') return { kind: 'refused', current: outcome.current };
    return { kind: 'saved', sql, version: outcome.version, at: outcome.savedAt };
  } catch {
    return { kind: 'failed', trouble: navigator.onLine ? 'unreachable' : 'offline' };
  }
}

/** Storage may be full or forbidden; then the server's copy is the only one, and the status line says so. */
export function readLocal(key: string): string | null {
  try {
    return localStorage.getItem(key);
  } catch {
    return null;
  }
}

export function writeLocal(key: string, draft: LocalDraft): boolean {
  try {
    localStorage.setItem(key, JSON.stringify(draft));
    return true;
  } catch {
    return false;
  }
}

/** Whether another tab of this browser shows the draft. Without locks (an address without TLS) nobody can tell: then each tab counts as the only one. */
async function openedElsewhere(key: string): Promise<boolean> {
  if (!('locks' in navigator)) return false;
  const asked = navigator.locks.query().then(
    ({ held }) => held?.some(lock => lock.name === key) ?? false,
    () => false,
  );
  return Promise.race([asked, new Promise<false>(resolve => setTimeout(() => resolve(false), locksAnswerMs))]);
}

/** Tells the browser's other tabs that this one shows the draft, until the returned function is called. */
function holdDraft(key: string): () => void {
  let letGo = () => {};
  if (!('locks' in navigator)) return letGo;
  const given = new Promise<void>(resolve => (letGo = resolve));
  navigator.locks.request(key, { mode: 'shared' }, () => given).catch(() => undefined);
  return () => letGo();
}
