import { defineMessages, plural } from '~/i18n/messages';

export const messages = defineMessages({
  title: { 'zh-CN': '重新判分', en: 'Regrade' },
  note: {
    'zh-CN': '题目、隐藏数据或判分程序改过之后，先看谁的结果会变，再决定怎么生效。预览不改动任何结果。',
    en: 'After a lab, its hidden data or the grader has changed: see whose results would change, then decide how. A preview changes nothing.',
  },
  scope: { 'zh-CN': '范围', en: 'Scope' },
  allLabs: { 'zh-CN': '全部实验', en: 'All labs' },
  preview: { 'zh-CN': '预览', en: 'Preview' },
  history: { 'zh-CN': '记录', en: 'Record' },
  none: { 'zh-CN': '还没有重新判分过', en: 'Nothing has been regraded yet' },
  noneNote: { 'zh-CN': '选好范围，点“预览”。', en: 'Choose a scope and press “Preview”.' },

  preparing: { 'zh-CN': '正在判', en: 'Grading' },
  previewed: { 'zh-CN': '待决定', en: 'To decide' },
  applied: { 'zh-CN': '已生效', en: 'In force' },
  undone: { 'zh-CN': '已撤销', en: 'Undone' },
  failed: { 'zh-CN': '没有完成', en: 'Not completed' },
  progress: {
    'zh-CN': (done: number, total: number) => `已判 ${done} / ${total} 份提交`,
    en: (done, total) => `${done} of ${plural(total, 'submission')} graded`,
  },
  failedNote: {
    'zh-CN': (detail: string) => `预览没有完成（${detail}），没有任何改动。请再预览一次。`,
    en: detail => `The preview was not completed (${detail}); nothing was changed. Preview again.`,
  },
  madeBy: { 'zh-CN': (name: string, when: string) => `${name} · ${when}`, en: (name, when) => `${name} · ${when}` },
  fromCommandLine: { 'zh-CN': '命令行', en: 'command line' },

  upToDate: {
    'zh-CN': '所有结果都是按现在的题目和数据判的，没有要重判的。',
    en: 'Every result was graded on the labs and data as they are now.',
  },
  summary: {
    'zh-CN': (total: number) => `共 ${total} 份提交的结果是按改动之前判的。`,
    en: total => `${plural(total, 'result is', 'results are')} from before the change.`,
  },
  raised: { 'zh-CN': '改为通过', en: 'Now accepted' },
  lowered: { 'zh-CN': '改为不通过', en: 'No longer accepted' },
  same: { 'zh-CN': '结果不变', en: 'Unchanged' },
  untried: { 'zh-CN': '没能判', en: 'Could not be graded' },
  person: { 'zh-CN': '谁', en: 'Person' },
  lab: { 'zh-CN': '实验', en: 'Lab' },
  submitted: { 'zh-CN': '提交于', en: 'Handed in' },
  change: { 'zh-CN': '变化', en: 'Change' },
  effect: { 'zh-CN': '影响', en: 'Effect' },
  'gains-lab': { 'zh-CN': '实验变为完成', en: 'lab becomes solved' },
  'loses-lab': { 'zh-CN': '实验变为未完成', en: 'lab becomes unsolved' },
  unchanged: { 'zh-CN': '实验完成情况不变', en: 'lab stays as it is' },
  certificate: { 'zh-CN': (serial: string) => `涉及证书 ${serial}`, en: serial => `certificate ${serial} rests on it` },
  certificatesTitle: {
    'zh-CN': (count: number) => `涉及 ${count} 张已发出的证书`,
    en: count => `${plural(count, 'certificate')} already issued ${count === 1 ? 'rests' : 'rest'} on these submissions`,
  },
  certificatesNote: {
    'zh-CN': '重新判分不会撤销证书。需要撤销的，请到证书页单独处理。',
    en: 'Regrading never revokes a certificate. Revoke one on its own page if you must.',
  },
  notApplied: { 'zh-CN': '按政策保留原结果', en: 'kept by the policy' },

  decide: { 'zh-CN': '怎么生效', en: 'How to put it in force' },
  raiseOnly: { 'zh-CN': '只改好，不改坏', en: 'Raise only' },
  raiseOnlyNote: {
    'zh-CN': (raised: number, lowered: number) => `${raised} 份改为通过；${lowered} 份保留原来的“通过”。`,
    en: (raised, lowered) => `${raised} become accepted; ${lowered} keep being accepted.`,
  },
  both: { 'zh-CN': '两个方向都改', en: 'Both ways' },
  bothNote: {
    'zh-CN': (raised: number, lowered: number) => `${raised} 份改为通过，${lowered} 份改为不通过。`,
    en: (raised, lowered) => `${raised} become accepted, ${lowered} no longer are.`,
  },
  told: {
    'zh-CN': '结果有变的人会在“今天”页看到通知。可以撤销。',
    en: 'Those whose results change are told on their Today page. It can be undone.',
  },
  undo: { 'zh-CN': '撤销这次重判', en: 'Undo this regrade' },
  undoNote: {
    'zh-CN': '恢复之前的结果；已经看到通知的人会再收到一条。',
    en: 'Puts the earlier results back in force; those who were told are told again.',
  },
  appliedAs: {
    'zh-CN': (policy: string, when: string) => `${when} 按“${policy}”生效。`,
    en: (policy, when) => `In force since ${when}: ${policy.toLowerCase()}.`,
  },
  undoneAt: { 'zh-CN': (when: string) => `${when} 已撤销，结果和重判之前一样。`, en: when => `Undone on ${when}; results are as before.` },

  notPreviewed: { 'zh-CN': '这次预览已经处理过了。', en: 'This preview has been dealt with already.' },
  outOfDate: {
    'zh-CN': (lab: string) => `预览之后“${lab}”又改过，请重新预览。`,
    en: lab => `“${lab}” has changed again since the preview. Preview again.`,
  },

  noticeTitle: { 'zh-CN': '有提交被重新判分', en: 'Your work was regraded' },
  noticeRaised: {
    'zh-CN': (lab: string) => `“${lab}”：题目或判分改过之后，你的提交现在算通过。`,
    en: lab => `“${lab}”: after the lab or its grading changed, your submission now counts as accepted.`,
  },
  noticeLowered: {
    'zh-CN': (lab: string) => `“${lab}”：题目或判分改过之后，你的一次提交不再算通过。打开看看哪里不同，再交一次就好。`,
    en: lab =>
      `“${lab}”: after the lab or its grading changed, a submission of yours no longer counts. Open it to see what differs and hand in again.`,
  },
  noticeUndone: {
    'zh-CN': (lab: string) => `“${lab}”：上次的重新判分已撤销，结果和之前一样。`,
    en: lab => `“${lab}”: the last regrade was undone; your result is as it was before.`,
  },
  seen: { 'zh-CN': '知道了', en: 'Got it' },
});
