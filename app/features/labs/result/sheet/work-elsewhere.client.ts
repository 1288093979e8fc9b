import type { ColumnData } from '~/engine/column-data';
import type { ColumnProfile } from './column-profile';
import { orderRows, profileRows } from './column-work';
import type { OrderWork, ProfileWork } from './column-work';

/** So many rows are done before a frame is over; more go to the worker. */
const rowsAtOnce = 20_000;

/** Sorts and filters, away from the page where it would be felt. */
export async function orderElsewhere(work: OrderWork): Promise<Uint32Array> {
  if (work.rowCount <= rowsAtOnce) return orderRows(work);
  const answer = await ask({
    ...work,
    filters: work.filters.map(filter => ({ ...filter, data: trimmed(filter.data) })),
    sort: work.sort.map(key => ({ ...key, data: trimmed(key.data) })),
  });
  if (!(answer instanceof Uint32Array)) throw new Error('the worker gave no order');
  return answer;
}

export async function profileElsewhere(work: ProfileWork): Promise<ColumnProfile> {
  if (work.rows.length <= rowsAtOnce) return profileRows(work);
  const answer = await ask({ ...work, data: trimmed(work.data) });
  if (answer instanceof Uint32Array) throw new Error('the worker gave no profile');
  return answer;
}

type Answer = Uint32Array | ColumnProfile;

let worker: Worker | undefined;
let asked = 0;
const waiting = new Map<number, { resolve(answer: Answer): void; reject(error: Error): void }>();

function ask(work: OrderWork | ProfileWork): Promise<Answer> {
  worker ??= startWorker();
  const id = (asked += 1);
  const answer = new Promise<Answer>((resolve, reject) => waiting.set(id, { resolve, reject }));
  worker.postMessage({ id, work });
  return answer;
}

function startWorker(): Worker {
  const started = new Worker(new URL('./column-worker.client.ts', import.meta.url), { type: 'module' });
  started.addEventListener('message', ({ data }: MessageEvent<{ id: number; answer: Answer }>) => {
    waiting.get(data.id)?.resolve(data.answer);
    waiting.delete(data.id);
  });
  started.addEventListener('error', () => {
    for (const { reject } of waiting.values()) reject(new Error('the worker failed'));
    waiting.clear();
    worker = undefined;
  });
  return started;
}

/** A message copies the whole memory a view lies in, also the room left for rows to come. */
function trimmed(data: ColumnData): ColumnData {
  const nulls = data.nulls?.slice();
  switch (data.kind) {
    case 'number':
      return { ...data, nulls, values: data.values.slice() };
    case 'bigint':
      return { ...data, nulls, values: data.values.slice() };
    case 'int128':
      return { ...data, nulls, words: data.words.slice() };
    case 'text':
      return { ...data, nulls, bytes: data.bytes.slice(), offsets: data.offsets.slice() };
  }
}
