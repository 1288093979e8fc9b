import { defineMessages } from '~/i18n/messages';

export const messages = defineMessages({
  allGoals: { 'zh-CN': '← 全部目标', en: '← All goals' },
  chance: { 'zh-CN': '按期达成的可能性', en: 'Chance of making it in time' },
  why: { 'zh-CN': '为什么这样判断', en: 'Why this status' },
  rule: {
    'zh-CN': '达成的可能性不低于 60% 为如期，低于 10% 为落后，其余为有风险；连续两次判断相同才会改变状态。',
    en: 'On track from a chance of 60%, off track below 10%, at risk between. The status changes only after two equal verdicts in a row.',
  },
  print: { 'zh-CN': '打印', en: 'Print' },

  chartCaption: {
    'zh-CN': (values: { title: string; baseline: string; target: string; due: string; now: string }) =>
      `${values.title}：基线 ${values.baseline}，现在 ${values.now}，目标是 ${values.due} 到 ${values.target}。`,
    en: values => `${values.title}: baseline ${values.baseline}, now ${values.now}, target ${values.target} by ${values.due}.`,
  },
  chartOutlook: {
    'zh-CN': (month: string, median: string, range: string) => `照目前的走势，${month}最可能是 ${median}（八成区间 ${range}）。`,
    en: (month, median, range) => `At this pace ${month} most likely ends at ${median} (80% interval ${range}).`,
  },
  chartTail: { 'zh-CN': '斜线处的数据尚未成熟，不参与判断。', en: 'What lies behind slanted lines has not matured and is not judged.' },
  chartTable: { 'zh-CN': '看数字', en: 'The numbers' },
  month: { 'zh-CN': '月份', en: 'Month' },
  actual: { 'zh-CN': '实际', en: 'Actual' },
  provisional: { 'zh-CN': '未成熟', en: 'not matured' },
  plan: { 'zh-CN': '计划', en: 'Plan' },
  forecast: { 'zh-CN': '预测', en: 'Forecast' },
  eightyPercent: { 'zh-CN': '八成区间', en: '80% interval' },
  limits: { 'zh-CN': '控制限（基线 ± 3σ）', en: 'Control limits (baseline ± 3σ)' },
  target: { 'zh-CN': '目标', en: 'Target' },
  imageSource: {
    'zh-CN': (version: number, hash: string) => `来源：指标定义第 ${version} 版（${hash}）· 示例数据`,
    en: (version, hash) => `Source: metric definition version ${version} (${hash}) · sample data`,
  },
  imageMark: { 'zh-CN': (day: string) => `数语 · 数据截至 ${day}`, en: day => `Shuyu · data until ${day}` },

  marks: { 'zh-CN': '图中标出的日子', en: 'Marked in the chart' },
  season618: { 'zh-CN': '618', en: '618' },
  double11: { 'zh-CN': '双11', en: 'Double 11' },
  double12: { 'zh-CN': '双12', en: 'Double 12' },
  womensDay: { 'zh-CN': '38节', en: 'Women’s Day' },
  newYearGoods: { 'zh-CN': '年货节', en: 'New Year goods' },
  springFestival: { 'zh-CN': '春节', en: 'Spring Festival' },
  connected: { 'zh-CN': (system: string) => `接入${system}`, en: system => `${system} connected` },
  systemErp: { 'zh-CN': ' ERP', en: 'ERP' },
  systemApp: { 'zh-CN': ' APP', en: 'App' },
  systemCrm: { 'zh-CN': ' CRM', en: 'CRM' },
  systemService: { 'zh-CN': '客服', en: 'Service' },
  days: { 'zh-CN': (from: string, to: string) => `${from} 至 ${to}`, en: (from, to) => `${from} to ${to}` },

  subGoals: { 'zh-CN': '分项目标', en: 'Sub-goals' },
  subGoalsNote: {
    'zh-CN': '按权重合计，一项超额不能替另一项；只作说明，不决定状态',
    en: 'Added up by weight; what one goes beyond pays for no other. They inform and decide no status',
  },
  weighted: {
    'zh-CN': (reached: string, wanted: string) => `加权完成 ${reached}，计划 ${wanted}`,
    en: (reached, wanted) => `${reached} done by weight, ${wanted} planned`,
  },
  part: { 'zh-CN': '分项', en: 'Part' },
  weight: { 'zh-CN': '权重', en: 'Weight' },
  way: { 'zh-CN': '从基线到目标', en: 'Baseline to target' },
  now: { 'zh-CN': '现在', en: 'Now' },
  wanted: { 'zh-CN': '应达', en: 'Plan' },
  done: { 'zh-CN': '完成', en: 'Done' },

  guardrails: { 'zh-CN': '护栏', en: 'Guardrails' },
  guardrailsNote: { 'zh-CN': '为了不让目标以别的代价达成', en: 'So that the goal is not reached at another’s cost' },
  within: { 'zh-CN': '正常', en: 'Within limits' },
  broken: { 'zh-CN': '越线', en: 'Broken' },
  informs: { 'zh-CN': '仅供参考', en: 'For information' },
  atMost: { 'zh-CN': (limit: string) => `不高于 ${limit}`, en: limit => `at most ${limit}` },
  atLeast: { 'zh-CN': (limit: string) => `不低于 ${limit}`, en: limit => `at least ${limit}` },
});
