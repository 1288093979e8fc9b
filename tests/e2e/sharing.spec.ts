import { readFile } from 'node:fs/promises';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { demoAccounts } from '../../app/features/identity/demo-accounts';
import { messages as exportMessages } from '../../app/features/sharing/exports/messages';
import { messages as linkMessages } from '../../app/features/sharing/links/messages';
import { messages as reportMessages } from '../../app/features/sharing/report/messages';
import { locales } from '../../app/i18n/locale';
import { textOf } from '../../app/i18n/messages';
import { startMailbox } from '../support/mailbox';
import { another, signInAs } from './newcomer';
import { expect, expectAccessible, expectNoSidewaysScroll, hydrated, test } from './portal';

const learner = demoAccounts.find(account => account.role === 'learner');
/** Where the portal under test hands over its mail; see playwright.config.ts. */
const smtpPort = Number(process.env.E2E_PORT ?? 4180) + 1;

async function textOfPdf(file: string): Promise<string> {
  const pdf = await getDocument({ data: new Uint8Array(await readFile(file)) }).promise;
  let text = '';
  for (let index = 1; index <= pdf.numPages; index++) {
    const { items } = await (await pdf.getPage(index)).getTextContent();
    text += items.map(item => ('str' in item ? item.str : '')).join('');
  }
  await pdf.destroy();
  return text.replace(/\s/g, '');
}

for (const locale of locales) {
  test.describe(locale, () => {
    test.use({ locale });

    test(`a leader hands the scoreboard on as a PDF that says what the page says, in ${locale}`, async ({ page }) => {
      const t = textOf(exportMessages, locale);
      await signInAs(page, 'leader');
      await page.goto('/goals');
      await hydrated(page);
      const titles = await page.getByRole('article').getByRole('heading').allInnerTexts();
      await page.getByRole('button', { name: t.download }).click();
      const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('menuitem', { name: t.asPdf }).click()]);
      const text = await textOfPdf(await download.path());
      expect(titles.length).toBeGreaterThan(0);
      for (const title of titles) expect(text).toContain(title.replace(/\s/g, ''));
      expect(text).toContain(t.sampleData.replace(/\s/g, ''));
      expect(text).toContain('沈望');
    });
  });
}

test('a leader edits the drafted report and sends it to a colleague, who finds it in the post and under the bell', async ({
  page,
  browser,
}) => {
  const t = textOf(reportMessages, 'zh-CN');
  const mailbox = await startMailbox({ port: smtpPort });
  await signInAs(page, 'leader');
  await page.goto('/reports');
  await hydrated(page);
  await expectAccessible(page);
  // The week's report may have been drafted by another test already.
  const draft = page.getByRole('button', { name: t.draftNow });
  await ((await draft.count()) > 0 ? draft : page.locator('main li a').first()).click();
  await page.waitForURL(/\/reports\/.+/);
  await hydrated(page);
  const body = page.getByRole('textbox', { name: t.body }).first();
  await body.fill(`${await body.inputValue()}\n\n下周**加紧**。`);
  await page.getByRole('checkbox', { name: learner?.email ?? '' }).check();
  await expectAccessible(page);
  await page.getByRole('button', { name: t.send, exact: true }).click();
  await expect(page.getByRole('heading', { name: t.deliveries })).toBeVisible();
  await expect(page.getByText(t.delivered)).toBeVisible();
  // Alerts to the leadership may come to the same post office.
  const [mail, ...more] = mailbox.mails.filter(({ to }) => to.includes(learner?.email ?? ''));
  expect(more).toEqual([]);
  expect(mail?.html).toContain('<strong>加紧</strong>');
  expect(mail?.text).toContain('## 状态变化');
  await mailbox.close();

  const reader = await another(browser, 'zh-CN');
  await signInAs(reader.page, 'learner');
  await reader.page.goto('/notifications');
  await reader.page.getByRole('button', { name: /收到周报/ }).click();
  await reader.page.waitForURL(/\/reports\/.+/);
  await expect(reader.page.getByText('下周加紧。')).toBeVisible();
  await reader.context.close();
});

test('a leader shares a goal; a colleague opens the link, a changed one opens nothing, and a revoked one neither', async ({
  page,
  browser,
  complaints,
}) => {
  const t = textOf(linkMessages, 'zh-CN');
  await signInAs(page, 'leader');
  await page.goto('/goals/push-ctr');
  await hydrated(page);
  await page.getByRole('button', { name: t.share }).click();
  await page.getByRole('button', { name: t.makeLink }).click();
  const link = await page.getByRole('textbox', { name: t.link }).inputValue();
  const path = new URL(link).pathname;

  const reader = await another(browser, 'zh-CN');
  await signInAs(reader.page, 'learner');
  await reader.page.goto(path);
  await expect(reader.page.getByText('沈望 分享给你', { exact: false })).toBeVisible();
  await expectAccessible(reader.page);
  await expectNoSidewaysScroll(reader.page);
  const changed = `${path.slice(0, -1)}${path.endsWith('A') ? 'B' : 'A'}`;
  await reader.page.goto(changed);
  await expect(reader.page.getByRole('heading', { name: t.tampered })).toBeVisible();

  await page.goto('/shared');
  await page.getByRole('button', { name: /撤回/ }).first().click();
  await expect(page.getByText(t.revokedState).first()).toBeVisible();
  await reader.page.goto(path);
  await expect(reader.page.getByRole('heading', { name: t.revoked })).toBeVisible();
  await reader.context.close();
  complaints.forgive(/404|410/);
});
