// What the set-up scripts say, in the language of the terminal. Plain JavaScript with no dependency: it speaks before anything is installed.

const words = {
  'zh-CN': {
    oldNode: (needed, found) => `需要 Node ${needed} 以上，现在是 ${found}。请从 https://nodejs.org 安装后再运行。`,
    portTaken: port => `端口 ${port} 已被占用。换一个端口再运行，例如：PORT=${port + 1} npm start`,
    badPort: value => `PORT=${value} 不是端口号（1 到 65535）。例如：PORT=3001 npm start`,
    install: '安装依赖（首次约 3 分钟，其中编译 SQLite 约 1 分钟）',
    still: seconds => `仍在进行，已 ${seconds} 秒`,
    generate: '生成数据库代码',
    bundle: '打包命令行与服务进程',
    secret: '会话密钥',
    secretMade: file => `已写入 ${file}`,
    secretGiven: '使用 SESSION_SECRET',
    migrate: '更新数据库结构',
    sample: '生成示例公司“青禾优选”的数据',
    seed: '写入示例账号与资料',
    lessons: '编译课程文字',
    site: '编译网站',
    engine: '准备浏览器里的查询引擎',
    compress: '预压缩静态文件',
    browser: '安装 Chromium 与中文字体',
    browserMissing:
      '缺少 Chromium 或中文字体，且这里不能用 apt 安装。请安装 chromium 与 Noto Sans CJK（Debian/Ubuntu：sudo apt-get install chromium fonts-noto-cjk），或用 CHROMIUM=/路径 指定。',
    unchanged: '无变化',
    seconds: value => `${value} 秒`,
    failed: (step, mend) => `“${step}”没有成功。${mend}`,
    retry: '看上面的输出，改正后重新运行即可，已完成的步骤不会重做。',
    serving: '启动服务',
    open: address => `打开 ${address}`,
    accounts: '示例账号',
    stop: '按 Ctrl+C 停止',
    died: code => `服务没有启动起来（退出码 ${code}），原因见上面的输出。`,
    slow: address => `服务在 60 秒内没有应答：${address}`,
    ready: duration => `准备完毕，用时 ${duration}`,
    restarting: '代码有变化，重新启动服务',
    waiting: '等待代码改好后自动重试',
    testing: { check: '静态检查', vitest: '单元、服务器与内容测试', e2e: '浏览器测试' },
  },
  en: {
    oldNode: (needed, found) => `Node ${needed} or later is needed; this is ${found}. Install it from https://nodejs.org and run again.`,
    portTaken: port => `Port ${port} is in use. Choose another and run again, for example: PORT=${port + 1} npm start`,
    badPort: value => `PORT=${value} is not a port number (1 to 65535). For example: PORT=3001 npm start`,
    install: 'Install the packages (about 3 minutes the first time, one of them compiling SQLite)',
    still: seconds => `still going, ${seconds} s`,
    generate: 'Generate the database client',
    bundle: 'Bundle the command line and the server processes',
    secret: 'Session secret',
    secretMade: file => `written to ${file}`,
    secretGiven: 'SESSION_SECRET is set',
    migrate: 'Bring the database to the current schema',
    sample: 'Make the data of the sample company, Qinghe Select',
    seed: 'Write the demo accounts and their records',
    lessons: 'Compile the lessons',
    site: 'Build the site',
    engine: 'Prepare the query engine for the browser',
    compress: 'Compress the static files',
    browser: 'Install Chromium and a Chinese font',
    browserMissing:
      'Chromium or a Chinese font is missing and cannot be installed by apt here. Install chromium and Noto Sans CJK (Debian/Ubuntu: sudo apt-get install chromium fonts-noto-cjk), or name a browser with CHROMIUM=/path.',
    unchanged: 'unchanged',
    seconds: value => `${value} s`,
    failed: (step, mend) => `"${step}" did not succeed. ${mend}`,
    retry: 'See the output above, mend it and run again; finished steps are not repeated.',
    serving: 'Start the server',
    open: address => `Open ${address}`,
    accounts: 'Demo accounts',
    stop: 'Press Ctrl+C to stop',
    died: code => `The server did not start (exit code ${code}); the reason is in the output above.`,
    slow: address => `The server did not answer within 60 s: ${address}`,
    ready: duration => `Ready in ${duration}`,
    restarting: 'The code has changed: restarting the server',
    waiting: 'Waiting for the code to be mended, then trying again',
    testing: { check: 'Static checks', vitest: 'Unit, server and content tests', e2e: 'Browser tests' },
  },
};

/** The words in the language of LC_ALL, LC_MESSAGES or LANG; Chinese unless they say otherwise. */
export function wordsFor(environment) {
  const preference = environment.LC_ALL || environment.LC_MESSAGES || environment.LANG || '';
  return preference.toLowerCase().startsWith('en') ? words.en : words['zh-CN'];
}

export const say = wordsFor(process.env);
