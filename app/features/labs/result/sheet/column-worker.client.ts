import { orderRows, profileRows } from './column-work';
import type { OrderWork, ProfileWork } from './column-work';

// A worker of its own: sorting a million texts takes a second, in which the page would stand still.
self.addEventListener('message', ({ data }: MessageEvent<{ id: number; work: OrderWork | ProfileWork }>) => {
  const { id, work } = data;
  self.postMessage({ id, answer: work.kind === 'order' ? orderRows(work) : profileRows(work) });
});
