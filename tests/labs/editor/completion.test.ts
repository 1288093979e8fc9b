import { describe, expect, it } from 'vitest';
import { labelsAt, proposedAt, takenAt } from './proposals';

describe('columns before FROM is written', () => {
  it.each([
    ['SELECT paid|', ['paid_at', 'paid_amount']],
    ['SELECT reg|', ['registered_at']],
    ['SELECT member|', ['orders.member_id', 'members.member_id']],
    ['SELECT channel|', ['orders.channel']],
    ['SELECT sum(paid_a|', ['paid_amount', 'paid_at']],
    ['SELECT DISTINCT cit|', ['city']],
    ['SELECT paid_at, sta|', ['status', 'started_on']],
    ['WHERE paid|', ['paid_at']],
    ['SELECT orders.pa|', ['paid_at', 'paid_amount']],
    ['SELECT orders.|', ['order_id', 'paid_amount']],
    ['SELECT o.pa|', ['paid_at', 'paid_amount']],
    ['SELECT oi.qu|', ['quantity']],
    ['SELECT x.qu|', ['quantity', 'question']],
    ['SELECT refu|', ['refunds.', 'refund_id']],
    ['SELECT EXISTS (SELECT 1 FROM orders o WHERE o.member_id = m.mem|', ['member_id']],
    ['SELECT EXISTS (SELECT 1 FROM orders o WHERE mem|', ['member_id', 'members.']],
    ['SELECT *\nWHERE stat|', ['status']],
  ])('%s', (sql, expected) => {
    expect(labelsAt(sql)).toEqual(expect.arrayContaining(expected));
  });

  it('those of the lab’s tables come first, and the table stands beside each', () => {
    const [first, second] = proposedAt('SELECT channel|');
    expect(first).toMatchObject({ label: 'orders.channel', detail: 'orders · VARCHAR', meaning: '下单渠道' });
    expect(second?.label).toBe('push_messages.channel');
  });

  it('behind an alias that is not explained yet, those of the table it most likely is come first', () => {
    expect(proposedAt('SELECT o.cha|')[0]).toMatchObject({ label: 'channel', detail: 'orders · VARCHAR' });
    expect(proposedAt('SELECT pm.cha|')[0]).toMatchObject({ label: 'channel', detail: 'push_messages · VARCHAR' });
  });

  it('the tables that are named further down decide', () => {
    expect(labelsAt('SELECT tit| FROM products')).toEqual(expect.arrayContaining(['title', 'title_en']));
    expect(labelsAt('SELECT paid_| FROM products')).not.toContain('paid_at');
  });
});

describe('tables', () => {
  it.each([
    ['SELECT * FROM |', ['orders', 'members', 'products']],
    ['SELECT * FROM ord|', ['orders', 'order_items']],
    ['SELECT * FROM oi|', ['order_items']],
    ['SELECT * FROM orders o JOIN mem|', ['members']],
    ['SELECT * FROM orders, mem|', ['members']],
    ['FROM ord|', ['orders']],
    ['DESCRIBE ord|', ['orders']],
    ['SUMMARIZE |', ['orders']],
    ['SELECT * FROM 订单|', ['orders', 'order_items']],
    ['SELECT * FROM hy|', ['members']],
    ['SELECT * FROM huiyuan|', ['members']],
    ['SELECT * FROM kucun|', ['inventory_daily']],
    ['SELECT * FROM (SELECT * FROM ref|', ['refunds']],
    ['WITH a AS (SELECT 1 AS x) SELECT * FROM |', ['a', 'orders']],
    ['WITH a AS (SELECT 1), b AS (SELECT * FROM |) SELECT * FROM b', ['a']],
    ['CREATE TABLE mine AS SELECT member_id FROM orders; SELECT * FROM mi|', ['mine']],
    ['SELECT * FROM gen|', ['generate_series']],
  ])('%s', (sql, expected) => {
    expect(labelsAt(sql)).toEqual(expect.arrayContaining(expected));
  });

  it('columns and functions are not proposed where a table must stand', () => {
    expect(labelsAt('SELECT * FROM pa|')).not.toContain('paid_at');
    expect(labelsAt('SELECT * FROM su|')).not.toContain('sum');
  });

  it('a CTE does not see the one after it, nor the query it belongs to', () => {
    const inside = labelsAt('WITH a AS (SELECT * FROM |), later AS (SELECT 1) SELECT * FROM members');
    expect(inside).not.toContain('later');
    expect(labelsAt('WITH a AS (SELECT ci| FROM orders) SELECT * FROM members')).not.toContain('members.city');
  });
});

describe('columns of what stands in FROM', () => {
  it.each([
    ['SELECT pa| FROM orders', ['paid_at', 'paid_amount']],
    ['SELECT * FROM orders WHERE sta|', ['status']],
    ['SELECT * FROM orders o WHERE o.sta|', ['status']],
    ['SELECT o.| FROM orders o', ['order_id', 'status']],
    ['SELECT * FROM orders GROUP BY cha|', ['channel']],
    ['SELECT * FROM orders ORDER BY paid_am|', ['paid_amount']],
    ['SELECT count(DISTINCT mem|) FROM orders', ['member_id']],
    ['SELECT sum(paid_a| FROM orders', ['paid_amount']],
    ["SELECT * FROM orders WHERE paid_at >= TIMESTAMP '2026-01-01' AND cre|", ['created_at']],
    ['SELECT CASE WHEN sta| FROM orders', ['status']],
    ["SELECT * FROM orders WHERE (channel = 'app' OR disc|)", ['discount_amount']],
    ['FROM orders SELECT paid_am|', ['paid_amount']],
    ['SELECT row_number() OVER (PARTITION BY mem|) FROM orders', ['member_id']],
    ['SELECT count(*) FILTER (WHERE stat|) FROM orders', ['status']],
    ['SELECT * FROM sample.main.orders WHERE pai|', ['paid_at']],
    ['SELECT * FROM "orders" WHERE pai|', ['paid_at']],
    ['SELECT * FROM Orders WHERE pai|', ['paid_at']],
    ['SELECT 1; SELECT tier| FROM members; SELECT 2', ['tier']],
    ["SELECT pai| FROM orders WHERE question = '", ['paid_at']],
  ])('%s', (sql, expected) => {
    expect(labelsAt(sql)).toEqual(expect.arrayContaining(expected));
  });

  it('a name that two tables have stands with its alias, in every clause', () => {
    const sql = 'SELECT * FROM orders o JOIN members m ON o.member_id = m.member_id WHERE member|';
    expect(labelsAt(sql)).toEqual(expect.arrayContaining(['o.member_id', 'm.member_id']));
    expect(labelsAt(sql)).not.toContain('member_id');
  });

  it('a column that USING joined stands once, alone', () => {
    expect(labelsAt('SELECT member| FROM orders JOIN members USING (member_id)')).toContain('member_id');
  });

  it('aliases are proposed with their point where there are several tables', () => {
    expect(labelsAt('SELECT o| FROM orders o JOIN members m USING (member_id)')).toContain('o.');
  });

  it('an alias hides the table’s own name', () => {
    expect(labelsAt('SELECT o.stat| FROM orders o')).toEqual(['status']);
  });

  it('an unknown table leaves the guess at all columns', () => {
    expect(labelsAt('SELECT paid| FROM my_upload')).toContain('paid_at');
  });

  it('a sub-query sees the tables around it, its own first', () => {
    const labels = labelsAt('SELECT * FROM members m WHERE EXISTS (SELECT 1 FROM orders o WHERE m.mem|)');
    expect(labels).toEqual(['member_id']);
    const both = labelsAt('SELECT * FROM members m WHERE EXISTS (SELECT 1 FROM orders o WHERE member|)');
    expect(both.indexOf('member_id')).toBeLessThan(both.indexOf('m.member_id'));
  });
});

describe('columns of CTEs and sub-queries', () => {
  it.each([
    ['WITH s AS (SELECT member_id, sum(paid_amount) AS spend FROM orders GROUP BY 1) SELECT sp| FROM s', ['spend']],
    ['WITH s AS (SELECT member_id, sum(paid_amount) spend FROM orders GROUP BY 1) SELECT s.| FROM s', ['member_id', 'spend']],
    ['WITH s(who, much) AS (SELECT member_id, 1 FROM orders) SELECT mu| FROM s', ['much']],
    ['WITH s AS (SELECT * FROM orders) SELECT paid| FROM s', ['paid_at']],
    ['WITH s AS (SELECT * EXCLUDE (paid_at) FROM orders) SELECT s.paid| FROM s', ['paid_amount']],
    ['WITH a AS (SELECT member_id AS who FROM orders), b AS (SELECT who, 1 AS one FROM a) SELECT b.| FROM b', ['who', 'one']],
    ['SELECT t.| FROM (SELECT channel, count(*) AS n FROM orders GROUP BY ALL) t', ['channel', 'n']],
    ['SELECT num| FROM (SELECT count(*) AS number_of_orders FROM orders) AS t', ['number_of_orders']],
    ['SELECT * FROM (VALUES (1, 2)) v(first, second) WHERE fir|', ['first']],
    ['SELECT * FROM range(10) r(n) WHERE r.|', ['n']],
    ['SELECT t.| FROM (FROM members) t', ['city', 'tier']],
    ['SELECT u.| FROM (SELECT member_id FROM orders UNION ALL SELECT member_id FROM members) u', ['member_id']],
    ['SELECT t.| FROM (SELECT total: sum(paid_amount) FROM orders) t', ['total']],
    ['WITH s AS (SELECT o.* FROM orders o JOIN members m USING (member_id)) SELECT s.sta| FROM s', ['status']],
    ['WITH s AS (SELECT 会员数: 1) SELECT 会| FROM s', ['会员数']],
    ['WITH s AS (SELECT 1 AS one) SELECT on|', ['one']],
    ['WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i| FROM n) SELECT * FROM n', ['i']],
    ['CREATE TABLE mine AS SELECT member_id AS who FROM orders; SELECT w| FROM mine', ['who']],
  ])('%s', (sql, expected) => {
    expect(labelsAt(sql)).toEqual(expect.arrayContaining(expected));
  });

  it('what EXCLUDE takes out is not there', () => {
    expect(labelsAt('WITH s AS (SELECT * EXCLUDE (paid_at) FROM orders) SELECT s.paid| FROM s')).not.toContain('paid_at');
  });

  it('a computed column says how it is computed, and its type where that is sure', () => {
    const [spend] = proposedAt('WITH s AS (SELECT count(*) AS purchases FROM orders) SELECT purch| FROM s');
    expect(spend).toMatchObject({ meaning: '= count(*)', detail: 'BIGINT' });
  });

  it('a column keeps its meaning through a CTE, whatever it is called there', () => {
    const [when] = proposedAt('WITH s AS (SELECT paid_at AS moment FROM orders) SELECT mom| FROM s');
    expect(when).toMatchObject({ label: 'moment', meaning: '付款时间', detail: 'TIMESTAMP' });
  });
});

describe('joins, as the schema tells them', () => {
  it.each([
    ['SELECT * FROM orders o JOIN members m ON |', 'm.member_id = o.member_id'],
    ['SELECT * FROM orders JOIN members ON mem|', 'members.member_id = orders.member_id'],
    ['SELECT * FROM orders o JOIN order_items i ON |', 'i.order_id = o.order_id'],
    ['SELECT * FROM coupon_grants g JOIN coupons c ON |', 'c.coupon_id = g.coupon_id'],
    ['SELECT * FROM orders o JOIN coupon_grants g ON |', 'g.redeemed_order_id = o.order_id'],
    ['SELECT * FROM inventory_daily d JOIN products p ON |', 'p.product_id = d.product_id'],
    ['WITH s AS (SELECT member_id AS who FROM orders) SELECT * FROM s JOIN members m ON |', 'm.member_id = s.who'],
    ['SELECT * FROM orders o JOIN push_messages p ON |', 'p.member_id = o.member_id'],
  ])('%s', (sql, first) => {
    expect(labelsAt(sql)[0]).toBe(first);
  });

  it('right behind the joined table the whole condition is proposed, long and short', () => {
    const labels = labelsAt('SELECT * FROM orders o JOIN members m |', { explicit: true });
    expect(labels.slice(0, 2)).toEqual(['ON m.member_id = o.member_id', 'USING (member_id)']);
  });

  it('in USING the columns both sides have, keys first', () => {
    expect(labelsAt('SELECT * FROM orders JOIN members USING (|')).toEqual(['member_id']);
    expect(labelsAt('SELECT * FROM order_items i JOIN refunds r USING (|')[0]).toBe('order_id');
    expect(labelsAt('SELECT * FROM order_items i JOIN refunds r USING (order_id, |')).toContain('line_no');
  });

  it('nothing is made up where the schema tells nothing', () => {
    const joins = proposedAt('SELECT * FROM calendar c JOIN members m ON |').filter(({ kind }) => kind === 'join');
    expect(joins).toEqual([]);
  });
});

describe('names given in SELECT', () => {
  it.each([
    ['SELECT channel, sum(paid_amount) AS revenue FROM orders GROUP BY 1 ORDER BY rev|', 'revenue'],
    ['SELECT sum(paid_amount) AS revenue FROM orders GROUP BY channel HAVING rev|', 'revenue'],
    ["SELECT date_trunc('month', paid_at) AS mon FROM orders GROUP BY mo|", 'mon'],
    ['SELECT row_number() OVER (ORDER BY paid_at) AS place FROM orders QUALIFY pla|', 'place'],
    ['SELECT paid_amount * 2 AS twice FROM orders WHERE twi|', 'twice'],
    ['SELECT paid_amount * 2 AS twice, twi| FROM orders', 'twice'],
  ])('%s', (sql, alias) => {
    expect(labelsAt(sql)[0]).toBe(alias);
  });

  it('one that comes later is not known yet', () => {
    expect(labelsAt('SELECT twi|, paid_amount * 2 AS twice FROM orders')).not.toContain('twice');
  });

  it('nor is one known in the condition of a join', () => {
    expect(labelsAt('SELECT o.paid_amount * 2 AS twice FROM orders o JOIN members m ON twi|')).not.toContain('twice');
  });
});

describe('found by meaning and by sound', () => {
  it.each([
    ['SELECT zhifu| FROM orders', 'paid_at'],
    ['SELECT zfsj| FROM orders', 'paid_at'],
    ['SELECT fksj| FROM orders', 'paid_at'],
    ['SELECT fukuanshij| FROM orders', 'paid_at'],
    ['SELECT 支付| FROM orders', 'paid_at'],
    ['SELECT 付款时间| FROM orders', 'paid_at'],
    ['SELECT shifu| FROM orders', 'paid_amount'],
    ['SELECT 状态| FROM orders', 'status'],
    ['SELECT zhuangtai| FROM orders', 'status'],
    ['SELECT 城市| FROM members', 'city'],
    ['SELECT chengshi| FROM members', 'city'],
    ['SELECT o.zhifu| FROM orders o', 'paid_at'],
    ['SELECT zhifu|', 'paid_at'],
    ['SELECT * FROM shangpin|', 'products'],
    ['SELECT * FROM tuikuan|', 'refunds'],
  ])('%s', (sql, label) => {
    expect(labelsAt(sql)).toContain(label);
  });

  it('in the English page by English titles, and still by pinyin', () => {
    expect(labelsAt('SELECT weekday| FROM calendar', { locale: 'en' })).toContain('weekday');
    expect(labelsAt('SELECT goods am| FROM orders', { locale: 'en', explicit: true })).toEqual([]);
    expect(proposedAt('SELECT zfsj| FROM orders', { locale: 'en' })[0]).toMatchObject({ label: 'paid_at', meaning: 'Paid at' });
  });

  it('a name that begins so comes before one that sounds so', () => {
    expect(labelsAt('SELECT sta| FROM orders')[0]).toBe('status');
    expect(labelsAt('SELECT count| FROM orders')[0]).toBe('count');
  });

  it('letters left out are forgiven', () => {
    expect(labelsAt('SELECT pdamt| FROM orders')).toContain('paid_amount');
    expect(labelsAt('SELECT amount| FROM orders')).toEqual(expect.arrayContaining(['paid_amount', 'goods_amount']));
  });
});

describe('values, as the dictionary tells them', () => {
  it.each([
    ["SELECT * FROM orders WHERE status = '|'", 'paid'],
    ["SELECT * FROM orders WHERE status = '|", 'cancelled'],
    ["SELECT * FROM orders o WHERE o.status <> 'can|'", 'cancelled'],
    ["SELECT * FROM orders WHERE channel IN ('app', 'mi|')", 'mini_program'],
    ["SELECT * FROM members WHERE tier NOT IN ('|')", 'strategic'],
    ['SELECT * FROM orders WHERE status = pa|', "'paid'"],
    ['SELECT * FROM orders WHERE status = 取消|', "'cancelled'"],
    ["WITH s AS (SELECT status AS st FROM orders) SELECT * FROM s WHERE st = '|'", 'shipped'],
  ])('%s', (sql, value) => {
    expect(labelsAt(sql)).toContain(value);
  });

  it.each(["SELECT * FROM cs_tickets WHERE question = '|'", "SELECT 'pa|'", "SELECT * FROM orders WHERE 'pa|' = status"])(
    'none where none are documented: %s',
    sql => {
      expect(labelsAt(sql)).toEqual([]);
    },
  );
});

describe('words of the language, where they fit', () => {
  it.each([
    ['SEL|', ['SELECT']],
    ['WITH a AS (sel|', ['SELECT']],
    ['WITH a AS (SELECT 1) sel|', ['SELECT']],
    ['SELECT * FROM orders wh|', ['WHERE']],
    ['SELECT * FROM orders o le|', ['LEFT JOIN']],
    ['SELECT * FROM orders o LEFT jo|', ['JOIN']],
    ['SELECT * FROM orders WHERE status is|', ['IS NULL', 'IS NOT NULL']],
    ['SELECT * FROM orders WHERE paid_at IS no|', ['NOT NULL']],
    ['SELECT paid_at fr|', ['FROM']],
    ['SELECT channel, count(*) FROM orders gr|', ['GROUP BY']],
    ['SELECT * FROM orders ORDER BY paid_at de|', ['DESC']],
    ['SELECT CASE WHEN 1 = 1 th|', ['THEN']],
    ['SELECT rank() OVER (par|', ['PARTITION BY']],
    ['SELECT * FROM orders GROUP BY al|', ['ALL']],
    ['SELECT CAST(paid_at AS da|', ['DATE']],
    ['SELECT paid_at::ti|', ['TIMESTAMP', 'TIME']],
    ["SELECT DATE '2026-06-30' - INTERVAL 7 da|", ['DAY', 'DAYS']],
    ['SELECT 1 uni|', ['UNION ALL']],
    ['SELECT * FROM orders GROUP b|', ['BY']],
    ['SELECT count(dis|', ['DISTINCT']],
    ['SELECT * ex|', ['EXCLUDE']],
  ])('%s', (sql, expected) => {
    expect(labelsAt(sql)).toEqual(expect.arrayContaining(expected));
  });

  it('a keyword is not proposed where it cannot stand', () => {
    expect(labelsAt('SELECT wh|')).not.toContain('WHERE');
    expect(labelsAt('SELECT * FROM orders WHERE or|')).not.toContain('OR');
  });
});

describe('nothing pops up', () => {
  it.each([
    '-- paid|',
    'SELECT 1 -- paid|',
    '/* paid|',
    "SELECT 'paid| text'",
    'SELECT 12|',
    'SELECT 1.5|',
    'SELECT "pai|"',
    'SELECT $$paid|$$',
    'SELECT sum(paid_amount) AS pa|',
    'SELECT * FROM orders o|',
    'SELECT * FROM orders |',
    'SELECT |',
    'SELECT paid_at, |',
    '|',
    'SELECT * FROM orders LIMIT 1|',
    'CREATE TABLE pa|',
  ])('%s', sql => {
    expect(labelsAt(sql)).toEqual([]);
  });

  it('unless it is asked for', () => {
    expect(labelsAt('SELECT |', { explicit: true }).length).toBeGreaterThan(20);
    expect(labelsAt('|', { explicit: true })).toContain('SELECT');
  });

  it('behind a comment that has ended it does again', () => {
    expect(labelsAt('/* paid */ SELECT pai|')).toContain('paid_at');
    expect(labelsAt('-- paid\nSELECT pai|')).toContain('paid_at');
  });
});

describe('what is written when a proposal is taken', () => {
  it.each([
    ['SELECT su| FROM orders', 'sum', 'SELECT sum(|) FROM orders'],
    ['SELECT row_n| FROM orders', 'row_number', 'SELECT row_number() OVER (|) FROM orders'],
    ['SELECT la| FROM orders', 'lag', 'SELECT lag(|) OVER () FROM orders'],
    ['SELECT su|(paid_amount) FROM orders', 'sum', 'SELECT sum|(paid_amount) FROM orders'],
    ['SELECT zfsj| FROM orders', 'paid_at', 'SELECT paid_at| FROM orders'],
    ['SELECT * fr|', 'FROM', 'SELECT * FROM |'],
    ["SELECT * FROM orders WHERE status = 'pa|", 'paid', "SELECT * FROM orders WHERE status = 'paid'|"],
    ["SELECT * FROM orders WHERE status = 'pa|'", 'paid', "SELECT * FROM orders WHERE status = 'paid|'"],
    ['WITH s AS (SELECT 1 AS "order") SELECT s.o| FROM s', '"order"', 'WITH s AS (SELECT 1 AS "order") SELECT s."order"| FROM s'],
    ['SELECT * FROM orders WHERE status in|', 'IN', 'SELECT * FROM orders WHERE status IN (|)'],
  ])('%s', (sql, label, expected) => {
    expect(takenAt(sql, label)).toBe(expected);
  });
});

describe('what is said of a proposal', () => {
  it('a column tells its type and its meaning', () => {
    expect(proposedAt('SELECT paid_am| FROM orders')[0]).toMatchObject({ detail: 'DECIMAL', meaning: '实付金额', spans: [0, 7] });
  });

  it('a function tells its arguments, its meaning and an example', () => {
    const [first] = proposedAt('SELECT date_tr| FROM orders');
    expect(first).toMatchObject({ label: 'date_trunc', detail: '(unit, time)' });
    expect(first?.about.sqlFunction?.example).toContain('date_trunc(');
  });

  it('a name is never proposed twice', () => {
    const labels = labelsAt('SELECT | FROM orders o JOIN members m USING (member_id)', { explicit: true });
    expect(new Set(labels).size).toBe(labels.length);
  });
});
