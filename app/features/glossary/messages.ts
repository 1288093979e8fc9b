import { defineMessages, plural } from '~/i18n/messages';

export const messages = defineMessages({
  title: { 'zh-CN': '术语表', en: 'Glossary' },
  note: {
    'zh-CN': (count: number) => `${count} 个词，也是指标的字典。中文、英文、拼音都能搜。`,
    en: (count: number) => `${plural(count, 'term')}, and the dictionary of metrics. Search in Chinese, English or pinyin.`,
  },
  search: { 'zh-CN': '搜术语', en: 'Find a term' },
  placeholder: { 'zh-CN': '复购 / repurchase / fg', en: 'repurchase / 复购 / fg' },
  found: { 'zh-CN': (count: number) => `找到 ${count} 个`, en: (count: number) => `${count} found` },
  none: { 'zh-CN': '没有这个词。换个说法，或者问问导师。', en: 'No such term. Try another word, or ask a mentor.' },
  example: { 'zh-CN': '公式或例子', en: 'Formula or example' },
  trap: { 'zh-CN': '容易踩的坑', en: 'Where people go wrong' },
  see: { 'zh-CN': '相关', en: 'See also' },
  toMetric: { 'zh-CN': '看这个指标', en: 'See the metric' },
  toLesson: { 'zh-CN': (title: string) => `在《${title}》里学`, en: (title: string) => `Learn it in “${title}”` },
  metrics: { 'zh-CN': '指标', en: 'Metrics' },
  topics: { 'zh-CN': '主题', en: 'Topics' },
});
