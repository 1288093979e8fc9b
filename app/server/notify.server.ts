import { randomUUID } from 'node:crypto';
import type { Localized } from '~/i18n/locale';
import { db } from './db.server';
import { safePath } from './http.server';
import { isNoticeKind } from './notice';
import type { NoticeKind, NoticeView } from './notice';

interface Notice {
  userId: string;
  kind: NoticeKind;
  text: Localized;
  /** A path of the portal. */
  link: string;
  /** What it is about. A second notice of the same person with the same key is not stored, read or not. */
  dedupeKey?: string;
}

/** Tells one person something under the bell. Never mails: that is asked for apart. */
export async function notify({ userId, kind, text, link, dedupeKey = randomUUID() }: Notice): Promise<void> {
  await db.notification.upsert({
    where: { userId_dedupeKey: { userId, dedupeKey } },
    create: { userId, kind, textZh: text['zh-CN'], textEn: text.en, link: safePath(link), dedupeKey },
    update: {},
  });
}

export function countUnread(userId: string): Promise<number> {
  return db.notification.count({ where: { userId, readAt: null } });
}

/** The newest first. */
export async function listNotices(userId: string, { most }: { most: number }): Promise<NoticeView[]> {
  const rows = await db.notification.findMany({ where: { userId }, orderBy: [{ createdAt: 'desc' }, { id: 'desc' }], take: most });
  return rows.map(({ id, kind, textZh, textEn, createdAt, readAt }) => ({
    id,
    kind: isNoticeKind(kind) ? kind : 'goal',
    text: { 'zh-CN': textZh, en: textEn },
    at: createdAt.toISOString(),
    read: readAt !== null,
  }));
}

/** Marks a notice of the person's own as read. Returns where it leads; undefined for somebody else's. */
export async function openNotice({ userId, id, now }: { userId: string; id: string; now: Date }): Promise<string | undefined> {
  const notice = await db.notification.findFirst({ where: { id, userId }, select: { link: true } });
  if (!notice) return undefined;
  await db.notification.updateMany({ where: { id, userId, readAt: null }, data: { readAt: now } });
  return notice.link;
}

export async function readAllNotices({ userId, now }: { userId: string; now: Date }): Promise<void> {
  await db.notification.updateMany({ where: { userId, readAt: null }, data: { readAt: now } });
}
