import { defineMessages, plural } from '~/i18n/messages';

const listed = (names: string[]) => names.join('、');
const commas = (names: string[]) => names.join(', ');

/** The words of a verdict. */
export const messages = defineMessages({
  accepted: {
    'zh-CN': (hidden: number) => `通过：示例数据和 ${hidden} 份隐藏数据上都对。`,
    en: hidden => `Accepted: right on the sample data and on ${plural(hidden, 'hidden data set')}.`,
  },
  wrongHere: { 'zh-CN': '在示例数据上还不对。', en: 'Not right yet on the sample data.' },
  wrongHidden: {
    'zh-CN': (world: string) => `示例数据上对了，但在“${world}”这份隐藏数据上不同。`,
    en: world => `Right on the sample data, but different on the hidden data set “${world}”.`,
  },
  passedOf: {
    'zh-CN': (passed: number, total: number) => `${total} 份数据中对了 ${passed} 份。`,
    en: (passed, total) => `Right on ${passed} of ${plural(total, 'data set')}.`,
  },

  columnCount: {
    'zh-CN': (expected: number, actual: number) => `应有 ${expected} 列，你的结果有 ${actual} 列。`,
    en: (expected, actual) => `${plural(expected, 'column')} expected, your result has ${actual}.`,
  },
  columnNames: {
    'zh-CN': (expected: string[], actual: string[]) => `列名要求是 ${listed(expected)}，你的是 ${listed(actual)}。`,
    en: (expected, actual) => `The columns must be named ${commas(expected)}; yours are ${commas(actual)}.`,
  },
  columnOrder: {
    'zh-CN': (expected: string[]) => `列都有了，但顺序应为 ${listed(expected)}。`,
    en: expected => `All columns are there, but their order must be ${commas(expected)}.`,
  },
  columnType: {
    'zh-CN': (column: string, expected: string, actual: string) => `${column} 列的类型不对：应是 ${expected}，你的是 ${actual}。`,
    en: (column, expected, actual) => `Column ${column} has the wrong type: ${expected} expected, yours is ${actual}.`,
  },
  missingRows: {
    'zh-CN': (expected: number, actual: number) => `行数少了：应有 ${expected} 行，你的结果有 ${actual} 行。`,
    en: (expected, actual) => `Too few rows: ${expected} expected, your result has ${actual}.`,
  },
  noRows: { 'zh-CN': '结果是空的，这里应当有数据。', en: 'The result is empty; there should be rows.' },
  extraRows: {
    'zh-CN': (expected: number, actual: number) => `行数多了：应有 ${expected} 行，你的结果有 ${actual} 行。`,
    en: (expected, actual) => `Too many rows: ${expected} expected, your result has ${actual}.`,
  },
  lostDuplicates: {
    'zh-CN': (missing: number) => `有 ${missing} 行重复的数据被去掉了，它们本该保留。`,
    en: missing => `${plural(missing, 'duplicate row was', 'duplicate rows were')} dropped that should have stayed.`,
  },
  lostDuplicatesAdvice: {
    'zh-CN': '看看是否多写了 DISTINCT，或者把 UNION ALL 写成了 UNION。',
    en: 'Look for a needless DISTINCT, or a UNION that should be UNION ALL.',
  },
  duplicateRows: {
    'zh-CN': (extra: number) => `有 ${extra} 行重复出现了。`,
    en: extra => `${plural(extra, 'row appears', 'rows appear')} more often than it should.`,
  },
  duplicateRowsAdvice: {
    'zh-CN': '连接时一行可能匹配到了多行：检查连接条件，或先汇总再连接。',
    en: 'A join may match one row with several: check its condition, or aggregate before joining.',
  },
  wrongRows: {
    'zh-CN': (extra: number) => `行数对了，但有 ${extra} 行的内容不同。`,
    en: extra => `The number of rows is right, but ${plural(extra, 'row differs', 'rows differ')}.`,
  },
  firstCell: {
    'zh-CN': (row: number, column: string, expected: string, actual: string) =>
      `第 ${row} 行的 ${column}：应为 ${expected}，你的是 ${actual}。`,
    en: (row, column, expected, actual) => `Row ${row}, ${column}: ${expected} expected, yours is ${actual}.`,
  },
  exampleMissing: { 'zh-CN': (row: string) => `例如缺了这一行：${row}`, en: row => `Missing, for example: ${row}` },
  exampleExtra: { 'zh-CN': (row: string) => `例如多了这一行：${row}`, en: row => `Not expected, for example: ${row}` },
  wrongOrder: {
    'zh-CN': (keys: string[]) => `行都对，但顺序不对：应按 ${listed(keys)} 排序。`,
    en: keys => `The rows are right but not their order: sort by ${commas(keys)}.`,
  },
  firstMisplaced: { 'zh-CN': (row: number) => `从第 ${row} 行开始不同。`, en: row => `It differs from row ${row} on.` },

  someMissing: { 'zh-CN': '有该出现的行没有出现。', en: 'Rows are missing that should be there.' },
  someExtra: { 'zh-CN': '多出了不该有的行。', en: 'There are rows that should not be there.' },
  someLostDuplicates: { 'zh-CN': '重复的行被去掉了，它们本该保留。', en: 'Duplicate rows were dropped that should have stayed.' },
  someDuplicates: { 'zh-CN': '有的行重复出现了。', en: 'Some rows appear more often than they should.' },
  someWrong: {
    'zh-CN': (column: string) => `行数对了，但 ${column} 列的内容不同。`,
    en: column => `The number of rows is right, but column ${column} differs.`,
  },

  hintCase: { 'zh-CN': '只是大小写不同。', en: 'Only upper and lower case differ.' },
  hintSpace: { 'zh-CN': '只是空格不同。', en: 'Only white space differs.' },
  hintNullOrEmpty: { 'zh-CN': 'NULL 和空字符串不是一回事。', en: 'NULL and the empty text are not the same.' },
  hintNull: { 'zh-CN': '一边是 NULL：想想空值该怎么算。', en: 'One side is NULL: think about how missing values should count.' },
  hintSign: { 'zh-CN': '正负号反了。', en: 'The sign is reversed.' },
  hintFactor: { 'zh-CN': '正好差 100 倍：是比例还是百分数？', en: 'Off by a factor of exactly 100: a ratio or a percentage?' },
  hintRounding: { 'zh-CN': '数值很接近：检查取整和小数位。', en: 'The numbers are close: check rounding and decimals.' },

  namesDiffer: {
    'zh-CN': (expected: string[]) => `列名和题目给的不一样（${listed(expected)}），这次按位置比较。`,
    en: expected => `Your column names are not those of the task (${commas(expected)}); columns were compared by position.`,
  },
  booleanAsNumber: {
    'zh-CN': (column: string) => `${column} 列一边是真假值，一边是 0/1，按相等处理。`,
    en: column => `Column ${column} is true/false on one side and 0/1 on the other; they were taken as equal.`,
  },

  sqlError: { 'zh-CN': '这条 SQL 没能运行。', en: 'The SQL did not run.' },
  sqlErrorHidden: {
    'zh-CN': (world: string) => `示例数据上能运行，但在“${world}”这份隐藏数据上出错了。`,
    en: world => `It runs on the sample data but fails on the hidden data set “${world}”.`,
  },
  timeout: {
    'zh-CN': (seconds: number) => `超过 ${seconds} 秒还没算完，已停止。检查连接条件是否漏写。`,
    en: seconds => `Not finished after ${plural(seconds, 'second')} and stopped. Check for a missing join condition.`,
  },
  tooManyRows: {
    'zh-CN': (most: number) => `结果超过 ${most} 行，没有哪道题需要这么多。检查连接条件和筛选。`,
    en: most => `The result has more than ${plural(most, 'row')}; no task needs that many. Check joins and filters.`,
  },
  tooManyColumns: { 'zh-CN': (most: number) => `结果超过 ${most} 列。`, en: most => `The result has more than ${plural(most, 'column')}.` },
  tooLargeCell: {
    'zh-CN': (most: number) => `有一个单元格超过 ${most} 个字符。`,
    en: most => `A cell is longer than ${plural(most, 'character')}.`,
  },
  tooLarge: { 'zh-CN': '结果太大，无法比较。', en: 'The result is too large to compare.' },
  crashed: {
    'zh-CN': '这条 SQL 让查询进程崩溃了（多半是用尽了内存）。换一种写法再试。',
    en: 'This SQL made the query process crash, most likely for lack of memory. Try another way to write it.',
  },

  wrongChoice: {
    'zh-CN': '查询对了，可是选的那一项不对',
    en: 'The query is right; the option you chose is not',
  },
  withheld: { 'zh-CN': '还没有通过。', en: 'Not accepted yet.' },
  withheldTillExam: { 'zh-CN': '是哪一项没过，考试结束后可以看到。', en: 'Which check it did not pass is shown when the exam is over.' },
  withheldForGood: { 'zh-CN': '没过的那一项不公开。', en: 'The check it did not pass is not made public.' },
  mentorAccepted: { 'zh-CN': '导师改判：通过。', en: 'A mentor decided: accepted.' },
  mentorRejected: { 'zh-CN': '导师改判：未通过。', en: 'A mentor decided: not accepted.' },
  decidedAccepted: { 'zh-CN': '管理员改判：通过。', en: 'An administrator decided: accepted.' },
  decidedRejected: { 'zh-CN': '管理员改判：未通过。', en: 'An administrator decided: not accepted.' },

  refusedEmpty: { 'zh-CN': '还没有写 SQL。', en: 'There is no SQL yet.' },
  refusedTooLong: {
    'zh-CN': (limit: number) => `SQL 太长了，最多 ${limit} 个字符。`,
    en: limit => `The SQL is too long: ${plural(limit, 'character')} at most.`,
  },
  refusedSeveral: {
    'zh-CN': (count: number) => `一次只能提交一条语句，这里有 ${count} 条。`,
    en: count => `Hand in a single statement; there are ${count}.`,
  },
  refusedPivot: {
    'zh-CN': '不写 IN 的 PIVOT 会被拆成几条语句：请用 IN 列出取值。',
    en: 'A PIVOT without IN becomes several statements: list its values with IN.',
  },
  refusedKind: {
    'zh-CN': (statement: string) => `只能提交查询（SELECT），不能用 ${statement}。`,
    en: statement => `Only a query (SELECT) can be handed in, not ${statement}.`,
  },
  refusedFunction: {
    'zh-CN': (name: string) => `这里不能使用函数 ${name}。`,
    en: name => `The function ${name} cannot be used here.`,
  },
});
