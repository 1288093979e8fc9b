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
  batch: { 'zh-CN': '数据批次', en: 'Data batch' },
  sources: { 'zh-CN': '来源表', en: 'Source tables' },
  fixtures: { 'zh-CN': '固定用例', en: 'Fixtures' },
  fixturesPass: { 'zh-CN': (count: number) => `${count} 个，全部通过`, en: count => `${count}, all passing` },
  fixturesFail: {
    'zh-CN': (failed: number, count: number) => `${count} 个，其中 ${failed} 个未通过`,
    en: (failed, count) => `${failed} of ${count} failing`,
  },
  latest: { 'zh-CN': '最新成熟值', en: 'Latest matured value' },
  computed: {
    'zh-CN': (numerator: string, denominator: string) => `${numerator} ÷ ${denominator}`,
    en: (numerator, denominator) => `${numerator} ÷ ${denominator}`,
  },

  sql: { 'zh-CN': '计算它的 SQL', en: 'The SQL that computes it' },
  sqlNote: { 'zh-CN': '与本页的数字同一份，只读', en: 'The very one behind the numbers on this page, read-only' },
  openInLab: { 'zh-CN': '在实验台打开', en: 'Open in the playground' },
  smallerData: {
    'zh-CN': '实验台里是小一号的示例数据，同样的 SQL 跑出来会略有出入。',
    en: 'The playground holds a smaller edition of the sample data: the same SQL gives slightly different numbers there.',
  },
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
