import { fork } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Browser, BrowserContext } from '@playwright/test';
import { namedTables } from '~/engine/named-tables';
import { engineAddresses } from '~/engine/engine-files';
import { readSampleManifest } from '~/sample-company/publish.server';
import { buildBarePage, serveBarePage } from './bare-page';
import type { BareTask } from './bare-page';
import { launchChromium, makePhone, signedInContext } from './browser';
import { partsDelivery } from './delivery';
import { freePort, startPortal } from './portal-server';
import type { BenchPortal } from './portal-server';
import { quantile, report, round } from './report';

/**
 * From navigation to the first query result on the page of a lab, in Chromium: with an empty cache, and on the second visit. The bare page
 * loads the same engine, worker and tables from a server of the same kind and runs the same query; both are visited in turn, in one run. Then the same
 * as on a phone.
 */
const runs = Number(process.env.BENCH_RUNS ?? 7);
const slowRuns = Number(process.env.BENCH_SLOW_RUNS ?? 2);
const lab = 'buyers-by-channel';
const sql = readFileSync(`content/labs/${lab}/solution.sql`, 'utf8').replace(/;\s*$/, '');

interface Visit {
  ms: number;
  /** Over the wire, bodies and headers. */
  bytes: number;
}

interface Page {
  address: string;
  cold: Visit[];
  warm: Visit[];
}

const [, , mode, port = '0', tasks = ''] = process.argv;
if (mode === '--bare-server') serveBarePage({ port: Number(port), tasks: JSON.parse(tasks) });
else await measure();

async function measure(): Promise<void> {
  await buildBarePage();
  const portal = await startPortal();
  await keepDraft(portal);
  const bare = await startBareServer();
  const browser = await launchChromium();
  const addresses = { lab: `${portal.origin}/labs/${lab}`, bare: bare.origin };
  try {
    // The first round also warms the servers and the machine's own file cache.
    await visitInTurn({ browser, portal, addresses, times: 1, isPhone: false });
    const desk = await visitInTurn({ browser, portal, addresses, times: runs, isPhone: false });
    const phone = await visitInTurn({ browser, portal, addresses, times: slowRuns, isPhone: true });
    report('lab-cold-start', {
      'runs of each': runs,
      ...figuresOf('', desk),
      'runs as on a phone': slowRuns,
      ...figuresOf('phone, ', phone),
    });
  } finally {
    await browser.close();
    bare.child.kill();
    await portal.stop();
  }
}

type Pages = Record<'lab' | 'bare', Page>;

interface Round {
  browser: Browser;
  portal: BenchPortal;
  addresses: Record<'lab' | 'bare', string>;
  times: number;
  isPhone: boolean;
}

async function visitInTurn({ addresses, times, ...visitor }: Round): Promise<Pages> {
  const pages: Pages = { bare: { address: addresses.bare, cold: [], warm: [] }, lab: { address: addresses.lab, cold: [], warm: [] } };
  for (let i = 0; i < times; i += 1) {
    for (const page of [pages.bare, pages.lab]) {
      const { cold, warm } = await visitTwice({ ...visitor, page });
      page.cold.push(cold);
      page.warm.push(warm);
    }
  }
  return pages;
}

function figuresOf(profile: string, pages: Pages): Record<string, number> {
  const named = Object.entries({ ...figuresOfVisits(pages, 'cold'), ...figuresOfVisits(pages, 'warm') });
  return Object.fromEntries(named.map(([name, value]) => [profile + name, value]));
}

function figuresOfVisits({ lab: ours, bare }: Pages, when: 'cold' | 'warm'): Record<string, number> {
  const median = (visits: Visit[], of: 'ms' | 'bytes') => quantile(visits.map(visit => visit[of]), 0.5); // prettier-ignore
  const ratios = ours[when].map((visit, i) => visit.ms / (bare[when][i]?.ms ?? Number.NaN));
  return {
    [`${when} lab ms`]: round(median(ours[when], 'ms'), 0),
    [`${when} bare ms`]: round(median(bare[when], 'ms'), 0),
    [`${when} ratio of medians`]: round(median(ours[when], 'ms') / median(bare[when], 'ms')),
    [`${when} median of paired ratios`]: round(quantile(ratios, 0.5)),
    [`${when} lab bytes`]: median(ours[when], 'bytes'),
    [`${when} bare bytes`]: median(bare[when], 'bytes'),
  };
}

/** The query stands in the editor when the page opens: the draft was saved before. */
async function keepDraft({ origin, cookie }: BenchPortal): Promise<void> {
  const answer = await fetch(`${origin}/labs/${lab}/draft`, {
    method: 'POST',
    headers: { cookie, 'Content-Type': 'application/json', Accept: 'application/json' },
    body: JSON.stringify({ sql, base: 0 }),
  });
  if (!answer.ok) throw new Error(`saving the draft was answered with ${answer.status}`);
}

/** In a process of its own, as the portal is. */
async function startBareServer(): Promise<{ origin: string; child: ChildProcess }> {
  const manifest = await readSampleManifest('public');
  if (!manifest) throw new Error('the sample data are missing');
  const found = await freePort();
  const tables = namedTables(sql, Object.keys(manifest.tables));
  const given: Record<string, BareTask> = { lab: { ...engineAddresses, delivery: partsDelivery(manifest, tables), sql } };
  const child = fork(fileURLToPath(import.meta.url), ['--bare-server', String(found), JSON.stringify(given)], {
    stdio: ['ignore', 2, 2, 'ipc'],
    cwd: path.resolve('.'),
  });
  await new Promise(resolve => child.once('message', resolve));
  return { origin: `http://localhost:${found}/pages/lab`, child };
}

/** A new context has an empty cache; the second visit finds what the first left there, the service worker with the kept page too. */
async function visitTwice({ browser, portal, page, isPhone }: Omit<Round, 'addresses' | 'times'> & { page: Page }) {
  const context = await signedInContext(browser, portal);
  await context.addInitScript(runAsSoonAsPossible);
  const cold = await visit(context, { address: page.address, isPhone, leave: page.address.includes('/labs/') ? 'kept' : 'at once' });
  const warm = await visit(context, { address: page.address, isPhone, leave: 'at once' });
  await context.close();
  return { cold, warm };
}

interface Way {
  address: string;
  isPhone: boolean;
  /** When the page has been kept for a time without the network, or as soon as the result is there. */
  leave: 'kept' | 'at once';
}

async function visit(context: BrowserContext, { address, isPhone, leave }: Way): Promise<Visit> {
  const page = await context.newPage();
  if (isPhone) await makePhone(page);
  const sizes: Promise<number>[] = [];
  page.on('requestfinished', request =>
    sizes.push(
      request.sizes().then(
        size => size.responseBodySize + size.responseHeadersSize,
        () => 0,
      ),
    ),
  );
  await page.goto(address, { waitUntil: 'commit' });
  const shown = await page.waitForFunction(() => document.documentElement.dataset.resultShownAt, undefined, {
    timeout: 60_000,
    polling: 50,
  });
  const ms = Number(await shown.jsonValue());
  // What the page asked for last (the editor, the site map) is still on its way.
  await page.waitForTimeout(500);
  const bytes = (await Promise.all(sizes)).reduce((sum, size) => sum + size, 0);
  if (leave === 'kept') await page.waitForFunction(isKept, undefined, { timeout: 60_000, polling: 200 });
  await page.close();
  return { ms, bytes };
}

/** In the page: the service worker has put it away. */
async function isKept(): Promise<boolean> {
  const name = (await caches.keys()).find(each => each.startsWith('pages:'));
  return name !== undefined && (await (await caches.open(name)).match(location.pathname)) !== undefined;
}

/** In the page, before its own scripts: presses “run” as soon as React listens, and notes when rows of the result are there. */
function runAsSoonAsPossible(): void {
  const timer = setInterval(() => {
    // A touch keyboard's row has one too, without a word on it.
    const button = [...document.querySelectorAll('[role=toolbar] button')].find(
      each => each.querySelector('.lucide-play') && each.textContent,
    );
    if (!button || !Object.keys(button).some(key => key.startsWith('__reactProps'))) return;
    clearInterval(timer);
    if (button instanceof HTMLButtonElement) button.click();
  }, 10);
  new MutationObserver((_, observer) => {
    if (!document.querySelector('table tr:nth-child(4) td, [role=row]:nth-child(4) [role=gridcell]')) return;
    observer.disconnect();
    document.documentElement.dataset.resultShownAt = String(performance.now());
  }).observe(document, { childList: true, subtree: true });
}
