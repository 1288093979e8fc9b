import { defineMessages } from '~/i18n/messages';

export const messages = defineMessages({
  offline: { 'zh-CN': '离线', en: 'Offline' },
  offlineTitle: { 'zh-CN': '现在没有网络', en: 'You are offline' },
  offlineWhy: {
    'zh-CN': '可以继续写、继续运行，数据和引擎都在本机。草稿存在本机，联网后自动同步；提交判分、提示和参考答案要等网络恢复。',
    en: 'Go on writing and running: data and engine are on this device. Drafts are kept here and sent when the connection is back; submitting, hints and references wait for it.',
  },
  keptAt: { 'zh-CN': (time: string) => `这一页是 ${time} 存下的。`, en: (time: string) => `This page was kept ${time}.` },
  backOnline: { 'zh-CN': '网络恢复了', en: 'Back online' },
  backOnlineWhy: {
    'zh-CN': '这一页是离线时打开的旧页面。刷新可换成最新的；写的内容都在。',
    en: 'This page was opened offline. Reload it for the latest; what you wrote is still here.',
  },
  reload: { 'zh-CN': '刷新页面', en: 'Reload the page' },
});
