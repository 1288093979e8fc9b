import { defineMessages } from '~/i18n/messages';

export const messages = defineMessages({
  chart: { 'zh-CN': '图表', en: 'Chart' },
  compare: { 'zh-CN': '对比', en: 'Compare' },

  // the grid
  gridLabel: { 'zh-CN': '结果表格', en: 'Result grid' },
  gridKeys: {
    'zh-CN':
      '方向键移动，按住 Shift 选一片，Ctrl 或 ⌘ 加 C 复制。回车看整格内容。移到列名上：回车排序，Shift 加回车添加次级排序，Alt 加下箭头打开筛选和列概况，Alt 加左右箭头调整列宽。',
    en: 'Arrow keys move, with Shift they select a range, Ctrl or ⌘ with C copies it. Enter shows the whole cell. On a column name Enter sorts, Shift with Enter adds a further key, Alt with the down arrow opens filter and profile, Alt with left and right changes the width.',
  },
  rowNumber: { 'zh-CN': '行号', en: 'Row' },
  sortBy: {
    'zh-CN': (name: string) => `按 ${name} 排序，按住 Shift 可加次级排序`,
    en: (name: string) => `Sort by ${name}; with Shift as a further key`,
  },
  columnMenu: { 'zh-CN': (name: string) => `${name} 的筛选与概况`, en: (name: string) => `Filter and profile of ${name}` },
  resizeColumn: {
    'zh-CN': (name: string) => `拖动改变 ${name} 的列宽，双击适合内容`,
    en: (name: string) => `Drag to resize ${name}, double-click to fit`,
  },
  rowsArriving: { 'zh-CN': (rows: string) => `已到 ${rows} 行，还在继续…`, en: (rows: string) => `${rows} rows so far, more arriving…` },
  rangeSum: {
    'zh-CN': (cells: string, sum: string, mean: string) => `选中 ${cells} 格 · 合计 ${sum} · 平均 ${mean}`,
    en: (cells: string, sum: string, mean: string) => `${cells} cells · sum ${sum} · mean ${mean}`,
  },
  rangeCells: { 'zh-CN': (cells: string) => `选中 ${cells} 格`, en: (cells: string) => `${cells} cells selected` },
  rangeCopied: { 'zh-CN': (cells: string) => `已复制 ${cells} 格`, en: (cells: string) => `Copied ${cells} cells` },
  cellViewer: {
    'zh-CN': (column: string, row: string) => `${column}，第 ${row} 行`,
    en: (column: string, row: string) => `${column}, row ${row}`,
  },
  copyCell: { 'zh-CN': '复制内容', en: 'Copy the value' },
  cellLength: {
    'zh-CN': (type: string, length: string) => `${type} · ${length} 个字符`,
    en: (type: string, length: string) => `${type} · ${length} characters`,
  },
  cutAt: {
    'zh-CN': (rows: string) => `结果很长，只取了前 ${rows} 行。要看全貌，先汇总或加条件。`,
    en: (rows: string) => `The result is long; only the first ${rows} rows were taken. Aggregate or filter to see the whole.`,
  },

  // sort, filter, profile
  arranging: { 'zh-CN': '正在整理…', en: 'Working…' },
  rowsShown: {
    'zh-CN': (shown: string, all: string) => `显示 ${shown} / ${all} 行`,
    en: (shown: string, all: string) => `${shown} of ${all} rows`,
  },
  sortedBy: { 'zh-CN': (keys: string) => `按 ${keys} 排序`, en: (keys: string) => `Sorted by ${keys}` },
  backToGiven: { 'zh-CN': '还原查询的顺序', en: 'Back to the order of the query' },
  removeFilter: { 'zh-CN': (filter: string) => `去掉筛选 ${filter}`, en: (filter: string) => `Remove the filter ${filter}` },
  filterRow: { 'zh-CN': '筛选与排序', en: 'Filters and sorting' },
  ascending: { 'zh-CN': '升序', en: 'Ascending' },
  descending: { 'zh-CN': '降序', en: 'Descending' },
  fitWidth: { 'zh-CN': '适合内容的列宽', en: 'Fit the width' },
  filter: { 'zh-CN': '筛选', en: 'Filter' },
  filterKind: { 'zh-CN': '条件', en: 'Condition' },
  contains: { 'zh-CN': '包含', en: 'contains' },
  equals: { 'zh-CN': '等于', en: 'equals' },
  range: { 'zh-CN': '介于', en: 'between' },
  isNull: { 'zh-CN': '是 NULL', en: 'is NULL' },
  isNotNull: { 'zh-CN': '不是 NULL', en: 'is not NULL' },
  value: { 'zh-CN': '值', en: 'Value' },
  from: { 'zh-CN': '从（含）', en: 'From (included)' },
  to: { 'zh-CN': '到（含）', en: 'To (included)' },
  apply: { 'zh-CN': '筛选', en: 'Apply' },
  clear: { 'zh-CN': '清除', en: 'Clear' },
  unreadable: { 'zh-CN': (type: string) => `这个值放不进 ${type} 列`, en: (type: string) => `A ${type} column cannot hold this value` },
  filterContains: {
    'zh-CN': (name: string, text: string) => `${name} 包含 “${text}”`,
    en: (name: string, text: string) => `${name} contains “${text}”`,
  },
  filterEquals: { 'zh-CN': (name: string, text: string) => `${name} = ${text}`, en: (name: string, text: string) => `${name} = ${text}` },
  filterRange: {
    'zh-CN': (name: string, from: string, to: string) => `${from} ≤ ${name} ≤ ${to}`,
    en: (name: string, from: string, to: string) => `${from} ≤ ${name} ≤ ${to}`,
  },
  filterFrom: { 'zh-CN': (name: string, from: string) => `${name} ≥ ${from}`, en: (name: string, from: string) => `${name} ≥ ${from}` },
  filterTo: { 'zh-CN': (name: string, to: string) => `${name} ≤ ${to}`, en: (name: string, to: string) => `${name} ≤ ${to}` },
  filterNull: { 'zh-CN': (name: string) => `${name} 是 NULL`, en: (name: string) => `${name} is NULL` },
  filterNotNull: { 'zh-CN': (name: string) => `${name} 不是 NULL`, en: (name: string) => `${name} is not NULL` },
  noRowsLeft: { 'zh-CN': '没有行满足这些筛选。', en: 'No row passes these filters.' },
  waitForRows: { 'zh-CN': '等所有行到齐就可以排序和筛选', en: 'Sorting and filtering wait for all rows' },
  profile: { 'zh-CN': '列概况', en: 'Column profile' },
  profileOf: { 'zh-CN': (rows: string) => `根据显示的 ${rows} 行`, en: (rows: string) => `Of the ${rows} rows shown` },
  distinctValues: { 'zh-CN': '不同的值', en: 'Distinct' },
  nullShare: { 'zh-CN': 'NULL', en: 'NULL' },
  nullShareOf: {
    'zh-CN': (count: string, share: string) => `${count}（${share}）`,
    en: (count: string, share: string) => `${count} (${share})`,
  },
  least: { 'zh-CN': '最小', en: 'Min' },
  greatest: { 'zh-CN': '最大', en: 'Max' },
  mean: { 'zh-CN': '平均', en: 'Mean' },
  distribution: { 'zh-CN': '分布', en: 'Distribution' },
  distributionSays: {
    'zh-CN': (classes: number, most: string, rows: string) => `从最小到最大分 ${classes} 段，最多的一段从 ${most} 起，有 ${rows} 行`,
    en: (classes: number, most: string, rows: string) =>
      `In ${classes} equal parts from least to greatest; most rows (${rows}) are in the one from ${most}`,
  },
  commonValues: { 'zh-CN': '最常见的值', en: 'Most common' },
  allDistinct: { 'zh-CN': '每个值只出现一次', en: 'Every value occurs once' },

  // taking away
  copy: { 'zh-CN': '复制', en: 'Copy' },
  copyTsv: { 'zh-CN': '复制为表格（粘贴到 Excel、WPS）', en: 'Copy for a spreadsheet (TSV)' },
  copyMarkdown: { 'zh-CN': '复制为 Markdown', en: 'Copy as Markdown' },
  copiedRows: { 'zh-CN': (rows: string) => `已复制 ${rows} 行`, en: (rows: string) => `Copied ${rows} rows` },
  copiedFirstRows: {
    'zh-CN': (rows: string, all: string) => `只复制了前 ${rows} 行（共 ${all} 行），全部请导出 CSV`,
    en: (rows: string, all: string) => `Copied the first ${rows} of ${all} rows; the CSV file has all`,
  },
  exportCsv: { 'zh-CN': (rows: string) => `导出 CSV（${rows} 行）`, en: (rows: string) => `Export CSV (${rows} rows)` },
  exporting: { 'zh-CN': (share: string) => `正在导出 ${share}`, en: (share: string) => `Exporting ${share}` },
  exported: {
    'zh-CN': (rows: string, name: string) => `已导出 ${rows} 行：${name}`,
    en: (rows: string, name: string) => `Exported ${rows} rows: ${name}`,
  },
});
