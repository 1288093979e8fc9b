import { defineMessages } from '~/i18n/messages';

export const messages = defineMessages({
  wall: { 'zh-CN': '大屏模式', en: 'Wall mode' },
  print: { 'zh-CN': '打印', en: 'Print' },
  targetAt: { 'zh-CN': (target: string) => `目标 ${target}`, en: target => `target ${target}` },
  sparkCaption: {
    'zh-CN': (values: { title: string; now: string; baseline: string; target: string; due: string }) =>
      `${values.title}的走势：从基线 ${values.baseline} 到现在 ${values.now}，目标是 ${values.due} 到 ${values.target}；实线为实际，虚线为计划与预测。`,
    en: values =>
      `${values.title}: from a baseline of ${values.baseline} to ${values.now} now; the target is ${values.target} by ${values.due}. Solid line actual, dashed lines plan and forecast.`,
  },
  chance: { 'zh-CN': (chance: string) => `可能性 ${chance}`, en: chance => `chance ${chance}` },
  dueOver: { 'zh-CN': '已到期', en: 'Past its due date' },
  madeGood: { 'zh-CN': '之后已补上', en: 'made good since' },
  owner: { 'zh-CN': '负责', en: 'Owner' },
  freshness: { 'zh-CN': '数据', en: 'Data' },
  until: { 'zh-CN': (day: string) => `截至 ${day}`, en: day => `until ${day}` },
  checkIn: { 'zh-CN': '最近一次检查', en: 'Last check-in' },
  noCheckIn: { 'zh-CN': '还没有', en: 'none yet' },
  ownerSays: {
    'zh-CN': (day: string, status: string) => `${day}，负责人看“${status}”`,
    en: (day, status) => `${day}, owner says “${status}”`,
  },
  differ: { 'zh-CN': '与系统判断不同', en: 'differs from the rules' },
  parts: { 'zh-CN': '分项', en: 'Parts' },
});
