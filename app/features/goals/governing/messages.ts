import { defineMessages, plural } from '~/i18n/messages';

export const messages = defineMessages({
  // Check-ins
  checkIns: { 'zh-CN': '负责人怎么看', en: 'What its owner says' },
  checkInsNote: {
    'zh-CN': '机器按规则判断，负责人说自己的判断。两者不同，就摆在一起。',
    en: 'The machine judges by rules, the owner in their own words. Where they differ, both stand here.',
  },
  machine: { 'zh-CN': '机器判断', en: 'The machine' },
  owner: { 'zh-CN': '负责人', en: 'The owner' },
  nobodyYet: { 'zh-CN': '还没有人说过', en: 'Nothing said yet' },
  confidence: { 'zh-CN': '你的判断', en: 'Your own confidence' },
  'on-track': { 'zh-CN': '能达成', en: 'Will make it' },
  'at-risk': { 'zh-CN': '有风险', en: 'At risk' },
  'off-track': { 'zh-CN': '达不成', en: 'Will miss it' },
  brighter: { 'zh-CN': '负责人比机器乐观', en: 'The owner is more confident than the machine' },
  darker: { 'zh-CN': '负责人比机器担心', en: 'The owner is less confident than the machine' },
  disagreementNote: {
    'zh-CN': '两种判断不一致，值得当面谈一次：是规则没看到什么，还是人没看到什么？',
    en: 'They differ, which is worth a talk: what do the rules not see, or what does the person not see?',
  },
  said: { 'zh-CN': (who: string, day: string) => `${who} · ${day}`, en: (who: string, day: string) => `${who} · ${day}` },
  nextDue: { 'zh-CN': (day: string) => `下次该在 ${day} 前说一次`, en: (day: string) => `Next one due by ${day}` },
  firstDue: { 'zh-CN': '还没有说过，该说第一次了', en: 'the first one is due' },
  dueToday: { 'zh-CN': '今天该说一次了', en: 'One is due today' },
  daysLate: {
    'zh-CN': (days: number) => `已经晚了 ${days} 天`,
    en: (days: number) => `${plural(days, 'day')} late`,
  },
  weekly: { 'zh-CN': '每周', en: 'Weekly' },
  biweekly: { 'zh-CN': '每两周', en: 'Every two weeks' },
  monthly: { 'zh-CN': '每月', en: 'Monthly' },
  writeCheckIn: { 'zh-CN': '说说你的判断', en: 'Check in' },
  youRead: {
    'zh-CN': (values: { month: string; value: string; planned: string; watermark: string }) =>
      `此刻看到的：${values.month}为 ${values.value}，计划应达 ${values.planned}，数据截至 ${values.watermark}。会和你的话一起存下来。`,
    en: values =>
      `What you read now: ${values.month} came to ${values.value} against a plan of ${values.planned}, data until ${values.watermark}. It is kept with your words.`,
  },
  youReadNothing: {
    'zh-CN': (watermark: string) => `此刻还没有成熟的数据（数据截至 ${watermark}）。这一点会和你的话一起存下来。`,
    en: (watermark: string) => `Nothing has matured yet (data until ${watermark}). That is kept with your words.`,
  },
  comment: { 'zh-CN': '为什么这样看，接下来做什么', en: 'Why, and what comes next' },
  commentHint: { 'zh-CN': '可以用 Markdown：**加粗**、列表、链接。', en: 'Markdown works: **bold**, lists, links.' },
  evidence: { 'zh-CN': '依据的链接（可不填）', en: 'Link to your evidence (optional)' },
  evidenceHint: { 'zh-CN': '会议纪要、文档、一条共享的查询……', en: 'Minutes, a document, a shared query …' },
  preview: { 'zh-CN': '预览', en: 'Preview' },
  edit: { 'zh-CN': '继续写', en: 'Go on writing' },
  submitCheckIn: { 'zh-CN': '记下来', en: 'Check in' },
  draftKept: { 'zh-CN': '写到一半也不会丢：已存在这台设备上。', en: 'Kept on this device: a half-written one is not lost.' },
  checkedIn: { 'zh-CN': '记下来了。', en: 'Checked in.' },
  numberMoved: {
    'zh-CN': '你写的时候，数字刚刚更新了。看一眼新的数字，再提交一次；写的都还在。',
    en: 'The number was updated while you were writing. Look at the new one and send it again; nothing you wrote is lost.',
  },
  confidenceMissing: { 'zh-CN': '请选一个你的判断。', en: 'Choose what you think.' },
  commentMissing: { 'zh-CN': '请写一句为什么。', en: 'Say why in a sentence.' },
  commentTooLong: { 'zh-CN': '最多 4000 个字，请短一些。', en: 'At most 4,000 characters. Make it shorter.' },
  evidenceUnsafe: {
    'zh-CN': '请填 http:// 或 https:// 开头的完整网址。',
    en: 'Give a whole address that begins with http:// or https://.',
  },
  earlier: { 'zh-CN': (count: number) => `以前说的（${count}）`, en: (count: number) => `Earlier ones (${count})` },
  readThen: {
    'zh-CN': (values: { month: string; value: string; planned: string; watermark: string }) =>
      `当时看到：${values.month} ${values.value}（应达 ${values.planned}），数据截至 ${values.watermark}`,
    en: values => `Read then: ${values.month} ${values.value} (plan ${values.planned}), data until ${values.watermark}`,
  },
  readNothing: {
    'zh-CN': (watermark: string) => `当时还没有成熟的数据，数据截至 ${watermark}`,
    en: (watermark: string) => `Nothing had matured then, data until ${watermark}`,
  },
  machineThen: { 'zh-CN': '当时机器判断', en: 'The machine then' },
  evidenceOf: { 'zh-CN': '依据', en: 'Evidence' },

  // Reminders
  reminder: {
    'zh-CN': (goal: string, day: string) => `“${goal}”该说说判断了（${day} 到期）`,
    en: (goal: string, day: string) => `“${goal}” is due a check-in (${day})`,
  },
  reminderLate: {
    'zh-CN': (goal: string, days: number) => `“${goal}”的判断已经晚了 ${days} 天`,
    en: (goal: string, days: number) => `The check-in of “${goal}” is ${plural(days, 'day')} late`,
  },

  // Agreeing anew
  editGoal: { 'zh-CN': '调整目标', en: 'Change this goal' },
  editTitle: { 'zh-CN': (goal: string) => `调整目标：${goal}`, en: (goal: string) => `Change the goal: ${goal}` },
  editNote: {
    'zh-CN': '每次调整都会公开记录：谁、什么时候、从多少改到多少、为什么。旧的约定不会被擦掉。',
    en: 'Every change is on record for all to see: who, when, from what to what, and why. The old agreement is never erased.',
  },
  backToGoal: { 'zh-CN': '← 回到目标', en: '← Back to the goal' },
  whatItAims: { 'zh-CN': '要达到什么', en: 'What it aims at' },
  targetField: { 'zh-CN': '目标值', en: 'Target' },
  baselineField: { 'zh-CN': '基线', en: 'Baseline' },
  inPercent: { 'zh-CN': '单位：%', en: 'In per cent' },
  inUnit: { 'zh-CN': (unit: string) => `单位：${unit}`, en: (unit: string) => `In ${unit}` },
  agreedNow: { 'zh-CN': (value: string) => `现在约定 ${value}`, en: (value: string) => `agreed now: ${value}` },
  baselineWindow: {
    'zh-CN': (from: string, to: string) => `${from} 至 ${to} 的数`,
    en: (from: string, to: string) => `read from ${from} to ${to}`,
  },
  baselineNow: {
    'zh-CN': (value: string) => `按现在的定义重算是 ${value}`,
    en: (value: string) => `by the definition of now it comes to ${value}`,
  },
  agreeTitle: { 'zh-CN': '指标的定义改过了', en: 'The metric’s definition has changed' },
  agreeNote: {
    'zh-CN': (agreed: string, now: string, version: number) =>
      `目标约定在定义 ${agreed} 上，现在的定义是 ${now}（第 ${version} 版）。不重新约定，这个目标就一直无法判断。`,
    en: (agreed: string, now: string, version: number) =>
      `The goal was agreed on definition ${agreed}; the definition now is ${now} (version ${version}). Until it is agreed anew, the goal cannot be judged.`,
  },
  agree: { 'zh-CN': '改用现在的定义，并重设基线', en: 'Agree on the definition of now and set the baseline anew' },
  whenAndHow: { 'zh-CN': '什么时候，怎么走', en: 'By when, and along which curve' },
  dueField: { 'zh-CN': '截止日期', en: 'Due date' },
  startOf: { 'zh-CN': (day: string) => `从 ${day} 开始`, en: (day: string) => `Started on ${day}` },
  planField: { 'zh-CN': '计划曲线', en: 'Plan curve' },
  linear: { 'zh-CN': '匀速：每天进展一样', en: 'Straight: the same progress every day' },
  late: { 'zh-CN': '起步晚：先准备，再匀速', en: 'Late start: prepare first, then straight' },
  's-curve': { 'zh-CN': 'S 形：慢、快、慢', en: 'S-shaped: slow, fast, slow' },
  steps: { 'zh-CN': '阶梯：到某天一步到位', en: 'Steps: at once on certain days' },
  table: { 'zh-CN': '逐点：按日期列出进度', en: 'Points: progress by date' },
  idleField: { 'zh-CN': '准备期占全程的百分之几', en: 'Preparation, in per cent of the time' },
  pointsField: { 'zh-CN': '每行一个日期和进度', en: 'A date and its progress on each line' },
  pointsHint: {
    'zh-CN': '例如 2026-06-30 40%。0% 是基线，100% 是目标。',
    en: 'Such as 2026-06-30 40%. 0% is the baseline, 100% the target.',
  },
  planPreview: {
    'zh-CN': (start: string, half: string, due: string) => `曲线预览：从 ${start} 开始，时间过半时应达 ${half}，到期应达 ${due}。`,
    en: (start: string, half: string, due: string) => `The curve: from ${start}, ${half} at half time, ${due} when due.`,
  },
  planUnclear: { 'zh-CN': '填好上面几项，就能看到曲线。', en: 'Fill in the fields above to see the curve.' },
  whoAnswers: { 'zh-CN': '谁负责', en: 'Who answers for it' },
  teamField: { 'zh-CN': '负责的团队', en: 'Owning team' },
  teamHint: {
    'zh-CN': '目标落后时，这个团队的“今天”页会先推荐相关的课。',
    en: 'When the goal is off track, this team sees the lesson for it on its Today page.',
  },
  noTeam: { 'zh-CN': (owner: string) => `${owner}（未对应到团队）`, en: (owner: string) => `${owner} (no team of the portal)` },
  personField: { 'zh-CN': '负责人', en: 'Person who answers' },
  personHint: {
    'zh-CN': '到期提醒发给 TA。不选，就发给团队的管理层。',
    en: 'Gets the reminders. Without one, the team’s leaders do.',
  },
  noPerson: { 'zh-CN': '不指定', en: 'Nobody in particular' },
  cadenceField: { 'zh-CN': '多久说一次判断', en: 'How often to check in' },
  whyField: { 'zh-CN': '为什么要改', en: 'Why this change' },
  whyHint: { 'zh-CN': '所有人都看得到。', en: 'Everybody can read it.' },
  save: { 'zh-CN': '保存调整', en: 'Save the change' },
  confirmAndSave: { 'zh-CN': '确认并保存', en: 'Confirm and save' },
  cancel: { 'zh-CN': '不改了', en: 'Leave it' },
  mend: {
    'zh-CN': '还不能保存，请看标红的地方。填的都还在。',
    en: 'It cannot be saved yet: see the marked fields. Nothing you typed is lost.',
  },
  nothingChanged: { 'zh-CN': '和现在的约定一样，没有要保存的。', en: 'It is what is agreed already; there is nothing to save.' },
  stepUpTitle: { 'zh-CN': '改目标、基线或定义，要先确认是你本人', en: 'A new target, baseline or definition: confirm that it is you' },
  overtakenTitle: { 'zh-CN': (who: string) => `${who} 刚刚也改了这个目标`, en: (who: string) => `${who} changed this goal just now` },
  overtakenNote: {
    'zh-CN': '你填的都还在，没有覆盖对方。看一眼下面的改动，觉得没问题再保存一次。',
    en: 'What you typed is still here and has overwritten nothing. Look at the change below, and save again if you still want to.',
  },

  numberWrong: { 'zh-CN': '请填一个数，例如 11 或 11.5。', en: 'Enter a number, such as 11 or 11.5.' },
  percentOutside: { 'zh-CN': '请填 0 到 100 之间的百分数。', en: 'Enter a percentage between 0 and 100.' },
  numberNegative: { 'zh-CN': '不能小于 0。', en: 'It cannot be below 0.' },
  targetNotAbove: { 'zh-CN': '这个指标越高越好，目标要高于基线。', en: 'Higher is better here: the target must lie above the baseline.' },
  targetNotBelow: { 'zh-CN': '这个指标越低越好，目标要低于基线。', en: 'Lower is better here: the target must lie below the baseline.' },
  dueWrong: { 'zh-CN': '请选一个日期。', en: 'Choose a date.' },
  dueBeforeStart: { 'zh-CN': '截止日期要在开始之后。', en: 'The due date must lie after the start.' },
  dueInPast: { 'zh-CN': '这一天的数据已经出来了，请选更晚的日期。', en: 'The data have passed that day already. Choose a later one.' },
  planUnknown: { 'zh-CN': '请选一种曲线。', en: 'Choose a curve.' },
  idleWrong: { 'zh-CN': '请填 0 到 90 之间的数。', en: 'Enter a number between 0 and 90.' },
  pointWrong: {
    'zh-CN': (line: number) => `第 ${line} 行看不懂，请写成 2026-06-30 40%。`,
    en: (line: number) => `Line ${line} is unclear. Write it as 2026-06-30 40%.`,
  },
  pointOutside: {
    'zh-CN': (line: number) => `第 ${line} 行的日期不在目标的起止之间。`,
    en: (line: number) => `The date in line ${line} lies outside the goal’s time.`,
  },
  pointBackwards: {
    'zh-CN': (line: number) => `第 ${line} 行倒退了：日期要往后，进度不能减少。`,
    en: (line: number) => `Line ${line} goes back: dates must follow each other and progress cannot fall.`,
  },
  pointsTooFew: { 'zh-CN': '点太少了：阶梯至少 1 行，逐点至少 2 行。', en: 'Too few: at least one step, or two points.' },
  ownerUnknown: { 'zh-CN': '这个团队或这个人已经不在了，请重选。', en: 'That team or person is not there any more. Choose again.' },
  cadenceUnknown: { 'zh-CN': '请选一个频率。', en: 'Choose how often.' },
  reasonMissing: { 'zh-CN': '请写一句为什么要改，大家都会看到。', en: 'Say in a sentence why; everybody will read it.' },
  reasonTooLong: { 'zh-CN': '最多 1000 个字，请短一些。', en: 'At most 1,000 characters. Make it shorter.' },

  // Change log
  changeLog: { 'zh-CN': '改动记录', en: 'Change log' },
  changeLogNote: {
    'zh-CN': '目标和定义的每一次改动，只增不删',
    en: 'Every change of the goal and of its definition; nothing is ever erased',
  },
  agreedFirst: { 'zh-CN': '最初的约定', en: 'As first agreed' },
  changedBy: { 'zh-CN': (who: string) => `${who} 调整了目标`, en: (who: string) => `${who} changed the goal` },
  definitionChanged: {
    'zh-CN': (version: number, hash: string) => `指标定义变为第 ${version} 版（${hash}）`,
    en: (version: number, hash: string) => `The metric’s definition became version ${version} (${hash})`,
  },
  definitionFirst: {
    'zh-CN': (version: number, hash: string) => `指标定义第 ${version} 版（${hash}）`,
    en: (version: number, hash: string) => `The metric’s definition, version ${version} (${hash})`,
  },
  definitionDiff: { 'zh-CN': '看定义改了什么', en: 'See what changed in the definition' },
  added: { 'zh-CN': '新增', en: 'Added' },
  removed: { 'zh-CN': '去掉', en: 'Removed' },
  sqlDiff: { 'zh-CN': 'SQL 的改动', en: 'What changed in the SQL' },
  meaningDiff: { 'zh-CN': '文字定义的改动', en: 'What changed in the wording' },
  becomes: { 'zh-CN': (from: string, to: string) => `${from} → ${to}`, en: (from: string, to: string) => `${from} → ${to}` },
  settingTarget: { 'zh-CN': '目标', en: 'Target' },
  settingBaseline: { 'zh-CN': '基线', en: 'Baseline' },
  settingDue: { 'zh-CN': '截止', en: 'Due' },
  settingPlan: { 'zh-CN': '计划曲线', en: 'Plan curve' },
  settingOwner: { 'zh-CN': '负责', en: 'Owner' },
  settingCadence: { 'zh-CN': '多久说一次', en: 'Check-ins' },
  settingDefinition: { 'zh-CN': '约定的定义', en: 'Definition agreed on' },
  planSaid: {
    'zh-CN': (kind: string, detail: string) => (detail ? `${kind}（${detail}）` : kind),
    en: (kind: string, detail: string) => (detail ? `${kind} (${detail})` : kind),
  },
  linearShort: { 'zh-CN': '匀速', en: 'straight' },
  lateShort: { 'zh-CN': '起步晚', en: 'late start' },
  's-curveShort': { 'zh-CN': 'S 形', en: 'S-shaped' },
  stepsShort: { 'zh-CN': '阶梯', en: 'steps' },
  tableShort: { 'zh-CN': '逐点', en: 'points' },
  somebody: { 'zh-CN': '指定了负责人', en: 'a person named' },

  // Old and new
  sideBySide: { 'zh-CN': '旧约定与新约定', en: 'Old agreement and new' },
  sideBySideNote: {
    'zh-CN': '同一条实际曲线，分别按旧约定和新约定来看。改目标不能改变已经发生的事。',
    en: 'The same actual line, judged by the old agreement and by the new. A new target does not change what happened.',
  },
  oldSide: { 'zh-CN': (day: string) => `旧约定（到 ${day}）`, en: (day: string) => `Old agreement (until ${day})` },
  newSide: { 'zh-CN': '现在的约定', en: 'Agreement of now' },
  plannedNow: { 'zh-CN': '此刻应达', en: 'Plan for now' },
  gapNow: { 'zh-CN': '与计划相差', en: 'Gap to plan' },
  chanceOf: { 'zh-CN': '达成的可能性', en: 'Chance of reaching it' },
  oldDefinitionKept: {
    'zh-CN': '旧约定用的是另一版定义：左边的曲线是那版定义最后一次发布的数，右边按现在的定义。两边的数不能直接相减。',
    en: 'The old agreement was on another definition: the line on the left is what that definition last published, the one on the right is by the definition of now. The two cannot be subtracted.',
  },
  oldDefinitionLost: {
    'zh-CN': '旧约定用的是另一版定义，那版定义的数没有留下，所以左边不作判断。',
    en: 'The old agreement was on another definition whose numbers were not kept, so the left side is not judged.',
  },

  // Lessons for a goal that is off track
  lessonFirst: {
    'zh-CN': (team: string, goal: string) => `${team}的目标“${goal}”偏离计划，先看这一课`,
    en: (team: string, goal: string) => `“${goal}”, the goal of ${team}, is off its plan. Begin with this lesson`,
  },
  lessonGap: {
    'zh-CN': (month: string, value: string, planned: string) =>
      `${month}为 ${value}，计划应达 ${planned}。看懂这个数怎么来的，才知道从哪里改。`,
    en: (month: string, value: string, planned: string) =>
      `${month} came to ${value} against a plan of ${planned}. Who knows how the number is made knows where to begin.`,
  },
  seeGoal: { 'zh-CN': '看这个目标', en: 'See the goal' },
  lesson: { 'zh-CN': '课', en: 'Lesson' },
  lab: { 'zh-CN': '实验', en: 'Lab' },
  learnForGoal: { 'zh-CN': '偏离计划，先看懂它', en: 'Off its plan: understand it first' },
  learnForGoalNote: {
    'zh-CN': (team: string) => `已经推荐给${team}的成员。`,
    en: (team: string) => `Also on the Today page of ${team}.`,
  },
});
