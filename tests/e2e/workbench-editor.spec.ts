import type { Page } from '@playwright/test';
import { messages as editorMessages } from '../../app/features/labs/editor/messages';
import { messages } from '../../app/features/labs/messages';
import { textOf } from '../../app/i18n/messages';
import { signInAs } from './newcomer';
import { expect, expectAccessible, expectNoSidewaysScroll, hydrated, test } from './portal';

const t = textOf(messages, 'zh-CN');
const e = textOf(editorMessages, 'zh-CN');

async function openLab(page: Page, slug: string): Promise<void> {
  await page.goto(`/labs/${slug}`);
  await hydrated(page);
  await expect(page.locator('.cm-content')).toBeVisible();
}

async function clear(page: Page): Promise<void> {
  await page.locator('.cm-content').click();
  await page.keyboard.press('ControlOrMeta+a');
  await page.keyboard.press('Delete');
}

const written = (page: Page) =>
  page.locator('.cm-content').evaluate(content => [...content.querySelectorAll('.cm-line')].map(line => line.textContent).join('\n'));
const option = (page: Page, label: string) =>
  page.getByRole('option').filter({ has: page.locator('.cm-completionLabel', { hasText: new RegExp(`^${label}$`) }) });

/** What the editor says to screen readers from now on: it takes its words back after a fifth of a second. */
async function listenToEditor(page: Page): Promise<() => Promise<string>> {
  await page.locator('.cm-announced').evaluate(region => {
    new MutationObserver(() => (document.documentElement.dataset.said += region.textContent ?? '')).observe(region, { childList: true });
  });
  return async () => (await page.locator('html').getAttribute('data-said')) ?? '';
}

/** A list that has only just come up does not take a key: whoever typed it meant the text. */
async function take(page: Page, key: 'Enter' | 'Tab'): Promise<void> {
  await page.waitForTimeout(150);
  await page.keyboard.press(key);
}

test.describe('the editor', () => {
  test.beforeEach(async ({ page }) => {
    await signInAs(page, 'learner');
  });

  test('proposes while one types, by pinyin too, before FROM and after; what is taken is undone after a reload', async ({ page }) => {
    await openLab(page, 'quiet-cities');
    await clear(page);
    await page.keyboard.type('SELECT zhifu');
    const paidAt = option(page, 'paid_at').first();
    await expect(paidAt).toContainText('付款时间');
    await expect(paidAt).toContainText('TIMESTAMP');
    await take(page, 'Enter');
    expect(await written(page)).toBe('SELECT paid_at');
    await page.keyboard.type(' FROM mem');
    await expect(option(page, 'members')).toBeVisible();
    await take(page, 'Tab');
    await page.keyboard.type(' m\nJOIN orders o ON ');
    await expect(option(page, 'o\\.member_id = m\\.member_id')).toBeVisible();
    await take(page, 'Enter');
    await page.keyboard.type(" WHERE o.status = '");
    await expect(option(page, 'cancelled')).toContainText('已取消');
    await page.keyboard.press('Escape');
    const before = await written(page);
    expect(before).toBe("SELECT paid_at FROM members m\nJOIN orders o ON o.member_id = m.member_id WHERE o.status = ''");

    // A word that is complete already is not chosen again: Enter is a new line.
    await page.keyboard.press('End');
    await page.keyboard.type(' LIMIT');
    await page.keyboard.press('Enter');
    expect(await written(page)).toBe(`${before} LIMIT\n`);

    await page.keyboard.press('ControlOrMeta+a');
    await page.keyboard.insertText('SELECT 42');
    await page.waitForTimeout(1_000);
    await page.reload();
    await hydrated(page);
    await expect(page.locator('.cm-content')).toContainText('SELECT 42');
    await page.locator('.cm-content').click();
    await page.keyboard.press('ControlOrMeta+z');
    await expect.poll(() => written(page)).toBe(`${before} LIMIT\n`);
  });

  test('an input method composes undisturbed: nothing pops up, nothing breaks, nothing is written twice', async ({ page }) => {
    await openLab(page, 'buyers-by-channel');
    await clear(page);
    await page.keyboard.type('SELECT ');
    const keyboard = await page.context().newCDPSession(page);
    for (const text of ['z', 'zh', 'zhi', "zhi'f", "zhi'fu"]) {
      await keyboard.send('Input.imeSetComposition', { text, selectionStart: text.length, selectionEnd: text.length });
      await page.waitForTimeout(60);
      await expect(page.locator('.cm-tooltip-autocomplete')).toHaveCount(0);
      expect(await written(page)).toBe(`SELECT ${text}`);
    }
    await keyboard.send('Input.insertText', { text: '支付' });
    expect(await written(page)).toBe('SELECT 支付');
    await expect(option(page, 'paid_at').first()).toBeVisible();
    await take(page, 'Enter');
    expect(await written(page)).toBe('SELECT paid_at');

    // In a text what is composed is only text.
    await page.keyboard.type(" AS x, '");
    await keyboard.send('Input.imeSetComposition', { text: 'fu', selectionStart: 2, selectionEnd: 2 });
    await keyboard.send('Input.insertText', { text: '付款，完成' });
    await page.waitForTimeout(400);
    await expect(page.locator('.cm-tooltip-autocomplete')).toHaveCount(0);
    await expect(page.locator('.cm-slip')).toHaveCount(0);
    expect(await written(page)).toBe("SELECT paid_at AS x, '付款，完成'");
  });

  test('characters of a Chinese keyboard are underlined and put right with one key, texts aside', async ({ page }) => {
    await openLab(page, 'buyers-by-channel');
    await clear(page);
    await page.keyboard.insertText('SELECT count（*），“全角，文本” AS note　-- 注释，不动\nFROM orders；');
    await expect(page.locator('.cm-slip').first()).toBeVisible();
    await expect(page.getByText(e.slipCount(5))).toBeVisible();
    await expectAccessible(page);
    const said = await listenToEditor(page);
    await page.keyboard.press('Alt+Enter');
    expect(await written(page)).toBe("SELECT count(*),'全角，文本' AS note -- 注释，不动\nFROM orders;");
    await expect.poll(said).toContain(e.slipsFixed(5));
    await expect(page.locator('.cm-slip')).toHaveCount(0);
    await page.keyboard.press('ControlOrMeta+z');
    expect(await written(page)).toContain('count（*）');
  });

  test('runs the statement at the cursor or the selection; the keys are shown by F1, by ? and by a button', async ({ page }) => {
    await openLab(page, 'quiet-cities');
    await expect(page.getByText(t.engineReady).first()).toBeVisible({ timeout: 60_000 });
    await clear(page);
    await page.keyboard.insertText("SELECT 'first' AS one;\nSELECT 'second' AS two;\nSELECT 'third' AS three;");
    await page.keyboard.press('ArrowUp');
    await expect(page.locator('.cm-here')).toHaveText("SELECT 'second' AS two;");
    await page.keyboard.press('Shift+Enter');
    const output = page.getByRole('region', { name: t.paneOutput, exact: true });
    await expect(output).toContainText('second', { timeout: 15_000 });
    await expect(output).not.toContainText('third');

    await page.keyboard.press('F1');
    const keys = page.getByRole('dialog', { name: e.shortcuts });
    await expect(keys).toContainText(e.keyFix);
    await expectAccessible(page);
    await page.keyboard.press('Escape');
    await expect(keys).toHaveCount(0);
    await page.getByRole('button', { name: e.runMenu }).focus();
    await page.keyboard.press('?');
    await expect(keys).toBeVisible();
    await page.keyboard.press('Escape');

    await clear(page);
    await page.keyboard.insertText('select  a,b from t');
    await page.getByRole('button', { name: t.format }).click();
    await expect.poll(() => written(page)).toBe('SELECT\n  a,\n  b\nFROM\n  t');
  });

  test('sizes of panes are moved by keyboard, closed and remembered; a double click gives them back', async ({ page }) => {
    await openLab(page, 'quiet-cities');
    const separator = page.getByRole('separator', { name: e.sizeOfBrief });
    const brief = page.getByRole('region', { name: t.paneBrief });
    const comes = (await brief.boundingBox())?.width ?? 0;
    await separator.focus();
    await page.keyboard.press('Home');
    await expect(separator).toHaveAttribute('aria-valuenow', '200');
    await page.getByRole('button', { name: e.showTables }).click();
    await expect(page.getByRole('region', { name: t.paneTables })).toBeHidden();
    await expectAccessible(page);
    await page.reload();
    expect((await brief.boundingBox())?.width).toBe(200);
    await expect(page.getByRole('region', { name: t.paneTables })).toBeHidden();
    await hydrated(page);
    await page.getByRole('button', { name: e.showTables }).click();
    await separator.dblclick();
    await expect.poll(async () => (await brief.boundingBox())?.width).toBe(comes);
  });

  test('the tables are found by pinyin, show their first rows, and lead to the dictionary', async ({ page }) => {
    await openLab(page, 'quiet-cities');
    await expect(page.getByText(t.engineReady).first()).toBeVisible({ timeout: 60_000 });
    const tables = page.getByRole('region', { name: t.paneTables });
    await tables.getByRole('searchbox').fill('tuikuan');
    await expect(tables.getByRole('button', { name: 'refunds', exact: false }).first()).toBeVisible();
    await expect(tables.getByText('members')).toHaveCount(0);
    const before = await written(page);
    await tables.getByRole('button', { name: e.firstRowsOf('refunds') }).click();
    await expect(page.getByRole('columnheader', { name: 'refund_id' })).toBeVisible({ timeout: 15_000 });
    expect(await page.getByRole('dialog').getByRole('row').count()).toBe(6);
    await expectAccessible(page);
    await page.keyboard.press('Escape');
    expect(await written(page)).toBe(before);
    await expect(tables.getByRole('link', { name: e.dictionaryOf('refunds') })).toHaveAttribute('href', '/data/dictionary/refunds');
  });
});

test.describe('on a phone', () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });

  test('panes are chosen one at a time, and symbols stand above the keyboard', async ({ page }) => {
    await signInAs(page, 'learner');
    await openLabOnPhone(page);
    await page.locator('.cm-content').tap();
    await page.keyboard.press('ControlOrMeta+a');
    await page.keyboard.press('Delete');
    const bar = page.getByRole('toolbar', { name: e.symbols });
    await expect(bar).toBeVisible();
    const size = await page.locator('.cm-content').evaluate(content => getComputedStyle(content).fontSize);
    expect(parseFloat(size)).toBeGreaterThanOrEqual(16);
    for (const button of await bar.getByRole('button').all()) {
      const box = await button.boundingBox();
      expect(Math.min(box?.width ?? 0, box?.height ?? 0)).toBeGreaterThanOrEqual(44);
    }
    await page.keyboard.type('SELECT count');
    await page.keyboard.press('Escape');
    await bar.getByRole('button', { name: '(', exact: true }).tap();
    await bar.getByRole('button', { name: '*', exact: true }).tap();
    expect(await written(page)).toBe('SELECT count(*)');
    await expect(page.locator('.cm-content')).toBeFocused();
    await expectNoSidewaysScroll(page);
    await expectAccessible(page);
    await page.getByRole('button', { name: t.paneTables, exact: true }).tap();
    await expect(page.getByRole('region', { name: t.paneTables })).toBeVisible();
    await expect(page.getByRole('region', { name: t.paneQuery })).toBeHidden();
    await expectNoSidewaysScroll(page);
  });
});

async function openLabOnPhone(page: Page): Promise<void> {
  await page.goto('/labs/quiet-cities');
  await hydrated(page);
  await page.getByRole('button', { name: t.paneQuery, exact: true }).tap();
  await expect(page.locator('.cm-content')).toBeVisible();
}
