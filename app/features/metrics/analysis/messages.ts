import { spaced } from '~/i18n/formats';
import { defineMessages } from '~/i18n/messages';

interface Told {
  title: string;
  fromMonth: string;
  from: string;
  toMonth: string;
  to: string;
}

export const messages = defineMessages({
  breakdown: { 'zh-CN': '变化从哪里来', en: 'What moved it' },
  breakdownNote: {
    'zh-CN': '把两个月之间的变化拆成两半：各部分自身变了多少，各部分的占比变了多少。',
    en: 'The change between two months in two halves: what the parts did themselves, and what became of their shares.',
  },
  countNote: { 'zh-CN': '把两个月之间的变化拆到各个部分。', en: 'The change between two months, part by part.' },
  by: { 'zh-CN': '按什么拆', en: 'Split by' },
  from: { 'zh-CN': '从', en: 'From' },
  to: { 'zh-CN': '到', en: 'To' },

  rose: {
    'zh-CN': ({ title, fromMonth, from, toMonth, to }: Told, by: string) =>
      spaced(`${title}从 ${fromMonth}的 ${from} 升到 ${toMonth}的 ${to}，上升 ${by}。`),
    en: ({ title, fromMonth, from, toMonth, to }, by) => `${title} rose from ${from} in ${fromMonth} to ${to} in ${toMonth}, by ${by}.`,
  },
  fell: {
    'zh-CN': ({ title, fromMonth, from, toMonth, to }: Told, by: string) =>
      spaced(`${title}从 ${fromMonth}的 ${from} 降到 ${toMonth}的 ${to}，下降 ${by}。`),
    en: ({ title, fromMonth, from, toMonth, to }, by) => `${title} fell from ${from} in ${fromMonth} to ${to} in ${toMonth}, by ${by}.`,
  },
  stayed: {
    'zh-CN': ({ title, fromMonth, from, toMonth, to }: Told) => `${title}几乎没变：${fromMonth} ${from}，${toMonth} ${to}。`,
    en: ({ title, fromMonth, from, toMonth, to }) => `${title} hardly changed: ${from} in ${fromMonth}, ${to} in ${toMonth}.`,
  },
  /** Both amounts carry their sign. */
  ownAndMix: {
    'zh-CN': (own: string, mix: string, dimension: string) =>
      spaced(`其中 ${own} 来自各${dimension}自身的变化，${mix} 来自各${dimension}占比的变化。`),
    en: (own, mix, dimension) => `Of this, ${own} came from within the values of “${dimension}”, ${mix} from a change of their shares.`,
  },
  most: {
    'zh-CN': (part: string, amount: string) => `影响最大的是“${part}”：${amount}。`,
    en: (part, amount) => `“${part}” did most: ${amount}.`,
  },

  simpson: { 'zh-CN': '部分与整体方向相反', en: 'The parts and the whole disagree' },
  everyPartRose: {
    'zh-CN': (dimension: string) =>
      `每个${dimension}都升了，整体却降了：变的是各部分的占比，低的部分占得更多了。这就是辛普森悖论，只看合计会得出相反的结论。`,
    en: dimension =>
      `Every value of “${dimension}” rose and yet the whole fell: low parts now weigh more. This is Simpson’s paradox; the total alone tells the opposite of what happened.`,
  },
  everyPartFell: {
    'zh-CN': (dimension: string) =>
      `每个${dimension}都降了，整体却升了：变的是各部分的占比，高的部分占得更多了。这就是辛普森悖论，别急着庆祝。`,
    en: dimension =>
      `Every value of “${dimension}” fell and yet the whole rose: high parts now weigh more. This is Simpson’s paradox; do not celebrate yet.`,
  },
  mixOutweighs: {
    'zh-CN': '各部分自身的变化合起来与整体方向相反：整体的方向是占比的变化决定的。',
    en: 'Taken together, the parts’ own changes point the other way: the direction of the whole was decided by their shares.',
  },

  contributions: { 'zh-CN': '各部分的贡献', en: 'Contributions of the parts' },
  chartTitle: { 'zh-CN': (title: string) => `${title}：各部分的贡献`, en: title => `${title}: what each part contributed` },
  own: { 'zh-CN': '自身变化', en: 'Own change' },
  mix: { 'zh-CN': '占比变化', en: 'Change of share' },
  contribution: { 'zh-CN': '合计贡献', en: 'Contribution' },
  share: { 'zh-CN': '占比', en: 'Share' },
  whole: { 'zh-CN': '整体', en: 'The whole' },
  rest: { 'zh-CN': '未列出的部分', en: 'Parts not listed' },
  others: { 'zh-CN': (count: number) => `其余 ${count} 项`, en: count => `${count} others` },
  withheld: { 'zh-CN': '不足 5 人，不公开', en: 'fewer than 5 people, withheld' },
  arrow: { 'zh-CN': (from: string, to: string) => `${from} → ${to}`, en: (from, to) => `${from} → ${to}` },
  points: { 'zh-CN': (amount: string) => `${amount} 个百分点`, en: amount => `${amount} points` },
  nothing: { 'zh-CN': '–', en: '–' },

  notAdditive: {
    'zh-CN': '中位数不能由各部分的中位数加出来，所以这里只并列，不拆贡献。',
    en: 'A median is no sum of its parts’ medians, so they stand side by side here and nothing is attributed.',
  },
  tooFewMonths: {
    'zh-CN': '成熟的月份还不到两个，没有可比的变化。',
    en: 'Fewer than two months have matured, so there is no change to take apart.',
  },
});
