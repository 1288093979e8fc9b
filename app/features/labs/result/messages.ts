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

  // the chart
  chartOf: { 'zh-CN': '图表设置', en: 'Chart settings' },
  chartKind: { 'zh-CN': '图形', en: 'Kind' },
  kindNumber: { 'zh-CN': '大数字', en: 'Number' },
  kindLine: { 'zh-CN': '折线', en: 'Line' },
  kindBar: { 'zh-CN': '柱状', en: 'Bar' },
  kindStacked: { 'zh-CN': '堆积柱', en: 'Stacked' },
  kindScatter: { 'zh-CN': '散点', en: 'Scatter' },
  axisX: { 'zh-CN': '横轴', en: 'Across' },
  axisY: { 'zh-CN': '数值', en: 'Value' },
  splitBy: { 'zh-CN': '分组', en: 'Split by' },
  noSplit: { 'zh-CN': '不分组', en: 'No split' },
  chartSort: { 'zh-CN': '顺序', en: 'Order' },
  sortGiven: { 'zh-CN': '按结果', en: 'As given' },
  sortValue: { 'zh-CN': '从大到小', en: 'Largest first' },
  savePng: { 'zh-CN': '存为 PNG', en: 'Save as PNG' },
  noChart: {
    'zh-CN': '这个结果画不出合适的图。图表需要至少一列数值，再配一列时间或类别；先用 GROUP BY 汇总试试。',
    en: 'No chart fits this result. It takes a column of numbers beside a time or a category; try a GROUP BY first.',
  },
  noChartYet: { 'zh-CN': '运行一次查询，这里会按结果给出合适的图。', en: 'Run a query, and a chart that fits its result appears here.' },
  chartLoading: { 'zh-CN': '正在画图…', en: 'Drawing…' },
  chartTable: { 'zh-CN': '图里的数字', en: 'The figures of the chart' },
  chartTitle: { 'zh-CN': (y: string, x: string) => `${y}（按 ${x}）`, en: (y: string, x: string) => `${y} by ${x}` },
  chartTitleScatter: { 'zh-CN': (y: string, x: string) => `${y} 与 ${x}`, en: (y: string, x: string) => `${y} against ${x}` },
  saysRange: {
    'zh-CN': (title: string, most: string, at: string, least: string, atLeast: string) =>
      `${title}：最大 ${most}（${at}），最小 ${least}（${atLeast}）。`,
    en: (title: string, most: string, at: string, least: string, atLeast: string) =>
      `${title}: at most ${most} (${at}), at least ${least} (${atLeast}).`,
  },
  saysPoints: {
    'zh-CN': (title: string, points: string) => `${title}：${points} 个点。`,
    en: (title: string, points: string) => `${title}: ${points} points.`,
  },
  others: { 'zh-CN': '其他', en: 'Others' },
  noName: { 'zh-CN': 'NULL', en: 'NULL' },
  noteFirstRows: { 'zh-CN': (rows: string) => `只画了前 ${rows} 行`, en: (rows: string) => `Only the first ${rows} rows are drawn` },
  noteSummed: { 'zh-CN': '同一处的多行已相加', en: 'Rows at one place are added up' },
  noteOthers: {
    'zh-CN': (shown: string, rest: string) => `显示最大的 ${shown} 项，其余 ${rest} 项合为“其他”`,
    en: (shown: string, rest: string) => `The ${shown} largest are shown; ${rest} more are “Others”`,
  },
  noteLeftOut: {
    'zh-CN': (shown: string, rest: string) => `只显示最大的 ${shown} 项，另有 ${rest} 项没有画出`,
    en: (shown: string, rest: string) => `Only the ${shown} largest are shown; ${rest} are left out`,
  },
  noteFirstPoints: {
    'zh-CN': (points: string) => `只画了前 ${points} 行的点`,
    en: (points: string) => `Only the points of the first ${points} rows are drawn`,
  },
  noteGaps: {
    'zh-CN': (count: string) => `中间有 ${count} 个时间点没有数据，图上断开`,
    en: (count: string) => `${count} steps of time have no row; the line breaks there`,
  },
  firstFigures: { 'zh-CN': (rows: string) => `前 ${rows} 行`, en: (rows: string) => `The first ${rows} rows` },

  // comparing
  compareWith: { 'zh-CN': '对比对象', en: 'Compare with' },
  expectedRows: { 'zh-CN': '示例数据上的参考结果', en: 'The expected result on the sample data' },
  earlierRun: {
    'zh-CN': (time: string, sql: string) => `${time} 的运行：${sql}`,
    en: (time: string, sql: string) => `Run at ${time}: ${sql}`,
  },
  matchBy: { 'zh-CN': '行的对应', en: 'Match rows by' },
  byPosition: { 'zh-CN': '按位置', en: 'Position' },
  nothingToCompare: {
    'zh-CN': '再运行一次查询，就能在这里和前面的结果逐格对比。',
    en: 'Run another query to compare its result with this one, cell by cell.',
  },
  noRowsToCompare: { 'zh-CN': '这次运行没有结果集可比。', en: 'This run has no result set to compare.' },
  compareSame: { 'zh-CN': (rows: string) => `完全一致，共 ${rows} 行。`, en: (rows: string) => `All ${rows} rows agree.` },
  compareCounts: {
    'zh-CN': (changed: string, added: string, missing: string, same: string) =>
      `改变 ${changed} 格，多出 ${added} 行，缺少 ${missing} 行，相同 ${same} 行`,
    en: (changed: string, added: string, missing: string, same: string) =>
      `${changed} cells changed, ${added} rows added, ${missing} missing, ${same} the same`,
  },
  columnsOnlyHere: { 'zh-CN': (names: string) => `只在这次有的列：${names}`, en: (names: string) => `Columns only here: ${names}` },
  columnsOnlyThere: { 'zh-CN': (names: string) => `只在对比对象有的列：${names}`, en: (names: string) => `Columns only there: ${names}` },
  compareCut: { 'zh-CN': (rows: string) => `只对比了前 ${rows} 行`, en: (rows: string) => `Only the first ${rows} rows are compared` },
  ambiguousKeys: {
    'zh-CN': '所选的列不能唯一确定一行，重复的行按先后对应',
    en: 'These columns do not tell rows apart; equal ones are matched in order',
  },
  status: { 'zh-CN': '差异', en: 'Difference' },
  statusAdded: { 'zh-CN': '多出', en: 'added' },
  statusMissing: { 'zh-CN': '缺少', en: 'missing' },
  statusChanged: { 'zh-CN': '改变', en: 'changed' },
  compareLabel: { 'zh-CN': '差异的行', en: 'Rows that differ' },
  changedCell: {
    'zh-CN': (before: string, now: string) => `${before} → ${now}`,
    en: (before: string, now: string) => `${before} → ${now}`,
  },
});
