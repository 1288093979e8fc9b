import { defineMessages } from '~/i18n/messages';

export const messages = defineMessages({
  write: { 'zh-CN': '写查询', en: 'Write a query' },
  repair: { 'zh-CN': '修查询', en: 'Repair a query' },
  report: { 'zh-CN': '挑报表的错', en: 'Find the flaw in a report' },
  choose: { 'zh-CN': '选口径', en: 'Choose a definition' },
  investigation: { 'zh-CN': '连环调查', en: 'Investigation' },

  stepsTitle: { 'zh-CN': '五个问题', en: 'Five questions' },
  stepNumber: {
    'zh-CN': (number: number, of: number) => `第 ${number} 问，共 ${of} 问`,
    en: (number: number, of: number) => `Question ${number} of ${of}`,
  },
  done: { 'zh-CN': '已答对', en: 'answered' },
  here: { 'zh-CN': '正在答', en: 'you are here' },
  open: { 'zh-CN': '可以答', en: 'open' },
  locked: { 'zh-CN': '答对上一问后打开', en: 'opens when the one before is answered' },
  startsFromYours: {
    'zh-CN': '编辑器里先放着你上一问的答案，接着往下写。',
    en: 'The editor starts with your own answer to the question before; go on from there.',
  },

  claim: { 'zh-CN': '报表作者的说法', en: 'What its author says' },
  reportFigures: { 'zh-CN': '报表里的数', en: 'The figures in the report' },
  reportQuery: { 'zh-CN': '这张报表的查询', en: 'The query behind it' },
  noReport: {
    'zh-CN': '示例数据还没准备好，报表暂时画不出来。它的查询在编辑器里。',
    en: 'The sample data are not ready, so the report cannot be drawn. Its query is in the editor.',
  },
  empty: { 'zh-CN': '空', en: 'empty' },

  choice: { 'zh-CN': '先选一项', en: 'Choose first' },
  choiceNote: { 'zh-CN': '选项和查询一起提交，两样都对才算通过。', en: 'Your choice is handed in with the query; both must be right.' },

  instance: { 'zh-CN': '你这份题目', en: 'Your version' },
  instanceNote: {
    'zh-CN': (count: number) => `这道题有 ${count} 份，同事拿到的数可能和你不同。`,
    en: (count: number) => `There are ${count} versions of this lab; a colleague’s may differ from yours.`,
  },
  anotherInstance: { 'zh-CN': '换一份再练', en: 'Practise another version' },
});
