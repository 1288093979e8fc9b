import { messages as boardMessages } from '../../app/features/goals/board/messages';
import { messages as goalMessages } from '../../app/features/goals/messages';
import { messages } from '../../app/features/goals/governing/messages';
import { demoPassword } from '../../app/features/identity/demo-accounts';
import { messages as identityMessages } from '../../app/features/identity/messages';
import { isoDate } from '../../app/i18n/formats';
import { locales } from '../../app/i18n/locale';
import { textOf } from '../../app/i18n/messages';
import { signInAs } from './newcomer';
import { expect, expectAccessible, expectNoSidewaysScroll, hydrated, test } from './portal';

/** One for each language: what is changed stays changed. */
const goals = { 'zh-CN': '/goals/inventory-turnover', en: '/goals/coupon-redemption' };

for (const locale of locales) {
  test.describe(locale, () => {
    test.use({ locale });

    test(`a leader checks in, changes a target with the password once more, and finds both in the change log and on the board, in ${locale}`, async ({
      page,
      complaints,
    }) => {
      const t = textOf(messages, locale);
      const identity = textOf(identityMessages, locale);
      const goal = goals[locale];
      test.setTimeout(120_000);
      await signInAs(page, 'leader');
      await page.goto(goal);
      await hydrated(page);

      // Half-written, it survives a reload.
      await page.getByLabel(t.comment).fill('补货慢，**先清长尾**。');
      await page.getByLabel(t['off-track'], { exact: true }).check();
      await page.reload();
      await hydrated(page);
      await expect(page.getByLabel(t.comment)).toHaveValue('补货慢，**先清长尾**。');
      await expect(page.getByLabel(t['off-track'], { exact: true })).toBeChecked();

      await page.getByLabel(t.evidence).fill('javascript:alert(1)');
      await page.getByRole('button', { name: t.submitCheckIn }).click();
      await expect(page.getByText(t.evidenceUnsafe)).toBeVisible();
      complaints.expect(/status of 400/);
      await page.getByLabel(t.evidence).fill('https://docs.qinghe.example/inventory');
      await page.getByRole('button', { name: t.submitCheckIn }).click();
      const checkIns = page.locator('#check-ins');
      await expect(checkIns.getByText(t.checkedIn)).toBeVisible();
      await expect(checkIns.locator('article strong').first()).toHaveText('先清长尾');
      await expect(page.getByLabel(t.comment)).toHaveValue('');
      await expectAccessible(page);
      await expectNoSidewaysScroll(page);

      await page.getByRole('link', { name: t.editGoal }).click();
      await page.waitForURL(/\/edit$/);
      await hydrated(page);
      const target = page.getByLabel(t.targetField, { exact: true });
      const before = await target.inputValue();
      const after = String(Math.round((Number(before) + 0.3) * 10) / 10);
      await target.fill(after);
      await page.getByLabel(t.whyField).fill('二季度清仓提前完成');
      const password = page.getByLabel(identity.confirmPassword);
      await expectAccessible(page);
      await password.fill('not the password');
      await page.getByRole('button', { name: t.confirmAndSave }).click();
      await expect(page.getByText(identity.wrongPassword)).toBeVisible();
      complaints.expect(/status of 400/);
      await password.fill(demoPassword);
      await page.getByRole('button', { name: t.confirmAndSave }).click();

      await page.waitForURL(/#change-log$/);
      const log = page.locator('#change-log');
      await expect(log.getByText('二季度清仓提前完成').first()).toBeVisible();
      await expect(log.getByText(new RegExp(`${before}\\D+→\\s*${after}`)).first()).toBeVisible();
      await expect(page.getByRole('heading', { name: t.sideBySide })).toBeVisible();
      await expectAccessible(page);

      await page.goto('/goals');
      const card = page.getByRole('article').filter({ has: page.locator(`a[href="${goal}"]`) });
      await expect(card).toContainText(after);
      const said = textOf(boardMessages, locale).ownerSays(isoDate(new Date()), textOf(goalMessages, locale)['off-track']);
      await expect(card).toContainText(said);
    });
  });
}
