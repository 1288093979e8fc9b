import { defineMessages, plural } from '~/i18n/messages';

interface RestatementWords {
  title: string;
  month: string;
  before: string;
  after: string;
  reason: string;
}

export const messages = defineMessages({
  reports: { 'zh-CN': '周报', en: 'Weekly reports' },
  reportsNote: {
    'zh-CN': '每周第一个工作日早上八点，按事实起草一份；负责人补上判断，再发出去。发出的周报不再改动。',
    en: 'Drafted from facts at eight on the first working day of each week. Its owner adds the judgement and sends it. What was sent stays as it was.',
  },
  draftNow: { 'zh-CN': '起草本周周报', en: 'Draft this week’s report' },
  none: { 'zh-CN': '还没有周报', en: 'No reports yet' },
  noneNote: { 'zh-CN': '第一份会在下一个工作周开始时起草。', en: 'The first is drafted when the next working week begins.' },
  weekFrom: { 'zh-CN': (day: string) => `${day} 当周`, en: (day: string) => `Week of ${day}` },
  draft: { 'zh-CN': '草稿', en: 'Draft' },
  sent: { 'zh-CN': '已发出', en: 'Sent' },
  sentLine: {
    'zh-CN': (name: string, at: string) => `${name} 于 ${at} 发出`,
    en: (name: string, at: string) => `Sent by ${name} on ${at}`,
  },
  versionLine: {
    'zh-CN': (version: number, name: string, at: string) => `第 ${version} 版，${name}，${at}`,
    en: (version: number, name: string, at: string) => `Version ${version}, ${name}, ${at}`,
  },
  portal: { 'zh-CN': '数语起草', en: 'drafted by Shuyu' },
  versions: { 'zh-CN': '版本', en: 'Versions' },
  allReports: { 'zh-CN': '← 全部周报', en: '← All reports' },

  // the editor
  chinese: { 'zh-CN': '中文', en: 'Chinese' },
  english: { 'zh-CN': '英文', en: 'English' },
  title: { 'zh-CN': '标题', en: 'Title' },
  body: { 'zh-CN': '正文（Markdown）', en: 'Text (Markdown)' },
  text: { 'zh-CN': '正文', en: 'Text' },
  preview: { 'zh-CN': '预览', en: 'Preview' },
  save: { 'zh-CN': '保存草稿', en: 'Save the draft' },
  saved: { 'zh-CN': '草稿已保存。', en: 'The draft is saved.' },
  redraft: { 'zh-CN': '按最新事实重新起草', en: 'Draft anew from the latest facts' },
  redrafted: { 'zh-CN': '已重新起草，原来的版本还在。', en: 'Drafted anew; the earlier versions are kept.' },
  send: { 'zh-CN': '发送', en: 'Send' },
  sendTo: { 'zh-CN': '发给', en: 'Send to' },
  sendNote: {
    'zh-CN': '每个人收到自己语言的邮件，群里收到中文。发出后不能再改。',
    en: 'People get a mail in their language, groups get Chinese. Nothing can be changed after sending.',
  },
  people: { 'zh-CN': '同事', en: 'Colleagues' },
  channels: { 'zh-CN': '群', en: 'Group chats' },
  noChannels: { 'zh-CN': '还没有群机器人，管理员可以添加。', en: 'None yet; an administrator can add them.' },
  mailNotSet: {
    'zh-CN': '没有设置邮件服务器（SHUYU_SMTP_URL），现在不能发邮件；选中的同事会在站内收到通知。',
    en: 'No mail server is set (SHUYU_SMTP_URL), so no mail is sent; the chosen colleagues get a notice in the portal.',
  },
  incomplete: {
    'zh-CN': '两种语言的标题和正文都要写，正文最多两万字。',
    en: 'Title and text are needed in both languages, the text up to 20,000 characters.',
  },
  conflict: {
    'zh-CN': '刚才有人保存了更新的版本。你写的还在这里；先复制出来，刷新后再合并。',
    en: 'Somebody has just saved a newer version. What you wrote is still here: copy it, reload, and merge.',
  },
  'already-sent': { 'zh-CN': '这份周报已经发出，不能再改。', en: 'This report has been sent and can no longer be changed.' },
  nobody: { 'zh-CN': '先选至少一位同事或一个群。', en: 'Choose at least one colleague or group first.' },
  deliveries: { 'zh-CN': '发送情况', en: 'Deliveries' },
  waiting: { 'zh-CN': '等待发送', en: 'Waiting' },
  sending: { 'zh-CN': '发送中', en: 'On its way' },
  delivered: { 'zh-CN': '已送达', en: 'Delivered' },
  failed: { 'zh-CN': '未送达', en: 'Failed' },
  dropped: { 'zh-CN': '对方已不在', en: 'Nobody there' },
  noticeReady: { 'zh-CN': '本周目标周报的草稿已备好', en: 'This week’s report on the goals is drafted' },
  noticeSent: { 'zh-CN': (title: string) => `收到周报：${title}`, en: (title: string) => `Weekly report: ${title}` },

  // the draft
  reportTitle: {
    'zh-CN': (title: string, day: string) => `${title}周报（${day}当周）`,
    en: (title: string, day: string) => `${title}: week of ${day}`,
  },
  changes: { 'zh-CN': '状态变化', en: 'Changed statuses' },
  noChanges: { 'zh-CN': '这一周没有目标改变状态。', en: 'No goal changed its status this week.' },
  change: {
    'zh-CN': (title: string, from: string, to: string) => `**${title}**：${from} → ${to}`,
    en: (title: string, from: string, to: string) => `**${title}**: ${from.toLowerCase()} → ${to.toLowerCase()}`,
  },
  signals: { 'zh-CN': '不是噪声的变化', en: 'Changes that are not noise' },
  noSignals: { 'zh-CN': '没有越过控制限的变化，护栏都在约定之内。', en: 'Nothing beyond the control limits, and every guardrail holds.' },
  restated: { 'zh-CN': '改过的数字', en: 'Restated numbers' },
  noRestated: { 'zh-CN': '已公布的数字没有改动。', en: 'No published number has changed.' },
  restatement: {
    'zh-CN': ({ title, month, before, after, reason }: RestatementWords) => `**${title}** ${month}：${before} → ${after}（${reason}）`,
    en: ({ title, month, before, after, reason }: RestatementWords) => `**${title}**, ${month}: ${before} → ${after} (${reason})`,
  },
  maturing: { 'zh-CN': '数据成熟', en: 'matured' },
  'late-data': { 'zh-CN': '迟到的数据', en: 'late data' },
  redefinition: { 'zh-CN': '定义变更', en: 'another definition' },
  correction: { 'zh-CN': '源数据更正', en: 'a correction at the source' },
  checkIns: { 'zh-CN': '该更新的判断', en: 'Check-ins due' },
  noCheckIns: { 'zh-CN': '这一周没有到期的判断。', en: 'No check-in is due this week.' },
  checkIn: {
    'zh-CN': (title: string, owner: string, dueOn: string) => `${title}（${owner}）：${dueOn} 前`,
    en: (title: string, owner: string, dueOn: string) => `${title} (${owner}): by ${dueOn}`,
  },
  checkInLate: {
    'zh-CN': (title: string, owner: string, dueOn: string) => `${title}（${owner}）：${dueOn} 已到期，还没有更新`,
    en: (title: string, owner: string, dueOn: string) => `${title} (${owner}): was due on ${dueOn}`,
  },
  certified: { 'zh-CN': '新取得证书的同事', en: 'Newly certified colleagues' },
  newlyCertified: {
    'zh-CN': (names: string, valid: number) => `${names}取得证书，目前共有 ${valid} 人持有效证书。`,
    en: (names: string, valid: number) => `${names}; ${plural(valid, 'person holds', 'people hold')} a valid certificate now.`,
  },
  noCertified: {
    'zh-CN': (valid: number) => `这一周没有新证书，目前共有 ${valid} 人持有效证书。`,
    en: (valid: number) => `No new certificate this week; ${plural(valid, 'person holds', 'people hold')} a valid one.`,
  },
  meaning: { 'zh-CN': '判断与安排', en: 'What it means, and what we do' },
  meaningNote: { 'zh-CN': '（请负责人补充）', en: '(for the owner to write)' },
  dataUntil: { 'zh-CN': (day: string) => `数据截至 ${day}。`, en: (day: string) => `Data until ${day}.` },
});
