import autocannon from 'autocannon';
import { startPortal } from './portal-server';
import { report, round } from './report';
import type { Figures } from './report';

/**
 * Latency and throughput of the pages people read most, under 20 concurrent readers. The health address, which does nothing, is measured
 * in the same run: the ratio to it says what a page costs on this machine.
 */
const readers = 20;
const seconds = 8;
const pages = { healthz: '/healthz', path: '/learn', lesson: '/lessons/whose-clicks', goals: '/goals' };

const portal = await startPortal();
const figures: Figures = { readers };
let idle = Number.NaN;
for (const [name, address] of Object.entries(pages)) {
  const options = { url: portal.origin + address, connections: readers, headers: { cookie: portal.cookie } };
  await autocannon({ ...options, duration: 2 });
  const { latency, requests, non2xx, errors } = await autocannon({ ...options, duration: seconds });
  if (non2xx + errors > 0) throw new Error(`${address}: ${non2xx} answers were not 2xx, ${errors} failed`);
  if (name === 'healthz') idle = requests.average;
  figures[`${name} p50 ms`] = latency.p50;
  figures[`${name} p99 ms`] = latency.p99;
  figures[`${name} requests/s`] = round(requests.average, 0);
  figures[`${name} cost (× healthz)`] = round(idle / requests.average, 1);
}
await portal.stop();
report('http', figures);
