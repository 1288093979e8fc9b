import { fingerprint } from './memory/fingerprint';
import type { LocalDraft } from './memory/local-draft';

/** The longest draft the server keeps, in characters; a longer one stays in the browser. */
export const longestDraft = 50_000;

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

/** Why the server does not have the text yet. */
export type DraftTrouble = 'offline' | 'unreachable' | 'signed-out' | 'too-long';

/** Another text that was saved meanwhile; nothing is sent until the person has chosen. */
export interface Rival {
  sql: string;
  version: number;
}

export interface DraftState extends LocalDraft {
  /**
   * Where the latest text is kept. `other-tab`: this tab shows what another one is writing and leaves the saving to it. `this-tab`: nowhere
   * but on the page, because the browser keeps nothing.
   */
  stored:
    { where: 'nowhere' } | { where: 'server'; at: string } | { where: 'this-browser' } | { where: 'other-tab' } | { where: 'this-tab' };
  /** True once the browser's own memory has been read: before that, nothing is written there. */
  ready: boolean;
  /** A save is on its way; the next one waits for its version. */
  sending: boolean;
  /** Saves that failed since the last that did not. */
  failures: number;
  trouble?: DraftTrouble | undefined;
  rival?: Rival | undefined;
  notice?: 'restored-local' | 'newer-on-server' | undefined;
}

export type DraftEvent =
  /** `shared`: another tab of this browser has the same draft open and saves it. */
  | { kind: 'opened'; local: LocalDraft | undefined; shared: boolean }
  | { kind: 'typed'; sql: string }
  | { kind: 'sending' }
  | { kind: 'saved'; sql: string; version: number; at: string }
  | { kind: 'refused'; current: ServerDraft }
  | { kind: 'failed'; trouble: DraftTrouble }
  | { kind: 'connection'; online: boolean }
  /** The page was left, and the text sent along without waiting for an answer. */
  | { kind: 'left' }
  /** The browser keeps nothing: its storage is full or forbidden. */
  | { kind: 'not-kept' }
  | { kind: 'other-tab'; theirs: LocalDraft }
  /** The tab that was writing has fallen silent: this one sees to the saving. */
  | { kind: 'adopted' }
  | { kind: 'chose'; which: 'mine' | 'theirs' };

/** The state before the browser's own memory is known: what the server says. */
export function serverState(server: ServerDraft | undefined, starter: string): DraftState {
  const idle = { dirty: false, ready: false, sending: false, failures: 0 };
  if (!server) return { ...idle, sql: starter, base: 0, stored: { where: 'nowhere' } };
  return { ...idle, sql: server.sql, base: server.version, savedAt: server.savedAt, stored: { where: 'server', at: server.savedAt } };
}

export function nextDraft(state: DraftState, event: DraftEvent): DraftState {
  switch (event.kind) {
    case 'opened':
      return measured({ ...(event.local ? opened(state, event.local, event.shared) : state), ready: true });
    case 'typed':
      return event.sql === state.sql ? state : typed(state, event.sql);
    case 'sending':
      return { ...state, sending: true, lineage: withAncestor(state.lineage, state.sql) };
    case 'saved':
      return { ...saved(state, event), sending: false, failures: 0, trouble: undefined };
    case 'refused':
      return { ...refused(state, event.current), sending: false, failures: 0, trouble: undefined };
    case 'failed':
      return { ...state, sending: false, failures: state.failures + 1, trouble: event.trouble };
    case 'connection':
      return event.online
        ? { ...state, failures: 0, trouble: state.trouble === 'too-long' ? state.trouble : undefined }
        : { ...state, trouble: 'offline' };
    case 'left':
      return { ...state, lineage: withAncestor(state.lineage, state.sql) };
    case 'not-kept':
      return state.dirty ? { ...state, stored: { where: 'this-tab' } } : state;
    case 'other-tab':
      return followTab(state, event.theirs);
    case 'adopted':
      return state.stored.where === 'other-tab' ? { ...state, dirty: true, stored: { where: 'this-browser' } } : state;
    case 'chose':
      return chosen(state, event.which);
  }
}

/** True while the server should hear of the text and may: one save at a time, none while two texts wait for a choice. */
export function wantsSaving({ dirty, sending, rival, trouble }: DraftState): boolean {
  return dirty && !sending && !rival && trouble !== 'too-long';
}

function typed(state: DraftState, sql: string): DraftState {
  return measured({ ...state, sql, dirty: true, savedAt: undefined, stored: { where: 'this-browser' }, notice: undefined });
}

function measured(state: DraftState): DraftState {
  if (state.sql.length > longestDraft) return { ...state, trouble: 'too-long' };
  return state.trouble === 'too-long' ? { ...state, trouble: undefined } : state;
}

/** The server's text is on the page; this browser remembers another. */
function opened(state: DraftState, local: LocalDraft, shared: boolean): DraftState {
  if (local.sql === state.sql) return state;
  if (!local.dirty) return state.base > local.base ? { ...state, notice: 'newer-on-server' } : savedSince(state, local);
  if (shared) return followed(state, local);
  const mine: DraftState = { ...state, ...local, savedAt: undefined, stored: { where: 'this-browser' } };
  if (local.base >= state.base) return { ...mine, notice: 'restored-local' };
  if (descends(local, state.sql)) return { ...mine, base: state.base, notice: 'restored-local' };
  return { ...mine, rival: { sql: state.sql, version: state.base } };
}

/** A save was answered after the server had read the draft for this page: a reload a moment after a pause in typing. */
function savedSince(state: DraftState, local: LocalDraft): DraftState {
  if (local.base <= state.base || !local.savedAt) return state;
  return { ...state, ...local, stored: { where: 'server', at: local.savedAt } };
}

function saved(state: DraftState, { sql, version, at }: Extract<DraftEvent, { kind: 'saved' }>): DraftState {
  if (state.stored.where === 'other-tab') return { ...state, base: Math.max(state.base, version) };
  if (state.sql !== sql) return { ...state, base: version, dirty: true, stored: { where: 'this-browser' } };
  return {
    ...state,
    base: version,
    dirty: false,
    lineage: withAncestor(undefined, state.sql),
    savedAt: at,
    stored: { where: 'server', at },
  };
}

function refused(state: DraftState, current: ServerDraft): DraftState {
  const { sql, version, savedAt } = current;
  if (sql === state.sql) {
    const stored: DraftState['stored'] = { where: 'server', at: savedAt };
    return { ...state, base: version, dirty: false, lineage: withAncestor(undefined, state.sql), savedAt, stored, rival: undefined };
  }
  if (descends(state, sql)) return { ...state, base: version };
  return { ...state, rival: { sql, version } };
}

/** A tab without changes of its own follows the other, and so does one the other went on from; one with changes keeps them and asks. */
function followTab(state: DraftState, theirs: LocalDraft): DraftState {
  if (theirs.sql === state.sql) return agreed(state, theirs);
  if (state.dirty && descends(state, theirs.sql)) return { ...state, base: Math.max(state.base, theirs.base) };
  if (state.dirty && !descends(theirs, state.sql))
    return { ...state, rival: { sql: theirs.sql, version: Math.max(theirs.base, state.base) } };
  // It was made from an older version than is shown here: the server will refuse it, and its own tab will ask.
  if (!state.dirty && theirs.base < state.base) return state;
  return followed(state, theirs);
}

function agreed(state: DraftState, { base, dirty, savedAt }: LocalDraft): DraftState {
  const next = { ...state, base: Math.max(state.base, base), rival: undefined };
  if (dirty || !savedAt) return next;
  return { ...next, dirty: false, lineage: withAncestor(undefined, state.sql), savedAt, stored: { where: 'server', at: savedAt } };
}

function followed(state: DraftState, { sql, base, dirty, savedAt, lineage }: LocalDraft): DraftState {
  const stored: DraftState['stored'] = !dirty && savedAt ? { where: 'server', at: savedAt } : { where: 'other-tab' };
  const shown = { sql, base, dirty: false, savedAt: dirty ? undefined : savedAt, lineage: withAncestor(lineage, sql) };
  return { ...state, ...shown, stored, rival: undefined, notice: undefined };
}

function chosen(state: DraftState, which: 'mine' | 'theirs'): DraftState {
  if (!state.rival) return state;
  const { sql, version } = state.rival;
  const text = which === 'mine' ? state.sql : sql;
  const going: DraftState = { ...state, sql: text, base: version, dirty: true, rival: undefined, stored: { where: 'this-browser' } };
  return { ...going, lineage: withAncestor(withAncestor(state.lineage, state.sql), sql) };
}

/** The most ancestors a text remembers: more than saves that go unanswered in a row. */
const mostAncestors = 12;

function withAncestor(lineage: readonly string[] | undefined, sql: string): string[] {
  const mark = fingerprint(sql);
  return [...(lineage ?? []).filter(each => each !== mark), mark].slice(-mostAncestors);
}

function descends({ lineage }: Pick<LocalDraft, 'lineage'>, sql: string): boolean {
  return lineage?.includes(fingerprint(sql)) ?? false;
}
