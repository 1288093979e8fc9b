import { defineMessages } from '~/i18n/messages';

export const messages = defineMessages({
  notifications: { 'zh-CN': '通知', en: 'Notifications' },
  bell: {
    'zh-CN': (unread: number) => (unread === 0 ? '通知' : `通知，${unread} 条未读`),
    en: unread => (unread === 0 ? 'Notifications' : `Notifications, ${unread} unread`),
  },
  unread: { 'zh-CN': '未读', en: 'Unread' },
  allNotifications: { 'zh-CN': '全部通知', en: 'All notifications' },
  readAll: { 'zh-CN': '全部标为已读', en: 'Mark all as read' },
  none: { 'zh-CN': '还没有通知', en: 'No notifications yet' },
  noneNote: {
    'zh-CN': '目标的警报、周报和提醒会出现在这里。',
    en: 'Alerts about goals, weekly reports and reminders appear here.',
  },
  loading: { 'zh-CN': '正在载入', en: 'Loading' },
});
