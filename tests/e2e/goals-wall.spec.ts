import { messages as depthMessages } from '../../app/features/goals/depth/messages';
import { messages as goalMessages } from '../../app/features/goals/messages';
import { messages as wallMessages } from '../../app/features/goals/wall/messages';
import { locales } from '../../app/i18n/locale';
import { textOf } from '../../app/i18n/messages';
import { messages as uiMessages } from '../../app/ui/messages';
import { another, signInAs } from './newcomer';
import { expect, expectAccessible, expectNoSidewaysScroll, hydrated, test } from './portal';

for (const locale of locales) {
  test.describe(locale, () => {
    test.use({ locale });

    test(`a leader opens a goal, takes its chart away, and hangs the goals on a wall that nobody signs in to, in ${locale}`, async ({
      page,
      browser,
    }) => {
      test.setTimeout(120_000);
      const goals = textOf(goalMessages, locale);
      const depth = textOf(depthMessages, locale);
      const wall = textOf(wallMessages, locale);
      await signInAs(page, 'leader');

      await page.goto('/goals/shelf-lead-time');
      await expect(page.getByRole('heading', { name: depth.subGoals })).toBeVisible();
      const chart = page.locator('figure canvas').first();
      await expect(chart).toBeVisible();
      await chart.focus();
      await page.keyboard.press('Home');
      await expect(page.locator('figure p[aria-live]').first()).toHaveText(new RegExp(depth.actual));
      const [picture] = await Promise.all([
        page.waitForEvent('download'),
        page.getByRole('button', { name: textOf(uiMessages, locale).savePng }).click(),
      ]);
      expect(picture.suggestedFilename()).toBe('shelf-lead-time-2026-06-30.png');

      await page.goto('/goals/wall/screens');
      const name = `screen ${locale} ${Date.now()}`;
      await page.getByLabel(wall.screenName).fill(name);
      await page.getByRole('button', { name: wall.make }).click();
      const address = (await page.locator('code').filter({ hasText: '/goals/wall#' }).textContent()) ?? '';
      await expectAccessible(page);

      const screen = await another(browser, locale);
      await screen.page.goto('/goals/wall');
      await screen.page.getByLabel(wall.code).fill('00000-00000');
      await screen.page.getByRole('button', { name: wall.enter }).click();
      await expect(screen.page.getByText(wall.wrongCode)).toBeVisible();
      await expectAccessible(screen.page);
      await screen.page.goto('about:blank');
      await screen.page.goto(`/goals/wall${new URL(address).hash}`);
      await expect(screen.page.getByRole('group', { name: wall.overview })).toBeVisible();
      expect(screen.page.url(), 'the code has left the address').not.toContain('#');
      await screen.page.getByRole('button', { name: wall.pause }).click();
      await expectAccessible(screen.page);
      await screen.page.getByRole('button', { name: wall.next }).click();
      await expect(screen.page.getByText(wall.slideOf(2, 9))).toBeVisible();
      await expectAccessible(screen.page);
      expect((await screen.page.request.get('/goals', { maxRedirects: 0 })).status(), 'a screen sees the wall only').toBe(302);

      await page.getByRole('button', { name: `${wall.revoke} ${name}` }).click();
      await expect(page.getByText(name)).toHaveCount(0);
      expect((await screen.page.request.get('/goals/wall/board')).status()).toBe(401);
      await screen.context.close();

      await page.setViewportSize({ width: 390, height: 844 });
      await page.goto('/goals');
      await expect(page.getByText(goals.overall)).toBeVisible();
      await expectNoSidewaysScroll(page);
      await page.goto('/goals/wall');
      await expectNoSidewaysScroll(page);
    });
  });
}

test.describe('on a wall', () => {
  test.use({ locale: 'en' });

  test('a screen that has lost its line says since when its numbers are, and judges no goal', async ({ page, complaints }) => {
    await signInAs(page, 'leader');
    await page.clock.install();
    await page.goto('/goals/wall');
    await hydrated(page);
    await expect(page.getByText('On track', { exact: false }).first()).toBeVisible();
    await page.route('**/goals/wall/board', route => route.abort());
    await page.clock.runFor(120_000);
    await expect(page.getByRole('status')).toContainText('nothing is judged');
    await page.unroute('**/goals/wall/board');
    await page.clock.runFor(31_000);
    await expect(page.getByRole('status')).toHaveCount(0);
    complaints.forgive(/Failed to load resource/);
  });
});
