import { defineMessages, plural } from '~/i18n/messages';

export const messages = defineMessages({
  // the panel
  engineWords: { 'zh-CN': '引擎的原话', en: "The engine's own words" },
  errorPlace: {
    'zh-CN': (line: number, column: number) => `第 ${line} 行，第 ${column} 个字符`,
    en: (line: number, column: number) => `Line ${line}, character ${column}`,
  },
  lineOf: { 'zh-CN': (line: number) => `第 ${line} 行`, en: (line: number) => `Line ${line}` },
  wrongHere: { 'zh-CN': (words: string) => `出错的是 ${words}`, en: (words: string) => `The trouble is ${words}` },
  goThere: { 'zh-CN': '到出错处', en: 'Go there' },
  suggestion: { 'zh-CN': '建议', en: 'Suggestion' },
  fixIt: { 'zh-CN': '这样改', en: 'Change it' },
  fixed: { 'zh-CN': '已改好，可以再运行', en: 'Changed; run it again' },

  // names
  cannotRun: { 'zh-CN': '引擎不能执行这条语句', en: 'The engine cannot run this statement' },
  noTable: { 'zh-CN': (name: string) => `没有叫 ${name} 的表`, en: (name: string) => `There is no table ${name}` },
  noTableAdvice: {
    'zh-CN': '“数据表”里列出了所有的表，点一下就能写进来。',
    en: 'All tables are listed under “Tables”; a click writes the name.',
  },
  noQualifier: { 'zh-CN': (name: string) => `FROM 里没有叫 ${name} 的表`, en: (name: string) => `No table in FROM is called ${name}` },
  noQualifierAdvice: {
    'zh-CN': '点号前面要写 FROM 里的表名；起了别名的，只能写别名。',
    en: 'Before a dot stands the name of a table in FROM, or its alias where it has one.',
  },
  noColumn: { 'zh-CN': (name: string) => `没有叫 ${name} 的列`, en: (name: string) => `There is no column ${name}` },
  noColumnIn: {
    'zh-CN': (name: string, table: string) => `${table} 里没有叫 ${name} 的列`,
    en: (name: string, table: string) => `${table} has no column ${name}`,
  },
  noColumnAdvice: {
    'zh-CN': '检查拼写，以及 FROM 里的表是否真有这一列。文本要用单引号；双引号里的会被当作列名。',
    en: 'Check the spelling, and that a table in FROM has it. Text takes single quotes; double quotes make a column name.',
  },
  noFrom: {
    'zh-CN': (name: string) => `不知道 ${name} 从哪张表来`,
    en: (name: string) => `No table is named that ${name} could come from`,
  },
  noFromAdvice: { 'zh-CN': '列从哪张表来，要在 FROM 里写明。', en: 'FROM says which table the columns come from.' },
  noUsingColumn: {
    'zh-CN': (name: string) => `USING 里的 ${name} 不是两边都有`,
    en: (name: string) => `${name} in USING is not on both sides`,
  },
  noUsingColumnAdvice: {
    'zh-CN': 'USING 里的列两边都要有；名字不同时用 ON a.x = b.y。',
    en: 'A column of USING must be on both sides; where names differ, write ON a.x = b.y.',
  },
  ambiguousColumn: { 'zh-CN': (name: string) => `${name} 在不止一张表里有`, en: (name: string) => `${name} is in more than one table` },
  ambiguousColumnAdvice: {
    'zh-CN': '在前面加上表名或别名，例如 o.order_id。',
    en: 'Put the table or its alias before it, as in o.order_id.',
  },
  ambiguousTable: {
    'zh-CN': (name: string) => `FROM 里有两张表都叫 ${name}`,
    en: (name: string) => `Two tables in FROM are called ${name}`,
  },
  ambiguousTableAdvice: {
    'zh-CN': '给它们起不同的别名，例如 orders a JOIN orders b。',
    en: 'Give them different aliases, as in orders a JOIN orders b.',
  },

  // groups and windows
  notGrouped: { 'zh-CN': (name: string) => `${name} 没有出现在 GROUP BY 里`, en: (name: string) => `${name} is not in GROUP BY` },
  notGroupedAdvice: {
    'zh-CN': '分组之后一组只剩一行：要么按它分组，要么用 sum、max 之类的函数把它汇总。',
    en: 'After grouping, each group is one row: group by it as well, or aggregate it with sum, max and the like.',
  },
  aggregateIn: { 'zh-CN': (clause: string) => `${clause} 里不能用汇总函数`, en: (clause: string) => `${clause} cannot hold an aggregate` },
  aggregateInWhereAdvice: {
    'zh-CN': 'WHERE 在分组之前过滤；对汇总结果过滤要写在 HAVING。',
    en: 'WHERE filters before grouping; to filter on an aggregate, use HAVING.',
  },
  aggregateElsewhereAdvice: {
    'zh-CN': '汇总要等分组之后才有；先在 CTE 里算好，再在外面用。',
    en: 'An aggregate exists only after grouping: compute it in a CTE and use it outside.',
  },
  windowIn: {
    'zh-CN': (clause: string) => `${clause} 里不能用窗口函数`,
    en: (clause: string) => `${clause} cannot hold a window function`,
  },
  windowInAdvice: { 'zh-CN': '用 QUALIFY，或放进子查询再过滤。', en: 'Use QUALIFY, or filter around a sub-query.' },
  nestedAggregate: { 'zh-CN': '汇总函数里不能再套汇总函数', en: 'An aggregate cannot hold another one' },
  nestedAggregateAdvice: {
    'zh-CN': '分两步：先在 CTE 里汇总，再汇总一次。',
    en: 'Take two steps: aggregate in a CTE, then aggregate that.',
  },

  // functions and types
  noFunction: { 'zh-CN': (name: string) => `没有叫 ${name} 的函数`, en: (name: string) => `There is no function ${name}` },
  noOperator: { 'zh-CN': (name: string) => `没有 ${name} 这个运算符`, en: (name: string) => `There is no operator ${name}` },
  noExtension: { 'zh-CN': (name: string) => `这里用不了 ${name}`, en: (name: string) => `${name} is not available here` },
  noExtensionAdvice: {
    'zh-CN': (extension: string) => `它在 DuckDB 的 ${extension} 扩展里，练习环境没有带。题目用不到它。`,
    en: (extension: string) => `It lives in DuckDB's ${extension} extension, which labs do without. No lab needs it.`,
  },
  noType: { 'zh-CN': (name: string) => `没有叫 ${name} 的类型`, en: (name: string) => `There is no type ${name}` },
  noTypeAdvice: {
    'zh-CN': '常用的有 INTEGER、BIGINT、DECIMAL(12,2)、DOUBLE、VARCHAR、DATE、TIMESTAMP、BOOLEAN。',
    en: 'Common ones: INTEGER, BIGINT, DECIMAL(12,2), DOUBLE, VARCHAR, DATE, TIMESTAMP, BOOLEAN.',
  },
  wrongArguments: {
    'zh-CN': (name: string, types: string) => (types ? `${name} 不能用在 (${types}) 上` : `${name} 的参数不对`),
    en: (name: string, types: string) => (types ? `${name} does not take (${types})` : `${name} does not take these arguments`),
  },
  wrongArgumentsAdvice: {
    'zh-CN': '个数或类型对不上；必要时用 CAST 转换类型。引擎的原话里列出了它接受的写法。',
    en: "Their number or their types do not fit; convert with CAST where needed. The engine's words list what it takes.",
  },
  incomparable: {
    'zh-CN': (left: string, right: string) => `${left} 和 ${right} 不能直接放在一起`,
    en: (left: string, right: string) => `${left} and ${right} do not go together`,
  },
  incomparableAdvice: { 'zh-CN': '比较的两边要同一类型。', en: 'The two sides of a comparison share one type.' },
  unmixableAdvice: { 'zh-CN': '一列只有一种类型；没有值就写 NULL。', en: 'A column has one type; for no value write NULL.' },

  // what the parser says
  syntaxNear: { 'zh-CN': (word: string) => `“${word}” 附近写法有误`, en: (word: string) => `Something is wrong near “${word}”` },
  syntaxAtEnd: { 'zh-CN': '语句没有写完', en: 'The statement is not complete' },
  syntaxAtEndAdvice: {
    'zh-CN': '看看结尾是不是少了条件、括号或表名。',
    en: 'A condition, a bracket or a table may be missing at the end.',
  },
  syntaxAdvice: {
    'zh-CN': '常见原因：漏了逗号或括号，用了中文标点，子句顺序不对（SELECT → FROM → WHERE → GROUP BY → HAVING → ORDER BY）。',
    en: 'Often a comma or bracket is missing, or the clauses stand in another order than SELECT, FROM, WHERE, GROUP BY, HAVING, ORDER BY.',
  },
  limitComma: { 'zh-CN': 'LIMIT 后面不能写两个数', en: 'LIMIT does not take two numbers' },
  openText: { 'zh-CN': '文本少了一个单引号', en: 'A text lacks its closing quote' },
  openName: { 'zh-CN': '名字少了一个双引号', en: 'A name lacks its closing quote' },
  openComment: { 'zh-CN': '注释没有结束', en: 'A comment does not end' },
  openAdvice: { 'zh-CN': '从这里到结尾都被当成了它的一部分。', en: 'Everything from here to the end is taken for a part of it.' },
  nothingSelected: { 'zh-CN': 'SELECT 后面没有写列', en: 'SELECT names no column' },
  nothingSelectedAdvice: { 'zh-CN': '写上要看的列；全都要就写 *。', en: 'Name the columns to see, or * for all.' },
  starWithoutFrom: { 'zh-CN': '* 需要 FROM', en: '* needs a FROM' },

  // values
  conversion: { 'zh-CN': '有个值转换不了类型', en: 'A value cannot be converted' },
  conversionOf: {
    'zh-CN': (value: string, type: string) => (type ? `“${value}” 不能变成 ${type}` : `“${value}” 转换不了类型`),
    en: (value: string, type: string) => (type ? `“${value}” is no ${type}` : `“${value}” cannot be converted`),
  },
  conversionAdvice: {
    'zh-CN': '比较和计算的两边要同一类型；拿不准的值用 TRY_CAST，转不了的得到 NULL。',
    en: 'Both sides of a comparison share one type; TRY_CAST gives NULL for what does not fit.',
  },
  noSuchDate: { 'zh-CN': (value: string) => `日历上没有 ${value}`, en: (value: string) => `The calendar has no ${value}` },
  emptyDate: { 'zh-CN': '空文本不是时间', en: 'An empty text is no time' },
  notADate: {
    'zh-CN': (value: string) => `“${value}” 不是引擎认得的时间写法`,
    en: (value: string) => `“${value}” is no way the engine writes a time`,
  },
  dateAdvice: {
    'zh-CN': '日期写成 2026-06-30，时间写成 2026-06-30 18:00:00。',
    en: 'Dates are written like 2026-06-30, times like 2026-06-30 18:00:00.',
  },
  noDatePart: { 'zh-CN': (name: string) => `没有 ${name} 这个时间单位`, en: (name: string) => `${name} is no unit of time` },
  noDatePartAdvice: {
    'zh-CN': '可用的有 year、quarter、month、week、day、hour、minute、second。',
    en: 'There are year, quarter, month, week, day, hour, minute and second.',
  },
  intervalUnit: { 'zh-CN': 'INTERVAL 少了单位', en: 'INTERVAL lacks its unit' },
  intervalUnitAdvice: { 'zh-CN': '写成 INTERVAL 7 DAY。', en: 'It is INTERVAL 7 DAY.' },
  outOfRange: { 'zh-CN': '数值超出了范围', en: 'A number is out of range' },
  outOfRangeAdvice: {
    'zh-CN': '先把一边转成更大的类型再算，例如 CAST(x AS DOUBLE)。',
    en: 'Make one side a larger type first, as in CAST(x AS DOUBLE).',
  },
  formatMismatch: {
    'zh-CN': (value: string, format: string) => `“${value}” 不是 “${format}” 的样子`,
    en: (value: string, format: string) => `“${value}” does not look like “${format}”`,
  },
  formatMismatchAdvice: {
    'zh-CN': '格式要和文本逐字对上，包括分隔符；混着几种样子的用 try_strptime。',
    en: 'The format must follow the text sign by sign, separators too; for mixed texts there is try_strptime.',
  },

  // sub-queries and sets
  subqueryColumns: {
    'zh-CN': (count: number) => `子查询返回了 ${count} 列，这里只能有一列`,
    en: (count: number) => `The sub-query returns ${plural(count, 'column')} where one is wanted`,
  },
  subqueryColumnsAdvice: {
    'zh-CN': '与一个值比较的子查询只能有一列。',
    en: 'A sub-query compared with one value may have one column only.',
  },
  subqueryRows: { 'zh-CN': '子查询返回了不止一行', en: 'The sub-query returns more than one row' },
  subqueryRowsAdvice: {
    'zh-CN': '当作一个值用的子查询只能有一行：汇总一下，或者改用 IN、JOIN。',
    en: 'A sub-query in place of a value may have one row: aggregate it, or use IN or a JOIN.',
  },
  setOperation: { 'zh-CN': 'UNION 两边的列数不同', en: 'The two sides of UNION differ in columns' },
  setOperationAdvice: { 'zh-CN': '两边的列数和含义要一一对应。', en: 'Both sides need the same columns in the same order.' },
  termOutOfRange: {
    'zh-CN': (clause: string) => `${clause === 'ORDER' ? 'ORDER BY' : clause} 的序号超出了列数`,
    en: (clause: string) => `A position in ${clause === 'ORDER' ? 'ORDER BY' : clause} is beyond the columns`,
  },

  // changing
  insertColumns: {
    'zh-CN': ({ table, has, given }: { table: string; has: number; given: number }) => `${table} 有 ${has} 列，这里给了 ${given} 个值`,
    en: ({ table, has, given }: { table: string; has: number; given: number }) =>
      `${table} has ${plural(has, 'column')}, and ${plural(given, 'value')} ${given === 1 ? 'is' : 'are'} given`,
  },
  constraint: { 'zh-CN': '数据违反了表上的约束', en: 'The rows break a rule of the table' },
  constraintAdvice: { 'zh-CN': '主键不能重复，NOT NULL 的列不能空。', en: 'Keys must not repeat, and NOT NULL columns must have a value.' },
  parameters: { 'zh-CN': '语句里有没给值的参数', en: 'The statement has parameters without values' },
  readOnly: { 'zh-CN': '示例数据是只读的', en: 'The sample data is read-only' },
  readOnlyAdvice: {
    'zh-CN': '想改数据，先 CREATE TABLE 我的表 AS FROM orders 复制一份。',
    en: 'To change data, make a copy first: CREATE TABLE mine AS FROM orders.',
  },
  noFile: { 'zh-CN': '这里没有文件可读', en: 'There are no files to read here' },
  noFileAdvice: { 'zh-CN': '练习只读“数据表”里的表。', en: 'Labs read the tables listed under “Tables”.' },
  outOfMemory: { 'zh-CN': '内存不够', en: 'Out of memory' },
  outOfMemoryAdvice: {
    'zh-CN': '中间结果太大，多半是连接条件漏写或写错。',
    en: 'A result on the way is too large; most often a join condition is missing or wrong.',
  },
});
