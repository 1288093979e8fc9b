import { messages } from '../../app/ui/messages';
import { textOf } from '../../app/i18n/messages';
import { signInAs } from './newcomer';
import { expect, expectAccessible, expectNoSidewaysScroll, hydrated, test } from './portal';

/** Every page a person can open, by the role that sees most of it. */
const pages = {
  visitor: ['/sign-in', '/verify', '/join/gone', '/no/such/page'],
  learner: [
    '/',
    '/learn',
    '/lessons/whose-clicks',
    '/labs/push-click-through',
    '/capstone/coupon-618',
    '/certificates',
    '/data/dictionary',
    '/data/dictionary/orders',
  ],
  leader: ['/goals', '/goals/push-ctr', '/goals/high-value-repurchase', '/goals/certified-staff'],
  mentor: ['/reviews'],
  admin: ['/people'],
} as const;

const phone = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true };
const looks = [
  { name: 'a phone in the dark, in English', use: { ...phone, colorScheme: 'dark', locale: 'en' } },
  { name: 'a desk in the dark, in Chinese', use: { viewport: { width: 1440, height: 900 }, colorScheme: 'dark', locale: 'zh-CN' } },
] as const;

for (const { name, use } of looks) {
  test.describe(name, () => {
    test.use(use);
    for (const [who, addresses] of Object.entries(pages)) {
      test(`what a ${who} sees fits the window and passes axe on ${name}`, async ({ page, complaints }) => {
        test.setTimeout(120_000);
        if (who === 'learner' || who === 'leader' || who === 'mentor' || who === 'admin') await signInAs(page, who);
        for (const address of addresses) {
          await page.goto(address);
          await hydrated(page);
          await expectNoSidewaysScroll(page);
          await expectAccessible(page);
        }
        complaints.forgive(/status of (404|410)/);
      });
    }
  });
}

test('the language changes without losing the page or what was typed, and is remembered with the person', async ({ page, context }) => {
  await page.goto('/sign-in');
  await hydrated(page);
  await page.locator('input[name=email]').fill('half typed');
  await page.getByRole('button', { name: 'English' }).click();
  await expect(page.locator('html')).toHaveAttribute('lang', 'en');
  await expect(page.locator('input[name=email]')).toHaveValue('half typed');
  await expect(page).toHaveTitle('Sign in · Shuyu');
  await page.getByRole('button', { name: '中文' }).click();
  await expect(page.locator('html')).toHaveAttribute('lang', 'zh-CN');
  await signInAs(page, 'admin');
  await hydrated(page);
  await page.getByRole('button', { name: 'English' }).click();
  await expect(page.locator('html')).toHaveAttribute('lang', 'en');
  await context.clearCookies();
  await signInAs(page, 'admin');
  await expect(page.locator('html')).toHaveAttribute('lang', 'en');
  await page.getByRole('button', { name: '中文' }).click();
  await expect(page.locator('html')).toHaveAttribute('lang', 'zh-CN');
});

test('light and dark are a choice that is remembered, and the menu works by keyboard alone', async ({ page }) => {
  const t = textOf(messages, 'zh-CN');
  await signInAs(page, 'mentor');
  await hydrated(page);
  await page.getByRole('button', { name: t.account('周知行') }).focus();
  await page.keyboard.press('Enter');
  await page.getByRole('menuitemradio', { name: t.dark }).focus();
  await page.keyboard.press('Enter');
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
  await page.reload();
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
});

test('a wrong password keeps the address, names no reason, and says so to a screen reader', async ({ page, complaints }) => {
  await page.goto('/sign-in');
  await hydrated(page);
  await page.locator('input[name=email]').fill('learner@qinghe.example');
  await page.locator('input[name=password]').fill('not the password');
  await page.locator('main form button[type=submit]').click();
  await expect(page.getByRole('alert')).toContainText('邮箱或密码不对');
  await expect(page.locator('input[name=email]')).toHaveValue('learner@qinghe.example');
  await expectAccessible(page);
  complaints.expect(/status of 400/);
});

test('a page asked for before signing in is where one arrives afterwards', async ({ page }) => {
  await page.goto('/labs/quiet-cities?from=mail');
  await page.waitForURL(/sign-in\?next=/);
  await page.locator('input[name=email]').fill('leader@qinghe.example');
  await page.locator('input[name=password]').fill('qinghe-speaks-data');
  await page.locator('main form button[type=submit]').click();
  await page.waitForURL('/labs/quiet-cities?from=mail');
});
