import { defineMessages, plural } from '~/i18n/messages';

export const messages = defineMessages({
  // completion
  cte: { 'zh-CN': 'WITH 里的查询', en: 'Query in WITH' },
  madeTable: { 'zh-CN': '上面建的表', en: 'Made above' },
  subquery: { 'zh-CN': '子查询', en: 'Sub-query' },
  tableFunction: { 'zh-CN': '表函数', en: 'Table function' },
  selectAlias: { 'zh-CN': 'SELECT 里的别名', en: 'Named in SELECT' },
  joinBy: { 'zh-CN': (key: string) => `按 ${key} 连接`, en: (key: string) => `Joins by ${key}` },
  refersTo: { 'zh-CN': (key: string) => `指向 ${key}`, en: (key: string) => `Refers to ${key}` },
  primaryKey: { 'zh-CN': '主键', en: 'Key' },
  functionKind: { 'zh-CN': '函数', en: 'Function' },
  keywordKind: { 'zh-CN': '关键字', en: 'Keyword' },
  tableKind: { 'zh-CN': '表', en: 'Table' },
  rows: { 'zh-CN': (rows: string) => `${rows} 行`, en: (rows: string) => `${rows} rows` },

  // characters of a Chinese keyboard
  slip: {
    'zh-CN': (found: string, meant: string) => `这里是全角的 ${found}，SQL 要用半角的 ${meant}`,
    en: (found: string, meant: string) => `This is the full-width ${found}; SQL wants ${meant}`,
  },
  slipQuotes: {
    'zh-CN': (meant: string) => `文本要用英文单引号：${meant}`,
    en: (meant: string) => `Texts stand in straight single quotes: ${meant}`,
  },
  slipBlank: { 'zh-CN': '这里有一个特殊空格，换成普通空格', en: 'A blank of another kind stands here; make it a plain one' },
  slipInvisible: { 'zh-CN': '这里有一个看不见的字符，删掉它', en: 'An invisible character stands here; take it out' },
  fixThis: { 'zh-CN': '改这一处', en: 'Fix this one' },
  fixAll: { 'zh-CN': '全部改正', en: 'Fix all' },
  slipCount: {
    'zh-CN': (count: number) => `有 ${count} 处中文标点或特殊空格`,
    en: (count: number) => `${plural(count, 'character')} of the wrong width`,
  },
  slipsFixed: { 'zh-CN': (count: number) => `已改正 ${count} 处`, en: (count: number) => `Fixed ${count}` },
  noSlips: { 'zh-CN': '没有要改的中文标点', en: 'Nothing to fix' },
});
