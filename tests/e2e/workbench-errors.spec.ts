import type { Page } from '@playwright/test';
import { messages as errorMessages } from '../../app/features/labs/errors/messages';
import { messages as labMessages } from '../../app/features/labs/messages';
import { messages as planMessages } from '../../app/features/labs/plan/messages';
import type { Locale } from '../../app/i18n/locale';
import { textOf } from '../../app/i18n/messages';
import { another, signInAs } from './newcomer';
import { expect, expectAccessible, expectNoSidewaysScroll, hydrated, test } from './portal';

const words = (locale: Locale) => ({
  lab: textOf(labMessages, locale),
  error: textOf(errorMessages, locale),
  plan: textOf(planMessages, locale),
});

async function openPlayground(page: Page, locale: Locale): Promise<void> {
  await page.goto('/playground');
  await hydrated(page);
  await expect(page.getByText(words(locale).lab.engineReady).first()).toBeVisible({ timeout: 60_000 });
}

async function write(page: Page, sql: string): Promise<void> {
  await page.locator('.cm-content').click();
  await page.keyboard.press('ControlOrMeta+a');
  await page.keyboard.insertText(sql);
}

async function runQuery(page: Page, sql: string): Promise<void> {
  await write(page, sql);
  await page.keyboard.press('ControlOrMeta+Enter');
}

/** What the editor underlines as wrong. */
const underlined = (page: Page) => page.locator('.cm-lintRange-error');

test.describe('errors and plans', () => {
  test.beforeEach(() => test.setTimeout(120_000));

  test('an error of the second statement, behind Chinese, is marked at its word; F8 goes there and a key puts it right', async ({
    page,
  }) => {
    const { error } = words('zh-CN');
    await signInAs(page, 'learner');
    await openPlayground(page, 'zh-CN');
    await runQuery(page, "SELECT '数量，😀' AS 数;\n-- 第二条\nSELECT '中文' AS 名,\n  paid_amout\nFROM orders LIMIT 3");
    await expect(underlined(page)).toHaveText('paid_amout');
    const alert = page.getByRole('alert').filter({ hasText: error.noColumn('paid_amout') });
    await expect(alert).toContainText('把 paid_amout 改成 paid_amount');
    await expect(alert).toContainText(error.lineOf(4));
    await expectAccessible(page);

    await page.locator('.cm-content').focus();
    await page.keyboard.press('ControlOrMeta+Home');
    await page.keyboard.press('F8');
    await expect(page.locator('.cm-activeLine')).toContainText('paid_amout');
    await page.keyboard.press('ControlOrMeta+.');
    await expect(page.locator('.cm-content')).toContainText('paid_amount');
    await expect(underlined(page)).toHaveCount(0);
    await page.keyboard.press('ControlOrMeta+Enter');
    await expect(page.getByRole('columnheader', { name: 'paid_amount' })).toBeVisible({ timeout: 15_000 });
    await page.locator('.cm-content').focus();
    await page.keyboard.press('ControlOrMeta+z');
    await expect(page.locator('.cm-content'), 'one step of the history').toContainText('paid_amout\n');
  });

  test('habits of other databases are put right by a click, what is ambiguous is asked', async ({ browser, complaints }) => {
    const { error } = words('en');
    const { page } = await another(browser, 'en');
    complaints.listenTo(page);
    await signInAs(page, 'learner');
    await openPlayground(page, 'en');
    await runQuery(page, "SELECT DATE_FORMAT(paid_at, '%Y-%m') AS month, count(*) AS orders\nFROM orders GROUP BY 1 ORDER BY 1");
    const panel = page.getByRole('alert').filter({ hasText: error.noFunction('date_format') });
    await expect(panel).toContainText("strftime(paid_at, '%Y-%m')");
    await panel.getByRole('button', { name: error.fixIt }).click();
    await expect(panel).toContainText(error.fixed);
    await page.keyboard.press('ControlOrMeta+Enter');
    await expect(page.getByRole('columnheader', { name: 'month' })).toBeVisible({ timeout: 15_000 });

    await runQuery(page, 'SELECT member_id FROM orders o JOIN members m ON o.member_id = m.member_id LIMIT 5');
    await page.getByRole('button', { name: 'm.member_id', exact: true }).click();
    await expect(page.locator('.cm-content')).toContainText('SELECT m.member_id FROM');

    await runQuery(page, 'SELECT city FROM orders');
    await expect(page.getByRole('alert')).toContainText('JOIN members USING (member_id)');
    await expectAccessible(page);
  });

  test('a plan is drawn as steps with rows and time, the slowest and the widest marked, on a phone too', async ({ page }) => {
    const { lab, plan } = words('zh-CN');
    await page.setViewportSize({ width: 390, height: 844 });
    await signInAs(page, 'learner');
    await openPlayground(page, 'zh-CN');
    await write(
      page,
      "SELECT m.tier, sum(o.paid_amount) AS paid\nFROM orders o JOIN members m USING (member_id)\nWHERE o.status <> 'cancelled'\nGROUP BY m.tier",
    );
    await page.getByRole('button', { name: lab.plan }).first().click();
    const tree = page.getByRole('group', { name: plan.tree });
    await expect(tree).toContainText(plan.scan('orders'), { timeout: 30_000 });
    await expect(tree).toContainText(plan.scan('members'));
    await expect(tree).toContainText(plan.group);
    await expect(tree.getByText(plan.slowest)).toHaveCount(1);
    await expect(tree.getByText(plan.widest)).toHaveCount(1);
    await expect(tree).toContainText('11,439');
    await expect(page.getByText(/占 \d+% 的时间/).first()).toBeVisible();
    await page.getByText(plan.asText).click();
    await expect(page.getByText(/member_id = member_id/).last()).toBeVisible();
    await expectNoSidewaysScroll(page);
    await expectAccessible(page);
  });
});
