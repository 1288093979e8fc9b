import type { CapstoneWork } from './capstone-work';

/**
 * Two works of the sample company on the capstone `coupon-618`, as a reviewer meets them: one that needs another round (its query counts
 * coupons that came back), one that is nearly there. Their numbers are those of the sample data.
 */
export const demoWorks: readonly { waitedHours: number; work: CapstoneWork }[] = [
  {
    waitedHours: 5,
    work: {
      question:
        '我想知道 2025 年 618 的券为什么只有不到 23% 被用掉。\n\n- **分子**：被核销的券（`redeemed_at` 有值）\n- **分母**：会员领取的券（`claimed_at` 有值）\n- **范围**：活动“2025年618大促”的两种券，6 月 1 日到 20 日',
      sql: `-- 618 券：按会员层级看核销
SELECT
  m.tier,
  count(*) AS issued,
  count(g.claimed_at) AS claimed,
  count(g.redeemed_at) AS redeemed,
  round(count(g.redeemed_at) * 1.0 / count(g.claimed_at), 3) AS rate
FROM coupon_grants AS g
JOIN coupons AS c USING (coupon_id)
JOIN campaigns AS p USING (campaign_id)
JOIN members AS m USING (member_id)
WHERE p.name = '2025年618大促'
GROUP BY m.tier
ORDER BY rate DESC`,
      conclusion:
        '战略会员领了就用的约三成，沉睡会员不到两成。发出去的券近一半给了沉睡会员，他们把整体拉到了 23%。客服这边同期收到 10 条“券怎么用”的咨询，也有人是想用但没用成。',
      action: '下次大促先不给沉睡会员普发满减券，改发唤醒短信；客服把“券怎么用”写成一条快捷回复。',
    },
  },
  {
    waitedHours: 2,
    work: {
      question:
        '问题：券没用掉，是因为门槛超过了会员平时一单的金额吗？\n\n口径：核销率 = 领取后核销且没有退回的券 ÷ 领取的券。平时客单价 = 2025 年 6 月 1 日之前有效订单的平均 `goods_amount`，取活动前是为了不让大促本身影响分组。没有下过单的会员单独一组。若分母改用发出的券，整体从 22.8% 变为 14.5%。',
      sql: `-- 活动前每个会员平时一单多少
WITH usual AS (
  SELECT member_id, avg(goods_amount) AS usual_order
  FROM orders
  WHERE paid_at < TIMESTAMP '2025-06-01' AND status <> 'cancelled'
  GROUP BY member_id
),
-- 一行是一张发出的券
granted AS (
  SELECT g.*, c.threshold_amount, u.usual_order
  FROM coupon_grants AS g
  JOIN coupons AS c USING (coupon_id)
  JOIN campaigns AS p USING (campaign_id)
  LEFT JOIN usual AS u USING (member_id)
  WHERE p.name = '2025年618大促'
)
SELECT
  threshold_amount,
  CASE
    WHEN usual_order IS NULL THEN '没下过单'
    WHEN usual_order >= threshold_amount THEN '平时够门槛'
    ELSE '平时不够门槛'
  END AS usual,
  count(claimed_at) AS claimed,
  count(*) FILTER (redeemed_at IS NOT NULL AND reversed_at IS NULL) AS redeemed,
  round(redeemed / claimed, 3) AS rate
FROM granted
GROUP BY ALL
ORDER BY threshold_amount, rate DESC`,
      conclusion:
        '门槛不是主因。299 元券里，平时够门槛的会员核销 25.7%，平时不够的也有 22.2%，只差 3.5 个百分点；差得最远的是**没下过单的会员**，两种券都只有不到 15%。\n\n人数不多（没下过单的共领 115 张），这个差距可能有几个百分点的出入。',
      action:
        '下周起由会员运营把“没下过单”的会员从满减券名单里拿出来，改发一张无门槛的 5 元首单券，先发一半人、留一半人照旧。两周后比两组的首单率；差距不到 2 个百分点就停。',
    },
  },
];
