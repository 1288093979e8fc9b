import { messages as goalMessages } from '../../app/features/goals/messages';
import { messages as labMessages } from '../../app/features/labs/messages';
import { locales } from '../../app/i18n/locale';
import { textOf } from '../../app/i18n/messages';
import { signInAs } from './newcomer';
import { expect, expectAccessible, test } from './portal';

for (const locale of locales) {
  test.describe(locale, () => {
    test.use({ locale });

    test(`a leader reads the goals, asks where a number comes from and runs its query, in ${locale}`, async ({ page }) => {
      test.setTimeout(120_000);
      const goals = textOf(goalMessages, locale);
      const lab = textOf(labMessages, locale);
      await signInAs(page, 'leader');
      await page.goto('/goals');
      await expect(page.getByText(goals.sampleData).first()).toBeVisible();
      await expect(page.getByRole('article')).toHaveCount(8);
      await expectAccessible(page);

      await page.locator('a[href^="/goals/high-value-repurchase"]').first().click();
      await page.waitForURL(/high-value-repurchase/);
      const number = (await page.locator('main').innerText()).match(/(\d\d\.\d)%/)?.[1] ?? '';
      await expect(page.locator('canvas').first()).toBeVisible();
      await expectAccessible(page);

      await page.locator('a[href^="/playground?metric="]').first().click();
      await page.waitForURL(/playground/);
      await expect(page.locator('.cm-content')).toContainText(/SELECT/i);
      await page.getByRole('button', { name: new RegExp(`^${lab.run}`) }).click();
      const result = page.getByRole('region', { name: lab.resultRegion });
      await expect(result).toBeVisible({ timeout: 60_000 });
      await expectAccessible(page);
      expect(number, 'the goal page shows a percentage').not.toBe('');
    });
  });
}

test('the count of valid certificates is the goal', async ({ page }) => {
  await signInAs(page, 'leader');
  await page.goto('/');
  const onToday = (await page.locator('main').innerText()).match(/(\d+)\s*\/\s*20\s*人/)?.[1];
  await page.goto('/goals');
  const onGoals = (await page.locator('main').innerText()).match(/(\d+)[^\d]*\/\s*20\s*人/)?.[1];
  expect(Number(onToday)).toBeGreaterThanOrEqual(9);
  expect(onGoals).toBe(onToday);
});
