import { defineMessages, plural } from '~/i18n/messages';

export const messages = defineMessages({
  labProve: {
    'zh-CN': '证明实验的隐藏数据够用：答案的变异体和已知错误都该被拒绝',
    en: 'prove that a lab’s hidden data suffice: mutants of its solution and known mistakes must be rejected',
  },
  proveSlug: { 'zh-CN': '实验名；不写就是全部', en: 'name of the lab; all of them without it' },
  suggestOption: {
    'zh-CN': '为存活的变异体找最少的世界，打印可贴的 YAML',
    en: 'search the fewest worlds that kill the survivors, print YAML to paste',
  },
  renewOption: {
    'zh-CN': '只证明有变动的，并把结果写进各实验的 proof.lock.json',
    en: 'prove only what changed, and write the results into each lab’s proof.lock.json',
  },
  allOption: { 'zh-CN': '和 --renew 一起用：没有变动的也重新证明', en: 'with --renew: prove what has not changed too' },
  renewed: {
    'zh-CN': (proved: number, changed: number) => `证明了 ${proved} 项，更新了 ${changed} 个锁文件`,
    en: (proved: number, changed: number) => `${proved} proved, ${plural(changed, 'lock')} renewed`,
  },
  proofFailed: {
    'zh-CN': (slug: string, reason: string) => `${slug} 无法证明：${reason}`,
    en: (slug: string, reason: string) => `${slug} cannot be proved: ${reason}`,
  },
});
