import type { Locale } from '~/i18n/locale';

/** CodeMirror's own words, by the English it asks with. */
export const editorPhrases: Record<Locale, Record<string, string>> = {
  'zh-CN': {
    'Go to line': '跳到行',
    go: '前往',
    Find: '查找',
    Replace: '替换为',
    next: '下一个',
    previous: '上一个',
    all: '全部选中',
    'match case': '区分大小写',
    'by word': '整词',
    regexp: '正则',
    replace: '替换',
    'replace all': '全部替换',
    close: '关闭',
    'current match': '当前匹配',
    'on line': '在第几行',
    'replaced match on line $': '已替换第 $ 行的匹配',
    'replaced $ matches': '已替换 $ 处',
    Completions: '补全',
    'Selection deleted': '已删除选中内容',
    Diagnostics: '问题',
    'No diagnostics': '没有问题',
  },
  en: {},
};
