import { defineMessages } from '~/i18n/messages';

export const messages = defineMessages({
  title: { 'zh-CN': '提交复核', en: 'Submissions' },
  note: {
    'zh-CN': '判分以机器为准；机器判得不对时，由人改判并写明理由。改判会告诉学员，以后重新判分也不再改动它。',
    en: 'The grader decides; where it is wrong, a person decides over it and says why. The learner is told, and no later regrade touches it.',
  },
  person: { 'zh-CN': '姓名或邮箱', en: 'Name or address' },
  lab: { 'zh-CN': '实验', en: 'Lab' },
  allLabs: { 'zh-CN': '全部实验', en: 'All labs' },
  search: { 'zh-CN': '查找', en: 'Find' },
  latest: { 'zh-CN': '最近的提交', en: 'Latest submissions' },
  none: { 'zh-CN': '没有判过的提交', en: 'No graded submissions' },
  noneNote: {
    'zh-CN': '换个条件再找。自己的提交不在这里：不能给自己改判。',
    en: 'Try another search. Your own are not here: nobody decides over theirs.',
  },
  pick: { 'zh-CN': '选一份提交', en: 'Choose a submission' },
  pickNote: { 'zh-CN': '这里会显示它的 SQL、判分结果和历次改动。', en: 'Its SQL, what grading found and every change will be here.' },

  accepted: { 'zh-CN': '通过', en: 'Accepted' },
  rejected: { 'zh-CN': '未通过', en: 'Not accepted' },
  machine: { 'zh-CN': '机器判分', en: 'grader' },
  mentor: { 'zh-CN': '导师改判', en: 'mentor' },
  override: { 'zh-CN': '管理员改判', en: 'administrator' },

  query: { 'zh-CN': '提交的 SQL', en: 'The SQL handed in' },
  found: { 'zh-CN': '判分结果', en: 'What grading found' },
  choice: { 'zh-CN': '选择', en: 'Choice' },
  visibleData: { 'zh-CN': '示例数据', en: 'Sample data' },
  passed: { 'zh-CN': '一致', en: 'right' },
  failed: { 'zh-CN': '不一致', en: 'wrong' },
  notRun: { 'zh-CN': '没有跑到', en: 'not run' },
  history: { 'zh-CN': '历次结果', en: 'Its results' },
  inForce: { 'zh-CN': '生效中', en: 'in force' },

  decide: { 'zh-CN': '改判', en: 'Decide over it' },
  reason: { 'zh-CN': '理由', en: 'Reason' },
  reasonHint: { 'zh-CN': '学员会看到这段话。', en: 'The learner reads this.' },
  reasonMissing: {
    'zh-CN': (most: number) => `请写理由，最多 ${most} 个字。`,
    en: most => `Say why, in at most ${most} characters.`,
  },
  accept: { 'zh-CN': '判为通过', en: 'Accept it' },
  reject: { 'zh-CN': '判为未通过', en: 'Reject it' },
  changedMeanwhile: {
    'zh-CN': '这份提交刚有别的改动，没有改判。请看过再决定。',
    en: 'It changed just now; nothing was decided. Look again first.',
  },
});
