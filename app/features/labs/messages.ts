import { defineMessages, plural } from '~/i18n/messages';

export const messages = defineMessages({
  // the panes
  panes: { 'zh-CN': '切换面板', en: 'Switch panes' },
  paneBrief: { 'zh-CN': '任务', en: 'Task' },
  paneQuery: { 'zh-CN': '查询', en: 'Query' },
  paneOutput: { 'zh-CN': '结果', en: 'Result' },
  paneTables: { 'zh-CN': '数据表', en: 'Tables' },
  labs: { 'zh-CN': '实验', en: 'Lab' },
  playground: { 'zh-CN': '实验台', en: 'Playground' },
  playgroundStarter: {
    'zh-CN':
      "-- 任何查询都可以，表在右边。比如：各渠道 2026 年 6 月付了多少单、多少钱？\nSELECT channel,\n       count(*) AS orders,\n       sum(paid_amount) AS paid\nFROM orders\nWHERE paid_at >= '2026-06-01' AND paid_at < '2026-07-01'\n  AND status <> 'cancelled'\nGROUP BY channel\nORDER BY paid DESC;\n",
    en: "-- Any query will do; the tables are on the right. For one: orders and money by channel in June 2026.\nSELECT channel,\n       count(*) AS orders,\n       sum(paid_amount) AS paid\nFROM orders\nWHERE paid_at >= '2026-06-01' AND paid_at < '2026-07-01'\n  AND status <> 'cancelled'\nGROUP BY channel\nORDER BY paid DESC;\n",
  },
  labNumber: {
    'zh-CN': (number: number, of: number) => `第 ${number} 题 / 共 ${of} 题`,
    en: (number: number, of: number) => `Lab ${number} of ${of}`,
  },
  retry: { 'zh-CN': '重试', en: 'Try again' },

  // the engine
  engineIdle: { 'zh-CN': '引擎未启动', en: 'Engine not started' },
  engineReady: { 'zh-CN': '本地引擎就绪', en: 'Local engine ready' },
  engineRows: {
    'zh-CN': (rows: string) => `${rows.replace(/(?=[万亿]$)/, ' ')}${/[万亿]$/.test(rows) ? '' : ' '}行`,
    en: (rows: string) => `${rows} rows`,
  },
  noSampleData: { 'zh-CN': '还没有示例数据', en: 'No sample data yet' },

  // the brief
  basic: { 'zh-CN': '初级', en: 'Basic' },
  intermediate: { 'zh-CN': '中级', en: 'Intermediate' },
  advanced: { 'zh-CN': '高级', en: 'Advanced' },
  about: { 'zh-CN': (minutes: number) => `约 ${minutes} 分钟`, en: (minutes: number) => `About ${plural(minutes, 'minute')}` },
  solved: { 'zh-CN': '已通过', en: 'Solved' },
  returns: { 'zh-CN': (count: number) => `返回 ${count} 列：`, en: (count: number) => `Return ${plural(count, 'column')}:` },
  hints: { 'zh-CN': '提示', en: 'Hints' },
  hint: { 'zh-CN': (level: number, of: number) => `提示 ${level} / ${of}`, en: (level: number, of: number) => `Hint ${level} of ${of}` },
  firstHint: { 'zh-CN': '给我一个提示', en: 'Give me a hint' },
  anotherHint: { 'zh-CN': '再给一个提示', en: 'Another hint' },
  hintFailed: { 'zh-CN': '没能取到提示，请检查网络后再试。', en: 'The hint could not be fetched. Check the connection and try again.' },
  why: { 'zh-CN': '为什么重要', en: 'Why it matters' },
  toGoal: { 'zh-CN': '看它在目标页上的样子', en: 'See it on the goals page' },
  neighbours: { 'zh-CN': '前后的实验', en: 'Labs before and after' },

  // the editor and its tools
  editorLabel: { 'zh-CN': 'SQL 编辑器', en: 'SQL editor' },
  editorHint: { 'zh-CN': '从这里开始写 SQL', en: 'Write your SQL here' },
  editorKeys: {
    'zh-CN':
      'Tab 键用来缩进。要用键盘离开编辑器，先按 Esc，再按 Tab。Ctrl 或 ⌘ 加 Enter 运行，Ctrl 或 ⌘ 加斜杠切换注释，Ctrl 或 ⌘ 加 F 查找。',
    en: 'Tab indents. To leave the editor by keyboard, press Escape and then Tab. Ctrl or ⌘ with Enter runs, with slash comments, with F searches.',
  },
  tools: { 'zh-CN': '查询工具', en: 'Query tools' },
  run: { 'zh-CN': '运行', en: 'Run' },
  stop: { 'zh-CN': '停止', en: 'Stop' },
  submit: { 'zh-CN': '提交判分', en: 'Submit' },
  grading: { 'zh-CN': '正在判分…', en: 'Grading…' },
  format: { 'zh-CN': '格式化', en: 'Format' },
  cannotFormat: { 'zh-CN': '这段 SQL 还不完整，没法格式化', en: 'This SQL is not complete enough to format' },
  history: { 'zh-CN': '历史', en: 'History' },
  takeBack: { 'zh-CN': '放回编辑器', en: 'Put back' },
  plan: { 'zh-CN': '执行计划', en: 'Plan' },

  startOver: { 'zh-CN': '还原', en: 'Reset' },
  cellResult: { 'zh-CN': (query: string) => `查询结果：${query}`, en: (query: string) => `Query result: ${query}` },
  cellLabel: { 'zh-CN': '可以运行的查询', en: 'A query to run' },

  // results
  outputTabs: { 'zh-CN': '结果与反馈', en: 'Result and feedback' },
  result: { 'zh-CN': '结果', en: 'Result' },
  feedback: { 'zh-CN': '反馈', en: 'Feedback' },
  beforeFirstRun: {
    'zh-CN': '运行一次查询，结果会出现在这里。选中一部分再运行，就只跑选中的那段。',
    en: 'Run a query and its result appears here. With a selection, only the selected part is run.',
  },
  running: { 'zh-CN': '正在运行…', en: 'Running…' },
  waitingForEngine: { 'zh-CN': '引擎还在载入，好了马上运行…', en: 'The engine is still loading; the query runs as soon as it is ready…' },
  resultRegion: { 'zh-CN': '查询结果，可用方向键滚动', en: 'Query result, scroll with the arrow keys' },
  statements: { 'zh-CN': '每条语句的结果', en: 'Result of each statement' },
  statement: {
    'zh-CN': (number: number, word: string) => `第 ${number} 条 ${word}`,
    en: (number: number, word: string) => `${number} ${word}`,
  },
  statementDone: { 'zh-CN': '语句已执行，它不返回数据。', en: 'Done. This statement returns no rows.' },
  rowCount: { 'zh-CN': (rows: string) => `${rows} 行`, en: (rows: string) => (rows === '1' ? '1 row' : `${rows} rows`) },
  milliseconds: { 'zh-CN': (ms: string) => `${ms} 毫秒`, en: (ms: string) => `${ms} ms` },
  noRows: { 'zh-CN': '没有符合条件的行。', en: 'No row matches.' },
  emptyText: { 'zh-CN': '（空文本）', en: '(empty text)' },
  cutAt: {
    'zh-CN': (rows: string) => `结果很长，只显示前 ${rows} 行。`,
    en: (rows: string) => `The result is long; only the first ${rows} rows are shown.`,
  },
  copyTsv: { 'zh-CN': '复制', en: 'Copy' },
  copied: { 'zh-CN': '已复制，可粘贴到表格', en: 'Copied, ready to paste into a sheet' },
  copyFailed: { 'zh-CN': '浏览器不允许复制', en: 'The browser refused' },
  downloadCsv: { 'zh-CN': '下载 CSV', en: 'Download CSV' },

  // what can be checked before handing in
  checksTitle: { 'zh-CN': '提交前自查', en: 'Before you submit' },
  checksNote: { 'zh-CN': '数字对不对，提交后才知道', en: 'Whether the numbers are right, grading will tell' },
  previewEqual: { 'zh-CN': '在示例数据上与参考结果一致', en: 'Agrees with the reference on the sample data' },
  previewEqualNote: { 'zh-CN': '（提交后还要看隐藏数据）', en: '(hidden data decide after you submit)' },
  previewDifferent: {
    'zh-CN': (symptom: string) => `示例数据上还不对：${symptom}`,
    en: (symptom: string) => `Not right yet on the sample data: ${symptom}`,
  },
  columnCountOk: { 'zh-CN': (count: number) => `${count} 列`, en: (count: number) => plural(count, 'column') },
  columnCountOff: {
    'zh-CN': (expected: number, found: number) => `应有 ${expected} 列，现在 ${found} 列`,
    en: (expected: number, found: number) => `${plural(expected, 'column')} wanted, ${found} found`,
  },
  namesOk: { 'zh-CN': '列名一致', en: 'Names fit' },
  namesOff: { 'zh-CN': (names: string) => `缺少列 ${names}`, en: (names: string) => `Missing ${names}` },
  columnOrderOk: { 'zh-CN': '列的顺序一致', en: 'Column order fits' },
  columnOrderOff: { 'zh-CN': (names: string) => `列的顺序应为 ${names}`, en: (names: string) => `Columns should be in the order ${names}` },
  roundingOk: {
    'zh-CN': (column: string, digits: number) => `${column} 保留 ${digits} 位`,
    en: (column: string, digits: number) => `${column} has ${plural(digits, 'decimal')}`,
  },
  roundingOff: {
    'zh-CN': (column: string, digits: number) => `${column} 应保留 ${digits} 位小数`,
    en: (column: string, digits: number) => `${column} should have ${plural(digits, 'decimal')}`,
  },
  orderOk: { 'zh-CN': (keys: string) => `已按 ${keys} 排序`, en: (keys: string) => `Sorted by ${keys}` },
  orderOff: { 'zh-CN': (keys: string) => `没有按 ${keys} 排序`, en: (keys: string) => `Not sorted by ${keys}` },
  rowsOff: { 'zh-CN': '一行也没有', en: 'No rows at all' },

  // feedback
  gradingNow: { 'zh-CN': '已收到，正在几份数据上判分…', en: 'Received; grading on several data sets…' },
  nothingSubmitted: {
    'zh-CN': '提交之后，判分结果会出现在这里。它会在示例数据和三份你看不到的数据上各跑一遍。',
    en: 'After you submit, the verdict appears here. The query runs on the sample and on three data sets you cannot see.',
  },
  queuedTitle: { 'zh-CN': '已收到，排队判分中', en: 'Received and waiting to be graded' },
  queued: {
    'zh-CN': '提交已经存好，离开也不会丢；有结果时这里会自动更新。',
    en: 'Your submission is stored and safe; this updates by itself when the verdict is in.',
  },
  queuedAfterTrouble: {
    'zh-CN': '判分服务暂时有问题，是我们的原因。提交已经存好，恢复后会自动判分，不算你的次数。',
    en: 'Grading has trouble at the moment, and it is ours. Your submission is stored and will be graded by itself; it does not count against you.',
  },
  acceptedTitle: { 'zh-CN': '答对了', en: 'That is right' },
  acceptedOn: {
    'zh-CN': (total: number) => `在全部 ${total} 份数据上都与参考答案一致。`,
    en: (total: number) => `It agrees with the reference on all ${plural(total, 'data set')}.`,
  },
  answeredIn: {
    'zh-CN': (wait: string) => `从打开题目到答出来，用了 ${wait}。`,
    en: (wait: string) => `From question to answer: ${wait}.`,
  },
  answeredWithinAMinute: { 'zh-CN': '从打开题目到答出来，不到一分钟。', en: 'From question to answer: under a minute.' },
  nextLab: { 'zh-CN': (title: string) => `下一题：${title}`, en: (title: string) => `Next: ${title}` },
  backToPath: { 'zh-CN': '回到学习路径', en: 'Back to the path' },
  whereItCounts: { 'zh-CN': '看这个数字用在哪里', en: 'Where this number counts' },
  afterRejection: {
    'zh-CN': '改好后随时可以再提交，次数不限。卡住了就看任务里的提示。',
    en: 'Submit again as often as you like. If you are stuck, there are hints with the task.',
  },
  passedOf: {
    'zh-CN': (passed: number, total: number) => `${passed} / ${total} 份数据通过`,
    en: (passed: number, total: number) => `${passed} of ${total} data sets passed`,
  },
  differenceTable: { 'zh-CN': '第一处不同', en: 'The first difference' },
  missingRow: { 'zh-CN': '缺少这一行', en: 'This row is missing' },
  extraRow: { 'zh-CN': '多出这一行', en: 'This row is too many' },
  yourRow: { 'zh-CN': (row: number) => `你的第 ${row} 行`, en: (row: number) => `Your row ${row}` },
  expectedRow: { 'zh-CN': '应为', en: 'Expected' },
  expectedHere: { 'zh-CN': '此处应为', en: 'Expected here' },
  differsHere: { 'zh-CN': '（此处不同）', en: '(differs)' },
  yourColumns: { 'zh-CN': '你的列', en: 'Your columns' },
  expectedColumns: { 'zh-CN': '应有的列', en: 'Expected columns' },
  mySubmissions: { 'zh-CN': '我的提交', en: 'My submissions' },
  stateQueued: { 'zh-CN': '待判分', en: 'Waiting' },
  stateAccepted: { 'zh-CN': '通过', en: 'Accepted' },
  stateRejected: { 'zh-CN': '未通过', en: 'Not yet' },
  notSubmitted: { 'zh-CN': '没有提交成功', en: 'Not submitted' },
  submitEmpty: { 'zh-CN': '编辑器里还没有查询。', en: 'The editor holds no query.' },
  submitNoChoice: {
    'zh-CN': '任务里还有一道选择没有选，选好再提交。',
    en: 'The task asks you to choose first; pick an option and submit again.',
  },
  submitTooLong: { 'zh-CN': '查询太长了，最多约两万个字符。', en: 'The query is too long; about twenty thousand characters are the most.' },
  submitTooMany: { 'zh-CN': '一分钟内提交得太多了，稍等一会儿再试。', en: 'That was many submissions in a minute; wait a little.' },
  submitIdTaken: {
    'zh-CN': '这次提交和另一次撞了编号，请再点一次。',
    en: 'The submission clashed with another; press the button once more.',
  },
  submitUnreachable: {
    'zh-CN': '连不上服务器。查询还在编辑器里，恢复网络后再点一次；不会重复计。',
    en: 'The server cannot be reached. Your query is still in the editor; press again when the connection is back. It will not count twice.',
  },
  submitSignedOut: {
    'zh-CN': '登录已过期。在新标签页登录后回到这里再提交，写的内容都在。',
    en: 'Your session has ended. Sign in in a new tab and submit again here; what you wrote is still here.',
  },
  signInAgain: { 'zh-CN': '去登录', en: 'Sign in' },

  // the tables
  tables: { 'zh-CN': '数据表', en: 'Tables' },
  filterTables: { 'zh-CN': '找表、列或含义', en: 'Find a table, column or meaning' },
  nothingFound: { 'zh-CN': '没有匹配的表或列。', en: 'Nothing matches.' },
  columnsOf: { 'zh-CN': (table: string) => `${table} 的列`, en: (table: string) => `Columns of ${table}` },
  insertName: { 'zh-CN': (name: string) => `点击写入 ${name}`, en: (name: string) => `Click to write ${name}` },

  // a run that gave nothing, its SQL not being the reason
  nothingToRun: { 'zh-CN': '没有可运行的语句', en: 'There is nothing to run' },
  nothingToRunAdvice: {
    'zh-CN': '写一条 SELECT 再运行；只有注释不算语句。',
    en: 'Write a SELECT first; a comment alone is not a statement.',
  },
  refused: { 'zh-CN': '这条语句不能在这里运行', en: 'This statement cannot be run here' },
  stopped: { 'zh-CN': '已停止', en: 'Stopped' },
  stoppedByRestart: {
    'zh-CN': '这条查询不听停止信号，引擎已经重启。示例数据完好；你自己建的表正按原来的语句重建。',
    en: 'The query did not listen, so the engine was restarted. The sample data is untouched; your own tables are being made again from their statements.',
  },
  tookTooLong: { 'zh-CN': '查询超时', en: 'The query took too long' },
  tooLarge: { 'zh-CN': '结果太大', en: 'The result is too large' },
  tooLargeAdvice: { 'zh-CN': '少选几列，或加上 LIMIT。', en: 'Select fewer columns, or add a LIMIT.' },
  engineCrashed: { 'zh-CN': '引擎被这条查询压垮了，已自动重启', en: 'This query brought the engine down; it has been restarted' },
  engineCrashedAdvice: {
    'zh-CN': '多半是结果或中间结果太大。检查连接条件是否漏写，或先加 LIMIT 试一小部分。',
    en: 'Most often the result, or one on the way to it, is too large. Look for a missing join condition, or try a part with LIMIT first.',
  },
  engineUnavailable: { 'zh-CN': '查询引擎没有启动', en: 'The query engine is not running' },
  engineUnavailableAdvice: {
    'zh-CN': '检查网络后再运行一次，你写的内容都在。',
    en: 'Check the connection and run again; what you wrote is still here.',
  },
});
