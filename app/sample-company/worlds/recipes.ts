import type { Localized } from '~/i18n/locale';
import {
  comingBack,
  eventsInTwoZones,
  everythingRefunded,
  followUpsAtEdges,
  manyPerKey,
  pricesThatChange,
  refundsOfEveryLine,
  sameOrNot,
  spendingAtThresholds,
  unmatched,
} from './plants';
import type { Plant } from './plants';
import { nothing, oneOfEach } from './shape';
import type { Shape } from './shape';

export interface WorldRecipe {
  id: string;
  title: Localized;
  /** The mistakes it shows. */
  goodFor: Localized;
  /** Where it differs from an ordinary world. */
  shape: Partial<Shape>;
  plants: readonly Plant[];
}

const small: Partial<Shape> = {
  ...{ members: [3, 6], guestOrders: [0, 2], sessionsPerMember: [0, 2], pushesPerMember: [1, 3], stockDays: [4, 8] },
};

/** Small worlds, from the barest to the fullest; ids are stable, because verdicts and lab files name them. */
export const worldRecipes = [
  {
    id: 'empty',
    title: { 'zh-CN': '空表', en: 'Empty tables' },
    goodFor: { 'zh-CN': '除以零、对空集合求和得 NULL 而不是 0', en: 'Division by zero; a sum over nothing is NULL, not 0' },
    shape: nothing,
    plants: [],
  },
  {
    id: 'single',
    title: { 'zh-CN': '每张表一行', en: 'One row per table' },
    goodFor: { 'zh-CN': '只有一行时的排名、环比和中位数', en: 'Ranks, previous-row differences and medians over one row' },
    shape: oneOfEach,
    plants: [],
  },
  {
    id: 'tiny',
    title: { 'zh-CN': '寥寥几行', en: 'A handful of rows' },
    goodFor: { 'zh-CN': '很小的反例，错在哪一眼看得出', en: 'Counter-examples small enough to see at a glance' },
    shape: {
      members: [1, 3],
      products: [1, 3],
      launches: [0, 1],
      guestOrders: [0, 1],
      coupons: [0, 1],
      campaigns: [1, 1],
      pushesPerMember: [0, 2],
      guestSessions: [0, 1],
      guestTickets: [0, 1],
      stockDays: [1, 3],
    },
    plants: [],
  },
  {
    id: 'ties',
    title: { 'zh-CN': '全部并列', en: 'All ties' },
    goodFor: { 'zh-CN': 'RANK、DENSE_RANK、ROW_NUMBER 之分，取前几名时的并列', en: 'RANK, DENSE_RANK and ROW_NUMBER; ties at a LIMIT' },
    shape: { moments: 'same', amounts: 'same', spans: 'same', variety: 'one', ordersPerMember: [1, 1], refundPercent: 10 },
    plants: [],
  },
  {
    id: 'nulls',
    title: { 'zh-CN': '能空的都空', en: 'NULL wherever allowed' },
    goodFor: {
      'zh-CN': 'COUNT(*) 与 COUNT(列)、NOT IN 遇 NULL、漏写 COALESCE',
      en: 'COUNT(*) against COUNT(column), NOT IN with NULL, a missing COALESCE',
    },
    shape: { nullPercent: 100, unpaidPercent: 100, refundPercent: 0, guestOrders: [4, 8], guestSessions: [3, 5] },
    plants: [],
  },
  {
    id: 'many-nulls',
    title: { 'zh-CN': '一半是空值', en: 'Half NULL' },
    goodFor: { 'zh-CN': '聚合、分组和比较里的 NULL', en: 'NULL in aggregates, groups and comparisons' },
    shape: { nullPercent: 55, unpaidPercent: 35, guestOrders: [4, 8], guestSessions: [2, 5], guestTickets: [2, 4] },
    plants: [],
  },
  {
    id: 'outside',
    title: { 'zh-CN': '窗口里没有订单', en: 'No orders in the window' },
    goodFor: { 'zh-CN': '漏写时间条件，空窗口里的比率', en: 'A missing time filter; a ratio over an empty window' },
    shape: { moments: 'outside' },
    plants: [],
  },
  {
    id: 'boundaries',
    title: { 'zh-CN': '卡在边界的一秒', en: 'Boundaries to the second' },
    goodFor: {
      'zh-CN': '< 与 <=、BETWEEN 到零点为止、按下单还是按付款算',
      en: '< against <=, BETWEEN that ends at midnight, placed against paid',
    },
    shape: { moments: 'boundary', nullPercent: 10, unpaidPercent: 5 },
    plants: [],
  },
  {
    id: 'time-zones',
    title: { 'zh-CN': 'UTC 与上海的零点', en: 'Midnight in UTC and in Shanghai' },
    goodFor: { 'zh-CN': '差八小时落到另一天、另一个月', en: 'Eight hours that move a row to another day or month' },
    shape: { moments: 'zone', nullPercent: 10 },
    plants: [eventsInTwoZones],
  },
  {
    id: 'spans',
    title: { 'zh-CN': '正好 24 小时、正好 90 天', en: 'Exactly 24 hours, exactly 90 days' },
    goodFor: { 'zh-CN': '间隔含不含端点，按秒还是按自然日', en: 'Intervals with or without their end; seconds against calendar days' },
    shape: { ...small, spans: 'edge', nullPercent: 10 },
    plants: [followUpsAtEdges],
  },
  {
    id: 'several-per-key',
    title: { 'zh-CN': '一对多', en: 'Several per key' },
    goodFor: {
      'zh-CN': '连接放大金额、漏写 DISTINCT、一单多券、一单两退、一条消息发多次',
      en: 'Joins that multiply money, a missing DISTINCT; coupons, refunds and sendings that repeat',
    },
    shape: { ordersPerMember: [2, 5], linesPerOrder: [2, 4], pushesPerMember: [4, 7], refundPercent: 50 },
    plants: [manyPerKey, refundsOfEveryLine],
  },
  {
    id: 'coming-back',
    title: { 'zh-CN': '花过大钱的人又来了', en: 'Big spenders who come back' },
    goodFor: {
      'zh-CN': '先选人再看人：复购、留存的两个窗口',
      en: 'Choose first, watch later: the two windows of repurchase and retention',
    },
    shape: { ...small, members: [2, 4] },
    plants: [comingBack],
  },
  {
    id: 'all-refunded',
    title: { 'zh-CN': '全部退款', en: 'Everything refunded' },
    goodFor: {
      'zh-CN': '毛额与净额、取消与退款、退款发生在窗口之后',
      en: 'Gross against net, cancelled against refunded, refunds after the window',
    },
    shape: { ...small, refundPercent: 80 },
    plants: [everythingRefunded],
  },
  {
    id: 'cancelled',
    title: { 'zh-CN': '几乎都取消', en: 'Mostly cancelled' },
    goodFor: { 'zh-CN': '付款后取消、未付款取消、待付款', en: 'Cancelled after payment, cancelled unpaid, pending' },
    shape: { cancelledPercent: 70, unpaidPercent: 25 },
    plants: [],
  },
  {
    id: 'one-value',
    title: { 'zh-CN': '每列只有一个值', en: 'One value per column' },
    goodFor: { 'zh-CN': '少分或多分一个组，条件漏写也看不出的列', en: 'A grouping column too many or too few' },
    shape: { variety: 'one' },
    plants: [],
  },
  {
    id: 'retries',
    title: { 'zh-CN': '重复上报与迟到', en: 'Retries and late arrivals' },
    goodFor: {
      'zh-CN': '重复事件没去重，用入库时间代替发生时间',
      en: 'Duplicate events counted twice; ingestion time taken for event time',
    },
    shape: { retryPercent: 60, sessionsPerMember: [1, 4], guestSessions: [3, 6], moments: 'boundary' },
    plants: [],
  },
  {
    id: 'unmatched',
    title: { 'zh-CN': '两边都有配不上的行', en: 'Unmatched on both sides' },
    goodFor: {
      'zh-CN': '内连接丢行，LEFT JOIN 后在 WHERE 里筛右表',
      en: 'Inner joins that lose rows; filtering the right table in WHERE after LEFT JOIN',
    },
    shape: { idlePercent: 50, guestOrders: [5, 9], guestSessions: [3, 5], guestTickets: [2, 4], launches: [2, 4] },
    plants: [unmatched],
  },
  {
    id: 'guests-only',
    title: { 'zh-CN': '全是游客', en: 'Guests only' },
    goodFor: { 'zh-CN': 'member_id 为 NULL 时的去重计数和连接', en: 'Distinct counts and joins when every member_id is NULL' },
    shape: {
      ordersPerMember: [0, 0],
      sessionsPerMember: [0, 0],
      ticketsPerMember: [0, 0],
      guestOrders: [8, 16],
      guestSessions: [4, 8],
      guestTickets: [3, 6],
    },
    plants: [],
  },
  {
    id: 'thresholds',
    title: { 'zh-CN': '门槛上下一分钱', en: 'A fen above, a fen below' },
    goodFor: { 'zh-CN': '> 与 >=、满减门槛、净额与毛额的门槛', en: '> against >=, coupon thresholds, thresholds of net and gross' },
    shape: { ...small, amounts: 'threshold', coupons: [3, 5] },
    plants: [spendingAtThresholds],
  },
  {
    id: 'stock',
    title: { 'zh-CN': '断货与盘亏', en: 'Sold out and written off' },
    goodFor: { 'zh-CN': '负调整、日终为零、在途是否计入', en: 'Negative adjustments, a closing stock of zero, stock in transit' },
    shape: {
      ...small,
      moments: 'boundary',
      stockDays: [25, 40],
      busyPercent: 80,
      linesPerOrder: [2, 4],
      ordersPerMember: [2, 4],
      products: [3, 5],
    },
    plants: [],
  },
  {
    id: 'pipeline',
    title: { 'zh-CN': '新品都在路上', en: 'New products on their way' },
    goodFor: {
      'zh-CN': '只算已上架的偏差、奇偶个数的中位数、按哪天分组',
      en: 'Leaving out what is still open; medians of even and odd counts; which day groups',
    },
    shape: { ...small, launches: [6, 14], products: [0, 3] },
    plants: [],
  },
  {
    id: 'near-texts',
    title: { 'zh-CN': '看着一样的文字', en: 'Nearly equal texts' },
    goodFor: { 'zh-CN': '杭州与杭州市、首尾空格、大小写、LIKE 的通配符', en: '杭州 and 杭州市, stray spaces, case, wildcards of LIKE' },
    shape: { spelling: 'near', members: [12, 18], nullPercent: 10 },
    plants: [],
  },
  {
    id: 'same-or-not',
    title: { 'zh-CN': '同名不同物', en: 'Same name, not the same' },
    goodFor: {
      'zh-CN': '按名称而不是按编号分组、测试账号、合并的会员',
      en: 'Grouping by name instead of key; test accounts; merged members',
    },
    shape: small,
    plants: [sameOrNot],
  },
  {
    id: 'price-changes',
    title: { 'zh-CN': '价格变来变去', en: 'Prices that change' },
    goodFor: { 'zh-CN': '用标价代替成交价、均价与加权均价', en: 'List price for price paid; mean against weighted mean' },
    shape: { ...small, products: [0, 1], launches: [0, 1] },
    plants: [pricesThatChange],
  },
  {
    id: 'sparse',
    title: { 'zh-CN': '稀疏', en: 'Sparse' },
    goodFor: { 'zh-CN': '多数键只有一行或没有行', en: 'Most keys with one row or none' },
    shape: {
      idlePercent: 55,
      ordersPerMember: [0, 1],
      pushesPerMember: [0, 1],
      sessionsPerMember: [0, 1],
      ticketsPerMember: [0, 1],
      refundPercent: 20,
    },
    plants: [],
  },
  {
    id: 'dense',
    title: { 'zh-CN': '稠密', en: 'Dense' },
    goodFor: { 'zh-CN': '每个组都有很多行，数量才会分出高下', en: 'Many rows in every group, so that counts can differ' },
    shape: {
      members: [5, 7],
      idlePercent: 0,
      ordersPerMember: [4, 8],
      pushesPerMember: [5, 8],
      sessionsPerMember: [2, 3],
      linesPerOrder: [1, 4],
    },
    plants: [],
  },
  {
    id: 'ordinary',
    title: { 'zh-CN': '平常的公司', en: 'An ordinary company' },
    goodFor: { 'zh-CN': '没有偏向的随机数据', en: 'Random data without a bias' },
    shape: {},
    plants: [],
  },
] as const satisfies readonly WorldRecipe[];
