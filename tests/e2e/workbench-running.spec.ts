import type { Page } from '@playwright/test';
import { messages as engineMessages } from '../../app/features/labs/engine/messages';
import { messages as offlineMessages } from '../../app/features/labs/offline/messages';
import { messages } from '../../app/features/labs/messages';
import { textOf } from '../../app/i18n/messages';
import { signInAs } from './newcomer';
import { expect, expectAccessible, hydrated, test } from './portal';

const t = textOf(messages, 'zh-CN');
const e = textOf(engineMessages, 'zh-CN');
const o = textOf(offlineMessages, 'zh-CN');

const engineFiles = '**/engine/**/*.wasm';

async function openLab(page: Page): Promise<void> {
  await page.goto('/labs/busiest-weekday');
  await hydrated(page);
}

const ready = (page: Page) => expect(page.getByText(t.engineReady).first()).toBeVisible({ timeout: 60_000 });

async function runQuery(page: Page, sql: string): Promise<void> {
  await page.locator('.cm-content').click();
  await page.keyboard.press('ControlOrMeta+a');
  await page.keyboard.insertText(sql);
  await page.keyboard.press('ControlOrMeta+Enter');
}

/** A query whose only column has this name gives this. */
async function expectAnswer(page: Page, { sql, column, value }: { sql: string; column: string; value: RegExp }): Promise<void> {
  await runQuery(page, sql);
  await expect(page.getByRole('columnheader', { name: column }).first()).toBeVisible({ timeout: 30_000 });
  await expect(page.getByRole('region', { name: t.resultRegion }).last()).toContainText(value);
}

test.describe('running queries', () => {
  test.beforeEach(async ({ page }) => {
    test.setTimeout(120_000);
    await signInAs(page, 'learner');
  });

  test('after every failure the next query works, and one’s own tables are there again', async ({ page }) => {
    await openLab(page);
    await ready(page);
    await runQuery(page, 'CREATE OR REPLACE TABLE mine AS SELECT count(*) AS kept FROM members');
    await expect(page.getByText(t.statementDone)).toBeVisible({ timeout: 30_000 });
    const mine = { sql: 'FROM mine', column: 'kept', value: /2,?406/ };

    await runQuery(page, 'WITH RECURSIVE t(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM t) SELECT count(*) FROM t');
    await page.getByRole('button', { name: t.stop, exact: true }).first().click();
    await expect(page.getByText(t.stopped, { exact: true }).first()).toBeVisible({ timeout: 15_000 });
    await expectAnswer(page, mine);

    await runQuery(page, 'SELECT list(range) FROM range(1000000000)');
    await expect(page.getByRole('alert').filter({ hasText: /内存/ }).first()).toBeVisible({ timeout: 60_000 });
    await expectAnswer(page, mine);

    // One call of a function takes long and does not listen: the engine is killed.
    await runQuery(page, "SELECT levenshtein(repeat('a', 100000), repeat('b', 100000))");
    await page.getByRole('button', { name: t.stop, exact: true }).first().click();
    await expect(page.getByText(t.stoppedByRestart)).toBeVisible({ timeout: 15_000 });
    await expectAnswer(page, mine);
  });

  test('an engine that does not arrive says why, is tried again, and the reader may go on on the server', async ({ page, complaints }) => {
    await page.route(engineFiles, route => route.abort());
    await openLab(page);
    const trouble = page.getByRole('alert').filter({ hasText: e.blocked });
    await expect(trouble).toBeVisible({ timeout: 30_000 });
    await expectAccessible(page);

    await page.unroute(engineFiles);
    await page.route(engineFiles, route => route.fulfill({ status: 404, body: 'not found' }));
    await page.getByRole('button', { name: e.retry }).click();
    await expect(page.getByRole('alert').filter({ hasText: e.republished })).toBeVisible({ timeout: 30_000 });

    await page.getByRole('button', { name: e.runOnServer }).click();
    await expect(page.getByRole('button', { name: e.onServer, exact: true })).toBeVisible();
    await expectAnswer(page, { sql: 'SELECT count(*) AS on_server FROM members', column: 'on_server', value: /2,?406/ });
    await runQuery(page, 'SELECT count(*) FROM order_items a, order_items b, order_items c');
    await expect(page.getByText(t.tookTooLong)).toBeVisible({ timeout: 30_000 });

    await page.unroute(engineFiles);
    await page.reload();
    await ready(page);
    complaints.forgive(/Failed to load resource|ERR_FAILED/);
  });

  test('a browser without WebAssembly runs the same lab on the server, and says so', async ({ page }) => {
    await page.addInitScript(() => Reflect.deleteProperty(globalThis, 'WebAssembly'));
    await openLab(page);
    await page.getByRole('button', { name: e.onServer, exact: true }).click();
    await expect(page.getByText(e.onServerWhy)).toBeVisible();
    await page.keyboard.press('Escape');
    await expectAnswer(page, { sql: 'SELECT count(*) AS members FROM members', column: 'members', value: /2,?406/ });
    await runQuery(page, 'SELECT nothing FROM members');
    await expect(page.getByRole('alert').filter({ hasText: 'nothing' }).first()).toBeVisible();
  });

  test('a page reloaded in the middle of a run comes back whole', async ({ page }) => {
    await openLab(page);
    await ready(page);
    await runQuery(page, 'SELECT count(*) FROM order_items a, order_items b, order_items c WHERE a.quantity + b.quantity > c.quantity');
    await expect(page.getByRole('button', { name: t.stop, exact: true }).first()).toBeVisible();
    await page.reload();
    await ready(page);
    await expectAnswer(page, { sql: 'SELECT count(*) AS again FROM members', column: 'again', value: /2,?406/ });
  });

  test('a lab that was opened once opens and runs without the network, until somebody signs out', async ({ page, context, complaints }) => {
    await openLab(page);
    await ready(page);
    const keptPages = () =>
      page.evaluate(async () => {
        const names = (await caches.keys()).filter(name => name.startsWith('pages:'));
        const lists = await Promise.all(names.map(async name => (await caches.open(name)).keys()));
        return lists.flat().map(request => new URL(request.url).pathname);
      });
    await expect.poll(keptPages, { timeout: 30_000 }).toContain('/labs/busiest-weekday');

    await context.setOffline(true);
    await page.reload();
    await hydrated(page);
    await ready(page);
    await expect(page.getByRole('button', { name: o.offline, exact: true })).toBeVisible();
    // A table the lab did not need before.
    await expectAnswer(page, { sql: 'SELECT count(*) AS lines FROM order_items', column: 'lines', value: /24,?270/ });
    await page.goto('/people');
    await expect(page.getByRole('heading', { name: /现在没有网络/ })).toBeVisible();
    await expect(page.getByRole('link', { name: /哪个星期几最忙/ })).toBeVisible();
    complaints.forgive(/ERR_INTERNET_DISCONNECTED|503/);

    await context.setOffline(false);
    await page.goto('/labs/busiest-weekday');
    await hydrated(page);
    await page.evaluate(() => fetch('/sign-out', { method: 'POST' }));
    await expect.poll(keptPages).toEqual([]);
  });
});
