import { defineMessages, plural } from '~/i18n/messages';

export const messages = defineMessages({
  noDifference: {
    'zh-CN': (worlds: number) => `在 ${worlds} 份数据上结果都一致`,
    en: (worlds: number) => `the same result on ${plural(worlds, 'data set')}`,
  },
  schemaBroken: {
    'zh-CN': (message: string) => `schema_ddl 无法执行：${message}`,
    en: (message: string) => `schema_ddl cannot be executed: ${message}`,
  },
  setupBroken: {
    'zh-CN': (message: string) => `setup_sql 无法执行：${message}`,
    en: (message: string) => `setup_sql cannot be executed: ${message}`,
  },
  referenceBroken: {
    'zh-CN': (message: string) => `参考 SQL 无法运行：${message}`,
    en: (message: string) => `the reference does not run: ${message}`,
  },
  submissionBroken: {
    'zh-CN': (message: string) => `提交的 SQL 无法运行：${message}`,
    en: (message: string) => `the submission does not run: ${message}`,
  },
  submissionFails: {
    'zh-CN': (message: string) => `参考 SQL 有结果时，提交的 SQL 报错：${message}`,
    en: (message: string) => `the submission fails on data on which the reference gives a result: ${message}`,
  },
  submissionHangs: {
    'zh-CN': (message: string) => `提交的 SQL 运行太久：${message}`,
    en: (message: string) => `the submission takes too long: ${message}`,
  },
  columnCount: {
    'zh-CN': (expected: number, actual: number) => `应有 ${expected} 列，提交的有 ${actual} 列`,
    en: (expected: number, actual: number) => `${plural(expected, 'column')} expected, ${actual} given`,
  },
  columnType: {
    'zh-CN': (column: string, expected: string, actual: string) => `${column} 列应为 ${expected}，提交的是 ${actual}`,
    en: (column: string, expected: string, actual: string) => `column ${column} should be ${expected}, not ${actual}`,
  },
  rowCount: {
    'zh-CN': (expected: number, actual: number) => `应有 ${expected} 行，提交的有 ${actual} 行`,
    en: (expected: number, actual: number) => `${plural(expected, 'row')} expected, ${actual} given`,
  },
  cells: {
    'zh-CN': (column: string, expected: string, actual: string) => `${column} 应为 ${expected}，提交的是 ${actual}`,
    en: (column: string, expected: string, actual: string) => `${column} should be ${expected}, not ${actual}`,
  },
  rows: { 'zh-CN': '行的内容不同', en: 'other rows' },
  order: { 'zh-CN': '行的顺序不对', en: 'the rows are in the wrong order' },
  noTime: { 'zh-CN': '超过了时间上限', en: 'out of time' },
  crashed: { 'zh-CN': '引擎崩溃了', en: 'the engine crashed' },
});
