import { describe, expect, test } from 'vitest';
import { longestDraft, nextDraft, serverState, wantsSaving } from '~/features/labs/draft-state';
import type { DraftEvent, DraftState } from '~/features/labs/draft-state';
import { parseLocalDraft } from '~/features/labs/memory/local-draft';
import { saveDelayMs } from '~/features/labs/memory/save-delay';

const server = { sql: 'SELECT 1', version: 3, savedAt: '2026-06-30T01:00:00.000Z' };

function after(events: DraftEvent[], from: DraftState = serverState(server, '')): DraftState {
  return events.reduce(nextDraft, from);
}

describe('opening a lab', () => {
  test('without a draft shows the starter', () => {
    expect(serverState(undefined, 'SELECT 0')).toMatchObject({ sql: 'SELECT 0', base: 0, dirty: false });
  });

  test('restores what the browser has and the server has not', () => {
    expect(after([{ kind: 'opened', local: { sql: 'SELECT 2', base: 3, dirty: true }, shared: false }])).toMatchObject({
      sql: 'SELECT 2',
      base: 3,
      dirty: true,
      notice: 'restored-local',
    });
  });

  test('takes the newer text of the server when nothing here is unsaved', () => {
    expect(after([{ kind: 'opened', local: { sql: 'SELECT 0', base: 2, dirty: false }, shared: false }])).toMatchObject({
      sql: 'SELECT 1',
      notice: 'newer-on-server',
    });
  });

  test('shows what was saved while the server was making this page, and has nothing to send', () => {
    const local = { sql: 'SELECT 2', base: 4, dirty: false, savedAt: '2026-06-30T02:00:00Z' };
    const shown = after([{ kind: 'opened', local, shared: false }]);
    expect(shown).toMatchObject({ ...local, stored: { where: 'server', at: local.savedAt }, ready: true });
    expect(wantsSaving(shown)).toBe(false);
  });

  test('asks when both have moved on', () => {
    expect(after([{ kind: 'opened', local: { sql: 'SELECT 2', base: 2, dirty: true }, shared: false }])).toMatchObject({
      sql: 'SELECT 2',
      rival: { sql: 'SELECT 1', version: 3 },
    });
  });
});

describe('saving', () => {
  test('leaves the text unsaved when it has grown meanwhile', () => {
    const state = after([
      { kind: 'typed', sql: 'SELECT 12' },
      { kind: 'sending' },
      { kind: 'typed', sql: 'SELECT 123' },
      { kind: 'saved', sql: 'SELECT 12', version: 4, at: 't' },
    ]);
    expect(state).toMatchObject({ sql: 'SELECT 123', base: 4, dirty: true, sending: false, stored: { where: 'this-browser' } });
  });

  test('counts failures until one succeeds', () => {
    const failed = after([{ kind: 'typed', sql: 'SELECT 2' }, { kind: 'sending' }, { kind: 'failed', trouble: 'unreachable' }]);
    expect(failed).toMatchObject({ failures: 1, dirty: true, stored: { where: 'this-browser' } });
    expect(after([{ kind: 'saved', sql: 'SELECT 2', version: 4, at: 't' }], failed)).toMatchObject({ failures: 0, dirty: false });
  });

  test('refused because of another text keeps both', () => {
    const state = after([
      { kind: 'typed', sql: 'SELECT 2' },
      { kind: 'refused', current: { sql: 'SELECT 9', version: 5, savedAt: 't' } },
    ]);
    expect(state).toMatchObject({ sql: 'SELECT 2', dirty: true, rival: { sql: 'SELECT 9', version: 5 } });
    expect(after([{ kind: 'chose', which: 'mine' }], state)).toMatchObject({ sql: 'SELECT 2', base: 5, dirty: true, rival: undefined });
    expect(after([{ kind: 'chose', which: 'theirs' }], state)).toMatchObject({ sql: 'SELECT 9', base: 5, rival: undefined });
  });

  test('refused because an answer of ours got lost goes on without asking', () => {
    const state = after([
      { kind: 'typed', sql: 'SELECT 2' },
      { kind: 'sending' },
      { kind: 'failed', trouble: 'unreachable' },
      { kind: 'typed', sql: 'SELECT 23' },
      { kind: 'refused', current: { sql: 'SELECT 2', version: 4, savedAt: 't' } },
    ]);
    expect(state).toMatchObject({ sql: 'SELECT 23', base: 4, dirty: true });
    expect(state.rival).toBeUndefined();
  });

  test('of what was sent while the page closed is no conflict with what is typed after opening it again', () => {
    const left = after([{ kind: 'typed', sql: 'SELECT 2' }, { kind: 'left' }]);
    const reopened = serverState({ sql: 'SELECT 2', version: 4, savedAt: 't' }, '');
    const local = { sql: 'SELECT 23', base: 3, dirty: true, lineage: left.lineage };
    const state = after([{ kind: 'opened', local, shared: false }], reopened);
    expect(state).toMatchObject({ sql: 'SELECT 23', base: 4 });
    expect(state.rival).toBeUndefined();
  });

  test('waits longer after each failure, up to about a minute, and at once when the network is back', () => {
    const delays = [0, 1, 2, 3, 4, 5, 6, 12].map(failures => saveDelayMs(failures, 0.5));
    expect(delays).toEqual([1_200, 2_000, 4_000, 8_000, 16_000, 32_000, 60_000, 60_000]);
    expect(saveDelayMs(3, 0)).toBeLessThan(saveDelayMs(3, 0.99));
    const failed = after([
      { kind: 'typed', sql: 'x' },
      { kind: 'failed', trouble: 'offline' },
    ]);
    expect(after([{ kind: 'connection', online: true }], failed)).toMatchObject({ failures: 0, trouble: undefined, dirty: true });
  });

  test('names what keeps the text from the server', () => {
    expect(
      after([
        { kind: 'typed', sql: 'x' },
        { kind: 'failed', trouble: 'signed-out' },
      ]),
    ).toMatchObject({ trouble: 'signed-out', dirty: true });
    expect(after([{ kind: 'typed', sql: 'x' }, { kind: 'not-kept' }])).toMatchObject({ stored: { where: 'this-tab' } });
  });

  test('of a text that is too long is not tried until it is shorter', () => {
    const long = after([{ kind: 'typed', sql: 'x'.repeat(longestDraft + 1) }]);
    expect([long.trouble, wantsSaving(long)]).toEqual(['too-long', false]);
    const shorter = after([{ kind: 'typed', sql: 'x' }], long);
    expect([shorter.trouble, wantsSaving(shorter)]).toEqual([undefined, true]);
  });
});

describe('another tab', () => {
  const theirs = { sql: 'SELECT 2', base: 3, dirty: true };

  test('is followed by a tab without changes of its own, which leaves the saving to it', () => {
    expect(after([{ kind: 'other-tab', theirs }])).toMatchObject({ sql: 'SELECT 2', dirty: false, stored: { where: 'other-tab' } });
  });

  test('that has saved says when', () => {
    const state = after([
      { kind: 'other-tab', theirs },
      { kind: 'other-tab', theirs: { ...theirs, base: 4, dirty: false, savedAt: '2026-06-30T02:00:00Z' } },
    ]);
    expect(state).toMatchObject({ base: 4, stored: { where: 'server', at: '2026-06-30T02:00:00Z' } });
  });

  test('that falls silent is relieved of the saving', () => {
    const state = after([{ kind: 'other-tab', theirs }, { kind: 'adopted' }]);
    expect(state).toMatchObject({ sql: 'SELECT 2', base: 3, dirty: true });
    expect(wantsSaving({ ...state, ready: true })).toBe(true);
  });

  test('never overwrites unsaved changes', () => {
    const state = after([
      { kind: 'typed', sql: 'SELECT mine' },
      { kind: 'other-tab', theirs: { ...theirs, sql: 'SELECT theirs' } },
    ]);
    expect(state).toMatchObject({ sql: 'SELECT mine', rival: { sql: 'SELECT theirs' } });
  });

  test('made from an older version does not replace what is saved here', () => {
    expect(after([{ kind: 'other-tab', theirs: { ...theirs, base: 2 } }])).toMatchObject({ sql: 'SELECT 1', base: 3 });
  });

  test('opened later shows what the first is writing, and its saving is no conflict', () => {
    const second = after([{ kind: 'opened', local: theirs, shared: true }]);
    expect(second).toMatchObject({ sql: 'SELECT 2', dirty: false, stored: { where: 'other-tab' } });
    const typedOn = after(
      [
        { kind: 'typed', sql: 'SELECT 22' },
        { kind: 'other-tab', theirs: { ...theirs, base: 4, dirty: false, savedAt: 't' } },
      ],
      second,
    );
    expect(typedOn).toMatchObject({ sql: 'SELECT 22', base: 4, dirty: true, rival: undefined });
  });

  test('that goes on from unsaved changes here is followed', () => {
    const writer = after([{ kind: 'typed', sql: 'SELECT 2' }]);
    const follower = after([
      { kind: 'other-tab', theirs: writer },
      { kind: 'typed', sql: 'SELECT 22' },
    ]);
    expect(after([{ kind: 'other-tab', theirs: follower }], writer)).toMatchObject({ sql: 'SELECT 22', dirty: false, rival: undefined });
  });
});

test.each([null, '', '{', '[]', '{"sql":1}', '{"sql":"x","base":"1","dirty":true}'])('unreadable memory %j is no draft', text => {
  expect(parseLocalDraft(text)).toBeUndefined();
});
