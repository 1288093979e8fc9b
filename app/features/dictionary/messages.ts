import { defineMessages, plural } from '~/i18n/messages';

export const messages = defineMessages({
  dictionary: { 'zh-CN': '数据字典', en: 'Data dictionary' },
  sampleData: { 'zh-CN': '示例数据', en: 'Sample data' },
  sampleNote: {
    'zh-CN': (tables: number, columns: number, until: string) =>
      `虚构公司“青禾优选”的 ${tables} 张表、${columns} 列，数据截至 ${until}。人和订单都是编出来的。`,
    en: (tables: number, columns: number, until: string) =>
      `${plural(tables, 'table')} and ${plural(columns, 'column')} of an invented company, Qinghe Select, up to ${until}. No person or order in it is real.`,
  },

  tables: { 'zh-CN': '数据表', en: 'Tables' },
  diagram: { 'zh-CN': '关系图', en: 'Relationships' },
  allTables: { 'zh-CN': '全部数据表', en: 'All tables' },
  app: { 'zh-CN': 'APP', en: 'App' },
  erp: { 'zh-CN': 'ERP', en: 'ERP' },
  crm: { 'zh-CN': 'CRM', en: 'CRM' },
  service: { 'zh-CN': '客服', en: 'Service' },
  portal: { 'zh-CN': '平台', en: 'Platform' },
  fromSystem: { 'zh-CN': (system: string) => `来自 ${system}`, en: (system: string) => `From ${system}` },

  search: { 'zh-CN': '搜索表、列或含义', en: 'Search tables, columns, meanings' },
  searchExample: { 'zh-CN': '如 付款、paid、fk', en: 'e.g. paid, 付款, fk' },
  submitSearch: { 'zh-CN': '搜索', en: 'Search' },
  results: { 'zh-CN': '搜索结果', en: 'Search results' },
  resultCount: { 'zh-CN': (count: number) => `找到 ${count} 项`, en: (count: number) => plural(count, 'result') },
  firstResults: {
    'zh-CN': (shown: number, count: number) => `找到 ${count} 项，显示前 ${shown} 项`,
    en: (shown: number, count: number) => `${plural(count, 'result')}, the first ${shown} shown`,
  },
  nothingFound: {
    'zh-CN': '没有找到。可以试试中文、英文列名，或拼音首字母。',
    en: 'Nothing found. Try Chinese, a column name, or the initials of its pinyin.',
  },
  alsoCalled: { 'zh-CN': '也叫', en: 'Also called' },
  table: { 'zh-CN': '表', en: 'table' },

  diagramNote: {
    'zh-CN': '线从被引用的键通向引用它的列。点一张表看它的列、取值和样例。',
    en: 'A line runs from a key to the column that refers to it. Choose a table to see its columns, values and sample rows.',
  },
  one: { 'zh-CN': '必有一行', en: 'exactly one' },
  noneOrOne: { 'zh-CN': '一行或没有', en: 'one or none' },
  many: { 'zh-CN': '零到多行', en: 'any number' },
  moreColumns: { 'zh-CN': (count: number) => `另有 ${count} 列`, en: (count: number) => `${count} more` },
  referenceList: { 'zh-CN': (count: number) => `用文字看这 ${count} 条引用`, en: (count: number) => `The ${count} references as text` },
  mayBeNone: { 'zh-CN': '可为空', en: 'may be empty' },
  itself: { 'zh-CN': '同一张表', en: 'the same table' },

  rows: { 'zh-CN': (count: string) => `${count} 行`, en: (count: string) => `${count} rows` },
  labRows: { 'zh-CN': '实验数据（s）', en: 'Lab data (s)' },
  labRowsNote: { 'zh-CN': '浏览器里的实验和实验台用这份', en: 'What labs and the playground load in your browser' },
  warehouseRows: { 'zh-CN': '门户数据仓', en: 'Portal warehouse' },
  warehouseRowsNote: { 'zh-CN': '目标和指标从这份算出', en: 'What goals and metrics are computed from' },
  notBuilt: { 'zh-CN': '还没有生成', en: 'Not built yet' },
  openInPlayground: { 'zh-CN': '在实验台打开', en: 'Open in the playground' },

  columns: { 'zh-CN': '列', en: 'Columns' },
  columnCount: { 'zh-CN': (count: number) => `共 ${count} 列`, en: (count: number) => `${count} in all` },
  column: { 'zh-CN': '列名', en: 'Column' },
  type: { 'zh-CN': '类型', en: 'Type' },
  meaning: { 'zh-CN': '含义', en: 'Meaning' },
  key: { 'zh-CN': '主键', en: 'Key' },
  required: { 'zh-CN': '必填', en: 'never NULL' },
  nullable: { 'zh-CN': '可为 NULL', en: 'may be NULL' },
  inYuan: { 'zh-CN': '单位：元', en: 'In CNY' },
  refersTo: { 'zh-CN': '引用', en: 'Refers to' },
  values: { 'zh-CN': '取值', en: 'Values' },
  linkTo: { 'zh-CN': (column: string) => `${column} 的链接`, en: (column: string) => `Link to ${column}` },

  referredBy: { 'zh-CN': '谁引用这张表', en: 'Referred to by' },
  sampleRows: { 'zh-CN': '样例行', en: 'Sample rows' },
  sampleRowsNote: {
    'zh-CN': '从门户数据仓里挑出的几行，尽量让每列的不同取值都露面。',
    en: 'A few rows of the portal warehouse, picked to show as many different values as they can.',
  },
  noSample: { 'zh-CN': '数据仓还没有生成，暂无样例。', en: 'The warehouse has not been built yet, so there are no sample rows.' },

  traps: { 'zh-CN': '数据里的坑', en: 'Traps in the data' },
  trapsNote: {
    'zh-CN': '真实公司的数据就有这些坑，所以示例数据里也特意埋了。先认得它们，再写查询。',
    en: 'Real companies’ data have these, so the sample has them on purpose. Know them before you write a query.',
  },
  trapRows: {
    'zh-CN': (lab: string, warehouse: string) => `实验数据 ${lab} 行 · 数据仓 ${warehouse} 行`,
    en: (lab: string, warehouse: string) => `${lab} rows in lab data · ${warehouse} in the warehouse`,
  },
  countIt: { 'zh-CN': '数一数', en: 'Count them' },
  wrongWay: { 'zh-CN': '会算错的写法', en: 'A query that falls for it' },
  rightWay: { 'zh-CN': '不会掉坑的写法', en: 'A query that does not' },
  howItGoesWrong: { 'zh-CN': '看怎么算错、怎么算对', en: 'How it goes wrong, and right' },

  usedBy: { 'zh-CN': '谁在用这张表', en: 'Who uses this table' },
  metrics: { 'zh-CN': '指标', en: 'Metrics' },
  labs: { 'zh-CN': '实验', en: 'Labs' },
  notUsed: { 'zh-CN': '还没有指标或实验用到它。', en: 'No metric or lab uses it yet.' },
});
