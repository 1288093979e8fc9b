import { defineMessages } from '~/i18n/messages';

export const messages = defineMessages({
  shuyu: { 'zh-CN': '数语', en: 'Shuyu' },
  skip: { 'zh-CN': '跳到正文', en: 'Skip to content' },
  mainNavigation: { 'zh-CN': '主导航', en: 'Main' },
  today: { 'zh-CN': '今天', en: 'Today' },
  learn: { 'zh-CN': '学习', en: 'Learn' },
  playground: { 'zh-CN': '实验台', en: 'Playground' },
  goals: { 'zh-CN': '目标', en: 'Goals' },
  data: { 'zh-CN': '数据', en: 'Data' },
  reviews: { 'zh-CN': '评审', en: 'Reviews' },
  people: { 'zh-CN': '人员', en: 'People' },
  certificates: { 'zh-CN': '我的证书', en: 'My certificate' },
  language: { 'zh-CN': '语言', en: 'Language' },
  /** Said in the language it leads to. */
  otherLanguage: { 'zh-CN': 'English', en: '中文' },
  theme: { 'zh-CN': '外观', en: 'Appearance' },
  light: { 'zh-CN': '浅色', en: 'Light' },
  dark: { 'zh-CN': '深色', en: 'Dark' },
  system: { 'zh-CN': '跟随系统', en: 'As the system' },
  account: { 'zh-CN': (name: string) => `${name} 的账号菜单`, en: (name: string) => `Account of ${name}` },
  signIn: { 'zh-CN': '登录', en: 'Sign in' },
  signOut: { 'zh-CN': '退出登录', en: 'Sign out' },
  sampleData: { 'zh-CN': '示例数据', en: 'Sample data' },
  notFetched: {
    'zh-CN': '这一部分没能加载。检查网络，然后刷新页面；写好的内容都还在。',
    en: 'This part could not be fetched. Check the network and reload the page; what you have written is kept.',
  },
  notFound: { 'zh-CN': '没有这个页面', en: 'There is no such page' },
  notFoundNote: {
    'zh-CN': '地址可能写错了，内容可能已经移走，也可能你没有查看它的权限。',
    en: 'The address may be wrong, the page may have moved, or you may not have access to it.',
  },
  signInAgain: { 'zh-CN': '请重新登录', en: 'Please sign in again' },
  signInAgainNote: {
    'zh-CN': '登录已经过期。你写的内容还在这台设备上。',
    en: 'Your session has ended. What you wrote is still on this device.',
  },
  failed: { 'zh-CN': '出错了，是我们的问题', en: 'Something broke, and it is our fault' },
  failedNote: {
    'zh-CN': '已保存的内容都还在。请刷新再试；如果还不行，把下面的时间告诉管理员。',
    en: 'Everything saved is still there. Reload the page; if that does not help, tell an administrator the time below.',
  },
  toStart: { 'zh-CN': '回到今天', en: 'Back to today' },
  reload: { 'zh-CN': '刷新页面', en: 'Reload' },
  loading: { 'zh-CN': '正在载入', en: 'Loading' },
  close: { 'zh-CN': '关闭', en: 'Close' },
});
