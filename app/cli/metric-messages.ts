import { defineMessages, plural } from '~/i18n/messages';

export const messages = defineMessages({
  metric: { 'zh-CN': '指标：列出、查看、检查、计算', en: 'metrics: list, show, test and compute them' },
  slug: { 'zh-CN': '指标名，例如 push-ctr', en: 'name of the metric, such as push-ctr' },
  jsonOption: { 'zh-CN': '以 JSON 输出', en: 'answer in JSON' },
  list: { 'zh-CN': '列出所有指标，目标指标在前', en: 'list all metrics, those of the goals first' },
  show: { 'zh-CN': '一个指标的定义与 SQL', en: 'the definition of a metric and its SQL' },
  test: {
    'zh-CN': '检查一个或全部指标：单条 SELECT、列都存在、连接不放大、固定用例、数据范围；有问题退出码为 1',
    en: 'check one metric or all: one SELECT, known columns, no fan-out, fixtures, values on the data; exit code 1 on a finding',
  },
  run: { 'zh-CN': '计算一个指标', en: 'compute a metric' },
  asOfOption: {
    'zh-CN': '按这一天已知的数据计算（默认数据的最后一天）',
    en: 'as known on this day; by default the last day the data cover',
  },
  fromOption: { 'zh-CN': '从这一天所在的月份起（默认最近十二个月）', en: 'from the month of this day; by default the last twelve months' },
  toOption: { 'zh-CN': '到这一天所在的月份止', en: 'up to the month of this day' },
  byOption: { 'zh-CN': '按一个维度拆开', en: 'split by a dimension' },
  warehouseOption: { 'zh-CN': '在另一个数据文件上计算', en: 'compute on another file' },

  dateInvalid: {
    'zh-CN': (text: string) => `${text} 不是日期。写成 2026-06-30 这样。`,
    en: text => `${text} is not a date. Write it like 2026-06-30.`,
  },
  rangeInvalid: {
    'zh-CN': (from: string, to: string) => `--from ${from} 在 --to ${to} 之后。`,
    en: (from, to) => `--from ${from} lies after --to ${to}.`,
  },
  unknown: {
    'zh-CN': (slug: string, known: string) => `没有 ${slug} 这个指标。现有：${known}。`,
    en: (slug, known) => `There is no metric ${slug}. The metrics are ${known}.`,
  },
  dimensionUnknown: {
    'zh-CN': (slug: string, dimension: string, known: string) =>
      known ? `${slug} 没有 ${dimension} 这个维度。可用的有 ${known}。` : `${slug} 没有可拆开的维度。`,
    en: (slug, dimension, known) =>
      known ? `${slug} has no dimension ${dimension}. Its dimensions are ${known}.` : `${slug} has no dimension to split by.`,
  },
  databaseMissing: {
    'zh-CN': (file: string) => `还没有数据库 ${file}。先运行 \`npm start\` 或 \`shuyu migrate\`。`,
    en: file => `There is no database ${file} yet. Run \`npm start\` or \`shuyu migrate\` first.`,
  },
  warehouseMissing: {
    'zh-CN': (file: string) => `没有数据文件 ${file}。先运行 \`shuyu sample build\`。`,
    en: file => `There is no file ${file}. Run \`shuyu sample build\` first.`,
  },
  notComputed: {
    'zh-CN': (slug: string, reason: string) => `${slug} 没有算成：${reason}`,
    en: (slug, reason) => `${slug} could not be computed: ${reason}`,
  },

  goal: { 'zh-CN': '目标', en: 'goal' },
  supporting: { 'zh-CN': '支撑', en: 'supporting' },
  latest: {
    'zh-CN': (title: string, value: string, period: string, watermark: string) => `${title}：${value}（${period}，数据截至 ${watermark}）`,
    en: (title, value, period, watermark) => `${title}: ${value} (${period}, data up to ${watermark})`,
  },
  versionAndHash: {
    'zh-CN': (version: number, hash: string) => `第 ${version} 版 ${hash}`,
    en: (version, hash) => `version ${version} ${hash}`,
  },
  withheld: { 'zh-CN': '（人数太少，不显示）', en: '(withheld: too few people)' },
  immature: { 'zh-CN': '未成熟', en: 'not matured' },
  passed: {
    'zh-CN': (slug: string, fixtures: number, hash: string) => `✓ ${slug}  ${fixtures} 个固定用例  ${hash}`,
    en: (slug, fixtures, hash) => `✓ ${slug}  ${plural(fixtures, 'fixture')}  ${hash}`,
  },
  failed: {
    'zh-CN': (slug: string, count: number) => `✗ ${slug}  ${count} 个问题`,
    en: (slug, count) => `✗ ${slug}  ${plural(count, 'finding')}`,
  },

  population: { 'zh-CN': '总体', en: 'population' },
  numerator: { 'zh-CN': '分子', en: 'numerator' },
  denominator: { 'zh-CN': '分母', en: 'denominator' },
  eventTime: { 'zh-CN': '归属时间', en: 'event time' },
  window: { 'zh-CN': '窗口', en: 'window' },
  dedupeKey: { 'zh-CN': '去重键', en: 'deduplicated by' },
  exclusions: { 'zh-CN': '不计入', en: 'excluded' },
  dimensions: { 'zh-CN': '维度', en: 'dimensions' },
  variants: { 'zh-CN': '变体', en: 'variants' },
  guardrails: { 'zh-CN': '护栏', en: 'guardrails' },
  owner: { 'zh-CN': '口径负责', en: 'owner' },
  steward: { 'zh-CN': '数据负责', en: 'steward' },
});
