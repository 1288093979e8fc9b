import { defineMessages } from '~/i18n/messages';

/** How far the query engine is, and what to do where it does not start. */
export const messages = defineMessages({
  starting: { 'zh-CN': '正在启动引擎', en: 'Starting the engine' },
  loading: {
    'zh-CN': (loaded: string, total: string) => `正在载入引擎和数据 ${loaded} / ${total} MB`,
    en: (loaded: string, total: string) => `Loading engine and data ${loaded} of ${total} MB`,
  },
  loadingBriefly: {
    'zh-CN': (loaded: string, total: string) => `${loaded} / ${total} MB`,
    en: (loaded: string, total: string) => `${loaded} / ${total} MB`,
  },
  tablesLost: { 'zh-CN': '自己建的表没能恢复', en: 'Your own tables are gone' },
  tablesLostWhy: {
    'zh-CN': '引擎重启后，有的建表语句没能再跑成功。示例数据完好；自己的表需要重新建一次。',
    en: 'After the engine was restarted, some of the statements that made them did not run again. The sample data is untouched; make your tables once more.',
  },

  onServer: { 'zh-CN': '在服务器上运行', en: 'Running on the server' },
  onServerTitle: { 'zh-CN': '查询在服务器上运行', en: 'Your queries run on the server' },
  onServerWhy: {
    'zh-CN':
      '这个浏览器运行不了本机引擎（缺少 WebAssembly）。查询改由服务器上判分用的沙箱来跑：数据一样，结果一样；每次最多 5 秒、1 万行，只能运行 SELECT，不能建自己的表。',
    en: 'This browser cannot run the engine (WebAssembly is missing). The sandbox that grades on the server runs your queries instead: same data, same results, up to 5 seconds and 10,000 rows each, SELECT only, no tables of your own.',
  },
  onServerChosen: {
    'zh-CN':
      '查询由服务器上判分用的沙箱来跑：数据一样，结果一样；每次最多 5 秒、1 万行，只能运行 SELECT，不能建自己的表。刷新页面会再试一次本机引擎。',
    en: 'The sandbox that grades on the server runs your queries: same data, same results, up to 5 seconds and 10,000 rows each, SELECT only, no tables of your own. Reloading the page tries the local engine again.',
  },
  reload: { 'zh-CN': '刷新页面', en: 'Reload the page' },
  retry: { 'zh-CN': '重试', en: 'Try again' },
  runOnServer: { 'zh-CN': '在服务器上运行', en: 'Run on the server' },
  details: { 'zh-CN': '技术细节', en: 'Technical details' },

  failed: { 'zh-CN': '引擎没能启动', en: 'The engine did not start' },
  offline: { 'zh-CN': '没有网络，引擎没下载下来', en: 'No connection: the engine was not fetched' },
  offlineAdvice: {
    'zh-CN': '写的内容都在。网络恢复后点“重试”。',
    en: 'What you wrote is still here. Try again when the connection is back.',
  },
  republished: { 'zh-CN': '新版本已发布，刷新页面', en: 'A new version was published: reload the page' },
  republishedAdvice: {
    'zh-CN': '这个页面要的文件已经被新版本替换。草稿已经保存，刷新后接着写。',
    en: 'The files this page asks for were replaced. Your draft is saved; go on after reloading.',
  },
  blocked: { 'zh-CN': '引擎文件被拦截', en: 'Something blocks the engine’s files' },
  blockedAdvice: {
    'zh-CN': '页面能打开，但引擎或数据下载不了。常见原因是浏览器插件、公司代理或安全软件；关掉拦截后重试，或者先在服务器上运行。',
    en: 'Pages arrive, but the engine or the data does not. Often an extension, a proxy or security software is in between. Let it through and try again, or run on the server for now.',
  },
  noMemory: { 'zh-CN': '内存不够，引擎启动不了', en: 'Not enough memory for the engine' },
  noMemoryAdvice: {
    'zh-CN': '引擎约需 400 MB 内存。关掉几个标签页再重试，或者在服务器上运行。',
    en: 'The engine needs about 400 MB. Close some tabs and try again, or run on the server.',
  },
  unknownAdvice: {
    'zh-CN': '再试一次；还不行，就先在服务器上运行。',
    en: 'Try again; if it still does not start, run on the server for now.',
  },
});
