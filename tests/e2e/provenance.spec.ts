import { messages as labMessages } from '../../app/features/labs/messages';
import { messages as catalogueMessages } from '../../app/features/metrics/catalogue/messages';
import { messages as metricMessages } from '../../app/features/metrics/messages';
import { textOf } from '../../app/i18n/messages';
import { signInAs } from './newcomer';
import { expect, expectAccessible, expectNoSidewaysScroll, test } from './portal';

test('a metric is found in the catalogue, says what its query gives on the learner’s data, and gives just that there', async ({ page }) => {
  test.setTimeout(90_000);
  const [catalogue, metric, lab] = [textOf(catalogueMessages, 'zh-CN'), textOf(metricMessages, 'zh-CN'), textOf(labMessages, 'zh-CN')];
  await signInAs(page, 'learner');
  await page.goto('/metrics');
  await page.getByRole('searchbox', { name: catalogue.search }).fill('fugoulv');
  await page.getByRole('link', { name: /高价值用户复购率/ }).click();
  await page.waitForURL('**/metrics/high-value-repurchase');
  await expectNoSidewaysScroll(page);
  await expectAccessible(page);

  const note = await page.getByText(/同一条 SQL 在那里/).innerText();
  const [, month = '', value = ''] = /(\d+) 月应得 ([\d.]+)%/.exec(note) ?? [];
  expect(value, note).not.toBe('');

  await page.getByRole('link', { name: metric.openInLab }).click();
  await page.waitForURL('**/playground?metric=high-value-repurchase');
  await page.getByRole('button', { name: new RegExp(`^${lab.run}`) }).click();
  const cells = page.getByRole('region', { name: lab.resultRegion }).getByRole('gridcell');
  const period = cells.filter({ hasText: new RegExp(`^2026-${month.padStart(2, '0')}-01$`) });
  await expect(period).toBeVisible({ timeout: 40_000 });
  const row = await period.getAttribute('data-row');
  const [numerator = 0, denominator = 1] = await Promise.all(
    [1, 2].map(async column =>
      Number((await page.locator(`[role=gridcell][data-row="${row}"][data-column="${column}"]`).innerText()).replaceAll(',', '')),
    ),
  );
  expect(((100 * numerator) / denominator).toFixed(1)).toBe(value);
});
