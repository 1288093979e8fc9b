import { defineMessages, plural } from '~/i18n/messages';

export const messages = defineMessages({
  planOf: { 'zh-CN': '执行计划', en: 'Plan' },
  ask: { 'zh-CN': '看这条查询怎么跑的', en: 'See how this query runs' },
  askNote: {
    'zh-CN': '引擎会真的跑一遍这条查询，记下每一步花的时间和经过的行数：先读哪张表，怎样连接，在哪里过滤。',
    en: 'The engine runs the query and notes the time and the rows of every step: which table it reads, how it joins, where it filters.',
  },
  again: { 'zh-CN': '再跑一遍', en: 'Run again' },
  running: { 'zh-CN': '正在运行并计时…', en: 'Running and timing…' },
  stop: { 'zh-CN': '停止', en: 'Stop' },
  onlyQueries: { 'zh-CN': '只有查询才有执行计划', en: 'Only queries have a plan' },
  onlyQueriesAdvice: {
    'zh-CN': '写一条 SELECT 再看；有几条语句时看最后一条，选中一条就看选中的。',
    en: 'Write a SELECT first. Of several statements the last one is shown, or the selected one.',
  },
  unreadable: { 'zh-CN': '引擎没有给出能读的计划', en: 'The engine gave no readable plan' },

  summary: {
    'zh-CN': (step: string, share: string) => `最慢的一步是“${step}”，占 ${share} 的时间。`,
    en: (step: string, share: string) => `The slowest step is “${step}”: ${share} of the time.`,
  },
  summaryWidest: {
    'zh-CN': (step: string, rows: string) => `行数最多的一步是“${step}”，经过 ${rows} 行。`,
    en: (step: string, rows: string) => `Most rows go through “${step}”: ${rows}.`,
  },
  summaryBoth: {
    'zh-CN': (step: string, share: string, rows: string) => `最慢、行数也最多的一步是“${step}”，占 ${share} 的时间，经过 ${rows} 行。`,
    en: (step: string, share: string, rows: string) =>
      `The slowest step is also the widest: “${step}”, ${share} of the time, ${rows} rows.`,
  },
  total: {
    'zh-CN': (steps: number, ms: string) => `共 ${steps} 步，用时 ${ms} 毫秒`,
    en: (steps: number, ms: string) => `${plural(steps, 'step')}, ${ms} ms`,
  },
  readUpwards: {
    'zh-CN': '从下往上读：数据从最下面的表流上来，最上面是结果。',
    en: 'Read it upwards: rows flow from the tables at the bottom to the result on top.',
  },
  tree: { 'zh-CN': '执行步骤，最上面是结果', en: 'Steps of the plan, the result on top' },
  slowest: { 'zh-CN': '最慢', en: 'slowest' },
  widest: { 'zh-CN': '行数最多', en: 'most rows' },
  rows: { 'zh-CN': (from: string, to: string) => `${from} → ${to} 行`, en: (from: string, to: string) => `${from} → ${to} rows` },
  rowsOnly: { 'zh-CN': (rows: string) => `${rows} 行`, en: (rows: string) => (rows === '1' ? '1 row' : `${rows} rows`) },
  time: { 'zh-CN': (ms: string, share: string) => `${ms} 毫秒，${share}`, en: (ms: string, share: string) => `${ms} ms, ${share}` },
  expected: {
    'zh-CN': (expected: string, actual: string) => `引擎估计 ${expected} 行，实际 ${actual} 行`,
    en: (expected: string, actual: string) => `The engine expected ${expected} rows and met ${actual}`,
  },
  branch: { 'zh-CN': (number: number) => `第 ${number} 路`, en: (number: number) => `Branch ${number}` },
  asText: { 'zh-CN': '文字版', en: 'As text' },
  details: { 'zh-CN': '细节', en: 'Details' },

  // what the steps do
  scan: { 'zh-CN': (table: string) => `读表 ${table}`, en: (table: string) => `Read ${table}` },
  cteScan: { 'zh-CN': (name: string) => `读中间结果 ${name}`, en: (name: string) => `Read the result of ${name}` },
  cteScanPlain: { 'zh-CN': '读中间结果', en: 'Read a result from before' },
  values: { 'zh-CN': '准备几行值', en: 'Make a few rows' },
  function: { 'zh-CN': (name: string) => `生成行 ${name}`, en: (name: string) => `Make rows with ${name}` },
  unnest: { 'zh-CN': '把列表展开成行', en: 'Unfold lists into rows' },
  filter: { 'zh-CN': '过滤', en: 'Filter' },
  compute: { 'zh-CN': '计算列', en: 'Compute columns' },
  join: { 'zh-CN': '连接', en: 'Join' },
  leftJoin: { 'zh-CN': '左连接', en: 'Left join' },
  semiJoin: { 'zh-CN': '检查是否在另一边', en: 'Check for a partner' },
  antiJoin: { 'zh-CN': '留下另一边没有的', en: 'Keep those without a partner' },
  outerJoin: { 'zh-CN': '外连接', en: 'Outer join' },
  slowJoin: { 'zh-CN': '逐行比对连接', en: 'Join by comparing row by row' },
  crossJoin: { 'zh-CN': '两两组合', en: 'Pair every row with every row' },
  group: { 'zh-CN': '分组汇总', en: 'Group' },
  distinct: { 'zh-CN': '去重', en: 'Remove doubles' },
  aggregate: { 'zh-CN': '汇总成一行', en: 'Total into one row' },
  sort: { 'zh-CN': '排序', en: 'Sort' },
  top: { 'zh-CN': '排序取前几行', en: 'Sort and keep the first rows' },
  limit: { 'zh-CN': '只取前几行', en: 'Keep the first rows' },
  window: { 'zh-CN': '窗口计算', en: 'Window functions' },
  union: { 'zh-CN': '上下合并', en: 'Put results together' },
  cte: { 'zh-CN': (name: string) => `先算好 ${name}，再用它`, en: (name: string) => `Compute ${name} once, then use it` },
  recursive: { 'zh-CN': '一轮一轮地算', en: 'Compute round by round' },
  other: { 'zh-CN': (name: string) => `引擎内部步骤 ${name}`, en: (name: string) => `Inner step ${name}` },

  // notes
  noteFilter: { 'zh-CN': '条件', en: 'Condition' },
  noteCondition: { 'zh-CN': '连接条件', en: 'Joined on' },
  noteGroup: { 'zh-CN': '按', en: 'By' },
  noteAggregate: { 'zh-CN': '算', en: 'Computes' },
  noteOrder: { 'zh-CN': '排序', en: 'Order' },
  noteCompute: { 'zh-CN': '得到', en: 'Gives' },
  noteTop: { 'zh-CN': '取', en: 'Keeps' },
});
