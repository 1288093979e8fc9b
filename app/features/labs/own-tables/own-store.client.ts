import { privateDatabase } from '~/ui/private-store.client';
import type { OwnTable } from './own-table';

/** A table with its rows (UTF-8 CSV), as this browser keeps it. */
export interface StoredTable {
  /** The table's. */
  id: string;
  userId: string;
  table: OwnTable;
  csv: Uint8Array;
}

const store = 'own-tables';

/** The tables this person keeps in this browser. Those of anybody else who used it are deleted. */
export async function readKeptTables(userId: string): Promise<StoredTable[]> {
  return inStore('readwrite', async tables => {
    const all: StoredTable[] = await answerOf(tables.getAll());
    for (const stored of all) if (stored.userId !== userId) tables.delete(stored.id);
    return all.filter(stored => stored.userId === userId);
  });
}

/** @throws when the browser has no room or keeps nothing */
export async function keepTable(stored: StoredTable): Promise<void> {
  await inStore('readwrite', tables => answerOf(tables.put(stored)));
}

export async function forgetTable(id: string): Promise<void> {
  await inStore('readwrite', tables => answerOf(tables.delete(id)));
}

/** Opened for each act and closed again, so that signing out in any tab can delete it. */
async function inStore<Result>(mode: IDBTransactionMode, work: (tables: IDBObjectStore) => Promise<Result>): Promise<Result> {
  const opening = indexedDB.open(privateDatabase, 1);
  opening.addEventListener('upgradeneeded', () => opening.result.createObjectStore(store, { keyPath: 'id' }));
  const database = await answerOf(opening);
  database.addEventListener('versionchange', () => database.close());
  try {
    const transaction = database.transaction(store, mode);
    const written = new Promise<void>((resolve, reject) => {
      transaction.addEventListener('complete', () => resolve());
      transaction.addEventListener('abort', () => reject(transaction.error ?? new Error('not kept')));
    });
    const result = await work(transaction.objectStore(store));
    await written;
    return result;
  } finally {
    database.close();
  }
}

function answerOf<Result>(request: IDBRequest<Result>): Promise<Result> {
  return new Promise((resolve, reject) => {
    request.addEventListener('success', () => resolve(request.result));
    request.addEventListener('error', () => reject(request.error ?? new Error('no answer')));
  });
}
