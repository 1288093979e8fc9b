import { readFileSync } from 'node:fs';
import type { Locator, Page } from '@playwright/test';
import { messages as labMessages } from '../../app/features/labs/messages';
import { messages } from '../../app/features/labs/result/messages';
import { textOf } from '../../app/i18n/messages';
import { signInAs } from './newcomer';
import { expect, expectAccessible, hydrated, test } from './portal';

const lab = textOf(labMessages, 'zh-CN');
const t = textOf(messages, 'zh-CN');

const million = `SELECT i AS place, 'O' || (1000000 - i) AS order_no, CASE WHEN i % 4 > 0 THEN (i * 1.25)::DECIMAL(12,2) END AS paid,
  CASE WHEN i % 2 = 0 THEN '杭州' ELSE '上海' END AS city, TIMESTAMP '2026-01-01' + INTERVAL (i) SECOND AS at FROM range(1000000) t(i)`;

async function openPlayground(page: Page): Promise<void> {
  await page.goto('/playground');
  await hydrated(page);
  await expect(page.getByText(lab.engineReady).first()).toBeVisible({ timeout: 60_000 });
}

async function runQuery(page: Page, sql: string): Promise<void> {
  await page.locator('.cm-content').click();
  await page.keyboard.press('ControlOrMeta+a');
  await page.keyboard.insertText(sql);
  await page.keyboard.press('ControlOrMeta+Enter');
}

const cell = (grid: Locator, place: { row: number; column: number }) =>
  grid.locator(`[role=gridcell][data-row="${place.row}"][data-column="${place.column}"]`);

test.describe('results', () => {
  test.beforeEach(async ({ page }) => {
    test.setTimeout(120_000);
    await signInAs(page, 'learner');
    await openPlayground(page);
  });

  test('a million rows scroll to the last, are sorted, filtered, profiled, copied and saved', async ({ page, context }) => {
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    await runQuery(page, million);
    const grid = page.getByRole('grid', { name: t.gridLabel });
    await expect(grid).toHaveAttribute('aria-rowcount', '1000001', { timeout: 60_000 });
    await expect(page.getByText(lab.rowCount('1,000,000')).first()).toBeVisible();

    await grid.evaluate(element => element.scrollTo({ top: element.scrollHeight }));
    await expect(cell(grid, { row: 999_999, column: 0 })).toHaveText('999999');
    await expect(cell(grid, { row: 999_999, column: 2 })).toHaveText('1,249,998.75');

    // The keyboard: back to the first row, up to the head, sorted by Enter twice.
    await cell(grid, { row: 999_999, column: 0 }).click();
    await grid.focus();
    await page.keyboard.press('ControlOrMeta+Home');
    await expect(cell(grid, { row: 0, column: 0 })).toHaveText('0');
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('Enter');
    await expect(cell(grid, { row: 0, column: 1 })).toHaveText('O1', { timeout: 20_000 });
    await page.keyboard.press('Enter');
    await expect(cell(grid, { row: 0, column: 1 })).toHaveText('O999999', { timeout: 20_000 });

    // The menu of a column: its profile, then a filter.
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('Alt+ArrowDown');
    const profile = page.getByRole('region', { name: t.profile });
    await expect(profile).toContainText('750,000', { timeout: 20_000 });
    await expect(profile).toContainText(t.nullShareOf('250,000', '25.0%'));
    await expectAccessible(page);
    await page.getByRole('textbox', { name: t.from }).fill('1249000');
    await page.keyboard.press('Enter');
    await expect(page.getByText(t.rowsShown('600', '1,000,000'))).toBeVisible({ timeout: 20_000 });

    // A range goes to the clipboard as it is shown.
    await cell(grid, { row: 0, column: 0 }).click();
    await page.keyboard.press('Shift+ArrowDown');
    await page.keyboard.press('Shift+ArrowRight');
    await page.keyboard.press('ControlOrMeta+c');
    await expect(page.getByText(t.rangeCopied('4'))).toBeVisible();
    const copied = await page.evaluate(() => navigator.clipboard.readText());
    expect(copied.split('\n')).toHaveLength(2);
    expect(copied).toMatch(/^\d+\tO\d+\n\d+\tO\d+$/);

    const downloading = page.waitForEvent('download');
    await page.getByRole('button', { name: t.exportCsv('600') }).click();
    const file = await downloading;
    expect(file.suggestedFilename()).toMatch(/^playground-\d{8}-\d{4}\.csv$/);
    const csv = readFileSync(await file.path(), 'utf8');
    expect(csv.startsWith('\uFEFFplace,order_no,paid,city,at\r\n')).toBe(true);
    expect(csv.trimEnd().split('\r\n')).toHaveLength(601);
    await expectAccessible(page);
  });

  test('a result becomes the chart that fits, with its figures and as a picture; two runs are compared', async ({ page }) => {
    const byMonth = (factor: number) =>
      `SELECT * FROM (VALUES ('2026-01', 10), ('2026-02', 20), ('2026-04', ${20 * factor})) v(month, orders)`;
    await runQuery(page, byMonth(1));
    await expect(page.getByText(lab.rowCount('3')).first()).toBeVisible({ timeout: 30_000 });
    await page.getByRole('tab', { name: t.chart }).click();
    await expect(page.getByRole('combobox', { name: t.chartKind })).toHaveValue('line');
    await expect(page.locator('canvas')).toBeVisible({ timeout: 20_000 });
    await expect(page.getByText(t.noteGaps('1'))).toBeVisible();
    await page.getByText(t.chartTable).click();
    await expect(page.getByRole('rowheader', { name: '2026-03' })).toBeVisible();
    await expectAccessible(page);
    const downloading = page.waitForEvent('download');
    await page.getByRole('button', { name: t.savePng }).click();
    const picture = readFileSync(await (await downloading).path());
    expect(picture.subarray(1, 4).toString()).toBe('PNG');
    expect(picture.readUInt32BE(16), 'pixels across').toBe(2400);

    await page.getByRole('tab', { name: lab.result, exact: true }).click();
    await runQuery(page, byMonth(2));
    await expect(page.getByRole('grid', { name: t.gridLabel })).toContainText('40', { timeout: 30_000 });
    await page.getByRole('tab', { name: t.compare }).click();
    await expect(page.getByText(t.compareCounts('1', '0', '0', '2'))).toBeVisible();
    await expect(page.getByText(t.changedCell('20', '40'))).toBeVisible();
    await expectAccessible(page);
  });
});
