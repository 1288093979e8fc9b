import { defineMessages, plural } from '~/i18n/messages';

export const messages = defineMessages({
  today: { 'zh-CN': '今天', en: 'Today' },
  night: { 'zh-CN': '夜深了', en: 'Good evening' },
  morning: { 'zh-CN': '早上好', en: 'Good morning' },
  noon: { 'zh-CN': '中午好', en: 'Hello' },
  afternoon: { 'zh-CN': '下午好', en: 'Good afternoon' },
  evening: { 'zh-CN': '晚上好', en: 'Good evening' },
  greeting: { 'zh-CN': (hello: string, what: string) => `${hello}，${what}`, en: (hello: string, what: string) => `${hello}. ${what}` },
  begin: { 'zh-CN': '从第一个数开始', en: 'Begin with one number' },
  goOn: { 'zh-CN': '继续把数说清楚', en: 'Go on making numbers speak' },
  certifiedGreeting: { 'zh-CN': '你已经能用数据说话了', en: 'You speak data now' },

  stillNeeded: {
    'zh-CN': (lessons: number, labs: number, capstones: number) =>
      `离认证还差 ${[lessons && `${lessons} 节课`, labs && `${labs} 个实验`, capstones && '1 个结业项目'].filter(Boolean).join('、')}`,
    en: (lessons, labs, capstones) =>
      `To your certificate: ${[lessons && plural(lessons, 'lesson'), labs && plural(labs, 'lab'), capstones && 'one capstone'].filter(Boolean).join(', ')}`,
  },
  allDone: { 'zh-CN': '课、实验和结业项目都完成了', en: 'Lessons, labs and capstone are all done' },

  resume: { 'zh-CN': '接着上次', en: 'Where you left off' },
  startHere: { 'zh-CN': '从这里开始', en: 'Start here' },
  streak: { 'zh-CN': '连续在学', en: 'Learning steadily' },
  streakDays: { 'zh-CN': (days: number) => `${days} 个工作日`, en: (days: number) => plural(days, 'working day') },
  streakNote: { 'zh-CN': '周末歇着不算断。', en: 'A quiet weekend breaks nothing.' },
  reviewDue: { 'zh-CN': '该复习了', en: 'Due for review' },
  reviewNote: {
    'zh-CN': '隔久了容易忘。再做一次，用不了十分钟。',
    en: 'What is not used is forgotten. Going over it takes ten minutes at most.',
  },
  reviewButton: { 'zh-CN': '去复习', en: 'Go over it' },
  nextUp: { 'zh-CN': '下一步', en: 'Next' },
  stepOf: {
    'zh-CN': (module: string, done: number, total: number) => `${module}：共 ${total} 步，已完成 ${done} 步`,
    en: (module, done, total) => `${module}: ${done} of ${total} steps done`,
  },
  minutes: { 'zh-CN': (minutes: number) => `约 ${minutes} 分钟`, en: (minutes: number) => `about ${minutes} min` },
  draftSaved: { 'zh-CN': '你写的查询已保存', en: 'your query is saved' },
  goOnButton: { 'zh-CN': '继续', en: 'Continue' },
  startButton: { 'zh-CN': '开始', en: 'Start' },
  seePath: { 'zh-CN': '看整条路径', en: 'See the whole path' },
  lab: { 'zh-CN': '实验', en: 'Lab' },
  lesson: { 'zh-CN': '课', en: 'Lesson' },

  capstoneTitle: { 'zh-CN': (title: string) => `结业项目：${title}`, en: (title: string) => `Capstone: ${title}` },
  capstoneNew: {
    'zh-CN': '课和实验都完成了。选一个业务问题，用数据回答它，交给导师评审。',
    en: 'Lessons and labs are done. Answer a business question with data and hand it to a mentor.',
  },
  capstoneReturned: { 'zh-CN': '导师看过了，请按意见修改后再交一次。', en: 'Your mentor has read it. Improve it and hand it in again.' },
  capstoneMend: { 'zh-CN': '去修改', en: 'Improve it' },
  capstoneStart: { 'zh-CN': '开始项目', en: 'Start the project' },
  waitingTitle: { 'zh-CN': '导师正在看你的结业项目', en: 'A mentor has your capstone' },
  waitingNote: {
    'zh-CN': '有结果会出现在这里。等的时候，可以去实验台随便问点什么。',
    en: 'The result will appear here. Until then, ask the data something of your own.',
  },
  openPlayground: { 'zh-CN': '去实验台', en: 'Open the playground' },
  completeTitle: { 'zh-CN': '全部完成', en: 'Everything is done' },
  completeNote: { 'zh-CN': '结业项目已经通过，证书马上就到。', en: 'Your capstone is approved; the certificate is on its way.' },
  certifiedTitle: { 'zh-CN': '你已获得“数据人”认证', en: 'You hold the certificate' },
  certifiedNote: {
    'zh-CN': (serial: string) => `证书编号 ${serial}，任何人都能核验。`,
    en: (serial: string) => `Number ${serial}. Anyone can verify it.`,
  },
  seeCertificate: { 'zh-CN': '查看证书', en: 'See the certificate' },
  noPath: { 'zh-CN': '还没有学习路径', en: 'There is no path yet' },
  noPathNote: { 'zh-CN': '内容准备好之后，你的下一步会出现在这里。', en: 'Once there is content, your next step will appear here.' },

  path: { 'zh-CN': '学习路径', en: 'Your path' },
  moduleProgress: { 'zh-CN': (title: string) => `“${title}”的进度`, en: (title: string) => `Progress in “${title}”` },
  steps: { 'zh-CN': (done: number, total: number) => `${done} / ${total}`, en: (done, total) => `${done} / ${total}` },
  capstone: { 'zh-CN': '结业项目', en: 'Capstone' },
  capstoneWhat: { 'zh-CN': '一份导师评审的业务分析，通过后发证', en: 'A business analysis reviewed by a mentor; then the certificate' },
  stateNew: { 'zh-CN': '未提交', en: 'Not handed in' },
  stateWaiting: { 'zh-CN': '评审中', en: 'In review' },
  stateReturned: { 'zh-CN': '需要修改', en: 'To be improved' },
  stateApproved: { 'zh-CN': '已通过', en: 'Approved' },

  certifiedStaff: { 'zh-CN': '全公司 · 认证人才', en: 'Company · certified staff' },
  ofPeople: { 'zh-CN': (target: string) => `/ ${target} 人`, en: (target: string) => `of ${target}` },
  certifiedStaffMeter: {
    'zh-CN': (count: number, target: number) => `${target} 人中已认证 ${count} 人`,
    en: (count, target) => `${count} of ${target} certified`,
  },
  seeGoal: { 'zh-CN': '看这个目标', en: 'See this goal' },
  noneCertified: { 'zh-CN': '还没有人拿到证书。第一位可以是你。', en: 'Nobody is certified yet. You could be the first.' },
  peopleToGo: { 'zh-CN': (people: number) => `还差 ${people} 人`, en: (people: number) => `${people} to go` },
  goalReached: { 'zh-CN': '目标已达成', en: 'The goal is reached' },

  feedback: { 'zh-CN': '导师反馈', en: 'From your mentor' },
  feedbackNone: {
    'zh-CN': '交了结业项目之后，导师的话会出现在这里。',
    en: 'Once you hand in a capstone, your mentor’s words appear here.',
  },
  approvedBy: { 'zh-CN': (mentor: string) => `${mentor} 通过了你的项目`, en: (mentor: string) => `${mentor} approved your work` },
  returnedBy: { 'zh-CN': (mentor: string) => `${mentor} 请你再改一改`, en: (mentor: string) => `${mentor} asks you to improve it` },
  comments: { 'zh-CN': (count: number) => `${count} 条批注`, en: (count: number) => plural(count, 'comment') },
  readFeedback: { 'zh-CN': '看反馈', en: 'Read it' },

  timeToAnswer: { 'zh-CN': '从问题到答案', en: 'From question to answer' },
  timeToAnswerNote: {
    'zh-CN': (answers: number) => `你最近 ${answers} 题的中位用时。转型前，跨系统取数要 3 天。`,
    en: (answers: number) => `Your median over the last ${plural(answers, 'lab')}. A cross-system question used to take 3 days.`,
  },
  timeToAnswerNone: {
    'zh-CN': '通过第一个实验后，这里会显示你从打开题目到答对用了多久。转型前，跨系统取数要 3 天。',
    en: 'After your first solved lab: how long you took from opening it to the right answer. A cross-system question used to take 3 days.',
  },

  queue: { 'zh-CN': '等你评审', en: 'Waiting for review' },
  queueCount: { 'zh-CN': (count: number) => `${count} 份`, en: (count: number) => plural(count, 'piece') },
  queueOldest: { 'zh-CN': (wait: string) => `最早的一份等了 ${wait}`, en: (wait: string) => `The oldest has waited ${wait}` },
  queueEmpty: { 'zh-CN': '队列是空的，大家都不用等。', en: 'The queue is empty; nobody is waiting.' },
  openQueue: { 'zh-CN': '打开评审', en: 'Open the queue' },
  leaderCard: { 'zh-CN': '公司目标', en: 'The company’s goals' },
  leaderNote: {
    'zh-CN': '每个数都能点开看：怎么算的、数据到哪天、照这样年底到哪里。',
    en: 'Every number opens: how it is computed, up to which day, and where it is heading.',
  },
  openGoals: { 'zh-CN': '看目标', en: 'Open the goals' },
  adminCard: { 'zh-CN': '人员与邀请', en: 'People and invitations' },
  adminNote: { 'zh-CN': '邀请同事、分配角色、停用账号。', en: 'Invite colleagues, give roles, disable accounts.' },
  openPeople: { 'zh-CN': '管理人员', en: 'Manage people' },
});
