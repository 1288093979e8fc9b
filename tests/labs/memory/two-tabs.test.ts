import fc from 'fast-check';
import { expect, test } from 'vitest';
import { nextDraft, serverState, wantsSaving } from '~/features/labs/draft-state';
import type { DraftEvent, DraftState, SaveOutcome } from '~/features/labs/draft-state';
import type { LocalDraft } from '~/features/labs/memory/local-draft';

type Side = 0 | 1;
interface Tab {
  state: DraftState;
  /** What the other tab wrote, not yet heard of. */
  unheard: LocalDraft[];
  post: { sql: string; base: number } | undefined;
}

/** Two tabs of one browser and the server, as use-draft.ts and drafts.server.ts connect them; every step may come at any time. */
class Scene {
  server = { sql: '', version: 1 };
  tabs: [Tab, Tab] = [this.#open(), this.#open()];
  /** Each text ends with what was typed last, so that a text that begins with another one goes on from it. */
  typed: string[] = [];

  #open(): Tab {
    const state = serverState({ sql: '', version: 1, savedAt: 't1' }, '');
    return { state: nextDraft(state, { kind: 'opened', local: undefined, shared: false }), unheard: [], post: undefined };
  }

  tell(side: Side, event: DraftEvent): void {
    const tab = this.tabs[side];
    const before = tab.state;
    tab.state = nextDraft(before, event);
    const { sql, base, dirty, savedAt, lineage, stored } = tab.state;
    const isNews = sql !== before.sql || base !== before.base || dirty !== before.dirty || lineage !== before.lineage;
    if (isNews && (dirty || stored.where === 'server')) this.tabs[side === 0 ? 1 : 0].unheard.push({ sql, base, dirty, savedAt, lineage });
  }

  type(side: Side): void {
    const sql = `${this.tabs[side].state.sql}${String.fromCodePoint(0x4e00 + this.typed.length)}`;
    this.typed.push(sql);
    this.tell(side, { kind: 'typed', sql });
  }

  hear(side: Side): void {
    const theirs = this.tabs[side].unheard.shift();
    if (theirs) this.tell(side, { kind: 'other-tab', theirs });
  }

  send(side: Side): void {
    const tab = this.tabs[side];
    if (tab.post || !wantsSaving(tab.state)) return;
    tab.post = { sql: tab.state.sql, base: tab.state.base };
    this.tell(side, { kind: 'sending' });
  }

  answer(side: Side, isLost: boolean): void {
    const { post } = this.tabs[side];
    if (!post) return;
    this.tabs[side].post = undefined;
    const outcome = this.#store(post);
    if (isLost) return this.tell(side, { kind: 'failed', trouble: 'unreachable' });
    if (outcome.kind === 'conflict') return this.tell(side, { kind: 'refused', current: outcome.current });
    this.tell(side, { kind: 'saved', sql: post.sql, version: outcome.version, at: outcome.savedAt });
  }

  #store({ sql, base }: { sql: string; base: number }): SaveOutcome {
    if (base === this.server.version) this.server = { sql, version: base + 1 };
    const { version } = this.server;
    if (this.server.sql === sql) return { kind: 'saved', version, savedAt: `t${version}` };
    return { kind: 'conflict', current: { ...this.server, savedAt: `t${version}` } };
  }

  /** The texts typed that nothing shown or stored goes on from. */
  lost(): string[] {
    const places = this.tabs.flatMap(({ state }) => [state.sql, state.rival?.sql ?? '']).concat(this.server.sql);
    return this.typed.filter(text => !places.some(place => place.startsWith(text)));
  }
}

const side = fc.constantFrom<Side>(0, 1);
const step = fc.oneof(
  { weight: 3, arbitrary: fc.record({ kind: fc.constant('type' as const), side }) },
  { weight: 3, arbitrary: fc.record({ kind: fc.constant('hear' as const), side }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('send' as const), side }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('answer' as const), side, isLost: fc.boolean() }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('adopt' as const), side }) },
);

test('whatever two tabs type, hear and save, and whichever answers get lost: nothing that was typed is lost', () => {
  fc.assert(
    fc.property(fc.array(step, { maxLength: 40 }), steps => {
      const scene = new Scene();
      for (const each of steps) {
        if (each.kind === 'type') scene.type(each.side);
        else if (each.kind === 'hear') scene.hear(each.side);
        else if (each.kind === 'send') scene.send(each.side);
        else if (each.kind === 'answer') scene.answer(each.side, each.isLost);
        else scene.tell(each.side, { kind: 'adopted' });
        expect(scene.lost()).toEqual([]);
      }
    }),
    { numRuns: 2_000 },
  );
});

test('two tabs that take turns, each hearing the other, never clash', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(side, fc.boolean()), { maxLength: 20 }), turns => {
      const scene = new Scene();
      for (const [typist, isLost] of turns) {
        scene.type(typist);
        scene.send(typist);
        scene.answer(typist, isLost);
        for (const listener of [0, 1] as const) while (scene.tabs[listener].unheard.length > 0) scene.hear(listener);
        expect(scene.tabs.map(tab => tab.state.rival)).toEqual([undefined, undefined]);
      }
    }),
    { numRuns: 500 },
  );
});
