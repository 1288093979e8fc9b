import { fork } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium } from '@playwright/test';
import type { Browser, BrowserContext } from '@playwright/test';
import { engineAddresses } from '~/engine/engine-files';
import { readSampleManifest } from '~/sample-company/publish.server';
import { tableNames } from '~/sample-company/tables';
import { buildBarePage, serveBarePage } from './bare-page';
import type { BareTask } from './bare-page';
import { deliveryOf, makeForms, wireBytes } from './delivery';
import type { Form } from './delivery';
import { freePort } from './portal-server';
import { quantile, report, round } from './report';
import type { Figures } from './report';

/**
 * From navigation to the first query result on a bare page, for every form in which the sample's rows could reach the browser, for a page that
 * needs one table, three, or all: with an empty cache and on the second visit, as the machine is and as on a phone. All forms are visited in
 * turn, in one run.
 */
const runs = Number(process.env.BENCH_RUNS ?? 5);
const slowRuns = Number(process.env.BENCH_SLOW_RUNS ?? 2);

const needs: Record<string, { tables: readonly string[]; sql: string }> = {
  'one table': {
    tables: ['orders'],
    sql: 'SELECT channel, count(DISTINCT member_id) AS buyers, sum(paid_amount) AS paid FROM orders GROUP BY ALL ORDER BY ALL',
  },
  'three tables': {
    tables: ['members', 'orders', 'order_items'],
    sql: `SELECT source_channel, count(DISTINCT order_id) AS orders, sum(line_amount) AS amount
          FROM members JOIN orders USING (member_id) JOIN order_items USING (order_id) GROUP BY ALL ORDER BY ALL`,
  },
  'all tables': {
    tables: tableNames,
    sql: tableNames.map(name => `SELECT '${name}' AS name, count(*) AS n, bit_xor(hash(t)) AS rows FROM ${name} t`).join(' UNION ALL '),
  },
};
const forms: Form[] = ['whole', 'files', 'parts', 'arrow', 'generator'];
/** A mid-range phone on a 4G network, as the browser's own tools set it; they slow a page's own thread, not its workers. */
const phone = { cpuRate: 4, latency: 165, downloadThroughput: (9_000_000 / 8) * 0.9, uploadThroughput: (1_500_000 / 8) * 0.9 };

interface Case {
  name: string;
  form: Form;
  need: string;
  cold: number[];
  warm: number[];
  /** From having the engine and the bytes to having the result: what the form itself costs, whatever the network and the engine do. */
  given: number[];
}

const [, , mode, port = '0', names = ''] = process.argv;
if (mode === '--bare-server') serveBarePage({ port: Number(port), tasks: await tasksOf(names) });
else await measure();

async function measure(): Promise<void> {
  await buildBarePage();
  await makeForms(await published());
  const server = await startServer();
  const executablePath = process.env.CHROMIUM || '/usr/bin/chromium';
  const browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu', '--disable-quic'] });
  const figures: Figures = { runs, 'runs as on a phone': slowRuns, ...(await wireFigures()) };
  try {
    // The first round also warms the server and the machine's own file cache.
    await visitAll({ browser, origin: server.origin, times: 1, isPhone: false, cases: allCases().slice(0, forms.length) });
    Object.assign(figures, timeFigures('', await visitAll({ browser, origin: server.origin, times: runs, isPhone: false })));
    Object.assign(figures, timeFigures('phone, ', await visitAll({ browser, origin: server.origin, times: slowRuns, isPhone: true })));
  } finally {
    await browser.close();
    server.child.kill();
  }
  report('sample-delivery', figures);
}

async function published() {
  const manifest = await readSampleManifest('public');
  if (!manifest) throw new Error('the sample data are missing');
  return manifest;
}

async function tasksOf(wanted: string): Promise<Record<string, BareTask>> {
  const manifest = await published();
  const tasks = Object.values(needs).flatMap(({ tables, sql }, i) =>
    forms.map(form => {
      // Nothing is loaded there: the rows are only made.
      const query = form === 'generator' ? 'SELECT 1 AS made' : sql;
      return [`${form}-${i}`, { ...engineAddresses, delivery: deliveryOf(form, { manifest, needed: tables }), sql: query }] as const;
    }),
  );
  return Object.fromEntries(tasks.filter(([name]) => wanted.split(',').includes(name)));
}

function allCases(): Case[] {
  const cases = Object.keys(needs).flatMap((need, i) =>
    forms.map(form => ({ name: `${form}-${i}`, form, need, cold: [], warm: [], given: [] })),
  );
  // The generator makes all rows or none.
  return cases.filter(({ form, name }) => form !== 'generator' || name.endsWith('-0'));
}

async function wireFigures(): Promise<Figures> {
  const manifest = await published();
  const figures = Object.entries(needs).flatMap(([need, { tables }]) =>
    forms.map(form => [`${need}, ${form}: bytes`, wireBytes(deliveryOf(form, { manifest, needed: tables }))] as const),
  );
  return Object.fromEntries(figures);
}

/** In a process of its own, as the portal is. */
async function startServer(): Promise<{ origin: string; child: ChildProcess }> {
  const found = await freePort();
  const wanted = allCases()
    .map(({ name }) => name)
    .join(',');
  const child = fork(fileURLToPath(import.meta.url), ['--bare-server', String(found), wanted], {
    stdio: ['ignore', 2, 2, 'ipc'],
    cwd: path.resolve('.'),
  });
  await new Promise(resolve => child.once('message', resolve));
  return { origin: `http://localhost:${found}/pages/`, child };
}

interface Round {
  browser: Browser;
  origin: string;
  times: number;
  isPhone: boolean;
  cases?: Case[];
}

async function visitAll({ browser, origin, times, isPhone, cases = allCases() }: Round): Promise<Case[]> {
  for (let i = 0; i < times; i += 1) {
    for (const each of cases) {
      // A new context has an empty cache; the second visit finds what the first left there.
      const context = await browser.newContext();
      await context.addInitScript(noteTheResult);
      for (const times of [each.cold, each.warm]) {
        const { shownMs, givenMs } = await visit(context, origin + each.name, isPhone);
        times.push(shownMs);
        each.given.push(givenMs);
      }
      await context.close();
    }
  }
  return cases;
}

async function visit(context: BrowserContext, address: string, isPhone: boolean): Promise<{ shownMs: number; givenMs: number }> {
  const page = await context.newPage();
  page.on('pageerror', error => process.stderr.write(`${address}: ${error.message}\n`));
  if (isPhone) {
    const session = await context.newCDPSession(page);
    const { cpuRate, ...network } = phone;
    await session.send('Network.enable');
    await session.send('Network.emulateNetworkConditions', { offline: false, ...network });
    await session.send('Emulation.setCPUThrottlingRate', { rate: cpuRate });
  }
  await page.goto(address, { waitUntil: 'commit' });
  const shown = await page.waitForFunction(() => document.documentElement.dataset.resultShownAt, undefined, {
    timeout: 120_000,
    polling: 50,
  });
  const shownMs = Number(await shown.jsonValue());
  const givenMs = Number(await page.evaluate(() => document.documentElement.dataset.givenMs));
  await page.close();
  return { shownMs, givenMs };
}

/** In the page, before its own script. */
function noteTheResult(): void {
  new MutationObserver((_, observer) => {
    if (!document.querySelector('table td')) return;
    observer.disconnect();
    document.documentElement.dataset.resultShownAt = String(performance.now());
  }).observe(document, { childList: true, subtree: true });
}

/** Medians, and their ratio to the one whole file's. */
function timeFigures(prefix: string, cases: Case[]): Figures {
  const figures: Figures = {};
  for (const { form, need, cold, warm, given } of cases) {
    if (cold.length === 0) continue;
    const whole = cases.find(each => each.form === 'whole' && each.need === need);
    for (const [when, times, base] of [
      ['cold', cold, whole?.cold],
      ['warm', warm, whole?.warm],
    ] as const) {
      const median = quantile(times, 0.5);
      const ratio = base ? ` (${round(median / quantile(base, 0.5))} of whole)` : '';
      figures[`${prefix}${need}, ${form}: ${when} ms`] = `${round(median, 0)}${ratio}`;
    }
    figures[`${prefix}${need}, ${form}: from bytes to result, least ms`] = round(Math.min(...given), 0);
  }
  return figures;
}
