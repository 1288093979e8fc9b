import { parseJson } from './run-history';

/** What this browser keeps of a draft between visits. */
export interface LocalDraft {
  sql: string;
  /** The server's version this text was made from; 0 for none. */
  base: number;
  /** True while the server does not hold this text. */
  dirty: boolean;
}

export interface ServerDraft {
  sql: string;
  version: number;
  /** ISO time. */
  savedAt: string;
}

/** The server's answer to a save. */
export type SaveOutcome =
  | { kind: 'saved'; version: number; savedAt: string }
  /** Somebody (another tab, another machine) saved since the version this text was made from. Nothing was written. */
  | { kind: 'conflict'; current: ServerDraft };

export interface DraftState extends LocalDraft {
  /** Where the latest text is kept. `other-tab`: this tab shows what another one is writing and leaves the saving to it. */
  stored: { where: 'nowhere' } | { where: 'server'; at: string } | { where: 'this-browser' } | { where: 'other-tab' };
  /** A save is on its way; the next one waits for its version. */
  sending: boolean;
  /** Saves that failed since the last that did not. */
  failures: number;
  /** Another text that was saved meanwhile; nothing is sent until the person has chosen. */
  rival?: { sql: string; version: number };
  notice?: 'restored-local' | 'newer-on-server';
}

export type DraftEvent =
  | { kind: 'opened'; local: LocalDraft | undefined }
  | { kind: 'typed'; sql: string }
  | { kind: 'sending' }
  | { kind: 'saved'; sql: string; version: number; at: string }
  | { kind: 'refused'; current: ServerDraft }
  | { kind: 'failed' }
  | { kind: 'other-tab'; theirs: LocalDraft }
  | { kind: 'chose'; which: 'mine' | 'theirs' }
  | { kind: 'noted' };

/** The state before the browser's own memory is known: what the server says. */
export function serverState(server: ServerDraft | undefined, starter: string): DraftState {
  const idle = { dirty: false, sending: false, failures: 0 };
  if (!server) return { ...idle, sql: starter, base: 0, stored: { where: 'nowhere' } };
  return { ...idle, sql: server.sql, base: server.version, stored: { where: 'server', at: server.savedAt } };
}

export function nextDraft(state: DraftState, event: DraftEvent): DraftState {
  switch (event.kind) {
    case 'opened':
      return event.local ? opened(state, event.local) : state;
    case 'typed':
      return event.sql === state.sql
        ? state
        : { ...state, sql: event.sql, dirty: true, stored: { where: 'this-browser' }, notice: undefined };
    case 'sending':
      return { ...state, sending: true };
    case 'saved': {
      const dirty = state.sql !== event.sql;
      const stored: DraftState['stored'] = dirty ? { where: 'this-browser' } : { where: 'server', at: event.at };
      return { ...state, base: event.version, dirty, stored, sending: false, failures: 0 };
    }
    case 'refused':
      return { ...refused(state, event.current), sending: false, failures: 0 };
    case 'failed':
      return { ...state, stored: { where: 'this-browser' }, sending: false, failures: state.failures + 1 };
    case 'other-tab':
      return followTab(state, event.theirs);
    case 'chose':
      return chosen(state, event.which);
    case 'noted':
      return { ...state, notice: undefined };
  }
}

/** The server's text is on the page; this browser remembers another. */
function opened(state: DraftState, local: LocalDraft): DraftState {
  if (local.sql === state.sql) return state;
  if (!local.dirty) return state.base > local.base ? { ...state, notice: 'newer-on-server' } : state;
  if (local.base >= state.base) return { ...state, ...local, stored: { where: 'this-browser' }, notice: 'restored-local' };
  return { ...state, ...local, stored: { where: 'this-browser' }, rival: { sql: state.sql, version: state.base } };
}

function refused(state: DraftState, current: ServerDraft): DraftState {
  if (current.sql === state.sql)
    return { ...state, base: current.version, dirty: false, stored: { where: 'server', at: current.savedAt }, rival: undefined };
  return { ...state, stored: { where: 'this-browser' }, rival: { sql: current.sql, version: current.version } };
}

/** A tab without changes of its own follows the other; one with changes keeps them and asks. */
function followTab(state: DraftState, theirs: LocalDraft): DraftState {
  if (theirs.sql === state.sql) return { ...state, base: Math.max(state.base, theirs.base), rival: undefined };
  if (state.dirty) return { ...state, rival: { sql: theirs.sql, version: Math.max(theirs.base, state.base) } };
  return { ...state, sql: theirs.sql, base: theirs.base, stored: { where: 'other-tab' }, rival: undefined };
}

function chosen(state: DraftState, which: 'mine' | 'theirs'): DraftState {
  if (!state.rival) return state;
  const { sql, version } = state.rival;
  if (which === 'mine') return { ...state, base: version, dirty: true, stored: { where: 'this-browser' }, rival: undefined };
  return { ...state, sql, base: version, dirty: true, stored: { where: 'this-browser' }, rival: undefined };
}

export function parseLocalDraft(text: string | null): LocalDraft | undefined {
  const value = parseJson(text);
  if (typeof value !== 'object' || value === null) return undefined;
  if (!('sql' in value) || typeof value.sql !== 'string') return undefined;
  if (!('base' in value) || typeof value.base !== 'number') return undefined;
  if (!('dirty' in value) || typeof value.dirty !== 'boolean') return undefined;
  return { sql: value.sql, base: value.base, dirty: value.dirty };
}
