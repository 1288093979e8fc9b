import type { Localized } from '~/i18n/locale';

/** What a notification is about; the list shows a sign for each. */
export const noticeKinds = ['alert', 'report', 'check-in', 'goal', 'learning', 'review'] as const;
export type NoticeKind = (typeof noticeKinds)[number];

export function isNoticeKind(value: unknown): value is NoticeKind {
  return noticeKinds.some(kind => kind === value);
}

/** A notification as its person sees it. Safe to return from a loader. */
export interface NoticeView {
  id: string;
  kind: NoticeKind;
  text: Localized;
  /** ISO moment. */
  at: string;
  read: boolean;
}
