import { defineMessages, plural } from '~/i18n/messages';

export const messages = defineMessages({
  // completion
  cte: { 'zh-CN': 'WITH 里的查询', en: 'Query in WITH' },
  madeTable: { 'zh-CN': '上面建的表', en: 'Made above' },
  selectAlias: { 'zh-CN': 'SELECT 里的别名', en: 'Named in SELECT' },
  joinBy: { 'zh-CN': (key: string) => `按 ${key} 连接`, en: (key: string) => `Joins by ${key}` },
  refersTo: { 'zh-CN': (key: string) => `指向 ${key}`, en: (key: string) => `Refers to ${key}` },
  primaryKey: { 'zh-CN': '主键', en: 'Key' },
  rows: { 'zh-CN': (rows: string) => `${rows} 行`, en: (rows: string) => `${rows} rows` },

  // characters of a Chinese keyboard
  slip: {
    'zh-CN': (found: string, meant: string) => `这里是全角的 ${found}，SQL 要用半角的 ${meant}`,
    en: (found: string, meant: string) => `This is the full-width ${found}; SQL wants ${meant}`,
  },
  slipQuotes: {
    'zh-CN': (meant: string) => `文本要用英文单引号：${meant}`,
    en: (meant: string) => `Texts stand in straight single quotes: ${meant}`,
  },
  slipBlank: { 'zh-CN': '这里有一个特殊空格，换成普通空格', en: 'A blank of another kind stands here; make it a plain one' },
  slipInvisible: { 'zh-CN': '这里有一个看不见的字符，删掉它', en: 'An invisible character stands here; take it out' },
  fixThis: { 'zh-CN': '改这一处', en: 'Fix this one' },
  fixAll: { 'zh-CN': '全部改正', en: 'Fix all' },
  slipCount: {
    'zh-CN': (count: number) => `有 ${count} 处中文标点或特殊空格`,
    en: (count: number) => `${plural(count, 'character')} of the wrong width`,
  },
  slipsFixed: { 'zh-CN': (count: number) => `已改正 ${count} 处`, en: (count: number) => `Fixed ${count}` },
  noSlips: { 'zh-CN': '没有要改的中文标点', en: 'Nothing to fix' },

  // running
  run: { 'zh-CN': '运行', en: 'Run' },
  stop: { 'zh-CN': '停止', en: 'Stop' },
  runSelection: { 'zh-CN': '运行选中部分', en: 'Run selection' },
  runAll: { 'zh-CN': '运行全部语句', en: 'Run all statements' },
  runStatement: { 'zh-CN': '运行光标所在的语句', en: 'Run the statement at the cursor' },
  runMenu: { 'zh-CN': '选择运行哪一部分', en: 'Choose what to run' },
  runNote: {
    'zh-CN': '有选中的文字时，只运行选中的部分；左侧蓝线标出光标所在的语句。',
    en: 'With a selection, only that is run. The blue line at the left marks the statement at the cursor.',
  },

  // the touch keyboard
  symbols: { 'zh-CN': 'SQL 符号', en: 'SQL symbols' },
  undo: { 'zh-CN': '撤销', en: 'Undo' },
  redo: { 'zh-CN': '重做', en: 'Redo' },

  // the layout
  layout: { 'zh-CN': '显示哪些面板', en: 'Panes shown' },
  showBrief: { 'zh-CN': '任务面板', en: 'Task pane' },
  showOutput: { 'zh-CN': '结果面板', en: 'Result pane' },
  showTables: { 'zh-CN': '数据表面板', en: 'Tables pane' },
  sizeOfBrief: { 'zh-CN': '任务面板的宽度', en: 'Width of the task pane' },
  sizeOfTables: { 'zh-CN': '数据表面板的宽度', en: 'Width of the tables pane' },
  sizeOfQuery: { 'zh-CN': '编辑器的高度', en: 'Height of the editor' },
  separatorHint: {
    'zh-CN': '拖动或用方向键调整大小，双击还原，按 Enter 收起',
    en: 'Drag or use the arrow keys; double-click resets, Enter closes',
  },
  pixels: { 'zh-CN': '像素', en: 'pixels' },

  // the tables
  firstRows: { 'zh-CN': '前 5 行', en: 'First 5 rows' },
  firstRowsOf: { 'zh-CN': (table: string) => `${table} 的前 5 行`, en: (table: string) => `First 5 rows of ${table}` },
  readingRows: { 'zh-CN': '正在读取…', en: 'Reading…' },
  noPeek: { 'zh-CN': '没有读到，引擎可能还没准备好。', en: 'Nothing could be read; the engine may not be ready.' },
  dictionary: { 'zh-CN': '数据字典', en: 'Dictionary' },
  dictionaryOf: { 'zh-CN': (table: string) => `在数据字典里看 ${table}`, en: (table: string) => `${table} in the data dictionary` },
  foreignKey: { 'zh-CN': (key: string) => `外键，指向 ${key}`, en: (key: string) => `Foreign key to ${key}` },

  // the keys
  shortcuts: { 'zh-CN': '快捷键', en: 'Keyboard shortcuts' },
  shortcutsNote: {
    'zh-CN': '在编辑器里按 F1，在别处按 ?，随时打开这份清单。',
    en: 'F1 in the editor, or ? anywhere else, opens this list.',
  },
  click: { 'zh-CN': '单击', en: 'click' },
  keysRun: { 'zh-CN': '运行', en: 'Run' },
  keyRun: { 'zh-CN': '运行选中部分；没有选中就运行全部', en: 'Run the selection, or everything' },
  keyRunStatement: { 'zh-CN': '运行光标所在的语句', en: 'Run the statement at the cursor' },
  keySubmit: { 'zh-CN': '提交判分', en: 'Submit' },
  keysWrite: { 'zh-CN': '书写', en: 'Write' },
  keyComplete: { 'zh-CN': '打开补全（可用中文或拼音找）', en: 'Propose (found by meaning and pinyin, too)' },
  keyAccept: { 'zh-CN': '采用选中的补全', en: 'Take the proposal' },
  keyFix: { 'zh-CN': '把中文标点全部改成英文的', en: 'Fix all full-width characters' },
  keyFixError: { 'zh-CN': '照建议改好出错的地方', en: 'Change an error as suggested' },
  keyFormat: { 'zh-CN': '格式化选中部分或全部', en: 'Format the selection, or everything' },
  keyComment: { 'zh-CN': '加上或去掉注释', en: 'Comment on or off' },
  keyIndent: { 'zh-CN': '缩进、减少缩进', en: 'Indent, outdent' },
  keyUndo: { 'zh-CN': '撤销（重新打开页面后仍可撤销）', en: 'Undo, also after a reload' },
  keyRedo: { 'zh-CN': '重做', en: 'Redo' },
  keyMoveLine: { 'zh-CN': '上移、下移一行', en: 'Move the line up, down' },
  keyCopyLine: { 'zh-CN': '复制这一行到下面', en: 'Copy the line down' },
  keyDeleteLine: { 'zh-CN': '删除这一行', en: 'Delete the line' },
  keysFind: { 'zh-CN': '查找', en: 'Find' },
  keyFind: { 'zh-CN': '查找和替换', en: 'Find and replace' },
  keyNext: { 'zh-CN': '下一处、上一处', en: 'Next, previous match' },
  keyGoToLine: { 'zh-CN': '跳到某一行', en: 'Go to a line' },
  keyNextProblem: { 'zh-CN': '到下一处划线的问题', en: 'Go to the next problem' },
  keysCursors: { 'zh-CN': '多个光标', en: 'Several cursors' },
  keyAddCursor: { 'zh-CN': '再加一个光标', en: 'Add a cursor' },
  keySelectNext: { 'zh-CN': '选中下一个相同的词', en: 'Select the next occurrence' },
  keyCursorAbove: { 'zh-CN': '在上一行、下一行加光标', en: 'Add a cursor above, below' },
  keysAround: { 'zh-CN': '页面', en: 'Around' },
  keyLeave: { 'zh-CN': '用键盘离开编辑器', en: 'Leave the editor' },
  keyResize: { 'zh-CN': '焦点在分隔条上时，调整面板大小', en: 'On a separator: size the panes' },
  keyCollapse: { 'zh-CN': '焦点在分隔条上时，收起面板', en: 'On a separator: close the pane' },
  keyHelp: { 'zh-CN': '打开快捷键清单', en: 'Show these keys' },
});
