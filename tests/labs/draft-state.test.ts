import { describe, expect, test } from 'vitest';
import { nextDraft, parseLocalDraft, serverState } from '~/features/labs/draft-state';
import type { DraftEvent, DraftState } from '~/features/labs/draft-state';

const server = { sql: 'SELECT 1', version: 3, savedAt: '2026-06-30T01:00:00.000Z' };

function after(events: DraftEvent[], from: DraftState = serverState(server, '')): DraftState {
  return events.reduce(nextDraft, from);
}

describe('opening a lab', () => {
  test('without a draft shows the starter', () => {
    expect(serverState(undefined, 'SELECT 0')).toMatchObject({ sql: 'SELECT 0', base: 0, dirty: false });
  });

  test('restores what the browser has and the server has not', () => {
    expect(after([{ kind: 'opened', local: { sql: 'SELECT 2', base: 3, dirty: true } }])).toMatchObject({
      sql: 'SELECT 2',
      base: 3,
      dirty: true,
      notice: 'restored-local',
    });
  });

  test('takes the newer text of the server when nothing here is unsaved', () => {
    expect(after([{ kind: 'opened', local: { sql: 'SELECT 0', base: 2, dirty: false } }])).toMatchObject({
      sql: 'SELECT 1',
      notice: 'newer-on-server',
    });
  });

  test('asks when both have moved on', () => {
    expect(after([{ kind: 'opened', local: { sql: 'SELECT 2', base: 2, dirty: true } }])).toMatchObject({
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
    const failed = after([{ kind: 'typed', sql: 'SELECT 2' }, { kind: 'sending' }, { kind: 'failed' }]);
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
});

describe('another tab', () => {
  test('is followed by a tab without changes of its own, which leaves the saving to it', () => {
    expect(after([{ kind: 'other-tab', theirs: { sql: 'SELECT 2', base: 3, dirty: true } }])).toMatchObject({
      sql: 'SELECT 2',
      dirty: false,
      stored: { where: 'other-tab' },
    });
  });

  test('never overwrites unsaved changes', () => {
    const state = after([
      { kind: 'typed', sql: 'SELECT mine' },
      { kind: 'other-tab', theirs: { sql: 'SELECT theirs', base: 3, dirty: true } },
    ]);
    expect(state).toMatchObject({ sql: 'SELECT mine', rival: { sql: 'SELECT theirs' } });
  });
});

test.each([null, '', '{', '[]', '{"sql":1}', '{"sql":"x","base":"1","dirty":true}'])('unreadable memory %j is no draft', text => {
  expect(parseLocalDraft(text)).toBeUndefined();
});
