import { defineMessages } from '~/i18n/messages';

export const messages = defineMessages({
  share: { 'zh-CN': '分享', en: 'Share' },
  shareTitle: { 'zh-CN': '把这个目标分享给同事', en: 'Share this goal with colleagues' },
  shareNote: {
    'zh-CN': '得到一个签名链接，到期失效，也可以随时撤回。同事登录后打开，只看得到你和他都有权限看的内容。',
    en: 'You get a signed link that ends and can be revoked. Colleagues sign in to open it and see what both of you may see.',
  },
  worksFor: { 'zh-CN': '有效期', en: 'Works for' },
  days: { 'zh-CN': (days: number) => `${days} 天`, en: (days: number) => (days === 1 ? '1 day' : `${days} days`) },
  makeLink: { 'zh-CN': '生成链接', en: 'Make a link' },
  link: { 'zh-CN': '链接', en: 'Link' },
  copyLink: { 'zh-CN': '复制链接', en: 'Copy the link' },
  copied: { 'zh-CN': '已复制', en: 'Copied' },
  copyFailed: { 'zh-CN': '浏览器不允许复制', en: 'The browser refused' },
  tooMany: { 'zh-CN': '有效的链接已经有 100 个，先撤回几个。', en: 'There are 100 links that work already; revoke some first.' },

  myLinks: { 'zh-CN': '我分享的目标', en: 'Goals I have shared' },
  myLinksNote: { 'zh-CN': '撤回后链接立刻失效。', en: 'A revoked link stops working at once.' },
  none: { 'zh-CN': '还没有分享过目标', en: 'Nothing shared yet' },
  noneNote: { 'zh-CN': '在目标页右上角点“分享”。', en: 'Press “Share” at the top of a goal’s page.' },
  toGoals: { 'zh-CN': '去看目标', en: 'To the goals' },
  works: { 'zh-CN': '有效', en: 'Works' },
  expiredState: { 'zh-CN': '已到期', en: 'Expired' },
  revokedState: { 'zh-CN': '已撤回', en: 'Revoked' },
  until: { 'zh-CN': (at: string) => `有效至 ${at}`, en: (at: string) => `until ${at}` },
  revoke: { 'zh-CN': '撤回', en: 'Revoke' },
  revokeAbout: { 'zh-CN': (title: string) => `撤回“${title}”的链接`, en: (title: string) => `Revoke the link to ${title}` },

  // what a reader sees
  sharedGoal: { 'zh-CN': '分享的目标', en: 'A shared goal' },
  sharedBy: {
    'zh-CN': (name: string, until: string) => `${name} 分享给你，有效至 ${until}。`,
    en: (name: string, until: string) => `Shared by ${name}, works until ${until}.`,
  },
  sharedScope: {
    'zh-CN': '这里只显示你和分享人都有权限看的内容。',
    en: 'It shows what both of you may see.',
  },
  ownView: { 'zh-CN': '用我自己的权限打开', en: 'Open with my own rights' },
  breakdown: {
    'zh-CN': (dimension: string) => `按${dimension}分（最近一个成熟的月份）`,
    en: (dimension: string) => `By ${dimension.toLowerCase()} (latest matured month)`,
  },
  value: { 'zh-CN': '值', en: 'Value' },
  cases: { 'zh-CN': '分母', en: 'Denominator' },
  withheld: { 'zh-CN': '少于 5 人，不显示', en: 'fewer than 5 people, withheld' },
  tampered: { 'zh-CN': '这个链接不对', en: 'This link is not right' },
  tamperedNote: {
    'zh-CN': '地址没有复制完整，或者被改动过。请分享的同事再发一次。',
    en: 'The address is incomplete or was changed. Ask your colleague for it again.',
  },
  expired: { 'zh-CN': '这个链接已经到期', en: 'This link has expired' },
  expiredNote: { 'zh-CN': '需要的话，请分享的同事再生成一个。', en: 'Ask your colleague to make a new one if you still need it.' },
  revoked: { 'zh-CN': '这个链接已经撤回', en: 'This link was revoked' },
  revokedNote: { 'zh-CN': '分享的同事撤回了它，或者已经离开。', en: 'Your colleague revoked it, or has left.' },
});
