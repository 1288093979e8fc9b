import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import type { Browser, Page } from '@playwright/test';
import { engineFolder } from '~/engine/engine-files';
import { buildBarePage, serveBarePage } from './bare-page';
import { askForTimes, queryTask, startBareServer } from './bare-queries';
import { launchChromium, signedInContext } from './browser';
import type { QueryTask, QueryTimes } from './lab-query.client';
import { startPortal } from './portal-server';
import type { BenchPortal } from './portal-server';
import { quantile, report, round } from './report';
import type { Figures } from './report';

/**
 * Running queries in a lab: ten analytics queries (tests/bench/queries) through the portal's layer and by DuckDB-WASM alone, in one page, in turn;
 * from pressing “stop” to the rows of the next query, where the engine listens and where it must be killed; and how much JavaScript the page of
 * a lab loads besides the engine.
 */
const rounds = Number(process.env.BENCH_ROUNDS ?? 9);
const stops = Number(process.env.BENCH_RUNS ?? 5);
const lab = 'quiet-cities';
const queryFolder = 'tests/bench/queries';

const [, , mode, port = '0'] = process.argv;
if (mode === '--bare-server')
  serveBarePage({ port: Number(port), tasks: { queries: await queryTask({ queries: analyticsQueries(), rounds }) }, script: 'lab-query' });
else await measure();

async function measure(): Promise<void> {
  await buildBarePage();
  const portal = await startPortal();
  const bare = await startBareServer(fileURLToPath(import.meta.url));
  const browser = await launchChromium();
  try {
    const times = await askForTimes(browser, bare.origin);
    report('lab-query', { rounds, ...layerFigures(times), ...(await labFigures(browser, portal)) });
  } finally {
    await browser.close();
    bare.child.kill();
    await portal.stop();
  }
}

function analyticsQueries(): QueryTask['queries'] {
  return readdirSync(queryFolder).map(file => ({
    name: path.basename(file, '.sql'),
    sql: readFileSync(path.join(queryFolder, file), 'utf8').trim(),
  }));
}

function layerFigures(times: QueryTimes[]): Figures {
  const median = (values: number[]) => quantile(values, 0.5);
  const figures: Figures = {};
  for (const { name, rows, layer, plain } of times) {
    figures[`${name} (${rows} rows): layer ms, alone ms`] = `${round(median(layer), 1)}, ${round(median(plain), 1)}`;
    figures[`${name}: ratio`] = round(median(layer) / median(plain));
  }
  const sum = (of: 'layer' | 'plain') => times.reduce((total, each) => total + median(each[of]), 0);
  figures['all ten: ratio of the sums of medians'] = round(sum('layer') / sum('plain'));
  return figures;
}

async function labFigures(browser: Browser, portal: BenchPortal): Promise<Figures> {
  const context = await signedInContext(browser, portal);
  const page = await context.newPage();
  const scripts = countScripts(page);
  await page.goto(`${portal.origin}/labs/${lab}`);
  await page.locator('.cm-content').waitFor({ timeout: 60_000 });
  await page.waitForLoadState('networkidle');
  const opened = await scripts();
  await nextResult(page, 'SELECT 0 AS first');
  await page.waitForLoadState('networkidle');
  const worked = await scripts();
  const listening: number[] = [];
  const deaf: number[] = [];
  for (let i = 0; i < stops; i += 1) {
    listening.push(
      await stopToResult(
        page,
        'SELECT count(*) FROM order_items a, order_items b, order_items c WHERE a.quantity + b.quantity > c.quantity',
        i,
      ),
    );
    deaf.push(await stopToResult(page, "SELECT levenshtein(repeat('a', 100000), repeat('b', 100000))", i));
  }
  await context.close();
  return {
    'JavaScript besides the engine, page open and ready, kB gzip': round((opened.all - opened.engine) / 1000, 1),
    'the same after a query was written and run': round((worked.all - worked.engine) / 1000, 1),
    'JavaScript of the engine’s own library': round(opened.engine / 1000, 1),
    'stop → next result, a query that listens, ms (median)': round(quantile(listening, 0.5), 0),
    'stop → next result, the engine is killed, ms (median)': round(quantile(deaf, 0.5), 0),
    'stop → next result, the engine is killed, ms (longest)': round(Math.max(...deaf), 0),
  };
}

/** The library through which a page speaks to the engine (DuckDB-WASM's and Arrow's) is bundled with the portal's scripts. */
const engineLibrary = /\/duckdb\.client-[^/]*\.js$/;

interface ScriptBytes {
  all: number;
  /** Of these, the engine's own library with the portal's few kB around it. */
  engine: number;
}

/** @returns the bytes of all scripts asked for so far, each compressed by itself, without those of the engine's own folder */
function countScripts(page: Page): () => Promise<ScriptBytes> {
  const sizes: Promise<ScriptBytes>[] = [];
  page.on('response', response => {
    const { pathname } = new URL(response.url());
    if (!pathname.endsWith('.js') || pathname.startsWith(engineFolder) || pathname === '/sw.js') return;
    const isEngine = engineLibrary.test(pathname);
    sizes.push(
      response.body().then(body => {
        const all = gzipSync(body).length;
        return { all, engine: isEngine ? all : 0 };
      }),
    );
  });
  return async () =>
    (await Promise.all(sizes)).reduce((sum, size) => ({ all: sum.all + size.all, engine: sum.engine + size.engine }), {
      all: 0,
      engine: 0,
    });
}

async function stopToResult(page: Page, runaway: string, round: number): Promise<number> {
  await write(page, runaway);
  await page.keyboard.press('Control+Enter');
  const stop = page.locator('button:has(.lucide-square)').first();
  await stop.waitFor();
  // Nobody thinks of stopping sooner; and long enough for a killed engine's successor to be under way, as it is then.
  await page.waitForTimeout(2_000);
  const started = performance.now();
  await stop.click();
  await page.locator('[role=toolbar] button:has(.lucide-play):has-text("Run")').first().waitFor();
  await nextResult(page, `SELECT ${round} AS next_${round}_${Math.round(started)}, count(*) FROM members`);
  return performance.now() - started;
}

async function nextResult(page: Page, sql: string): Promise<void> {
  await write(page, sql);
  await page.keyboard.press('Control+Enter');
  const name = / AS (\w+)/.exec(sql)?.[1] ?? '';
  await page.getByRole('columnheader', { name }).first().waitFor({ timeout: 60_000 });
}

async function write(page: Page, sql: string): Promise<void> {
  await page.locator('.cm-content').click();
  await page.keyboard.press('Control+a');
  await page.keyboard.insertText(sql);
}
