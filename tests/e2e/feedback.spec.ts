import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { messages as insightMessages } from '../../app/features/grading/insight/messages';
import { messages as labMessages } from '../../app/features/labs/messages';
import { locales } from '../../app/i18n/locale';
import { textOf } from '../../app/i18n/messages';
import { another, inviteNewcomer, newcomerPassword } from './newcomer';
import { expect, expectAccessible, expectNoSidewaysScroll, hydrated, test } from './portal';

const lab = 'paid-orders-in-june';
const sqlOf = (file: string) => readFileSync(`content/labs/${lab}/${file}`, 'utf8');

async function handIn(page: Page, sql: string): Promise<void> {
  await page.locator('.cm-content').click();
  await page.keyboard.press('ControlOrMeta+a');
  await page.keyboard.insertText(sql);
  await page.keyboard.press('ControlOrMeta+Shift+Enter');
}

for (const locale of locales) {
  test(`a wrong answer is told the symptom, then the clause, then a counter-example on request, in ${locale}`, async ({
    browser,
    complaints,
  }) => {
    test.setTimeout(180_000);
    const t = textOf(insightMessages, locale);
    const workbench = textOf(labMessages, locale);
    const link = await inviteNewcomer(browser, { name: 'Ladder', email: `ladder-${locale.toLowerCase()}@qinghe.example` });
    const { page } = await another(browser, locale);
    complaints.listenTo(page);
    await page.goto(link);
    await page.locator('input[type=password]').first().fill(newcomerPassword);
    await page.locator('input[type=password]').last().fill(newcomerPassword);
    await page.locator('main form button[type=submit]').click();
    await page.waitForURL('/');
    await page.goto(`/labs/${lab}`);
    await hydrated(page);

    const group = page.getByRole('group', { name: t.ladder });
    await handIn(page, sqlOf('wrong/keeps-cancelled-orders.sql'));
    await expect(page.getByText(workbench.afterRejection)).toBeVisible({ timeout: 60_000 });
    await expect(group).toHaveCount(0);

    await handIn(page, sqlOf('wrong/between-loses-last-day.sql'));
    await expect(group).toContainText('WHERE', { timeout: 60_000 });
    await expect(page.getByRole('region', { name: t.counterExample })).toHaveCount(0);
    await expectAccessible(page);

    await group.getByRole('button', { name: t.showCounterExample }).click();
    const example = page.getByRole('region', { name: t.counterExample });
    await expect(example.getByRole('table', { name: t.inputTable('orders') })).toContainText('O1');
    await expect(example).toContainText(locale === 'en' ? /30 June 2025, .* was not counted\./ : /6 月 30 日.*没有算进去。/);
    await expect(example.getByRole('table', { name: t.yours })).toContainText(t.wrongCell);
    await expect(example.getByRole('table', { name: t.right })).toContainText(t.rightCell);
    await expectAccessible(page);
    await page.setViewportSize({ width: 390, height: 844 });
    await expectNoSidewaysScroll(page);

    await page.setViewportSize({ width: 1440, height: 900 });
    await page.reload();
    await hydrated(page);
    await page.getByRole('tab', { name: workbench.feedback }).click();
    await expect(page.getByRole('region', { name: t.counterExample })).toBeVisible();
  });
}
