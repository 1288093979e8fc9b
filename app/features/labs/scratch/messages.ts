import { defineMessages } from '~/i18n/messages';

export const messages = defineMessages({
  tabs: { 'zh-CN': '实验台的标签页', en: 'Tabs of the playground' },
  first: { 'zh-CN': '草稿 1', en: 'Scratch 1' },
  numbered: { 'zh-CN': (number: number) => `草稿 ${number}`, en: (number: number) => `Scratch ${number}` },
  fromMetric: { 'zh-CN': (title: string) => `指标：${title}`, en: (title: string) => `Metric: ${title}` },
  fromLink: { 'zh-CN': (title: string) => `分享：${title}`, en: (title: string) => `Shared: ${title}` },
  fromAddress: { 'zh-CN': '链接带来的查询', en: 'A query from a link' },
  add: { 'zh-CN': '新建标签页', en: 'New tab' },
  rename: { 'zh-CN': (name: string) => `给 ${name} 改名`, en: (name: string) => `Rename ${name}` },
  name: { 'zh-CN': '标签页名称', en: 'Name of the tab' },
  remove: { 'zh-CN': (name: string) => `关闭 ${name}`, en: (name: string) => `Close ${name}` },
  removeSure: {
    'zh-CN': '这个标签页和里面的草稿会删除，草稿的文字还能在“历史”里找到。',
    en: 'The tab and its draft go; the text stays in the history.',
  },
  removeYes: { 'zh-CN': '关闭标签页', en: 'Close the tab' },
  save: { 'zh-CN': '改名', en: 'Rename' },
  cancel: { 'zh-CN': '取消', en: 'Cancel' },
  tooMany: { 'zh-CN': '已经有 20 个标签页，先关掉几个。', en: 'There are 20 tabs already; close some first.' },
  failed: { 'zh-CN': '没有成功，检查网络后再试。', en: 'That did not work. Check the connection and try again.' },
  openInPlayground: { 'zh-CN': '在实验台打开', en: 'Open in the playground' },
});
