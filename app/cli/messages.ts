import { defineMessages, plural } from '~/i18n/messages';

export const messages = defineMessages({
  about: {
    'zh-CN': '数语：让全公司学会用数据说话，也看见它带来的变化。',
    en: 'Shuyu: a company learns to speak data, and sees what that changes.',
  },
  versionOption: { 'zh-CN': '显示版本', en: 'show the version' },
  helpOption: { 'zh-CN': '显示帮助', en: 'show help' },
  jsonOption: { 'zh-CN': '以 JSON 输出', en: 'answer in JSON' },
  withHelp: {
    'zh-CN': (fault: string) => `${fault}用 \`shuyu --help\` 查看用法。`,
    en: (fault: string) => `${fault} See \`shuyu --help\`.`,
  },

  unknownCommand: { 'zh-CN': (name: string) => `没有 ${name} 这个命令。`, en: (name: string) => `There is no command ${name}.` },
  unknownOption: { 'zh-CN': (name: string) => `没有 ${name} 这个选项。`, en: (name: string) => `There is no option ${name}.` },
  missingArgument: { 'zh-CN': (name: string) => `缺少参数 <${name}>。`, en: (name: string) => `The argument <${name}> is missing.` },
  missingOption: { 'zh-CN': (name: string) => `缺少选项 ${name}。`, en: (name: string) => `The option ${name} is missing.` },
  missingOptionValue: { 'zh-CN': (name: string) => `选项 ${name} 后面要有值。`, en: (name: string) => `The option ${name} needs a value.` },
  excessArguments: { 'zh-CN': '参数太多。', en: 'There are too many arguments.' },
  badCall: { 'zh-CN': '命令写得不对。', en: 'The command is not well formed.' },
  databaseMissing: {
    'zh-CN': (file: string) => `还没有数据库 ${file}。先运行 \`npm start\` 或 \`shuyu migrate\`。`,
    en: (file: string) => `There is no database ${file} yet. Run \`npm start\` or \`shuyu migrate\` first.`,
  },

  migrate: { 'zh-CN': '把数据库更新到当前结构', en: 'bring the database to the current schema' },
  upToDate: { 'zh-CN': '数据库结构已是最新', en: 'the database is up to date' },
  migrated: {
    'zh-CN': (count: number) => `已应用 ${count} 个迁移`,
    en: (count: number) => `${plural(count, 'migration')} applied`,
  },
  editedMigrations: {
    'zh-CN': (names: string) => `这些迁移在应用之后被改过，改动不会生效：${names}`,
    en: (names: string) => `These migrations were changed after they had been applied; the changes have no effect: ${names}`,
  },
  newerDatabase: {
    'zh-CN': (names: string) =>
      `数据库来自更新版本的数语（含未知迁移 ${names}）。请更新代码（git pull）后再运行，或换回旧备份；数据没有改动。`,
    en: (names: string) =>
      `The database is from a newer Shuyu (unknown migrations: ${names}). Update the code (git pull) and run again, or restore an older backup; nothing was changed.`,
  },
  failedEarlier: {
    'zh-CN': (name: string) =>
      `迁移 ${name} 上次只做了一半。检查数据库后运行 \`npm run prisma -- migrate resolve --rolled-back ${name}\` 再试；数据没有改动。`,
    en: (name: string) =>
      `Migration ${name} was left half done. Check the database, run \`npm run prisma -- migrate resolve --rolled-back ${name}\` and try again; nothing was changed.`,
  },
  migrationFailed: {
    'zh-CN': (name: string, reason: string) => `迁移 ${name} 失败，已整个撤回：${reason}。改正 prisma/migrations/${name} 后再运行。`,
    en: (name: string, reason: string) =>
      `Migration ${name} failed and was rolled back whole: ${reason}. Mend prisma/migrations/${name} and run again.`,
  },
  notADatabase: {
    'zh-CN': (file: string) => `${file} 不是 SQLite 数据库。请移走它，或用备份替换。`,
    en: (file: string) => `${file} is not a SQLite database. Move it away, or replace it by a backup.`,
  },

  backup: {
    'zh-CN': '把数据库备份成一个新文件（服务运行时也可以）',
    en: 'write a copy of the database to a new file, also while the portal runs',
  },
  backupFile: { 'zh-CN': '新文件的路径', en: 'path of the new file' },
  backupSaved: {
    'zh-CN': (file: string, size: string) => `已备份到 ${file}（${size}），完整性检查通过`,
    en: (file: string, size: string) => `saved to ${file} (${size}); the integrity check passed`,
  },
  targetExists: {
    'zh-CN': (file: string) => `${file} 已存在，不会覆盖。换一个文件名。`,
    en: (file: string) => `${file} exists and is not overwritten. Choose another name.`,
  },
  noFolder: {
    'zh-CN': (folder: string) => `没有文件夹 ${folder}。先建好它。`,
    en: (folder: string) => `There is no folder ${folder}. Make it first.`,
  },
  backupDamaged: {
    'zh-CN': (report: string) => `备份没有通过完整性检查，已删除：${report}。请检查磁盘和数据库。`,
    en: (report: string) => `The copy did not pass the integrity check and was removed: ${report}. Check the disk and the database.`,
  },

  user: { 'zh-CN': '账号', en: 'accounts' },
  userAdd: { 'zh-CN': '添加一个账号，得到邀请链接', en: 'add an account and get its invitation link' },
  userEmail: { 'zh-CN': '邮箱', en: 'e-mail address' },
  userName: { 'zh-CN': '姓名', en: 'name' },
  userRole: {
    'zh-CN': '角色，可多个：learner、mentor、leader、admin',
    en: 'roles, one or more: learner, mentor, leader, admin',
  },
  passwordOption: {
    'zh-CN': '从标准输入读密码，而不是给出邀请链接',
    en: 'read the password from standard input instead of giving an invitation link',
  },
  userAdded: { 'zh-CN': (email: string) => `已添加 ${email}`, en: (email: string) => `added ${email}` },
  userInvited: {
    'zh-CN': (link: string) => `邀请链接（只显示这一次，7 天内有效）：${link}`,
    en: (link: string) => `invitation link (shown once, works for 7 days): ${link}`,
  },
  emailInvalid: {
    'zh-CN': (email: string) => `${email} 不是邮箱地址。例如：shuyu user add lin@example.com --name 林小青 --role learner`,
    en: (email: string) =>
      `${email} is not an e-mail address. For example: shuyu user add lin@example.com --name "Lin Xiaoqing" --role learner`,
  },
  emailTaken: {
    'zh-CN': (email: string) => `${email} 已经有账号了。要重发邀请，请在“人员”页操作。`,
    en: (email: string) => `There is already an account ${email}. A new invitation can be made on the People page.`,
  },
  nameEmpty: { 'zh-CN': '--name 不能为空。', en: '--name must not be empty.' },
  roleUnknown: {
    'zh-CN': (role: string) => `没有 ${role} 这个角色。可用的有 learner、mentor、leader、admin。`,
    en: (role: string) => `There is no role ${role}. The roles are learner, mentor, leader and admin.`,
  },
  passwordMissing: {
    'zh-CN': '标准输入里没有密码。例如：printf \'%s\' "$PASSWORD" | shuyu user add … --password-stdin',
    en: 'There is no password on standard input. For example: printf \'%s\' "$PASSWORD" | shuyu user add … --password-stdin',
  },

  sample: { 'zh-CN': '示例公司“青禾优选”', en: 'the sample company, Qinghe Select' },
  sampleBuild: { 'zh-CN': '生成示例公司的数据', en: 'make the data of the sample company' },
  sampleSize: {
    'zh-CN': '只生成一个文件：xs、s、m 或 l（约四千、二十万、一百万、两千万行）',
    en: 'make one file only: xs, s, m or l (about 4,000, 200,000, 1 million, 20 million rows)',
  },
  sampleSeedOption: { 'zh-CN': '随机种子，同样的种子得到同样的数据', en: 'seed; the same seed gives the same data' },
  sampleScale: { 'zh-CN': '把会员和他们的行为放大多少倍', en: 'how many times as many members, and all they do' },
  sampleOut: { 'zh-CN': '写到哪个文件', en: 'the file to write' },
  samplePublished: {
    'zh-CN': ({ lab, warehouse }: { lab: number; warehouse: number }) =>
      `实验数据 ${lab.toLocaleString('zh-CN')} 行，数据仓库 ${warehouse.toLocaleString('zh-CN')} 行`,
    en: ({ lab, warehouse }: { lab: number; warehouse: number }) =>
      `labs have ${plural(lab, 'row')}, the warehouse ${plural(warehouse, 'row')}`,
  },
  sampleFileBuilt: {
    'zh-CN': ({ rows, file }: { rows: number; file: string }) => `${rows.toLocaleString('zh-CN')} 行，写在 ${file}`,
    en: ({ rows, file }: { rows: number; file: string }) => `${plural(rows, 'row')} in ${file}`,
  },
  sizeUnknown: {
    'zh-CN': ({ wanted, sizes }: { wanted: string; sizes: string }) => `--size 没有 ${wanted} 这一档，可用的有 ${sizes}。`,
    en: ({ wanted, sizes }: { wanted: string; sizes: string }) => `There is no size ${wanted}. The sizes are ${sizes}.`,
  },
  sizeMissing: { 'zh-CN': '--scale 和 --out 要和 --size 一起用。', en: '--scale and --out need --size.' },
  seedUnknown: {
    'zh-CN': (seed: string) => `--seed 要是 0 到 4294967295 之间的整数，不能是 ${seed}。`,
    en: (seed: string) => `--seed must be a whole number from 0 to 4294967295, not ${seed}.`,
  },
  scaleUnknown: {
    'zh-CN': (scale: string) => `--scale 要是 1 到 1000 之间的整数，不能是 ${scale}。`,
    en: (scale: string) => `--scale must be a whole number from 1 to 1000, not ${scale}.`,
  },
  diskFull: {
    'zh-CN': (place: string) => `磁盘满了${place && `（${place}）`}，没有留下半个文件。腾出空间后再试。`,
    en: (place: string) => `The disk is full${place && ` (${place})`}; no half-written file was left. Make room and try again.`,
  },
  notWritable: {
    'zh-CN': (place: string) => `没有写入权限${place && `：${place}`}。换一个可以写的文件夹（--out 或 SHUYU_DATA_DIR）。`,
    en: (place: string) => `It may not be written${place && `: ${place}`}. Choose a folder that may (--out or SHUYU_DATA_DIR).`,
  },
  aFolder: {
    'zh-CN': (place: string) => `这是一个文件夹，要写的是文件${place && `：${place}`}。请给出文件名。`,
    en: (place: string) => `That is a folder, and a file is to be written${place && `: ${place}`}. Name a file.`,
  },
  notAPlace: {
    'zh-CN': (place: string) => `不能写到这里${place && `：${place}`}。它或它上面的某一级不是文件夹。`,
    en: (place: string) => `Nothing can be written there${place && `: ${place}`}. It, or something above it, is not a folder.`,
  },
  sampleSeed: {
    'zh-CN': '写入示例账号与资料，已有的保持不变',
    en: 'write the demo accounts and their records; what is there stays as it is',
  },
  sampleSeeded: { 'zh-CN': (count: number) => `示例账号 ${count} 个`, en: (count: number) => plural(count, 'demo account') },
  sampleAccounts: { 'zh-CN': '列出示例账号', en: 'list the demo accounts' },
  sampleRetire: { 'zh-CN': '停用所有示例账号（对外开放之前）', en: 'disable all demo accounts, before the portal faces other machines' },
  sampleRetired: {
    'zh-CN': (count: number) => `已停用 ${count} 个示例账号`,
    en: (count: number) => `${plural(count, 'demo account')} disabled`,
  },

  lessons: { 'zh-CN': '课程', en: 'lessons' },
  lessonsCompile: { 'zh-CN': '编译课程与说明文字（MDX）', en: 'compile the texts of lessons, labs and metrics (MDX)' },
  lessonsCompiled: {
    'zh-CN': (compiled: number, total: number) => `共 ${total} 篇，新编译 ${compiled} 篇`,
    en: (compiled: number, total: number) => `${plural(total, 'text')}, ${compiled} compiled now`,
  },

  lab: { 'zh-CN': '实验', en: 'labs' },
  labCheck: { 'zh-CN': '批改从标准输入读到的 SQL', en: 'grade the SQL read from standard input' },
  labSlug: { 'zh-CN': '实验名', en: 'name of the lab' },
  labUnknown: {
    'zh-CN': (slug: string, known: string) => `没有 ${slug} 这个实验。现有：${known}。`,
    en: (slug: string, known: string) => `There is no lab ${slug}. The labs are ${known}.`,
  },
  sqlMissing: {
    'zh-CN': (slug: string) => `标准输入里没有 SQL。例如：shuyu lab check ${slug} < answer.sql`,
    en: (slug: string) => `There is no SQL on standard input. For example: shuyu lab check ${slug} < answer.sql`,
  },
  grade: {
    'zh-CN': '批改任意表结构上的 SQL：每行一个 JSON（参考 SQL 与提交的 SQL），逐行给出结论',
    en: 'grade queries over any schema: a JSON object a line with a reference and a submission, a verdict a line',
  },
  gradeFile: { 'zh-CN': 'JSONL 文件；- 表示标准输入', en: 'a JSONL file; - is standard input' },
  budgetOption: { 'zh-CN': '每对 SQL 最多用多少毫秒', en: 'the most milliseconds a pair may take' },
  workersOption: { 'zh-CN': '同时批改的进程数', en: 'how many processes grade at once' },
  noFile: { 'zh-CN': (file: string) => `没有文件 ${file}。`, en: (file: string) => `There is no file ${file}.` },
  numberInvalid: {
    'zh-CN': (text: string, least: number, most: number) => `${text} 不是 ${least} 到 ${most} 之间的整数。`,
    en: (text: string, least: number, most: number) => `${text} is not a whole number from ${least} to ${most}.`,
  },
  lineNotJson: { 'zh-CN': '这一行不是 JSON', en: 'the line is not JSON' },
  lineField: {
    'zh-CN': (field: string) => `字段 ${field} 缺失或类型不对`,
    en: (field: string) => `the field ${field} is missing or of the wrong type`,
  },
  gradeSummary: {
    'zh-CN': (total: number, accepted: number, rejected: number, errors: number, seconds: number) =>
      `共 ${total} 行：通过 ${accepted}，不通过 ${rejected}，无法批改 ${errors}，用时 ${seconds.toFixed(1)} 秒`,
    en: (total: number, accepted: number, rejected: number, errors: number, seconds: number) =>
      `${plural(total, 'line')}: ${accepted} accepted, ${rejected} rejected, ${errors} not graded, in ${seconds.toFixed(1)} s`,
  },
  gradingUnavailable: {
    'zh-CN': (detail: string) => `现在不能批改（不是答案的问题）：${detail}`,
    en: (detail: string) => `Grading is not possible now, which says nothing about the answer: ${detail}`,
  },
});
