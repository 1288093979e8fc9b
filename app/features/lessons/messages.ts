import { defineMessages, plural } from '~/i18n/messages';

/** Beyond this, people think in hours. */
const longMinutes = 90;

/** To the half hour: an estimate that claims more is not believed. */
function halfHours(minutes: number): number {
  return Math.round(minutes / 30) / 2;
}

function aboutZh(minutes: number): string {
  return minutes < longMinutes ? `约 ${minutes} 分钟` : `约 ${halfHours(minutes)} 小时`;
}

function aboutEn(minutes: number): string {
  return minutes < longMinutes ? `about ${minutes} min` : `about ${halfHours(minutes)} h`;
}

export const messages = defineMessages({
  learn: { 'zh-CN': '学习', en: 'Learn' },
  breadcrumb: { 'zh-CN': '位置', en: 'You are here' },
  moduleName: {
    'zh-CN': (number: number, title: string) => `第 ${number} 章 · ${title}`,
    en: (number, title) => `Module ${number} · ${title}`,
  },
  minutes: { 'zh-CN': aboutZh, en: aboutEn },
  contents: { 'zh-CN': '本课目录', en: 'In this lesson' },

  stepNew: { 'zh-CN': '未开始', en: 'Not started' },
  stepStarted: { 'zh-CN': '进行中', en: 'In progress' },
  lessonDone: { 'zh-CN': '已读完', en: 'Read' },
  labDone: { 'zh-CN': '已通过', en: 'Solved' },
  lesson: { 'zh-CN': '课', en: 'Lesson' },
  lab: { 'zh-CN': '实验', en: 'Lab' },

  note: { 'zh-CN': '提示', en: 'Note' },
  warning: { 'zh-CN': '注意', en: 'Take care' },
  mistake: { 'zh-CN': '常见错误', en: 'Common mistake' },

  quiz: { 'zh-CN': '想一想', en: 'Check yourself' },
  submitAnswer: { 'zh-CN': '看看对不对', en: 'Check my answer' },
  checking: { 'zh-CN': '正在核对…', en: 'Checking…' },
  right: { 'zh-CN': '答对了', en: 'Right' },
  wrong: { 'zh-CN': '还不对，再想想', en: 'Not yet. Think again' },
  yourPick: { 'zh-CN': '你的选择', en: 'Your pick' },
  noSuchOption: { 'zh-CN': '这道题没有这个选项，请刷新页面再试。', en: 'This question has no such option. Reload the page and try again.' },
  noSuchQuestion: {
    'zh-CN': '这一课里没有这道题，请刷新页面再试。',
    en: 'This lesson has no such question. Reload the page and try again.',
  },
  badAnswer: { 'zh-CN': '请先选一个答案。', en: 'Pick an answer first.' },

  moduleQuizTitle: {
    'zh-CN': (number: number, title: string) => `第 ${number} 章小测 · ${title}`,
    en: (number: number, title: string) => `Module ${number} quiz · ${title}`,
  },
  moduleQuizNote: {
    'zh-CN': (of: number, pass: number) => `${of} 道题，答对 ${pass} 道算过关。每个选项都有解释，答错了可以再选。`,
    en: (of: number, pass: number) =>
      `${plural(of, 'question')}; ${pass} right answers pass. Every option is explained, and you can choose again.`,
  },
  moduleQuizRight: {
    'zh-CN': (right: number, of: number) => `答对 ${right} / ${of}`,
    en: (right: number, of: number) => `${right} of ${of} right`,
  },
  moduleQuizPassed: { 'zh-CN': '已过关', en: 'Passed' },
  moduleQuiz: { 'zh-CN': '本章小测', en: 'Module quiz' },
  unavailable: {
    'zh-CN': (slug: string) => `${slug} 暂时打不开，内容团队正在修。其他内容照常。`,
    en: (slug: string) => `${slug} is not available at the moment; its authors are mending it. Everything else works.`,
  },
  beingWritten: { 'zh-CN': '编写中', en: 'Being written' },
  beingWrittenNote: {
    'zh-CN': '这一章的课和实验还在写，写好一课上一课。',
    en: 'The lessons and labs of this module are being written; each appears when it is ready.',
  },

  opensAfter: {
    'zh-CN': (lessons: string[]) => `先读完${lessons.map(title => `《${title}》`).join('、')}，这一课就会打开`,
    en: (lessons: string[]) => `Opens when you have read ${lessons.map(title => `“${title}”`).join(' and ')}`,
  },
  entryOffer: { 'zh-CN': '已经会了？用入门测跳过本章的课', en: 'Know this already? Skip the lessons by an entry test' },
  entryTitle: {
    'zh-CN': (number: number, title: string) => `第 ${number} 章入门测 · ${title}`,
    en: (number: number, title: string) => `Entry test of module ${number} · ${title}`,
  },
  entryNote: {
    'zh-CN': (of: number, pass: number) =>
      `${of} 道题一次交完，答对 ${pass} 道，本章的课就算读过。实验不能跳过：证书上写的是你写得出查询。交卷以后七天才能再考。`,
    en: (of: number, pass: number) =>
      `${plural(of, 'question')} handed in at once; with ${pass} right the lessons of this module count as read. Labs cannot be skipped: a certificate says that you can write the query. You may try again after seven days.`,
  },
  entrySubmit: { 'zh-CN': '交卷', en: 'Hand in' },
  entryIncomplete: { 'zh-CN': '每道题都要选。', en: 'Answer every question first.' },
  entryPassed: {
    'zh-CN': (right: number, of: number) => `答对 ${right} / ${of}，本章的课已经算读过，可以直接做实验。`,
    en: (right: number, of: number) => `${right} of ${of} right. The lessons of this module count as read; go on to its labs.`,
  },
  entryFailed: {
    'zh-CN': (right: number, of: number) => `答对 ${right} / ${of}，这次还差一点。从第一课读起，七天后可以再考。`,
    en: (right: number, of: number) =>
      `${right} of ${of} right; not enough this time. Start with the first lesson; you may try again in seven days.`,
  },
  question: { 'zh-CN': (number: number) => `第 ${number} 题`, en: (number: number) => `Question ${number}` },

  toGlossary: { 'zh-CN': '术语表：忘了哪个词，来这里查', en: 'Glossary: for the word you forgot' },
  trackTitle: { 'zh-CN': '按岗位排先后', en: 'In the order of a role' },
  trackAll: { 'zh-CN': '按章节顺序', en: 'As numbered' },
  skills: { 'zh-CN': '我的技能', en: 'My skills' },
  skillUnseen: { 'zh-CN': '还没碰过', en: 'not met yet' },
  skillStarted: { 'zh-CN': '刚起步', en: 'just begun' },
  skillPractising: { 'zh-CN': '在练', en: 'practising' },
  skillSound: { 'zh-CN': '基本会了', en: 'sound' },
  skillFirm: { 'zh-CN': '很稳', en: 'firm' },
  skillDue: { 'zh-CN': '该复习了', en: 'due for review' },
  skillNote: {
    'zh-CN': '按你第一次答题和交实验的结果估的，不是分数。',
    en: 'Estimated from your first answers and the labs you handed in; it is no score.',
  },
  streak: {
    'zh-CN': (days: number) => `连续 ${days} 个工作日在学，周末不算断`,
    en: (days: number) => `${plural(days, 'working day')} in a row; weekends break nothing`,
  },
  badges: { 'zh-CN': '学完的章', en: 'Modules finished' },

  openLab: { 'zh-CN': '打开实验', en: 'Open the lab' },
  openLabAgain: { 'zh-CN': '再看一遍', en: 'Look again' },
  queryLabel: { 'zh-CN': '示例查询', en: 'Example query' },
  seeMetric: { 'zh-CN': '看这个指标现在是多少', en: 'See where this metric stands' },

  finishLesson: { 'zh-CN': '读完了', en: 'I have read this' },
  finishHint: { 'zh-CN': '读到这里，记一笔。之后随时可以回来再看。', en: 'Mark it when you are through. You can come back at any time.' },
  finished: { 'zh-CN': '这一课读完了', en: 'You have read this lesson' },
  nextLesson: { 'zh-CN': '下一课', en: 'Next lesson' },
  nextLab: { 'zh-CN': '接下来动手', en: 'Next, try it' },
  backToPath: { 'zh-CN': '回到学习路径', en: 'Back to the path' },

  noPaths: { 'zh-CN': '还没有学习路径', en: 'There is no path yet' },
  noPathsNote: {
    'zh-CN': '在 content/paths 里放一个文件，路径就会出现在这里。',
    en: 'Put a file into content/paths and the path appears here.',
  },
  pathProgress: { 'zh-CN': '整条路径的进度', en: 'Progress on the path' },
  moduleProgress: { 'zh-CN': (title: string) => `“${title}”的进度`, en: (title: string) => `Progress in “${title}”` },
  stepsDone: { 'zh-CN': (done: number, total: number) => `${done} / ${total}`, en: (done, total) => `${done} / ${total}` },
  moduleMinutes: {
    'zh-CN': (minutes: number) => `还要${aboutZh(minutes)}`,
    en: (minutes: number) => `${aboutEn(minutes)} to go`,
  },
  nextMark: { 'zh-CN': '下一步', en: 'Next' },
  draftSaved: { 'zh-CN': '草稿已保存', en: 'draft saved' },

  certificateNeeds: { 'zh-CN': '拿到证书还差什么', en: 'What the certificate needs' },
  certificateNote: {
    'zh-CN': (months: number) => `三项都完成，系统自动发证。证书 ${months} 个月内有效，任何人都能核验。`,
    en: (months: number) =>
      `Once all three are done the certificate is issued at once. It holds for ${plural(months, 'month')}, and anyone can verify it.`,
  },
  lessonsRead: { 'zh-CN': '读完的课', en: 'Lessons read' },
  labsSolved: { 'zh-CN': '通过的实验', en: 'Labs solved' },
  capstone: { 'zh-CN': '结业项目', en: 'Capstone' },
  capstoneNew: { 'zh-CN': '未提交', en: 'Not handed in' },
  capstoneWaiting: { 'zh-CN': '评审中', en: 'In review' },
  capstoneReturned: { 'zh-CN': '需要修改', en: 'To be improved' },
  capstoneApproved: { 'zh-CN': '已通过', en: 'Approved' },
  capstoneNote: { 'zh-CN': '一份自己完成、由导师评审的业务分析', en: 'A business analysis of your own, reviewed by a mentor' },
  startCapstone: { 'zh-CN': '去做结业项目', en: 'Start the capstone' },
  seeCapstone: { 'zh-CN': '查看结业项目', en: 'See the capstone' },
  mendCapstone: { 'zh-CN': '去修改', en: 'Improve it' },
  certified: { 'zh-CN': '已认证', en: 'Certified' },
  seeCertificate: { 'zh-CN': '查看证书', en: 'See the certificate' },
  validUntil: { 'zh-CN': (day: string) => `有效期至 ${day}`, en: (day: string) => `valid until ${day}` },
});
