import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { messages as certificationMessages } from '../../app/features/certification/messages';
import { messages as identityMessages } from '../../app/features/identity/messages';
import { messages as labMessages } from '../../app/features/labs/messages';
import { messages as lessonMessages } from '../../app/features/lessons/messages';
import { messages as mentoringMessages } from '../../app/features/mentoring/messages';
import { locales } from '../../app/i18n/locale';
import { textOf } from '../../app/i18n/messages';
import { another, inviteNewcomer, newcomerPassword, signInAs } from './newcomer';
import { lessonsOfPath, solveAllBut } from './path-behind';
import { Complaints, expect, expectAccessible, hydrated, test } from './portal';

const [firstLesson, firstLab] = ['four-systems', 'paid-orders-in-june'];
/** Through the endpoint the page uses, after the one that is solved on its page. */
const nextLab = 'invoice-questions';

const sqlOf = (lab: string, file: string) => readFileSync(`content/labs/${lab}/${file}`, 'utf8');

async function typeQuery(page: Page, sql: string): Promise<void> {
  const editor = page.locator('.cm-content');
  await editor.click();
  await page.keyboard.press('ControlOrMeta+a');
  await page.keyboard.insertText(sql);
}

/** The rest of the path: the lessons and one more lab through the endpoints that the pages use, what lies between straight into the database. */
async function finishThePath(page: Page, email: string): Promise<void> {
  for (const lesson of lessonsOfPath()) {
    const answer = await page.request.post(`/lessons/${lesson}/progress`, { form: { intent: 'complete' } });
    expect(answer.ok()).toBe(true);
  }
  solveAllBut(email, [firstLab, nextLab]);
  await page.request.post(`/labs/${nextLab}/submissions`, { data: { id: crypto.randomUUID(), sql: sqlOf(nextLab, 'solution.sql') } });
  // On a busy machine grading may outlast the request: the submission is stored, and graded by itself.
  const verdict = async () => (await page.request.get(`/labs/${nextLab}/submissions`)).text();
  await expect.poll(verdict, { timeout: 60_000 }).toContain('"accepted":true');
}

for (const locale of locales) {
  test(`a learner goes from the invitation to a certificate that anyone can verify, in ${locale}`, async ({ browser, complaints }) => {
    test.setTimeout(240_000);
    const name = locale === 'en' ? 'Mina Berg' : '苏晴';
    const identity = textOf(identityMessages, locale);
    const lesson = textOf(lessonMessages, locale);
    const lab = textOf(labMessages, locale);
    const review = textOf(mentoringMessages, locale);
    const certification = textOf(certificationMessages, locale);

    const email = `newcomer-${locale.toLowerCase()}@qinghe.example`;
    const link = await inviteNewcomer(browser, { name, email });
    const { page } = await another(browser, locale);
    complaints.listenTo(page);

    await test.step('sets a password and arrives', async () => {
      await page.goto(link);
      await expect(page.locator('html')).toHaveAttribute('lang', locale);
      await expectAccessible(page);
      await page.getByLabel(identity.newPassword).fill(newcomerPassword);
      await page.getByLabel(identity.repeatPassword).fill(newcomerPassword);
      await page.getByRole('button', { name: identity.join }).click();
      await page.waitForURL('/');
      await expectAccessible(page);
    });

    await test.step('reads a lesson, runs its query, answers its quiz', async () => {
      await page.goto('/learn');
      await expectAccessible(page);
      await page.locator(`a[href="/lessons/${firstLesson}"]`).first().click();
      await page.waitForURL(`/lessons/${firstLesson}`);
      const query = page.getByRole('group', { name: lab.cellLabel }).first();
      await query.getByRole('button', { name: lab.run }).click();
      await expect(query.getByRole('table').or(query.getByRole('grid')).first()).toBeVisible({ timeout: 60_000 });
      const quiz = page.locator('fieldset').first();
      await quiz.getByRole('radio').first().check();
      await quiz.getByRole('button', { name: lesson.submitAnswer }).click();
      await expect(quiz.getByRole('status')).toContainText(new RegExp(`${lesson.right}|${lesson.wrong}`));
      await expectAccessible(page);
      await page.getByRole('button', { name: lesson.finishLesson }).click();
      await expect(page.getByText(lesson.finished).first()).toBeVisible();
    });

    await test.step('solves a lab: first wrong, then right', async () => {
      await page.goto(`/labs/${firstLab}`);
      await hydrated(page);
      await typeQuery(page, sqlOf(firstLab, 'wrong/between-loses-last-day.sql'));
      await page.keyboard.press('ControlOrMeta+Enter');
      await expect(page.getByRole('region', { name: lab.resultRegion })).toBeVisible({ timeout: 60_000 });
      await expectAccessible(page);
      await page.keyboard.press('ControlOrMeta+Shift+Enter');
      await expect(page.getByText(lab.afterRejection)).toBeVisible({ timeout: 60_000 });
      await expectAccessible(page);
      await typeQuery(page, sqlOf(firstLab, 'solution.sql'));
      await page.keyboard.press('ControlOrMeta+Enter');
      await expect(page.getByText(lab.previewEqual)).toBeVisible();
      await page.getByRole('button', { name: lab.submit }).click();
      await expect(page.getByRole('status', { name: lab.acceptedTitle })).toBeVisible({ timeout: 60_000 });
      await expectAccessible(page);
    });

    await test.step('finds the draft again', async () => {
      await expect(page.getByText(/\d\d:\d\d:\d\d/).first()).toBeVisible();
      await page.reload();
      await expect(page.locator('.cm-content')).toContainText(sqlOf(firstLab, 'solution.sql').trim().split('\n').at(-1) ?? '');
    });

    await finishThePath(page, email);

    await test.step('hands in the capstone', async () => {
      await page.goto('/capstone/coupon-618');
      await expectAccessible(page);
      await page.getByRole('button', { name: certification.handIn }).click();
      await expect(page.getByText(certification.mend)).toBeVisible();
      complaints.expect(/status of 400/);
      const areas = page.locator('main form textarea');
      await areas.nth(0).fill('核销率 = 核销且未退回 ÷ 已领取');
      await areas.nth(1).fill('SELECT count(redeemed_at) * 1.0 / count(claimed_at) AS rate\nFROM coupon_grants');
      await areas.nth(2).fill('**门槛**高于客单价。');
      await areas.nth(3).fill('按层级发券');
      await page.getByRole('button', { name: certification.handIn }).click();
      await expect(page.getByText(certification.waitingNote)).toBeVisible();
      await expectAccessible(page);
    });

    const { page: desk } = await another(browser, locale);
    const deskComplaints = new Complaints();
    deskComplaints.listenTo(desk);
    const openWork = async () => {
      await desk.goto('/reviews');
      await desk
        .getByRole('link', { name: new RegExp(name) })
        .first()
        .click();
      await desk.getByRole('button', { name: review.claim }).click();
      await expect(desk.getByRole('button', { name: review.approve })).toBeVisible();
    };

    await test.step('a mentor claims the work, comments on a line, and returns it', async () => {
      await signInAs(desk, 'mentor');
      await expectAccessible(desk);
      await openWork();
      await desk.getByRole('button', { name: review.commentLine(1), exact: true }).click();
      await desk.getByRole('textbox', { name: review.commentLabel }).fill('分母是“发出”还是“领取”？');
      await desk.getByRole('button', { name: review.addComment }).click();
      await expect(desk.getByRole('button', { name: review.removeComment })).toBeVisible();
      await expectAccessible(desk);
      for (const group of await desk.getByRole('radiogroup').or(desk.locator('aside fieldset')).all())
        await group.getByRole('radio', { name: '1' }).check({ force: true });
      await desk.getByRole('button', { name: review.returnWork }).click();
      await expect(desk.getByText(review['reason-missing'])).toBeVisible();
      deskComplaints.expect(/status of 400/);
      await desk.getByRole('textbox', { name: review.summary }).fill('口径写进结论里，再交一版。');
      await desk.getByRole('button', { name: review.returnWork }).click();
      await expect(desk.getByText(review.statusReturned).first()).toBeVisible();
    });

    await test.step('the learner reads what to change and hands in again', async () => {
      await page.goto('/');
      await expectAccessible(page);
      await page.goto('/capstone/coupon-618');
      await expect(page.getByText('口径写进结论里，再交一版。').first()).toBeVisible();
      await expectAccessible(page);
      await page.locator('main form textarea').nth(2).fill('核销率按**领取**算；门槛高于客单价。');
      await page.getByRole('button', { name: certification.handInVersion(2) }).click();
      await expect(page.getByText(certification.waitingNote)).toBeVisible();
    });

    await test.step('the mentor approves', async () => {
      await openWork();
      for (const group of await desk.getByRole('radiogroup').or(desk.locator('aside fieldset')).all())
        await group.getByRole('radio', { name: '3' }).check({ force: true });
      await desk.getByRole('button', { name: review.approve }).click();
      await expect(desk.getByText(review.statusApproved).first()).toBeVisible();
      await expectAccessible(desk);
      deskComplaints.expectNone();
    });

    await test.step('anyone can verify the certificate', async () => {
      await page.goto('/certificates');
      await expectAccessible(page);
      const serial =
        (
          await page
            .getByText(/QH-\d{4}-\w{4}-\w{4}/)
            .first()
            .textContent()
        )?.match(/QH-[\w-]+/)?.[0] ?? '';
      const { page: stranger } = await another(browser, locale);
      await stranger.goto('/verify');
      await stranger.getByLabel(certification.serial).fill(serial.toLowerCase());
      await stranger.getByRole('button', { name: certification.check, exact: true }).click();
      await expect(stranger.getByText(name)).toBeVisible();
      await expect(stranger.getByText(new RegExp(`${certification.valid}$`)).first()).toBeVisible();
      await expectAccessible(stranger);
    });
  });
}
