import type { Browser, BrowserContext, Page } from '@playwright/test';
import { demoAccounts, demoPassword } from '../../app/features/identity/demo-accounts';
import { expect } from './portal';

export const newcomerPassword = '周一早会我先看复购率';

/** The administrator invites a colleague on the people page; the link is what the colleague gets. */
export async function inviteNewcomer(browser: Browser, person: { name: string; email: string }): Promise<string> {
  const context = await browser.newContext({ locale: 'zh-CN' });
  const page = await context.newPage();
  await signInAs(page, 'admin');
  await page.goto('/people');
  await page.getByLabel('姓名', { exact: true }).fill(person.name);
  await page.getByLabel('邮箱', { exact: true }).fill(person.email);
  await page.getByLabel('团队', { exact: true }).selectOption({ label: '运营组' });
  await page.getByRole('button', { name: '生成邀请链接' }).click();
  const link = await page.locator('code').filter({ hasText: '/join/' }).textContent();
  await context.close();
  expect(link).toMatch(/\/join\/[\w-]{43}$/);
  return new URL(link ?? '').pathname;
}

export async function signInAs(page: Page, role: (typeof demoAccounts)[number]['role']): Promise<void> {
  const account = demoAccounts.find(candidate => candidate.role === role);
  if (!account) throw new Error(`the sample company has no ${role}`);
  await page.goto('/sign-in');
  await page.locator('input[name=email]').fill(account.email);
  await page.locator('input[name=password]').fill(demoPassword);
  await page.locator('main form button[type=submit]').click();
  await page.waitForURL(url => !url.pathname.startsWith('/sign-in'));
}

/** A second person at their own browser. */
export async function another(browser: Browser, locale: string): Promise<{ context: BrowserContext; page: Page }> {
  const context = await browser.newContext({ locale });
  return { context, page: await context.newPage() };
}
