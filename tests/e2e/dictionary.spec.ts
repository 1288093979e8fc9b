import { demoAccounts, demoPassword } from '../../app/features/identity/demo-accounts';
import { messages } from '../../app/features/dictionary/messages';
import { messages as labMessages } from '../../app/features/labs/messages';
import { textOf } from '../../app/i18n/messages';
import { signInAs } from './newcomer';
import { expect, expectAccessible, expectNoSidewaysScroll, hydrated, test } from './portal';

const t = textOf(messages, 'zh-CN');

test('a learner finds a column by its initials, reads what it means and opens its table in the playground', async ({ page }) => {
  test.setTimeout(120_000);
  await signInAs(page, 'learner');
  await page.goto('/data/dictionary');
  await hydrated(page);
  await expect(page.getByText(t.sampleData, { exact: true })).toBeVisible();
  await expect(page.locator('svg a')).toHaveCount(14);
  await expectAccessible(page);

  await page.keyboard.press('/');
  await page.keyboard.type('zf');
  await expect(page.getByRole('option').first()).toContainText('orders.paid_at');
  await expectAccessible(page);
  await page.keyboard.press('Enter');
  await page.waitForURL('/data/dictionary/orders#paid_at');
  await expect(page.getByRole('heading', { level: 1 })).toContainText('orders');
  await expect(page.locator('#paid_at')).toBeInViewport();
  await expect(page.getByRole('region', { name: t.sampleRows }).getByRole('row')).toHaveCount(6);
  await expectAccessible(page);

  await page.getByRole('link', { name: t.openInPlayground }).first().click();
  await page.waitForURL(/playground\?sql=/);
  await expect(page.locator('.cm-content')).toContainText('FROM orders');
  await page.getByRole('button', { name: new RegExp(`^${textOf(labMessages, 'zh-CN').run}`) }).click();
  await expect(page.getByRole('region', { name: textOf(labMessages, 'zh-CN').resultRegion })).toBeVisible({ timeout: 60_000 });
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('the search is a form, and what it finds are links', async ({ page }) => {
    const email = demoAccounts.find(({ role }) => role === 'learner')?.email ?? '';
    await page.request.post('/sign-in', { form: { email, password: demoPassword }, maxRedirects: 0 });
    await page.goto('/data/dictionary');
    await page.getByRole('combobox').fill('退款金额');
    await page.getByRole('combobox').press('Enter');
    await page.waitForURL(/\?q=/);
    await page.getByRole('option', { name: 'refunds.amount' }).click();
    await page.waitForURL('/data/dictionary/refunds#amount');
    await expect(page.getByRole('heading', { level: 1 })).toContainText('refunds');
  });
});

test.describe('on a phone', () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });

  test('the list makes way for the table, and only tables scroll sideways', async ({ page }) => {
    await signInAs(page, 'learner');
    await page.goto('/data/dictionary');
    await expectNoSidewaysScroll(page);
    await page
      .getByRole('navigation', { name: t.tables })
      .getByRole('link', { name: /^members/ })
      .click();
    await page.waitForURL('/data/dictionary/members');
    await expect(page.getByRole('combobox')).toBeHidden();
    await expectNoSidewaysScroll(page);
    await page.getByRole('link', { name: t.allTables }).click();
    await expect(page.getByRole('combobox')).toBeVisible();
  });
});
