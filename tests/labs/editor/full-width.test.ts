import { describe, expect, it } from 'vitest';
import { slipsOf, withoutSlips } from '~/features/labs/editor/full-width';

describe('characters of a Chinese keyboard become plain ones', () => {
  it.each([
    ['SELECT a，b FROM t', 'SELECT a,b FROM t'],
    ['SELECT member_id，paid_at FROM orders；', 'SELECT member_id,paid_at FROM orders;'],
    ['SELECT count（*） FROM t', 'SELECT count(*) FROM t'],
    ['SELECT sum（paid_amount）FROM t', 'SELECT sum(paid_amount)FROM t'],
    ['WHERE a＝1', 'WHERE a=1'],
    ['WHERE a＞1 AND b＜2', 'WHERE a>1 AND b<2'],
    ['WHERE a＞＝1', 'WHERE a>=1'],
    ['SELECT o．a FROM t o', 'SELECT o.a FROM t o'],
    ['SELECT o。a FROM t o', 'SELECT o.a FROM t o'],
    ['SELECT 1。', 'SELECT 1;'],
    ['SELECT ＊ FROM t', 'SELECT * FROM t'],
    ['SELECT a＋b－c／d％e', 'SELECT a+b-c/d%e'],
    ['SELECT a×b÷c', 'SELECT a*b/c'],
    ['WHERE a≥1 AND b≤2 AND c≠3', 'WHERE a>=1 AND b<=2 AND c<>3'],
    ['WHERE a！＝1', 'WHERE a!=1'],
    ['SELECT a、b', 'SELECT a,b'],
    ['SELECT ［1，2］', 'SELECT [1,2]'],
    ['SELECT 【1】', 'SELECT [1]'],
    ['SELECT a：：DATE', 'SELECT a::DATE'],
    ['ＳＥＬＥＣＴ １', 'SELECT 1'],
    ['SELECT 1，2', 'SELECT 1,2'],
    ['SELECT a −1', 'SELECT a -1'],
    ['—— note\nSELECT 1', '-- note\nSELECT 1'],
    ['SELECT 会员号，城市 FROM t', 'SELECT 会员号,城市 FROM t'],
    ['SELECT sum(x) AS 金额（元），member_id FROM t', 'SELECT sum(x) AS 金额（元）,member_id FROM t'],
  ])('%s', (typed, plain) => {
    expect(withoutSlips(typed)).toBe(plain);
  });
});

describe('curly quotes around a text become straight ones, and what is between them stays', () => {
  it.each([
    ['WHERE status = “paid”', "WHERE status = 'paid'"],
    ['WHERE status = ‘paid’ AND a = “b”', "WHERE status = 'paid' AND a = 'b'"],
    ['WHERE title = “外套，大码（XL）” AND a＝1', "WHERE title = '外套，大码（XL）' AND a=1"],
    ["WHERE title = “it's”", "WHERE title = 'it''s'"],
    ['WHERE title = “two words”', "WHERE title = 'two words'"],
    ['WHERE title = ”backwards“', "WHERE title = 'backwards'"],
    ['WHERE title = 「外套」', "WHERE title = '外套'"],
    ['WHERE a IN (‘x’，‘y’)', "WHERE a IN ('x','y')"],
    ['SELECT 1 AS “金额”', 'SELECT 1 AS "金额"'],
    ['WHERE status = ＇paid＇', "WHERE status = 'paid'"],
    ["WHERE status = ‘paid'", "WHERE status = 'paid'"],
  ])('%s', (typed, plain) => {
    expect(withoutSlips(typed)).toBe(plain);
  });

  it('a lone one is a single straight quote', () => {
    expect(withoutSlips('WHERE a = “paid\nAND b')).toBe("WHERE a = 'paid\nAND b");
  });
});

describe('blanks of other kinds', () => {
  it.each([
    ['SELECT\u3000a', 'SELECT a', 'blank'],
    ['SELECT\u00a0a', 'SELECT a', 'blank'],
    ['SELECT \u2003a', 'SELECT  a', 'blank'],
    ['SELECT a\u200b FROM t', 'SELECT a FROM t', 'invisible'],
    ['\ufeffSELECT a', 'SELECT a', 'invisible'],
    ['SELECT pa\u200did FROM t', 'SELECT paid FROM t', 'invisible'],
    ['SELECT a\u3000', 'SELECT a ', 'blank'],
  ])('%j', (typed, plain, kind) => {
    expect(withoutSlips(typed)).toBe(plain);
    expect(slipsOf(typed).map(slip => slip.kind)).toEqual([kind]);
  });
});

describe('what is left alone', () => {
  it.each([
    "SELECT '支付，完成（全额）；“好”' AS note",
    'SELECT 1 -- 说明：先去重，再汇总（按会员）',
    '/* 口径：净实付＝实付－退款 */ SELECT 1',
    'SELECT 1 AS "金额（元）"',
    'SELECT 1 AS 金额（元）',
    'SELECT $$全角，不动$$',
    "SELECT 'a\u3000b'",
    'SELECT 1 AS 前３名',
    'SELECT 会员数 FROM t',
    "SELECT '未写完，",
    'SELECT a, b FROM t; -- “引号”',
  ])('%s', sql => {
    expect(slipsOf(sql)).toEqual([]);
  });
});

it('a slip tells where it stands and what is meant', () => {
  expect(slipsOf('SELECT a，b')).toEqual([{ from: 8, to: 9, found: '，', insert: ',', kind: 'character' }]);
  expect(slipsOf('ＳＥＬＥＣＴ 1')).toEqual([{ from: 0, to: 6, found: 'ＳＥＬＥＣＴ', insert: 'SELECT', kind: 'character' }]);
});

it('a text that has been put right has nothing left to fix', () => {
  for (const sql of ['a，，b', '（（a））＝“b，c”', 'ｃｏｕｎｔ（＊）。']) expect(slipsOf(withoutSlips(sql))).toEqual([]);
});
