import { defineMessages } from '~/i18n/messages';

/** What the portal writes into mails and group chats around a message. */
export const messages = defineMessages({
  openInPortal: { 'zh-CN': '在数语中打开', en: 'Open in Shuyu' },
  mailFooter: {
    'zh-CN': '这封邮件由数语自动发出，请勿直接回复。',
    en: 'Sent by Shuyu. Nobody reads replies to this address.',
  },
});
