import { defineMessages } from '~/i18n/messages';

/** Beyond this, people think in hours. */
const longMinutes = 90;

/** To the half hour: an estimate that claims more is not believed. */
function halfHours(minutes: number): number {
  return Math.round(minutes / 30) / 2;
}

export const messages = defineMessages({
  // The capstone.
  capstone: { 'zh-CN': '结业项目', en: 'Capstone' },
  minutes: {
    'zh-CN': (n: number) => (n < longMinutes ? `约 ${n} 分钟` : `约 ${halfHours(n)} 小时`),
    en: (n: number) => (n < longMinutes ? `About ${n} minutes` : `About ${halfHours(n)} hours`),
  },
  task: { 'zh-CN': '题目', en: 'The task' },
  criteria: { 'zh-CN': '导师怎么评', en: 'How it is scored' },
  yourWork: { 'zh-CN': '你的作品', en: 'Your work' },
  handIn: { 'zh-CN': '提交评审', en: 'Hand in for review' },
  handInVersion: { 'zh-CN': (n: number) => `提交第 ${n} 版`, en: (n: number) => `Hand in version ${n}` },
  handInNote: {
    'zh-CN': '提交后这一版就不能再改了，导师看的就是它。',
    en: 'Once handed in, this version stays as it is: it is what the mentor reads.',
  },
  draftKept: { 'zh-CN': '草稿已存在这台设备上', en: 'Draft kept on this device' },
  characters: {
    'zh-CN': (length: number, max: number) => `${length.toLocaleString('zh-CN')} / ${max.toLocaleString('zh-CN')} 字`,
    en: (length: number, max: number) => `${length.toLocaleString('en')} / ${max.toLocaleString('en')} characters`,
  },
  markdownWorks: { 'zh-CN': '支持 Markdown。', en: 'Markdown works.' },
  preview: { 'zh-CN': '预览', en: 'Preview' },
  edit: { 'zh-CN': '继续写', en: 'Back to writing' },
  tryQuery: { 'zh-CN': '在浏览器里运行', en: 'Run it in the browser' },
  missing: { 'zh-CN': '这一项还没写。', en: 'This part is still empty.' },
  noQuery: { 'zh-CN': '这里只有注释，没有查询。', en: 'There are only comments here, no query.' },
  tooLong: {
    'zh-CN': (length: number, max: number) => `写了 ${length} 字，最多 ${max} 字。`,
    en: (length: number, max: number) => `${length} characters; ${max} at most.`,
  },
  mend: {
    'zh-CN': '还不能提交，请看标红的地方。你写的都还在。',
    en: 'Not handed in yet: see the marked parts. Nothing you wrote is lost.',
  },
  underReview: {
    'zh-CN': '上一版还在评审，等导师给出意见后再提交新的一版。',
    en: 'Your last version is still under review. Hand in the next one when the mentor has answered.',
  },
  approvedAlready: { 'zh-CN': '这个项目已经通过了，不用再交。', en: 'This work is approved already; there is nothing to hand in.' },
  waiting: { 'zh-CN': '等待评审', en: 'Waiting for review' },
  waitingFor: { 'zh-CN': (wait: string) => `等待评审 · 已等 ${wait}`, en: (wait: string) => `Waiting for review · ${wait} so far` },
  waitingNote: {
    'zh-CN': '导师按提交的先后评审。有结果时，“今天”页会提醒你。',
    en: 'Mentors review in order of arrival. The Today page tells you when there is news.',
  },
  inReview: { 'zh-CN': '评审中', en: 'Under review' },
  inReviewNote: { 'zh-CN': (name: string) => `${name} 正在看你的作品。`, en: (name: string) => `${name} is reading your work.` },
  returned: { 'zh-CN': '需要修改', en: 'Changes needed' },
  returnedNote: {
    'zh-CN': '看看导师的意见，改好再交。你在队列里的位置还在。',
    en: 'Read what the mentor says, then hand in again. You keep your place in the queue.',
  },
  approved: { 'zh-CN': '通过', en: 'Approved' },
  approvedNote: { 'zh-CN': (name: string) => `${name} 通过了你的作品。`, en: (name: string) => `${name} approved your work.` },
  toCertificates: { 'zh-CN': '看看证书', en: 'To the certificate' },
  feedback: { 'zh-CN': (n: number) => `导师对第 ${n} 版的意见`, en: (n: number) => `What the mentor says about version ${n}` },
  by: { 'zh-CN': (name: string, date: string) => `${name} · ${date}`, en: (name: string, date: string) => `${name} · ${date}` },
  points: { 'zh-CN': '得分', en: 'Points' },
  version: { 'zh-CN': (n: number) => `第 ${n} 版`, en: (n: number) => `Version ${n}` },
  commentedSql: { 'zh-CN': (n: number) => `第 ${n} 版的查询与批注`, en: (n: number) => `The query of version ${n}, with comments` },
  versions: { 'zh-CN': '历次提交', en: 'Versions' },
  handedInOn: { 'zh-CN': (date: string) => `${date} 提交`, en: (date: string) => `Handed in ${date}` },
  onLine: { 'zh-CN': (line: number) => `第 ${line} 行`, en: (line: number) => `Line ${line}` },
  onWhole: { 'zh-CN': '整体', en: 'On the whole' },
  changes: {
    'zh-CN': (version: number, added: number, removed: number) => `与第 ${version} 版相比：+${added} −${removed}`,
    en: (version: number, added: number, removed: number) => `Against version ${version}: +${added} −${removed}`,
  },
  unchanged: { 'zh-CN': (version: number) => `与第 ${version} 版相同`, en: (version: number) => `Same as version ${version}` },
  lineAdded: { 'zh-CN': '新增', en: 'Added:' },
  lineRemoved: { 'zh-CN': '删除', en: 'Removed:' },

  // Certificates.
  certificates: { 'zh-CN': '我的证书', en: 'My certificate' },
  certificate: { 'zh-CN': '证书', en: 'Certificate' },
  certificateOf: { 'zh-CN': (name: string) => `${name} 的证书`, en: (name: string) => `Certificate of ${name}` },
  roadTitle: { 'zh-CN': (path: string) => `“${path}”证书`, en: (path: string) => `The “${path}” certificate` },
  roadNote: {
    'zh-CN': '读完全部课程，通过全部实验，结业项目通过评审，就能拿到。',
    en: 'Read every lesson, solve every lab, and have your capstone approved: then it is yours.',
  },
  lessons: { 'zh-CN': '课程', en: 'Lessons' },
  labs: { 'zh-CN': '实验', en: 'Labs' },
  done: { 'zh-CN': (done: number, total: number) => `${done} / ${total}`, en: (done: number, total: number) => `${done} / ${total}` },
  complete: { 'zh-CN': '已完成', en: 'Complete' },
  toDo: { 'zh-CN': '还差', en: 'To do' },
  notApproved: { 'zh-CN': '尚未通过', en: 'Not approved yet' },
  earned: { 'zh-CN': '条件都达到了', en: 'You have earned it' },
  earnedNote: { 'zh-CN': '课程、实验和结业项目都完成了。', en: 'Lessons, labs and capstone are all done.' },
  collect: { 'zh-CN': '领取证书', en: 'Collect the certificate' },
  openPublic: { 'zh-CN': '打开公开页面', en: 'Open the public page' },
  noPath: { 'zh-CN': '还没有可以拿证书的学习路径。', en: 'There is no path with a certificate yet.' },

  // The public page.
  verify: { 'zh-CN': '验证证书', en: 'Verify a certificate' },
  verifyNote: {
    'zh-CN': '输入证书上的编号，看看它是谁的、现在是否有效。',
    en: 'Enter the serial on a certificate to see whose it is and whether it is valid now.',
  },
  serial: { 'zh-CN': '证书编号', en: 'Serial' },
  serialHint: {
    'zh-CN': '例如 QH-2026-7KMQ-X2PD，大小写和横线都不要紧。',
    en: 'Such as QH-2026-7KMQ-X2PD; capitals and hyphens do not matter.',
  },
  check: { 'zh-CN': '验证', en: 'Verify' },
  serialMissing: { 'zh-CN': '请输入证书编号。', en: 'Enter a serial.' },
  serialMalformed: {
    'zh-CN': '这不像证书编号：应是 QH、四位年份和八个字符（不含 0、1、I、L、O）。',
    en: 'That is not a serial: it has QH, a year of four digits and eight characters, none of them 0, 1, I, L or O.',
  },
  serialMistyped: {
    'zh-CN': '编号里有一个字符不对或次序颠倒了，请对照证书再看一遍。',
    en: 'A character is wrong or two are swapped. Compare it with the certificate again.',
  },
  subtitle: { 'zh-CN': '数据能力认证', en: 'Certified in data' },
  awarded: { 'zh-CN': '兹证明', en: 'This certifies that' },
  achieved: {
    'zh-CN': (path: string) => `完成“${path}”学习路径的全部课程与实验，结业项目经导师评审通过，能独立用数据回答业务问题。`,
    en: (path: string) =>
      `has completed every lesson and lab of the path “${path}”, and a capstone approved by a mentor, and can answer business questions with data.`,
  },
  issued: { 'zh-CN': '颁发日期', en: 'Issued' },
  validUntil: { 'zh-CN': '有效期至', en: 'Valid until' },
  withdrawnOn: { 'zh-CN': '吊销日期', en: 'Withdrawn' },
  state: { 'zh-CN': '状态', en: 'Status' },
  valid: { 'zh-CN': '有效', en: 'Valid' },
  expired: { 'zh-CN': '已过期', en: 'Expired' },
  revoked: { 'zh-CN': '已吊销', en: 'Withdrawn' },
  unknown: { 'zh-CN': '查无此证', en: 'Unknown' },
  unknownNote: {
    'zh-CN': (serial: string) => `编号 ${serial} 的证书不存在。请对照证书核对编号；编号无误的话，这张证书不是由这里颁发的。`,
    en: (serial: string) =>
      `There is no certificate ${serial}. Compare the serial with the certificate; if it is right, it was not issued here.`,
  },
  verifyAnother: { 'zh-CN': '验证另一张', en: 'Verify another' },
  verifiedAt: { 'zh-CN': (moment: string) => `查询于 ${moment}`, en: (moment: string) => `Checked ${moment}` },
  address: { 'zh-CN': '公开验证地址', en: 'Public address' },
  copy: { 'zh-CN': '复制地址', en: 'Copy address' },
  copied: { 'zh-CN': '已复制', en: 'Copied' },
  print: { 'zh-CN': '打印', en: 'Print' },
  issuer: { 'zh-CN': '数语', en: 'Shuyu' },
  /** The seal, in columns from the right. */
  seal: { 'zh-CN': '数语之印', en: '数语之印' },
  sample: { 'zh-CN': '示例数据', en: 'Sample data' },
  sampleNote: { 'zh-CN': '示例公司的人物，并非真实证书', en: 'A person of the sample company; not a real certificate' },
});
