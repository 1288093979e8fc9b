import { defineMessages } from '~/i18n/messages';

/** The words of the ladder under a verdict. */
export const messages = defineMessages({
  looking: { 'zh-CN': '正在找原因…', en: 'Looking for the reason…' },
  ladder: { 'zh-CN': '哪里出了错', en: 'Where it goes wrong' },

  clauseTitle: { 'zh-CN': '看这一部分', en: 'Look here' },
  clause: {
    'zh-CN': (name: string) => `问题出在 ${name}：其余部分照你的写法就对了。`,
    en: name => `The mistake is in ${name}; the rest of your query is right as it is.`,
  },
  clauseSetOperation: {
    'zh-CN': '问题出在 UNION、INTERSECT 或 EXCEPT 这一层：两边各自都对。',
    en: 'The mistake is in how UNION, INTERSECT or EXCEPT puts the two sides together.',
  },
  misconceptionTitle: { 'zh-CN': '像是这样', en: 'It behaves like this' },

  counterExample: { 'zh-CN': '反例', en: 'A counter-example' },
  invented: {
    'zh-CN': '这几行是为你的查询虚构的，不是题目的数据。',
    en: 'These rows were invented for your query; they are not the data of the task.',
  },
  showCounterExample: { 'zh-CN': '给我看一个反例', en: 'Show me a counter-example' },
  inputTable: { 'zh-CN': (name: string) => `表 ${name}`, en: name => `Table ${name}` },
  yours: { 'zh-CN': '你的查询给出', en: 'What your query gives' },
  right: { 'zh-CN': '应该是', en: 'What is right' },
  noRows: { 'zh-CN': '没有行', en: 'No rows' },
  yoursFails: { 'zh-CN': '没有结果：这里出错了', en: 'No result: it fails here' },
  markedRow: { 'zh-CN': '关键的一行', en: 'the row that decides' },
  wrongRow: { 'zh-CN': '不该有，或位置不对', en: 'should not be here' },
  wrongCell: { 'zh-CN': '不对', en: 'wrong' },
  lackingRow: { 'zh-CN': '你的结果里没有', en: 'not in your result' },
  rightCell: { 'zh-CN': '应为此值', en: 'the right value' },

  missed: { 'zh-CN': (row: string) => `${row}没有算进去。`, en: row => `${row} was not counted.` },
  surplus: { 'zh-CN': (row: string) => `${row}不该算，却算进去了。`, en: row => `${row} was counted, but should not be.` },
  disturbs: {
    'zh-CN': (row: string) => `${row}不该影响结果，却影响了。`,
    en: row => `${row} should not change the result here, but it does.`,
  },
  disturbsColumn: {
    'zh-CN': (row: string, column: string) => `${row}不该影响 ${column}，却影响了。`,
    en: (row, column) => `${row} should not change ${column} here, but it does.`,
  },
  detailed: {
    'zh-CN': (row: string, column: string, value: string) => `${row}（${column} 是 ${value}）`,
    en: (row, column, value) => `${row} (${column} is ${value})`,
  },
  rowAt: {
    'zh-CN': (noun: string, key: string, moment: string) => `${moment} 的${noun} ${key} `,
    en: (noun, key, moment) => `The ${noun} ${key} of ${moment}`,
  },
  rowOf: { 'zh-CN': (noun: string, key: string) => `${noun} ${key} `, en: (noun, key) => `The ${noun} ${key}` },
  cellDiffers: {
    'zh-CN': (column: string, expected: string, actual: string) => `${column} 应为 ${expected}，你的查询给出 ${actual}。`,
    en: (column, expected, actual) => `${column} should be ${expected}; your query gives ${actual}.`,
  },
  fails: {
    'zh-CN': (message: string) => `在这几行上，你的查询出错了：${message}`,
    en: message => `On these rows your query fails: ${message}`,
  },

  notes: { 'zh-CN': '还可以更简洁', en: 'It could be simpler still' },
  noteJoin: { 'zh-CN': '有一个连接去掉后结果也一样。', en: 'One of the joins could go: the result stays the same.' },
  noteDistinct: {
    'zh-CN': '有一个 DISTINCT 用不着：这里本来就没有重复。',
    en: 'One DISTINCT does nothing here: there are no duplicates to begin with.',
  },
  noteSubQuery: {
    'zh-CN': '有一层子查询只是把表原样递出来，可以直接用表。',
    en: 'One sub-query only hands its table on; the table itself would do.',
  },
  noteStar: {
    'zh-CN': '最外层用了 *：写出列名，表以后加列也不怕。',
    en: 'The outermost SELECT uses *: named columns keep working when the table gets new ones.',
  },
});

/** What one row of a table is called. */
export const rowNouns = defineMessages({
  members: { 'zh-CN': '会员', en: 'member' },
  products: { 'zh-CN': '商品', en: 'product' },
  product_stages: { 'zh-CN': '商品阶段', en: 'product stage' },
  orders: { 'zh-CN': '订单', en: 'order' },
  order_items: { 'zh-CN': '订单明细', en: 'order line' },
  refunds: { 'zh-CN': '退款', en: 'refund' },
  inventory_daily: { 'zh-CN': '日库存', en: 'stock of the day' },
  campaigns: { 'zh-CN': '活动', en: 'campaign' },
  coupons: { 'zh-CN': '优惠券', en: 'coupon' },
  coupon_grants: { 'zh-CN': '领券记录', en: 'coupon grant' },
  push_messages: { 'zh-CN': '推送', en: 'push' },
  app_events: { 'zh-CN': '行为事件', en: 'event' },
  cs_tickets: { 'zh-CN': '咨询', en: 'ticket' },
  calendar: { 'zh-CN': '日历日', en: 'calendar day' },
});

/** What a query that behaves so seems to assume; said as a question to think about, not as a correction. */
export const misconceptionTexts = defineMessages({
  boundary: {
    'zh-CN': '像是边界值多算或少算了一个：是 < 还是 <=，> 还是 >=？',
    en: 'It behaves as if a boundary were on the wrong side: < or <=, > or >=?',
  },
  'opposite-condition': { 'zh-CN': '像是有一个条件写反了。', en: 'It behaves as if one condition were the wrong way round.' },
  'wrong-constant': {
    'zh-CN': '像是有一个常量（日期、状态或门槛）和题目说的不一样。',
    en: 'It behaves as if a constant, a day, a state or a threshold, were not the one of the task.',
  },
  'missing-filter': { 'zh-CN': '像是少了一个筛选条件。', en: 'It behaves as if a filter were missing.' },
  'and-or': {
    'zh-CN': '像是 AND 和 OR 混用时少了括号：AND 先算。',
    en: 'It behaves as if brackets were missing where AND meets OR: AND binds first.',
  },
  pattern: { 'zh-CN': '像是 LIKE 的模式匹配得太宽或太窄。', en: 'It behaves as if a LIKE pattern matched too much or too little.' },
  'join-loses-or-keeps-rows': {
    'zh-CN': '像是连接的种类不对：内连接会丢掉配不上的行，LEFT JOIN 会留下。',
    en: 'It behaves as if the kind of join were wrong: an inner join loses rows without a partner, a LEFT JOIN keeps them.',
  },
  'missing-join': { 'zh-CN': '像是少连了一张表。', en: 'It behaves as if a table had not been joined.' },
  'join-key': {
    'zh-CN': '像是连接条件少了一部分，一行配上了好几行。',
    en: 'It behaves as if part of a join condition were missing, so that one row meets several.',
  },
  'on-versus-where': {
    'zh-CN': '像是条件放错了地方：LEFT JOIN 之后，右表的条件写在 ON 里和写在 WHERE 里不一样。',
    en: 'It behaves as if a condition stood in the wrong place: after a LEFT JOIN it matters whether it is in ON or in WHERE.',
  },
  'forgotten-distinct': {
    'zh-CN': '像是忘了 DISTINCT：同一个对象被数了好几次。',
    en: 'It behaves like one without DISTINCT: the same thing is counted several times.',
  },
  'needless-distinct': {
    'zh-CN': '像是多写了 DISTINCT：本该分开算的行被合成了一行。',
    en: 'It behaves like one with a DISTINCT too many: rows that should count separately become one.',
  },
  'wrong-aggregate': { 'zh-CN': '像是用错了聚合函数。', en: 'It behaves as if another aggregate function were meant.' },
  'counts-rows-not-values': {
    'zh-CN': '像是 count(*) 和 count(列) 混了：前者数行，后者跳过 NULL。',
    en: 'It behaves as if count(*) and count(column) were confused: one counts rows, the other skips NULL.',
  },
  'mean-of-rates': {
    'zh-CN': '像是先算每组的比率再平均：比率的平均不等于总的比率。',
    en: 'It behaves like a mean of rates, which is not the rate of the whole.',
  },
  'null-handling': {
    'zh-CN': '像是没有考虑 NULL：它参与运算得 NULL，和谁比都不成立。',
    en: 'It behaves as if NULL had been forgotten: arithmetic with it gives NULL, and no comparison with it holds.',
  },
  grain: { 'zh-CN': '像是分组的粒度不对：一行该代表什么？', en: 'It behaves as if the grain were wrong: what should one row stand for?' },
  'where-versus-having': {
    'zh-CN': '像是 WHERE 和 HAVING 用反了：WHERE 筛一行行的数据，HAVING 筛分好的组。',
    en: 'It behaves as if WHERE and HAVING had changed places: WHERE judges rows, HAVING judges groups.',
  },
  'set-operation': {
    'zh-CN': '像是集合运算选错了：UNION 会去重，UNION ALL 不会。',
    en: 'It behaves as if another set operation were meant: UNION drops duplicates, UNION ALL keeps them.',
  },
  'window-partition': {
    'zh-CN': '像是窗口没有按该分的那一列分开（PARTITION BY）。',
    en: 'It behaves as if a window were not partitioned by what it should be.',
  },
  'window-order': { 'zh-CN': '像是窗口里的排序不对。', en: 'It behaves as if the order inside a window were wrong.' },
  'ranking-ties': {
    'zh-CN': '像是排名函数选错了：并列时 RANK、DENSE_RANK 和 ROW_NUMBER 各不相同。',
    en: 'It behaves as if another ranking function were meant: RANK, DENSE_RANK and ROW_NUMBER differ on ties.',
  },
  'window-frame': {
    'zh-CN': '像是窗口的范围不对：从哪一行算到哪一行？',
    en: 'It behaves as if the frame of a window were wrong: from which row to which?',
  },
  'window-filter': {
    'zh-CN': '像是筛选和窗口的先后不对：WHERE 在窗口之前，会先拿走它要看的行。',
    en: 'It behaves as if a filter came on the wrong side of a window: WHERE takes rows away before the window sees them.',
  },
  'not-in-with-null': {
    'zh-CN': '像是 NOT IN 遇到了 NULL：名单里只要有一个 NULL，就什么都选不出来。',
    en: 'It behaves like NOT IN meeting a NULL: one NULL in the list, and nothing is left.',
  },
  correlation: {
    'zh-CN': '像是子查询没有和外层对上：它应当只看当前这一行的数据。',
    en: 'It behaves as if a sub-query were not tied to the row outside it.',
  },
  'sub-query-scope': {
    'zh-CN': '像是条件放错了层：它该在子查询里面，还是外面？',
    en: 'It behaves as if a condition stood on the wrong level: inside the sub-query or outside?',
  },
  'time-unit': {
    'zh-CN': '像是时间单位不对：小时、天还是月？',
    en: 'It behaves as if the unit of time were wrong: hours, days or months?',
  },
  'moment-versus-day': {
    'zh-CN': '像是把时刻当成了日期：满 24 小时和跨一个自然日不是一回事。',
    en: 'It behaves as if a moment were taken for a day: 24 hours are not the next calendar day.',
  },
  'last-day': {
    'zh-CN': '像是丢了最后一天：把日期当时刻来比时，它只是那天的零点。',
    en: 'It behaves as if the last day were lost: compared with a moment, a date is only its midnight.',
  },
  'time-zone': {
    'zh-CN': '像是差了时区：上海比 UTC 早八小时。',
    en: 'It behaves as if a time zone were off: Shanghai is eight hours ahead of UTC.',
  },
  'integer-division': { 'zh-CN': '像是整数相除丢了小数。', en: 'It behaves as if a division lost its decimals.' },
  arithmetic: {
    'zh-CN': '像是算式里少了一项，或符号不对。',
    en: 'It behaves as if a term were missing from a formula, or had the wrong sign.',
  },
  rounding: { 'zh-CN': '像是取整的位数或时机不对。', en: 'It behaves as if rounding came too early, or to other digits.' },
  'sort-order': { 'zh-CN': '像是排序的方向不对。', en: 'It behaves as if the order were the other way round.' },
  'tie-break': { 'zh-CN': '像是少了一个排序列：并列时谁在前？', en: 'It behaves as if a sort key were missing: who comes first in a tie?' },
  limit: { 'zh-CN': '像是取的行数不对。', en: 'It behaves as if it took another number of rows.' },
  'case-order': {
    'zh-CN': '像是 CASE 的分支不对：先满足的那一支说了算。',
    en: 'It behaves as if the branches of a CASE were off: the first that holds decides.',
  },
  'missing-else': {
    'zh-CN': '像是 CASE 少了 ELSE：都不满足时得到的是 NULL。',
    en: 'It behaves like a CASE without ELSE: where no branch holds, it gives NULL.',
  },
  'fan-out': {
    'zh-CN': '像是一对多的连接把数翻了倍：先汇总，再连接。',
    en: 'It behaves like a one-to-many join that multiplies amounts: aggregate first, then join.',
  },
  'wrong-column': {
    'zh-CN': '像是用错了列：意思相近，但不是题目要的那一列。',
    en: 'It behaves as if another column were meant: close in meaning, but not the one of the task.',
  },
});
