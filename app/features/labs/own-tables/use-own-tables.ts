import { useCallback, useEffect, useMemo, useSyncExternalStore } from 'react';
import type { LabData } from '../use-lab-engine';
import { startTabEngine, useEngineState } from '../use-tab-engine';
import type { Engine } from '../use-tab-engine';
import { createStatement, dropStatement, engineFileOf } from './own-table';
import type { OwnTable } from './own-table';

const storeCode = () => import('./own-store.client');
const signOutCode = () => import('~/ui/private-store.client');

/** A table and its rows until the engine has them. */
interface Held {
  table: OwnTable;
  csv: Uint8Array | undefined;
}

// One set of tables per tab, as there is one engine per tab.
let owner: string | undefined;
let held: readonly Held[] = [];
let shown: readonly OwnTable[] = [];
let opening: Promise<void> | undefined;
let giving: Promise<void> = Promise.resolve();
const listeners = new Set<() => void>();
const none: readonly OwnTable[] = [];

function become(next: readonly Held[]): void {
  held = next;
  shown = next.map(({ table }) => table);
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** Reads what this person keeps in this browser, once per tab. What another person left in the tab goes. */
async function openTables(userId: string, engine: () => Promise<Engine>): Promise<void> {
  if (owner !== userId && held.length > 0) await dropAll(engine);
  owner = userId;
  const { signOutChannel } = await signOutCode();
  const leave = () => {
    owner = undefined;
    opening = undefined;
    void dropAll(engine);
  };
  addEventListener(signOutChannel, leave, { once: true });
  new BroadcastChannel(signOutChannel).addEventListener('message', leave, { once: true });
  try {
    const kept = await (await storeCode()).readKeptTables(userId);
    become([...held, ...kept.map(({ table, csv }) => ({ table, csv }))]);
  } catch {
    // A browser that keeps nothing has nothing to read.
  }
}

async function dropAll(engine: () => Promise<Engine>): Promise<void> {
  const gone = held;
  become([]);
  const inEngine = gone.filter(({ csv }) => csv === undefined);
  if (inEngine.length === 0) return;
  const running = await engine();
  for (const { table } of inEngine) await takeBack(running, table);
}

/** A restarted engine repeats the statements it was given: the file must still be there, but nothing need be in it. */
async function takeBack(engine: Engine, table: OwnTable): Promise<void> {
  await engine.run(dropStatement(table), { maxRows: 1 });
  await engine.addFile(engineFileOf(table), new Uint8Array());
}

/** Gives the engine the tables it does not have yet; one giving after the other. */
function giveTables(engine: () => Promise<Engine>): Promise<void> {
  giving = giving.then(
    () => giveAll(engine),
    () => giveAll(engine),
  );
  return giving;
}

async function giveAll(engine: () => Promise<Engine>): Promise<void> {
  for (const { table, csv } of held) {
    if (!csv) continue;
    const running = await engine();
    await running.addFile(engineFileOf(table), csv);
    await running.run(createStatement(table), { maxRows: 1 });
    become(held.map(each => (each.table.id === table.id ? { ...each, csv: undefined } : each)));
  }
}

export type AddOutcome = 'added' | 'not-kept' | 'engine-failed';

export interface OwnTables {
  list: readonly OwnTable[];
  /** False while queries run on the server, which must not see these tables. */
  usable: boolean;
  /** `not-kept`: it is there, but the browser will not keep it over a reload. */
  add(table: OwnTable, csv: Uint8Array): Promise<AddOutcome>;
  remove(table: OwnTable): Promise<void>;
  /** Before a run: the tables are in the engine. */
  settle(): Promise<void>;
}

/** The person's own tables: in this tab's engine and, where they wish so, in this browser over reloads. Never anywhere else. */
export function useOwnTables({ userId, data }: { userId: string; data: LabData | undefined }): OwnTables {
  const list = useSyncExternalStore(
    subscribe,
    () => shown,
    () => none,
  );
  const { phase } = useEngineState();
  const usable = phase !== 'server';

  const engine = useCallback(async () => {
    if (!data) throw new Error('no sample data');
    return startTabEngine({ file: data.file, needed: [] });
  }, [data]);

  const settle = useCallback(async () => {
    if (!usable) return;
    opening ??= openTables(userId, engine);
    await opening;
    await giveTables(engine).catch(() => undefined);
  }, [userId, engine, usable]);

  // The browser's store is outside React; what is kept there is listed before any engine runs.
  useEffect(() => {
    if (owner !== userId) opening = undefined;
    opening ??= openTables(userId, engine);
  }, [userId, engine]);

  useEffect(() => {
    if (phase === 'ready') void settle();
  }, [phase, settle, list]);

  const add = useCallback(
    async (table: OwnTable, csv: Uint8Array): Promise<AddOutcome> => {
      const running = await engine().catch(() => undefined);
      if (!running) return 'engine-failed';
      await running.addFile(engineFileOf(table), csv);
      const made = await running.run(createStatement(table), { maxRows: 1 });
      if (made.kind !== 'done' && made.kind !== 'rows') return 'engine-failed';
      const kept = table.kept && (await keep({ id: table.id, userId, table, csv }));
      become([...held, { table: { ...table, kept }, csv: undefined }]);
      return table.kept && !kept ? 'not-kept' : 'added';
    },
    [engine, userId],
  );

  const remove = useCallback(
    async (table: OwnTable) => {
      const gone = held.find(each => each.table.id === table.id);
      become(held.filter(each => each !== gone));
      await (await storeCode()).forgetTable(table.id).catch(() => undefined);
      if (gone && !gone.csv) await takeBack(await engine(), table);
    },
    [engine],
  );

  return useMemo(() => ({ list, usable, add, remove, settle }), [list, usable, add, remove, settle]);
}

async function keep(table: Parameters<Awaited<ReturnType<typeof storeCode>>['keepTable']>[0]): Promise<boolean> {
  try {
    await (await storeCode()).keepTable(table);
    return true;
  } catch {
    return false;
  }
}
