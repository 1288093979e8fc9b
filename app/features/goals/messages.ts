import { spaced } from '~/i18n/formats';
import { defineMessages } from '~/i18n/messages';

export const messages = defineMessages({
  goals: { 'zh-CN': '目标', en: 'Goals' },
  sampleData: { 'zh-CN': '示例数据', en: 'Sample data' },
  asOf: { 'zh-CN': (day: string) => `截至 ${day}`, en: day => `as of ${day}` },
  monthOfYear: {
    'zh-CN': (now: number, total: number) => `第 ${now} 个月 / 共 ${total} 个月`,
    en: (now, total) => `month ${now} of ${total}`,
  },
  dataUntil: { 'zh-CN': (day: string) => `数据截至 ${day}`, en: day => `Data until ${day}` },

  overall: { 'zh-CN': '总体判断', en: 'Overall' },
  countOf: {
    'zh-CN': (count: number, status: string) => `${count} 项${status}`,
    en: (count, status) => `${count} ${status.toLowerCase()}`,
  },
  timeGone: { 'zh-CN': '时间进度', en: 'Time elapsed' },
  outOf: { 'zh-CN': (target: string) => `/ ${target}`, en: target => `/ ${target}` },

  'on-track': { 'zh-CN': '如期', en: 'On track' },
  'at-risk': { 'zh-CN': '有风险', en: 'At risk' },
  'off-track': { 'zh-CN': '落后', en: 'Off track' },
  achieved: { 'zh-CN': '已达成', en: 'Achieved' },
  missed: { 'zh-CN': '未达成', en: 'Missed' },
  unknown: { 'zh-CN': '无法判断', en: 'Unknown' },

  baselineToTarget: {
    'zh-CN': (baseline: string, target: string, due: string) => `基线 ${baseline} → 目标 ${target} · ${due}`,
    en: (baseline, target, due) => `Baseline ${baseline} → target ${target} · ${due}`,
  },
  ahead: { 'zh-CN': (gap: string) => `领先 ${gap}`, en: gap => `${gap} ahead` },
  behind: { 'zh-CN': (gap: string) => `落后 ${gap}`, en: gap => `${gap} behind` },
  onPlan: { 'zh-CN': '与计划持平', en: 'on plan' },
  /** The overall sentences; names are those of goals. */
  tightest: {
    'zh-CN': (name: string, where: string, chance: string) => `最紧的是${name}：${where}，按期达成的可能性 ${chance}。`,
    en: (name, where, chance) => `Tightest: ${name}, ${where}, with a chance of ${chance} to make it in time.`,
  },
  behindNames: { 'zh-CN': (names: string) => `落后于计划的还有${names}。`, en: names => `Also behind plan: ${names}.` },
  fragileNames: {
    'zh-CN': (names: string) => `${names}眼下没有落后，但照走势到期未必达成。`,
    en: names => `Not behind today, but may fall short by the due date: ${names}.`,
  },
  missedNames: { 'zh-CN': (names: string) => `${names}到期未达成。`, en: names => `Missed at the due date: ${names}.` },
  lateNames: {
    'zh-CN': (names: string) => `${names}到期未达成，之后已补上。`,
    en: names => `Missed at the due date, made good since: ${names}.`,
  },
  reachedNames: { 'zh-CN': (names: string) => `${names}已达成。`, en: names => `Reached: ${names}.` },
  onTrackNames: { 'zh-CN': (names: string) => `${names}照目前的走势能达成。`, en: names => `Heading for the target: ${names}.` },
  unknownNames: { 'zh-CN': (names: string) => `暂时不能判断：${names}。`, en: names => `Cannot be judged yet: ${names}.` },
  named: { 'zh-CN': (name: string, where: string) => `${name}（${where}）`, en: (name, where) => `${name} (${where})` },

  planned: { 'zh-CN': (planned: string) => `应达 ${planned}`, en: planned => `plan ${planned}` },
  nothingMeasured: { 'zh-CN': '尚无成熟的数据', en: 'Nothing matured yet' },
  provisionally: {
    'zh-CN': (month: string, value: string) => `${month}暂为 ${value}，数据尚未成熟，不参与判断`,
    en: (month, value) => `${month} so far: ${value}; not matured yet, so not judged`,
  },
  forecastLine: { 'zh-CN': (month: string) => `预测 ${month}`, en: month => `${month} forecast` },
  interval: { 'zh-CN': (range: string) => `（${range}）`, en: range => ` (${range})` },
  whereFrom: { 'zh-CN': '数从何来 →', en: 'Where it comes from →' },

  owner: { 'zh-CN': (owner: string) => `负责：${owner}`, en: owner => `Owner: ${owner}` },
  position: {
    'zh-CN': (month: string, value: string, planned: string, where: string) => `${month}实际为 ${value}，计划应达 ${planned}，${where}。`,
    en: (month, value, planned, where) => `${month} came to ${value} against a plan of ${planned}: ${where}.`,
  },
  reachedLate: {
    'zh-CN': (month: string, value: string) => `${month}已到 ${value}，越过了目标：晚了，但补上了。`,
    en: (month, value) => `${month} came to ${value}, beyond the target: late, but made good.`,
  },
  improvingLimits: {
    'zh-CN': '与锁定的基线相比确有改善：最新一点越过了三倍标准差的控制限，不是正常波动。',
    en: 'It has really improved on the locked baseline: the latest point lies beyond the three-sigma limit, which is not ordinary noise.',
  },
  improvingRun: {
    'zh-CN': '与锁定的基线相比确有改善：连续八个月都在基线更好的一侧。',
    en: 'It has really improved on the locked baseline: eight months in a row lie on its better side.',
  },
  worseningLimits: {
    'zh-CN': '与锁定的基线相比确有变差：最新一点越过了三倍标准差的控制限。',
    en: 'It has really worsened against the locked baseline: the latest point lies beyond the three-sigma limit.',
  },
  worseningRun: {
    'zh-CN': '与锁定的基线相比确有变差：连续八个月都在基线更差的一侧。',
    en: 'It has really worsened against the locked baseline: eight months in a row lie on its worse side.',
  },
  noSignal: {
    'zh-CN': '与锁定的基线相比，变化仍在正常波动之内，单看最新一点还不能说是进步。',
    en: 'Against the locked baseline the change is still within ordinary noise; the latest point alone proves no progress.',
  },
  outlook: {
    'zh-CN': (values: { month: string; median: string; low: string; high: string; target: string; chance: string }) =>
      spaced(
        `照目前的走势，到 ${values.month}最可能是 ${values.median}，八成把握落在 ${values.low} 到 ${values.high} 之间；达到 ${values.target} 的可能性为 ${values.chance}。`,
      ),
    en: values =>
      `At this pace ${values.month} most likely ends at ${values.median}, with 80% confidence between ${values.low} and ${values.high}; the chance of reaching ${values.target} is ${values.chance}.`,
  },
  pending: {
    'zh-CN': (status: string) => `最新一次判断是“${status}”，下个月若仍如此，状态就会改变。`,
    en: status => `The latest verdict is “${status}”; if next month agrees, the status will change.`,
  },
  redGuardrail: {
    'zh-CN': (title: string) => `护栏“${title}”已越线，所以不能判为如期。`,
    en: title => `The guardrail “${title}” is broken, which keeps the goal from being on track.`,
  },
  'no-data': { 'zh-CN': '还没有任何数据，所以不作判断。', en: 'There is no data yet, so nothing is judged.' },
  'stale-data': { 'zh-CN': '数据晚于约定的更新时间，所以不作判断。', en: 'The data are later than promised, so nothing is judged.' },
  'failed-tests': {
    'zh-CN': '指标的固定用例没有全部通过，所以不作判断。',
    en: 'Not all fixtures of the metric pass, so nothing is judged.',
  },
  'too-few-points': { 'zh-CN': '成熟的月份不足四个，所以不作判断。', en: 'Fewer than four months have matured, so nothing is judged.' },
  'other-definition': {
    'zh-CN': '指标的定义在目标约定之后改过，新旧数字不可比，所以不作判断。',
    en: 'The metric’s definition has changed since the goal was agreed. Old and new numbers cannot be compared, so nothing is judged.',
  },
  achievedWhy: { 'zh-CN': '连续三个成熟的月份都达到或超过目标。', en: 'Three matured months in a row are at the target or beyond.' },
  achievedAtDue: { 'zh-CN': '到期那个月达到了目标。', en: 'The month of the due date reached the target.' },
  missedByGuardrail: {
    'zh-CN': '到期那个月的数字达到了目标，但有护栏越线，不算达成。',
    en: 'The month of the due date reached the target, but at the cost of a guardrail, which does not count.',
  },
  missedWhy: { 'zh-CN': '到期那个月没有达到目标。', en: 'The month of the due date did not reach the target.' },
});
