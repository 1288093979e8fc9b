import type { Locale, Localized } from '~/i18n/locale';
import { textOf } from '~/i18n/messages';
import { db } from '~/server/db.server';
import { mailIsSet } from '~/server/mail.server';
import { notify } from '~/server/notify.server';
import { queuePost } from '~/server/outbox.server';
import { latestCheckIns } from '../check-ins.server';
import type { CheckInDue } from '../check-in';
import type { AgreedGoal } from '../goal-settings';
import { currentGoals } from '../goal-settings.server';
import { dueOf } from '../governance.server';
import { messages } from '../messages';
import { recipientsOf } from './recipients';
import type { Colleague } from './recipients';

/** Nine in the morning on the company's clock (UTC+8, no summer time), the next one after `now`. */
export function nextReminders(now: Date): Date {
  const next = new Date(now);
  next.setUTCHours(1, 0, 0, 0);
  if (next <= now) next.setUTCDate(next.getUTCDate() + 1);
  return next;
}

interface ReminderOptions {
  now: Date;
  /** A goal is called what its metric is called. */
  titleOf: (metric: string) => Localized | undefined;
}

/**
 * Tells whoever answers for a goal that its check-in is due: on that day, and a week later again, and so on, each once, however often
 * this runs.
 */
export async function remindOfCheckIns({ now, titleOf }: ReminderOptions): Promise<void> {
  const [goals, latest, colleagues] = await Promise.all([currentGoals(), latestCheckIns(), colleaguesWhoSignIn()]);
  for (const goal of goals) {
    const due = dueOf(goal, { latest: latest[goal.slug], now });
    const title = titleOf(goal.metric);
    if (title && due && due.daysLate >= 0) await remind({ goal, title, due, to: recipientsOf(goal, colleagues), now });
  }
}

interface Reminder {
  goal: AgreedGoal;
  title: Localized;
  due: CheckInDue;
  to: string[];
  now: Date;
}

async function remind({ goal, title, due, to, now }: Reminder): Promise<void> {
  const text = reminderText(title, due);
  const link = `/goals/${goal.slug}#check-ins`;
  const origin = `check-in.${goal.slug}.${due.dueOn}.${Math.floor(due.daysLate / 7)}`;
  for (const userId of to) await notify({ userId, kind: 'check-in', text, link, dedupeKey: origin });
  if (!mailIsSet()) return;
  const mail = { title: text, body: text, link };
  await queuePost({ to: to.map(userId => ({ way: 'mail', target: userId })), message: mail, origin, dueAt: now });
}

function reminderText(title: Localized, { dueOn, daysLate }: CheckInDue): Localized {
  const sentence = (locale: Locale): string => {
    const t = textOf(messages, locale);
    return daysLate < 7 ? t.reminder(title[locale], dueOn) : t.reminderLate(title[locale], daysLate);
  };
  return { 'zh-CN': sentence('zh-CN'), en: sentence('en') };
}

async function colleaguesWhoSignIn(): Promise<Colleague[]> {
  const users = await db.user.findMany({ where: { disabledAt: null, passwordHash: { not: null } }, include: { roles: true } });
  return users.map(({ id, teamId, roles }) => ({ id, teamId, roles: roles.map(({ role }) => role) }));
}
