import { defineMessages, plural } from '~/i18n/messages';

interface SignalWords {
  goal: string;
  month: string;
  value: string;
  baseline: string;
  why: string;
}

interface GuardrailWords {
  goal: string;
  guardrail: string;
  month: string;
  value: string;
  limit: string;
}

export const messages = defineMessages({
  alerts: { 'zh-CN': '警报', en: 'Alerts' },
  alertsLink: {
    'zh-CN': (open: number) => (open === 0 ? '警报' : `警报 ${open}`),
    en: (open: number) => (open === 0 ? 'Alerts' : `Alerts ${open}`),
  },
  alertsNote: {
    'zh-CN': '状态改变、越过控制限、数据过期、护栏越线时，这里会出现一条警报。同一件事只报一次。',
    en: 'A changed status, a value beyond its control limits, late data or a broken guardrail raises an alert here. The same event is told once.',
  },
  open: { 'zh-CN': '待确认', en: 'Open' },
  done: { 'zh-CN': '已确认', en: 'Acknowledged' },
  acknowledge: { 'zh-CN': '确认知悉', en: 'Acknowledge' },
  acknowledgeAbout: { 'zh-CN': (text: string) => `确认知悉：${text}`, en: (text: string) => `Acknowledge: ${text}` },
  acknowledgedBy: {
    'zh-CN': (name: string, at: string) => `${name} 于 ${at} 确认`,
    en: (name: string, at: string) => `Acknowledged by ${name} on ${at}`,
  },
  nothingOpen: { 'zh-CN': '没有待确认的警报', en: 'No open alerts' },
  nothingOpenNote: {
    'zh-CN': '数据更新后，数语会按每个目标的规则检查一遍。',
    en: 'After each change of the data Shuyu checks every goal against its rule.',
  },
  rules: { 'zh-CN': '警报规则', en: 'Alert rules' },
  channelsLink: { 'zh-CN': '群机器人', en: 'Group chats' },
  goodNews: { 'zh-CN': '好消息', en: 'Good news' },
  needsAttention: { 'zh-CN': '需要关注', en: 'Needs attention' },
  goalMailTitle: { 'zh-CN': (goal: string) => `目标警报：${goal}`, en: (goal: string) => `Goal alert: ${goal}` },

  statusChanged: {
    'zh-CN': (goal: string, from: string, to: string) => `“${goal}”由“${from}”变为“${to}”。`,
    en: (goal: string, from: string, to: string) => `${goal}: ${from.toLowerCase()} → ${to.toLowerCase()}.`,
  },
  improving: {
    'zh-CN': ({ goal, month, value, baseline, why }: SignalWords) => `“${goal}”确有改善：${month}为 ${value}（基线 ${baseline}），${why}。`,
    en: ({ goal, month, value, baseline, why }: SignalWords) =>
      `${goal} has really improved: ${value} in ${month} (baseline ${baseline}); ${why}.`,
  },
  worsening: {
    'zh-CN': ({ goal, month, value, baseline, why }: SignalWords) => `“${goal}”确有变差：${month}为 ${value}（基线 ${baseline}），${why}。`,
    en: ({ goal, month, value, baseline, why }: SignalWords) =>
      `${goal} has really worsened: ${value} in ${month} (baseline ${baseline}); ${why}.`,
  },
  runOfEight: { 'zh-CN': '连续八个月在基线同一侧', en: 'eight months in a row on one side of the baseline' },
  beyondLimits: { 'zh-CN': '越过了三倍标准差的控制限', en: 'beyond the three-sigma control limit' },
  stale: {
    'zh-CN': (goal: string, dataUntil: string, days: number) => `“${goal}”的数据只到 ${dataUntil}，晚于约定的 ${days} 天，暂不作判断。`,
    en: (goal: string, dataUntil: string, days: number) =>
      `${goal}: the data end on ${dataUntil}, later than the promised ${plural(days, 'day')}, so nothing is judged.`,
  },
  broken: {
    'zh-CN': ({ goal, guardrail, month, value, limit }: GuardrailWords) =>
      `“${goal}”的护栏“${guardrail}”越线：${month}为 ${value}，约定${limit}。`,
    en: ({ goal, guardrail, month, value, limit }: GuardrailWords) =>
      `${goal}: the guardrail “${guardrail}” is broken, ${value} in ${month} against ${limit}.`,
  },
  atMost: { 'zh-CN': (limit: string) => `不高于 ${limit}`, en: (limit: string) => `at most ${limit}` },
  atLeast: { 'zh-CN': (limit: string) => `不低于 ${limit}`, en: (limit: string) => `at least ${limit}` },
  and: { 'zh-CN': '、', en: ' and ' },

  // the rules
  rulesNote: {
    'zh-CN': '每个目标各有一条规则；没有改过的用默认值。改动会记入审计日志。',
    en: 'Each goal has a rule of its own; what nobody changed is the default. Changes are audited.',
  },
  isDefault: { 'zh-CN': '默认', en: 'Default' },
  changed: { 'zh-CN': '已调整', en: 'Adjusted' },
  when: { 'zh-CN': '什么时候报警', en: 'What raises an alert' },
  'status-change': { 'zh-CN': '状态改变', en: 'A changed status' },
  signal: { 'zh-CN': '越过控制限', en: 'A control-limit signal' },
  'stale-data': { 'zh-CN': '数据过期', en: 'Late data' },
  guardrail: { 'zh-CN': '护栏越线', en: 'A broken guardrail' },
  minEffect: { 'zh-CN': '信号的最小幅度（%）', en: 'Least effect of a signal (%)' },
  minEffectHint: { 'zh-CN': '占基线到目标距离的百分比', en: 'of the way from baseline to target' },
  minCount: { 'zh-CN': '信号的最小样本', en: 'Least cases behind a signal' },
  minCountHint: { 'zh-CN': '只用于比例类指标', en: 'for shares only' },
  quiet: { 'zh-CN': '安静时段', en: 'Quiet hours' },
  quietHint: {
    'zh-CN': '这段时间不发邮件和群消息，结束后再发；站内通知不受影响。两个时间相同表示不设安静时段。',
    en: 'No mail and no group message in this time; they are sent after it. Notices in the portal are not held back. Equal times mean never quiet.',
  },
  quietFrom: { 'zh-CN': '从', en: 'From' },
  quietTo: { 'zh-CN': '到', en: 'To' },
  daysOff: { 'zh-CN': '休息日也安静（按公司日历，含调休）', en: 'Quiet on days off too (by the company’s calendar)' },
  whom: { 'zh-CN': '发给谁', en: 'Who is told' },
  whomHint: { 'zh-CN': '不选人就发给全体管理层。', en: 'With nobody chosen, everybody in the leadership.' },
  byMail: { 'zh-CN': '同时发邮件', en: 'By mail too' },
  mailNotSet: {
    'zh-CN': '没有设置邮件服务器（SHUYU_SMTP_URL），目前不会发邮件。',
    en: 'No mail server is set (SHUYU_SMTP_URL), so no mail is sent.',
  },
  people: { 'zh-CN': '人员', en: 'People' },
  channels: { 'zh-CN': '群', en: 'Group chats' },
  noChannels: { 'zh-CN': '还没有群。管理员可以在“群机器人”页添加。', en: 'None yet. An administrator adds them on the group chats page.' },
  save: { 'zh-CN': '保存', en: 'Save' },
  saved: { 'zh-CN': '已保存', en: 'Saved' },
  backToDefault: { 'zh-CN': '恢复默认', en: 'Back to the default' },
  notSaved: {
    'zh-CN': '没有保存：数值超出范围或时间写得不对。',
    en: 'Not saved: a number is out of range or a time is not written as 08:30.',
  },
});
