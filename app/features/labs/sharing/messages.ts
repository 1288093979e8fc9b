import { defineMessages } from '~/i18n/messages';

export const messages = defineMessages({
  share: { 'zh-CN': '分享', en: 'Share' },
  shareTitle: { 'zh-CN': '把查询分享给同事', en: 'Share the query with colleagues' },
  shareNote: {
    'zh-CN': '得到一个链接，登录数语的同事打开就能看到这段 SQL。链接里只有 SQL，没有结果数据；随时可以撤回。',
    en: 'You get a link; colleagues signed in to Shuyu see this SQL there. It holds the SQL only, no results, and you can revoke it at any time.',
  },
  labWarning: {
    'zh-CN': '这是一道实验的查询。为了不剧透，还没通过这道题的同事暂时看不到 SQL，通过以后链接里就会显示；导师不受限制。',
    en: 'This query belongs to a lab. Colleagues who have not passed it do not see the SQL until they have; mentors do.',
  },
  becameLab: {
    'zh-CN': '这段 SQL 和一道实验的答案一样，所以还没通过那道题的同事暂时看不到它。',
    en: 'This SQL is an answer to a lab, so colleagues who have not passed that lab do not see it yet.',
  },
  title: { 'zh-CN': '标题', en: 'Title' },
  makeLink: { 'zh-CN': '生成链接', en: 'Make a link' },
  link: { 'zh-CN': '链接', en: 'Link' },
  copyLink: { 'zh-CN': '复制链接', en: 'Copy the link' },
  copied: { 'zh-CN': '已复制', en: 'Copied' },
  copyFailed: { 'zh-CN': '浏览器不允许复制', en: 'The browser refused' },
  tooMany: { 'zh-CN': '有效的链接已经有 200 个，先撤回几个。', en: 'There are 200 links that work already; revoke some first.' },
  notShared: { 'zh-CN': '没有分享成功，检查网络后再试。', en: 'Not shared. Check the connection and try again.' },
  tooLong: {
    'zh-CN': '编辑器是空的，或者查询太长（最多约两万个字符），没法分享。',
    en: 'The editor is empty, or the query is too long to share (about twenty thousand characters).',
  },
  cancel: { 'zh-CN': '取消', en: 'Cancel' },

  // the page of a shared query
  pageTitle: { 'zh-CN': '分享的查询', en: 'A shared query' },
  by: {
    'zh-CN': (author: string, at: string) => `${author} 分享于 ${at}`,
    en: (author: string, at: string) => `Shared by ${author} on ${at}`,
  },
  fromLab: { 'zh-CN': '来自实验', en: 'From the lab' },
  fromMetric: { 'zh-CN': '来自指标', en: 'From the metric' },
  fromPlayground: { 'zh-CN': '来自实验台', en: 'From the playground' },
  openInPlayground: { 'zh-CN': '在实验台打开', en: 'Open in the playground' },
  copySql: { 'zh-CN': '复制 SQL', en: 'Copy the SQL' },
  sqlOf: { 'zh-CN': (title: string) => `“${title}”的 SQL`, en: (title: string) => `SQL of “${title}”` },
  hiddenTitle: { 'zh-CN': '通过这道题后就能看到', en: 'Readable once you have passed the lab' },
  hiddenNote: {
    'zh-CN': '这段查询来自一道你还没通过的实验。先自己试试，通过以后回到这个链接，SQL 就会显示。',
    en: 'The query comes from a lab you have not passed. Try it yourself first; once you have passed, this link shows the SQL.',
  },
  toLab: { 'zh-CN': '去做这道题', en: 'Go to the lab' },
  deadTitle: { 'zh-CN': '这个链接打不开了', en: 'This link does not work' },
  deadNote: {
    'zh-CN': '可能已被分享的人撤回，也可能地址没有复制完整。可以请同事再发一次。',
    en: 'Its author may have revoked it, or the address is incomplete. Ask your colleague for it again.',
  },
  toPlayground: { 'zh-CN': '去实验台', en: 'To the playground' },
  isMine: { 'zh-CN': '这是你分享的。', en: 'You shared this.' },

  // one's own links
  myLinks: { 'zh-CN': '我分享的查询', en: 'Queries I have shared' },
  myLinksNote: { 'zh-CN': '撤回后链接立刻失效。', en: 'A revoked link stops working at once.' },
  noLinks: { 'zh-CN': '还没有分享过查询', en: 'Nothing shared yet' },
  noLinksNote: {
    'zh-CN': '在实验或实验台里点“分享”，把写好的查询发给同事。',
    en: 'Press “Share” in a lab or the playground to send a query to colleagues.',
  },
  revoke: { 'zh-CN': '撤回', en: 'Revoke' },
  revoked: { 'zh-CN': '已撤回', en: 'Revoked' },
  works: { 'zh-CN': '有效', en: 'Works' },
});
