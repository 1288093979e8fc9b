import { useCallback, useEffect, useReducer, useRef } from 'react';
import { nextDraft, parseLocalDraft, serverState } from './draft-state';
import type { DraftEvent, DraftState, LocalDraft, SaveOutcome, ServerDraft } from './draft-state';

/** A pause in typing after which the server hears of it. */
const pauseMs = 1_200;
/** Wait before a save that failed is tried again. */
const retryMs = 8_000;

export interface DraftPlace {
  userId: string;
  /** The lab's slug, or `playground`. */
  labSlug: string;
  server: ServerDraft | undefined;
  starter: string;
}

/** The draft of a lab: in this browser with every keystroke, on the server soon after, never overwriting another tab's. */
export function useDraft({ userId, labSlug, server, starter }: DraftPlace): { draft: DraftState; send(event: DraftEvent): void } {
  const [draft, send] = useReducer(nextDraft, serverState(server, starter));
  const key = `shuyu:draft:${userId}:${labSlug}`;
  const url = `/labs/${labSlug}/draft`;
  const latest = useRef(draft);
  const opened = useRef(false);
  latest.current = draft;

  const save = useCallback(async () => {
    const { sql, base } = latest.current;
    send({ kind: 'sending' });
    send(await postDraft({ url, sql, base, keepalive: false }));
  }, [url]);

  // The browser's own memory: read once, then followed when another tab writes it.
  useEffect(() => {
    send({ kind: 'opened', local: parseLocalDraft(readLocal(key)) });
    opened.current = true;
    const follow = (event: StorageEvent) => {
      const theirs = event.key === key ? parseLocalDraft(event.newValue) : undefined;
      if (theirs) send({ kind: 'other-tab', theirs });
    };
    addEventListener('storage', follow);
    return () => removeEventListener('storage', follow);
  }, [key]);

  const { sql, base, dirty, stored } = draft;
  useEffect(() => {
    if (opened.current && (dirty || stored.where === 'server')) writeLocal(key, { sql, base, dirty });
  }, [key, sql, base, dirty, stored.where]);

  // The server: after a pause, one save at a time, not while two texts wait for a choice.
  const mayBeSent = dirty && !draft.sending && !draft.rival;
  const delay = draft.failures > 0 ? retryMs : pauseMs;
  useEffect(() => {
    if (!mayBeSent) return;
    const timer = setTimeout(() => void save(), delay);
    return () => clearTimeout(timer);
  }, [mayBeSent, delay, sql, save]);

  // Leaving: the last words go out with the page, whether it closes or only this view does.
  useEffect(() => {
    const flush = () => {
      const { dirty: unsent, rival, sql: text, base: from } = latest.current;
      if (unsent && !rival) void postDraft({ url, sql: text, base: from, keepalive: true });
    };
    addEventListener('pagehide', flush);
    return () => {
      removeEventListener('pagehide', flush);
      flush();
    };
  }, [url]);

  return { draft, send };
}

async function postDraft({
  url,
  sql,
  base,
  keepalive,
}: {
  url: string;
  sql: string;
  base: number;
  keepalive: boolean;
}): Promise<DraftEvent> {
  try {
    const response = await fetch(url, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', Accept: 'application/json' },
      body: JSON.stringify({ sql, base }),
      keepalive,
    });
    if (!response.ok && response.status !== 409) return { kind: 'failed' };
    const outcome: SaveOutcome = await response.json();
    if (outcome.kind === 'conflict') return { kind: 'refused', current: outcome.current };
    return { kind: 'saved', sql, version: outcome.version, at: outcome.savedAt };
  } catch {
    return { kind: 'failed' };
  }
}

/** Storage may be full or forbidden; then the server's copy is the only one, and the status line says where the text is. */
function readLocal(key: string): string | null {
  try {
    return localStorage.getItem(key);
  } catch {
    return null;
  }
}

function writeLocal(key: string, draft: LocalDraft): void {
  try {
    localStorage.setItem(key, JSON.stringify(draft));
  } catch {
    return;
  }
}
