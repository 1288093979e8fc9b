import { defineMessages, plural } from '~/i18n/messages';

export const messages = defineMessages({
  sandbox: { 'zh-CN': '运行学员 SQL 的沙箱', en: 'the sandbox in which learners’ SQL runs' },
  selftest: {
    'zh-CN': '用全部敌意 SQL 试一遍沙箱；有一条跑出来，退出码就是 1',
    en: 'try the sandbox with every hostile statement; exit code 1 when one gets through',
  },
  jsonOption: { 'zh-CN': '以 JSON 输出', en: 'answer in JSON' },
  quickOption: { 'zh-CN': '只跑启动时跑的那些', en: 'only those that are tried at boot' },
  total: {
    'zh-CN': (escapes: number, statements: number) => `逃逸 ${escapes} / 共 ${statements} 条`,
    en: (escapes: number, statements: number) => `${plural(escapes, 'escape')} of ${plural(statements, 'statement')}`,
  },
  classLine: {
    'zh-CN': (escapes: number, statements: number, otherwise: number) =>
      `逃逸 ${escapes} / ${statements}${otherwise > 0 ? `，另有 ${otherwise} 条被别的墙拦下` : ''}`,
    en: (escapes: number, statements: number, otherwise: number) =>
      `${escapes} / ${statements} escaped${otherwise > 0 ? `, ${otherwise} stopped by another wall than expected` : ''}`,
  },
  escape: {
    'zh-CN': (name: string, sql: string, outcome: string) => `${name}：${sql} → ${outcome}`,
    en: (name: string, sql: string, outcome: string) => `${name}: ${sql} → ${outcome}`,
  },
  trace: { 'zh-CN': (trace: string) => `留下了痕迹：${trace}`, en: (trace: string) => `left behind: ${trace}` },
  walls: {
    'zh-CN': (network: boolean, memory: boolean) =>
      `这台机器上的墙：断网 ${network ? '有' : '没有'}，地址空间上限 ${memory ? '有' : '没有'}`,
    en: (network: boolean, memory: boolean) =>
      `Walls on this machine: no network ${network ? 'yes' : 'NO'}, address-space limit ${memory ? 'yes' : 'NO'}`,
  },
});
