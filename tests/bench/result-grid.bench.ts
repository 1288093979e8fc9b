import { fileURLToPath } from 'node:url';
import type { Browser, Page } from '@playwright/test';
import { buildBarePage, serveBarePage } from './bare-page';
import { askForTimes, queryTask, startBareServer } from './bare-queries';
import { launchChromium, signedInContext } from './browser';
import { startPortal } from './portal-server';
import type { BenchPortal } from './portal-server';
import { quantile, report, round } from './report';
import type { Figures } from './report';

/**
 * Results in a lab: frames while a million rows are scrolled, beside an empty page of the same height in the same browser; and 100,000 rows from
 * the key that runs the query to the last of them in the grid, beside DuckDB-WASM alone reading the same rows.
 */
const rounds = Number(process.env.BENCH_ROUNDS ?? 7);
const frames = 240;
/** Pixels a frame: a finger, a wheel turned hard, a drag of the bar. */
const speeds = { slow: 40, fast: 640, dragged: 20_000 };
const resultOf = (rows: number, name = 'place') =>
  `SELECT i AS ${name}, 'O' || i AS order_no, (i * 1.25)::DECIMAL(12,2) AS paid, CASE WHEN i % 3 > 0 THEN '杭州' END AS city,
   TIMESTAMP '2026-01-01' + INTERVAL (i) SECOND AS at, DATE '2026-01-01' + (i % 365)::INTEGER AS day, i % 2 = 0 AS yes, i / 7 AS ratio FROM range(${rows}) t(i)`;

const [, , mode, port = '0'] = process.argv;
if (mode === '--bare-server')
  serveBarePage({
    port: Number(port),
    tasks: { queries: await queryTask({ queries: [{ name: 'rows', sql: resultOf(100_000) }], rounds }) },
    script: 'lab-query',
  });
else await measure();

async function measure(): Promise<void> {
  await buildBarePage();
  const portal = await startPortal();
  const bare = await startBareServer(fileURLToPath(import.meta.url));
  const browser = await launchChromium();
  try {
    const [engine] = await askForTimes(browser, bare.origin);
    const alone = engine?.plain ?? [];
    report('result-grid', { rounds, ...(await gridFigures({ browser, portal, alone })) });
  } finally {
    await browser.close();
    bare.child.kill();
    await portal.stop();
  }
}

interface Measuring {
  browser: Browser;
  portal: BenchPortal;
  alone: number[];
}

async function gridFigures({ browser, portal, alone }: Measuring): Promise<Figures> {
  const context = await signedInContext(browser, portal);
  const page = await context.newPage();
  await page.goto(`${portal.origin}/playground`);
  const times: number[] = [];
  for (let i = 0; i <= rounds; i += 1) {
    const ms = await timeToRows(page, { rows: 100_000, name: `place_${i}` });
    // The first round starts the engine.
    if (i > 0) times.push(ms);
  }
  await timeToRows(page, { rows: 1_000_000, name: 'a_million' });
  const empty = await context.newPage();
  await empty.setContent('<div id="frame" style="height:400px;overflow:auto"><div style="height:6000000px"></div></div>');
  const figures: Figures = {
    '100,000 rows in the grid, ms': round(quantile(times, 0.5), 0),
    'the engine alone, ms': round(quantile(alone, 0.5), 0),
    'rows visible: ratio': round(quantile(times, 0.5) / quantile(alone, 0.5)),
  };
  for (const [speed, step] of Object.entries(speeds)) {
    await empty.bringToFront();
    const bare = await frameTimes(empty, { selector: '#frame', step });
    await page.bringToFront();
    const grid = await frameTimes(page, { selector: '[role=grid]', step });
    figures[`${speed}, frames a second`] = round(1000 / (grid.reduce((sum, ms) => sum + ms, 0) / grid.length), 1);
    figures[`${speed}, p95 frame ms (empty page)`] = `${round(quantile(grid, 0.95), 1)} (${round(quantile(bare, 0.95), 1)})`;
    figures[`${speed}, p95: ratio`] = round(quantile(grid, 0.95) / quantile(bare, 0.95));
  }
  await context.close();
  return figures;
}

/** From the key that runs the query to all its rows in the grid, in milliseconds. The first column's name tells this result from those before it. */
async function timeToRows(page: Page, { rows, name }: { rows: number; name: string }): Promise<number> {
  await page.locator('.cm-content').click({ timeout: 60_000 });
  await page.keyboard.press('Control+a');
  await page.keyboard.insertText(resultOf(rows, name));
  await page.evaluate(() => {
    const begun = ({ key }: KeyboardEvent) => {
      if (key !== 'Enter') return;
      document.documentElement.dataset.begun = String(performance.now());
      document.removeEventListener('keydown', begun, { capture: true });
    };
    document.addEventListener('keydown', begun, { capture: true });
    delete document.documentElement.dataset.begun;
  });
  await page.keyboard.press('Control+Enter');
  const ms = await page.waitForFunction(
    ({ count, column }) => {
      const { begun } = document.documentElement.dataset;
      const grid = document.querySelector('[role=grid]');
      const shown =
        grid?.querySelector('[role=columnheader][data-column="0"]')?.textContent?.includes(column) && grid.querySelector('[role=gridcell]');
      return begun && shown && grid?.getAttribute('aria-rowcount') === String(count + 1) ? performance.now() - Number(begun) : undefined;
    },
    { count: rows, column: name },
    { timeout: 120_000, polling: 'raf' },
  );
  return Number(await ms.jsonValue());
}

/** Milliseconds between frames while an element is scrolled by a step each. */
function frameTimes(page: Page, { selector, step }: { selector: string; step: number }): Promise<number[]> {
  return page.evaluate(
    async ({ selector: found, step: pixels, count }) => {
      const element = document.querySelector(found);
      if (!element) throw new Error(`nothing to scroll: ${found}`);
      element.scrollTop = 0;
      const next = () => new Promise<number>(resolve => requestAnimationFrame(resolve));
      const times: number[] = [];
      let last = await next();
      for (let i = 0; i < count; i += 1) {
        element.scrollTop += pixels;
        const now = await next();
        times.push(now - last);
        last = now;
      }
      return times;
    },
    { selector, step, count: frames },
  );
}
