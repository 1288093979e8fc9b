import { defineMessages } from '~/i18n/messages';

export const messages = defineMessages({
  ownTables: { 'zh-CN': '自己的表', en: 'My own tables' },
  badge: { 'zh-CN': '私有', en: 'private' },
  meaning: {
    'zh-CN': (file: string) => `来自你的文件 ${file}，只在这台设备的浏览器里`,
    en: (file: string) => `From your file ${file}; in this browser only`,
  },
  addCsv: { 'zh-CN': '用自己的 CSV', en: 'Use a CSV of my own' },
  onlyHere: { 'zh-CN': '只留在这台设备上', en: 'Stays on this device' },
  remove: { 'zh-CN': (name: string) => `删除 ${name}`, en: (name: string) => `Remove ${name}` },
  untilReload: { 'zh-CN': '刷新后消失', en: 'until the page is reloaded' },
  notOnServer: {
    'zh-CN': '查询现在在服务器上运行，自己的表用不了：它们不会离开这台设备。',
    en: 'Queries run on the server now and cannot see your own tables: those never leave this device.',
  },
  notInAnswers: {
    'zh-CN': (names: string) => `查询里用到了你自己的表 ${names}。判分的服务器上没有它，交上去会判为出错。`,
    en: (names: string) => `The query uses your own table ${names}. The server that grades does not have it, so this answer will fail.`,
  },

  // the dialog
  title: { 'zh-CN': '用自己的 CSV 建一张私有表', en: 'A private table from a CSV of your own' },
  promise: {
    'zh-CN': '文件只在这台设备的浏览器里读取和查询，不会上传到服务器，同事和管理员都看不到。',
    en: 'The file is read and queried in this browser only. It is never uploaded; neither colleagues nor administrators can see it.',
  },
  chooseFile: { 'zh-CN': '选一个 CSV 文件', en: 'Choose a CSV file' },
  dropHere: { 'zh-CN': '也可以把文件拖到这里，最大 50 MB', en: 'Or drop it here; 50 MB at most' },
  another: { 'zh-CN': '换一个文件', en: 'Another file' },
  readingFile: { 'zh-CN': (percent: string) => `正在读取 ${percent}`, en: (percent: string) => `Reading ${percent}` },
  'too-large': {
    'zh-CN': '文件超过 50 MB，请先拆小或筛掉不用的列。',
    en: 'The file is larger than 50 MB. Split it, or leave out what you do not need.',
  },
  excel: {
    'zh-CN': '这是 Excel 工作簿。请在 Excel 里“另存为” CSV，再选那个文件。',
    en: 'This is an Excel workbook. Save it as CSV in Excel and choose that file.',
  },
  empty: { 'zh-CN': '文件里没有数据。', en: 'There is no data in the file.' },
  unreadable: { 'zh-CN': '浏览器读不了这个文件。', en: 'The browser cannot read this file.' },

  // how it is read
  encoding: { 'zh-CN': '编码', en: 'Encoding' },
  'utf-8': { 'zh-CN': 'UTF-8', en: 'UTF-8' },
  gb18030: { 'zh-CN': 'GB18030（GBK、GB2312）', en: 'GB18030 (GBK, GB2312)' },
  'utf-16le': { 'zh-CN': 'UTF-16 LE', en: 'UTF-16 LE' },
  'utf-16be': { 'zh-CN': 'UTF-16 BE', en: 'UTF-16 BE' },
  garbled: { 'zh-CN': '有些字读不出来，换一种编码试试。', en: 'Some characters cannot be read; try another encoding.' },
  delimiter: { 'zh-CN': '分隔符', en: 'Delimiter' },
  comma: { 'zh-CN': '逗号 ,', en: 'Comma ,' },
  semicolon: { 'zh-CN': '分号 ;', en: 'Semicolon ;' },
  tab: { 'zh-CN': '制表符', en: 'Tab' },
  hasHeader: { 'zh-CN': '第一行是列名', en: 'The first row holds the names' },

  // the columns
  preview: { 'zh-CN': '预览', en: 'Preview' },
  found: {
    'zh-CN': (rows: string, columns: string) => `${rows} 行，${columns} 列。类型是按全部数据猜的，可以改。`,
    en: (rows: string, columns: string) =>
      `${rows} rows, ${columns} columns. The types are guessed from all of the data; change them as you like.`,
  },
  kindOf: { 'zh-CN': (column: string) => `${column} 的类型`, en: (column: string) => `Type of ${column}` },
  text: { 'zh-CN': '文本', en: 'Text' },
  integer: { 'zh-CN': '整数', en: 'Integer' },
  decimal: { 'zh-CN': '小数', en: 'Decimal' },
  double: { 'zh-CN': '浮点数', en: 'Floating point' },
  date: { 'zh-CN': '日期', en: 'Date' },
  timestamp: { 'zh-CN': '日期和时间', en: 'Date and time' },
  boolean: { 'zh-CN': '是 / 否', en: 'Yes / no' },
  nothing: { 'zh-CN': '空', en: 'none' },

  // rows that do not fit
  problems: {
    'zh-CN': (count: string) => `${count} 行有问题，不会进表`,
    en: (count: string) => `Rows that do not fit and will be left out: ${count}`,
  },
  line: { 'zh-CN': (line: string) => `第 ${line} 行`, en: (line: string) => `Line ${line}` },
  'unclosed-quote': { 'zh-CN': '引号没有收尾', en: 'a quote is never closed' },
  'text-after-quote': { 'zh-CN': '引号后面多出了文字', en: 'text stands after a closing quote' },
  width: {
    'zh-CN': (expected: string, found: string) => `应有 ${expected} 格，实有 ${found} 格`,
    en: (expected: string, found: string) => `${expected} cells wanted, ${found} found`,
  },
  value: {
    'zh-CN': (column: string, value: string, kind: string) => `列“${column}”的“${value}”不是${kind}`,
    en: (column: string, value: string, kind: string) => `“${value}” in “${column}” is not of the type ${kind}`,
  },
  andMore: { 'zh-CN': (count: string) => `还有 ${count} 行`, en: (count: string) => `and ${count} more` },

  // adding
  tableName: { 'zh-CN': '表名', en: 'Table name' },
  nameEmpty: { 'zh-CN': '给表起个名字。', en: 'Give the table a name.' },
  nameShape: {
    'zh-CN': '只能用文字、数字和下划线，不能以数字开头，最多 63 个字。',
    en: 'Letters, digits and underscores only, not a digit first, 63 at most.',
  },
  nameKeyword: { 'zh-CN': '这是 SQL 的关键字，换一个。', en: 'This is a word of SQL; choose another.' },
  nameSample: {
    'zh-CN': '和示例数据里的表重名，会把它挡住，换一个。',
    en: 'A table of the sample has this name and would be hidden; choose another.',
  },
  nameTaken: { 'zh-CN': '你已经有一张这个名字的表。', en: 'You have a table of this name already.' },
  keepIt: {
    'zh-CN': '刷新页面后还在（存在这个浏览器里，退出登录时删除）',
    en: 'Keep it over reloads (in this browser, deleted when you sign out)',
  },
  add: { 'zh-CN': '建表', en: 'Make the table' },
  addRest: {
    'zh-CN': (left: string, rows: string) => `跳过 ${left} 行，用其余 ${rows} 行建表`,
    en: (left: string, rows: string) => `Leave out ${left}, make the table of ${rows}`,
  },
  adding: { 'zh-CN': '正在建表…', en: 'Making the table…' },
  engineFailed: { 'zh-CN': '引擎没能建表，稍后再试。', en: 'The engine could not make the table; try again later.' },
  notKept: {
    'zh-CN': '表建好了，但浏览器的存储空间不够，刷新后会消失。',
    en: 'The table is there, but the browser has no room to keep it: it goes when the page is reloaded.',
  },
  tooMany: { 'zh-CN': '已经有 20 张自己的表，先删一张。', en: 'There are 20 tables of your own already; remove one first.' },
  noRowsLeft: {
    'zh-CN': '没有一行合适，检查类型、分隔符和编码。',
    en: 'Not one row fits. Check the types, the delimiter and the encoding.',
  },
  cancel: { 'zh-CN': '取消', en: 'Cancel' },
  ready: {
    'zh-CN': (name: string, rows: string) => `${name} 建好了，${rows} 行，可以直接 FROM ${name}。`,
    en: (name: string, rows: string) => `${name} is there with ${rows} rows; FROM ${name} will do.`,
  },
});
