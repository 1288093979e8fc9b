import type { Page } from '@playwright/test';
import { messages as labMessages } from '../../app/features/labs/messages';
import { messages as memoryMessages } from '../../app/features/labs/memory/messages';
import { messages as ownMessages } from '../../app/features/labs/own-tables/messages';
import { messages as tabMessages } from '../../app/features/labs/scratch/messages';
import { messages as shareMessages } from '../../app/features/labs/sharing/messages';
import { textOf } from '../../app/i18n/messages';
import { messages as uiMessages } from '../../app/ui/messages';
import { another, signInAs } from './newcomer';
import { expect, expectAccessible, hydrated, test } from './portal';

const lab = textOf(labMessages, 'zh-CN');
const memory = textOf(memoryMessages, 'zh-CN');
const own = textOf(ownMessages, 'zh-CN');
const tabs = textOf(tabMessages, 'zh-CN');
const sharing = textOf(shareMessages, 'zh-CN');
const ui = textOf(uiMessages, 'zh-CN');

async function open(page: Page, address: string): Promise<void> {
  await page.goto(address);
  await hydrated(page);
  await expect(page.locator('.cm-content')).toBeVisible({ timeout: 30_000 });
}

async function write(page: Page, sql: string): Promise<void> {
  await page.locator('.cm-content').click();
  await page.keyboard.press('ControlOrMeta+a');
  await page.keyboard.insertText(sql);
}

async function run(page: Page, sql: string): Promise<void> {
  await expect(page.getByText(lab.engineReady).first()).toBeVisible({ timeout: 60_000 });
  await write(page, sql);
  await page.keyboard.press('ControlOrMeta+Enter');
}

const saved = (page: Page) => expect(page.getByText(/已保存到服务器 \d/)).toBeVisible({ timeout: 15_000 });
const outputOf = (page: Page) => page.getByRole('region', { name: lab.paneOutput, exact: true });
const openHistory = (page: Page) => page.getByRole('button', { name: lab.history }).first().click();
const historyOf = (page: Page) => page.getByRole('dialog', { name: memory.history });

test.describe('what the workbench remembers', () => {
  // Other files write as the learner at the same time.
  test.beforeEach(() => test.setTimeout(120_000));

  test('a draft written without a network says so, survives leaving, and is saved when the network is back', async ({
    page,
    context,
    complaints,
  }) => {
    await signInAs(page, 'leader');
    await open(page, '/labs/spend-per-member');
    await context.setOffline(true);
    await write(page, "SELECT 'written on the train' AS here");
    await expect(page.getByText(memory.offline)).toBeVisible();
    await context.setOffline(false);
    await saved(page);
    complaints.forgive(/ERR_INTERNET_DISCONNECTED/);

    await write(page, "SELECT 'left in the middle' AS here");
    await page.reload();
    await hydrated(page);
    await expect(page.locator('.cm-content')).toContainText('left in the middle');
    await saved(page);

    await context.setOffline(true);
    await write(page, "SELECT 'left behind' AS here");
    await expect(page.getByText(memory.offline)).toBeVisible();
    await page.goto('about:blank');
    await context.setOffline(false);
    const caughtUp = page.waitForResponse(response => response.url().endsWith('/labs/spend-per-member/draft') && response.ok());
    await page.goto('/labs/quiet-cities');
    expect((await caughtUp).request().postDataJSON(), 'another lab sends what was left').toMatchObject({
      sql: "SELECT 'left behind' AS here",
    });
    complaints.forgive(/ERR_INTERNET_DISCONNECTED/);
  });

  test('of two versions the words that differ are marked, and the one not taken stays in the history', async ({
    page,
    browser,
    complaints,
  }) => {
    const { page: phone } = await another(browser, 'zh-CN');
    complaints.listenTo(phone);
    await signInAs(page, 'leader');
    await signInAs(phone, 'leader');
    await open(page, '/labs/high-value-repurchase');
    await open(phone, '/labs/high-value-repurchase');
    await write(page, "SELECT 'at the desk' AS place");
    await saved(page);
    await write(phone, "SELECT 'under way' AS place");
    const choice = phone.getByRole('alert', { name: memory.conflictTitle });
    await expect(choice.locator('mark').filter({ hasText: 'desk' })).toBeVisible({ timeout: 15_000 });
    await expect(choice.locator('mark').filter({ hasText: 'place' })).toHaveCount(0);
    complaints.expect(/status of 409/);
    await choice.getByRole('button', { name: memory.keepMine }).click();
    await saved(phone);
    await openHistory(phone);
    const entry = historyOf(phone).getByRole('listitem').filter({ hasText: 'at the desk' });
    await expect(entry).toContainText(memory.keptAside);
    await phone.context().close();
  });

  test('runs are found again by their words on another device, starred, and put back', async ({ page, browser, complaints }) => {
    await signInAs(page, 'leader');
    await open(page, '/playground');
    await run(page, 'SELECT count(*) AS remembered_members FROM members');
    await expect(outputOf(page)).toContainText('remembered_members', { timeout: 15_000 });
    await run(page, 'SELECT no_such_column AS remembered_mistake FROM members');
    await openHistory(page);
    await expect(historyOf(page).getByRole('listitem').filter({ hasText: 'remembered_mistake' })).toContainText(memory.failed);
    await expectAccessible(page);

    const { page: phone } = await another(browser, 'zh-CN');
    complaints.listenTo(phone);
    await signInAs(phone, 'leader');
    await open(phone, '/labs/quiet-cities');
    await openHistory(phone);
    const dialog = historyOf(phone);
    await dialog.getByLabel(memory.searchRuns).fill('REMEMBERED_ members');
    await dialog.getByLabel(memory.whichRuns).selectOption('failed');
    await expect(dialog.getByRole('listitem')).toHaveCount(1);
    await expect(dialog.getByRole('listitem')).toContainText('remembered_mistake');
    await dialog.getByLabel(memory.whichRuns).selectOption('');
    const entry = dialog.getByRole('listitem').filter({ hasText: 'remembered_members' });
    await expect(entry).toContainText(memory.rows('1'));
    await entry.getByRole('button', { name: memory.star }).click();
    await expect(entry.getByRole('button', { name: memory.unstar })).toBeVisible();
    await dialog.getByRole('tab', { name: memory.snippetTab }).click();
    await dialog.getByRole('button', { name: memory.open }).first().click();
    await expect(phone.locator('.cm-content')).toContainText('remembered_members');
    await phone.context().close();
  });

  test('a shared query is read by colleagues, not by visitors; one from a lab not before they have passed it; a revoked one by nobody', async ({
    page,
    browser,
    complaints,
  }) => {
    const share = async (sql: string) => {
      await write(page, sql);
      await page.getByRole('button', { name: sharing.share, exact: true }).click();
      await page.getByRole('button', { name: sharing.makeLink }).click();
      const link = await page.getByLabel(sharing.link, { exact: true }).inputValue();
      await page.getByRole('button', { name: ui.close }).click();
      return new URL(link).pathname;
    };
    await signInAs(page, 'mentor');
    await open(page, '/playground');
    const address = await share("-- 给同事看\nSELECT '<b>shared</b>' AS seen");
    await open(page, '/labs/quiet-cities');
    const fromLab = await share("SELECT 'no spoiler' AS seen");

    const { page: colleague } = await another(browser, 'zh-CN');
    complaints.listenTo(colleague);
    await colleague.goto(address);
    await expect(colleague, 'a visitor signs in first').toHaveURL(/\/sign-in\?next=/);
    await signInAs(colleague, 'leader');
    await colleague.goto(address);
    await hydrated(colleague);
    await expect(colleague.getByRole('heading', { level: 1 })).toHaveText('给同事看');
    await expect(colleague.getByRole('list', { name: sharing.sqlOf('给同事看') })).toContainText("'<b>shared</b>'");
    await expectAccessible(colleague);
    await colleague.getByRole('link', { name: sharing.openInPlayground }).click();
    await expect(colleague.locator('.cm-content')).toContainText('<b>shared</b>', { timeout: 30_000 });
    await colleague.goto(fromLab);
    await expect(colleague.getByText(sharing.hiddenTitle)).toBeVisible();
    expect(await colleague.content()).not.toContain('no spoiler');

    await page.goto(address);
    await page.getByRole('button', { name: sharing.revoke }).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(sharing.myLinks);
    await colleague.goto(address);
    await expect(colleague.getByRole('heading', { level: 1 })).toHaveText(sharing.deadTitle);
    complaints.expect(/status of 404/);
    await colleague.context().close();
  });

  test('a CSV of one’s own in GB18030 becomes a table that never leaves the browser, and goes with its owner', async ({
    page,
    complaints,
  }) => {
    // 城市,订单数,日期 · 杭州,12,2026/6/1 · 宁波,8,2026/6/2, as Excel saves it in China.
    const bytes = 'b3c7cad02cb6a9b5a5cafd2cc8d5c6da0ababcd6dd2c31322c323032362f362f310ac4feb2a82c382c323032362f362f320a';
    const sent: string[] = [];
    page.on('request', request => sent.push(request.postData() ?? ''));
    await signInAs(page, 'leader');
    await open(page, '/playground');
    await page.getByRole('button', { name: own.addCsv }).click();
    const dialog = page.getByRole('dialog', { name: own.title });
    await expect(dialog).toContainText(own.promise);
    await dialog
      .getByLabel(own.chooseFile)
      .setInputFiles({ name: '城市 订单.csv', mimeType: 'text/csv', buffer: Buffer.from(bytes, 'hex') });
    await expect(dialog.getByLabel(own.encoding)).toHaveValue('gb18030');
    await expect(dialog.getByRole('cell', { name: '宁波' })).toBeVisible();
    await expect(dialog.getByLabel(own.kindOf('日期'))).toHaveValue('date');
    await expect(dialog.getByLabel(own.tableName)).toHaveValue('城市_订单');
    await expectAccessible(page);
    await dialog.getByRole('button', { name: own.add, exact: true }).click();
    await expect(dialog).toContainText(own.ready('城市_订单', '2'), { timeout: 60_000 });
    await page.keyboard.press('Escape');

    await run(
      page,
      'SELECT city_is, sum(订单数) AS total FROM (SELECT 城市 AS city_is, 订单数 FROM 城市_订单) GROUP BY ALL ORDER BY total DESC',
    );
    const output = outputOf(page);
    await expect(output).toContainText('杭州', { timeout: 15_000 });
    await page.reload();
    await hydrated(page);
    await run(page, 'SELECT max(日期) AS latest FROM 城市_订单');
    await expect(output).toContainText('2026-06-02', { timeout: 15_000 });
    expect(sent.join('\n'), 'no value of the file was sent').not.toMatch(/宁波/);

    await page.getByRole('button', { name: /账号菜单/ }).click();
    await page.getByRole('menuitem', { name: '退出登录' }).click();
    await page.waitForURL(/sign-in/);
    await signInAs(page, 'leader');
    await open(page, '/playground');
    await expect(page.getByRole('button', { name: own.addCsv })).toBeVisible();
    await expect(page.getByText('城市_订单', { exact: true })).toHaveCount(0);
    // What was not told yet when the person left was refused, and waited in the browser.
    complaints.forgive(/status of 401/);
  });

  test('the playground has tabs with drafts of their own, and a lab hands its query over into a new one', async ({ page }) => {
    await signInAs(page, 'mentor');
    await open(page, '/labs/quiet-cities');
    await write(page, "SELECT 'taken along' AS sql");
    await page.getByRole('button', { name: tabs.openInPlayground }).click();
    await page.waitForURL(/\/playground\?tab=/);
    await expect(page.locator('.cm-content')).toContainText('taken along', { timeout: 30_000 });
    const strip = page.getByRole('navigation', { name: tabs.tabs });
    await strip.getByRole('button', { name: tabs.add }).click();
    await expect(strip.getByRole('link', { name: tabs.numbered(2) })).toHaveAttribute('aria-current', 'page');
    await write(page, "SELECT 'second tab' AS sql");
    await saved(page);
    await strip.getByRole('link', { name: '安静的城市' }).click();
    await expect(page.locator('.cm-content')).toContainText('taken along');
    await strip.getByRole('link', { name: tabs.numbered(2) }).click();
    await expect(page.locator('.cm-content')).toContainText('second tab');
    await strip.getByRole('button', { name: tabs.remove(tabs.numbered(2)) }).click();
    await page.getByRole('button', { name: tabs.removeYes }).click();
    await expect(strip.getByRole('link', { name: tabs.numbered(2) })).toHaveCount(0);
    await openHistory(page);
    await expect(historyOf(page).getByRole('listitem').filter({ hasText: 'second tab' }).first()).toBeVisible();
  });
});
