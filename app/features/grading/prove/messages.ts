import { defineMessages, plural } from '~/i18n/messages';

const percent = (share: number) => `${(Math.floor(share * 1000) / 10).toFixed(1)}%`;

export const messages = defineMessages({
  proved: { 'zh-CN': '通过', en: 'proved' },
  notProved: { 'zh-CN': '不通过', en: 'NOT PROVED' },
  summary: {
    'zh-CN': (slug: string, verdict: string, share: number, threshold: number) =>
      `${slug}：${verdict}（${percent(share)}，门槛 ${percent(threshold)}）`,
    en: (slug: string, verdict: string, share: number, threshold: number) =>
      `${slug}: ${verdict} (${percent(share)}, threshold ${percent(threshold)})`,
  },
  mutants: {
    'zh-CN': (total: number, killed: number, equivalent: number, survivors: number) =>
      `变异体 ${total} 个：杀死 ${killed}，等价 ${equivalent}，存活 ${survivors}`,
    en: (total: number, killed: number, equivalent: number, survivors: number) =>
      `${plural(total, 'mutant')}: ${killed} killed, ${equivalent} equivalent, ${survivors} alive`,
  },
  answers: {
    'zh-CN': (rejected: number, wrong: number, accepted: number, right: number) =>
      `错误答案拒绝 ${rejected}/${wrong}，正确答案接受 ${accepted}/${right}`,
    en: (rejected: number, wrong: number, accepted: number, right: number) =>
      `${rejected} of ${plural(wrong, 'wrong answer')} rejected, ${accepted} of ${plural(right, 'right answer')} accepted`,
  },
  world: { 'zh-CN': '世界', en: 'world' },
  recipe: { 'zh-CN': '配方', en: 'recipe' },
  kills: { 'zh-CN': '杀死', en: 'kills' },
  alone: { 'zh-CN': '独杀', en: 'alone' },
  survivors: { 'zh-CN': '存活（等价？还是缺一个世界？）', en: 'alive (equivalent, or needs a world?)' },
  faults: { 'zh-CN': '问题', en: 'faults' },
  tooFewKilled: { 'zh-CN': '杀死和等价的变异体不到门槛', en: 'too few mutants are killed or explained' },
  wrongAccepted: {
    'zh-CN': (name: string) => `wrong/${name}.sql 在每个世界都被接受`,
    en: (name: string) => `wrong/${name}.sql is accepted on every world`,
  },
  rightRejected: {
    'zh-CN': (name: string, worlds: string) => `right/${name}.sql 在世界 ${worlds} 被拒绝`,
    en: (name: string, worlds: string) => `right/${name}.sql is rejected on world ${worlds}`,
  },
  equivalentKilled: {
    'zh-CN': (id: string, worlds: string) => `${id} 标为等价，却被世界 ${worlds} 杀死：从 equivalent 里删掉它`,
    en: (id: string, worlds: string) => `${id} is declared equivalent, yet world ${worlds} kills it: take it out of equivalent`,
  },
  equivalentUnknown: {
    'zh-CN': (id: string) => `答案没有 ${id} 这个变异体：从 equivalent 里删掉它`,
    en: (id: string) => `the solution has no mutant ${id}: take it out of equivalent`,
  },
  idleWorld: {
    'zh-CN': (world: number) => `世界 ${world} 什么也没杀死`,
    en: (world: number) => `world ${world} kills nothing`,
  },
  suggestion: {
    'zh-CN': (worlds: number, tried: number) => `试了 ${tried} 个世界，选出 ${worlds} 个，贴到 hidden 里：`,
    en: (worlds: number, tried: number) => `${plural(tried, 'world')} tried, ${worlds} chosen; paste under hidden:`,
  },
  noSuggestion: {
    'zh-CN': (tried: number) => `试了 ${tried} 个世界，都杀不死存活的变异体`,
    en: (tried: number) => `${plural(tried, 'world')} tried, none kills a survivor`,
  },
  left: {
    'zh-CN': (count: number) => `还剩 ${count} 个：要么等价（写进 equivalent，带上理由），要么手工种几行`,
    en: (count: number) => `${count} left: equivalent (into equivalent, with the reason), or to be killed by rows planted by hand`,
  },
});
