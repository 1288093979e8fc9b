import { defineMessages, plural } from '~/i18n/messages';

export const messages = defineMessages({
  whereFrom: { 'zh-CN': '数从何来', en: 'Where this number comes from' },
  definition: { 'zh-CN': '定义', en: 'Definition' },
  versionAndHash: {
    'zh-CN': (version: number, hash: string) => `第 ${version} 版 · ${hash}`,
    en: (version, hash) => `version ${version} · ${hash}`,
  },
  population: { 'zh-CN': '总体', en: 'Population' },
  numerator: { 'zh-CN': '分子', en: 'Numerator' },
  denominator: { 'zh-CN': '分母', en: 'Denominator' },
  eventTime: { 'zh-CN': '归属时间', en: 'Event time' },
  window: { 'zh-CN': '窗口', en: 'Window' },
  dedupeKey: { 'zh-CN': '去重键', en: 'Deduplicated by' },
  exclusions: { 'zh-CN': '不计入', en: 'Excluded' },
  maturity: { 'zh-CN': '成熟期', en: 'Maturity' },
  maturityDays: {
    'zh-CN': (days: number) => (days === 0 ? '当天' : `${days} 天`),
    en: days => (days === 0 ? 'the same day' : plural(days, 'day')),
  },
  timeZone: { 'zh-CN': '时区', en: 'Time zone' },
  owner: { 'zh-CN': '口径负责', en: 'Definition owner' },

  data: { 'zh-CN': '数据', en: 'Data' },
  dataUntil: { 'zh-CN': '数据截至', en: 'Data until' },
  wholeUntil: { 'zh-CN': '各来源齐全至', en: 'All feeds whole until' },
  batch: { 'zh-CN': '数据版本', en: 'State of the data' },
  sources: { 'zh-CN': '来源表', en: 'Source tables' },
  steward: { 'zh-CN': '数据负责', en: 'Data steward' },
  freshness: { 'zh-CN': '更新承诺', en: 'Freshness promise' },
  freshnessPromise: {
    'zh-CN': (days: number, by: string) => (days === 0 ? `当天 ${by} 前` : `${days} 天内，${by} 前`),
    en: (days, by) => (days === 0 ? `the same day by ${by}` : `within ${plural(days, 'day')}, by ${by}`),
  },

  fixtures: { 'zh-CN': '固定用例', en: 'Fixtures' },
  fixturesNote: {
    'zh-CN': '几行数据进去，应该出来哪个数。定义或 SQL 一改，它们先说话。',
    en: 'A few rows in, and the number that must come out. When the definition or the SQL changes, they speak first.',
  },
  fixturesPass: { 'zh-CN': (count: number) => `${count} 个，全部通过`, en: count => `${count}, all passing` },
  fixturesFail: {
    'zh-CN': (failed: number, count: number) => `${count} 个，其中 ${failed} 个未通过`,
    en: (failed, count) => `${failed} of ${count} failing`,
  },
  passed: { 'zh-CN': '通过', en: 'passed' },
  notPassed: { 'zh-CN': '未通过', en: 'failed' },
  expected: { 'zh-CN': (value: string) => `应得 ${value}`, en: value => `must give ${value}` },
  actually: { 'zh-CN': (value: string) => `算出的是 ${value}`, en: value => `gave ${value}` },
  noRow: { 'zh-CN': '没有这个月', en: 'no row for the month' },
  fixturePeriod: {
    'zh-CN': (month: string, asOf: string) => `算的是${month}，按 ${asOf} 为止已知的数据`,
    en: (month, asOf) => `For ${month}, as known at the end of ${asOf}`,
  },
  emptyTable: { 'zh-CN': '没有行', en: 'no rows' },

  steps: { 'zh-CN': '每一步还剩多少行', en: 'Rows after each step' },
  stepsNote: {
    'zh-CN': '从读进来的表，到 SQL 里的每个子查询，再到结果：哪一步筛掉了行，一看便知。',
    en: 'From the tables it reads, through every common table expression, to the result: where rows fall away is plain to see.',
  },
  step: { 'zh-CN': '步骤', en: 'Step' },
  rowCount: { 'zh-CN': '行数', en: 'Rows' },
  tableKind: { 'zh-CN': '来源表', en: 'table' },
  stepKind: { 'zh-CN': '子查询', en: 'step' },
  resultKind: { 'zh-CN': '结果', en: 'result' },
  result: { 'zh-CN': '每月每组一行', en: 'one row per month and group' },

  sample: { 'zh-CN': '算进去的是哪些行', en: 'Some of the rows that were counted' },
  sampleNote: {
    'zh-CN': (month: string) => `${month}参与计算的行里随手取的几行。编号已打码，时间只到日。`,
    en: month => `A handful of the rows counted for ${month}. Ids are masked, times are cut to the day.`,
  },
  masked: { 'zh-CN': '已打码', en: 'masked' },

  batches: { 'zh-CN': '数据批次', en: 'Batches' },
  batchesNote: { 'zh-CN': '各系统最近一次交来的数据', en: 'The latest delivery of each system' },
  erp: { 'zh-CN': 'ERP', en: 'ERP' },
  app: { 'zh-CN': 'APP', en: 'App' },
  crm: { 'zh-CN': 'CRM', en: 'CRM' },
  service: { 'zh-CN': '客服系统', en: 'Service desk' },
  onTime: { 'zh-CN': '准时', en: 'on time' },
  late: { 'zh-CN': '迟到', en: 'late' },
  missing: { 'zh-CN': '未到', en: 'missing' },
  offContract: { 'zh-CN': '不合约定', en: 'off its contract' },
  batchFacts: {
    'zh-CN': (day: string, received: string, rejected: string) => `${day} · 收到 ${received} 行，拒收 ${rejected} 行`,
    en: (day, received, rejected) => `${day} · ${received} rows received, ${rejected} rejected`,
  },
  latest: { 'zh-CN': '最新成熟值', en: 'Latest matured value' },
  computed: {
    'zh-CN': (numerator: string, denominator: string) => `${numerator} ÷ ${denominator}`,
    en: (numerator, denominator) => `${numerator} ÷ ${denominator}`,
  },

  sql: { 'zh-CN': '计算它的 SQL', en: 'The SQL that computes it' },
  sqlNote: { 'zh-CN': '与本页的数字同一份，只读', en: 'The very one behind the numbers on this page, read-only' },
  inCatalogue: { 'zh-CN': '看指标全貌', en: 'All about the metric' },
  openInLab: { 'zh-CN': '在实验台打开', en: 'Open in the playground' },
  onExtract: {
    'zh-CN': (month: string, value: string, rows: string) =>
      `实验台里是 ${rows} 行的练习数据，比这里的小：同一条 SQL 在那里，${month}应得 ${value}。`,
    en: (month, value, rows) =>
      `The playground holds a smaller edition of the data, ${rows} rows: there the same SQL gives ${value} for ${month}.`,
  },
  smallerData: {
    'zh-CN': '实验台里是小一号的示例数据，同样的 SQL 跑出来会略有出入。',
    en: 'The playground holds a smaller edition of the sample data: the same SQL gives slightly different numbers there.',
  },
  frozenSql: { 'zh-CN': '冻结口径', en: 'Frozen' },
  variantSqlNote: { 'zh-CN': '标出的行与冻结口径不同', en: 'Marked lines differ from the frozen definition' },
  teaches: { 'zh-CN': '相关课程与实验', en: 'Learn it' },

  variants: { 'zh-CN': '换一种算法会怎样', en: 'Other ways to compute it' },
  variantsNote: {
    'zh-CN': '同样的数据，不同的口径。目标只认冻结的那一个。',
    en: 'The same data under other definitions. The goal knows only the frozen one.',
  },
  formula: { 'zh-CN': '算法', en: 'Formula' },
  frozen: { 'zh-CN': '冻结口径', en: 'Frozen' },
  difference: { 'zh-CN': '相差', en: 'Difference' },
  nothing: { 'zh-CN': '–', en: '–' },
});
