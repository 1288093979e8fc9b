import type { Confidence } from '../check-in';

interface DemoCheckIn {
  goal: string;
  daysAgo: number;
  confidence: Confidence;
  /** Markdown, in the company's own language. */
  comment: string;
}

/** What the sample company's leader said of some goals last week. Once they agree with the rules, once they do not, and some goals nobody has spoken of. */
export const demoCheckIns: DemoCheckIn[] = [
  {
    goal: 'push-ctr',
    daysAgo: 5,
    confidence: 'on-track',
    comment:
      '分层推送从三月起覆盖 APP 和小程序，**六月没有靠多发来换点击**：每位会员每周收到的推送没有增加。\n\n接下来把短信也纳入同一套人群规则。',
  },
  {
    goal: 'high-value-repurchase',
    daysAgo: 4,
    confidence: 'at-risk',
    comment:
      '同意落后了，但我没有机器那么悲观：专属客服五月才上线，90 天的窗口还看不到它的效果。\n\n- 八月再看一次五月那批会员\n- 还不行，就把生日礼的预算挪给复购券',
  },
  {
    goal: 'certified-staff',
    daysAgo: 6,
    confidence: 'on-track',
    comment: '下半年两期结业班已经排满，讲师也到位了。最紧的是导师评审的时间，请各组长每周留出半天。',
  },
];
