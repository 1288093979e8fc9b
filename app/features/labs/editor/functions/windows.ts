import type { SqlFunction } from './sql-function';

/** They give each row a value that its neighbours decide. */
export const windows: readonly SqlFunction[] = [
  {
    name: 'row_number',
    signature: 'row_number() OVER (…)',
    meaning: { 'zh-CN': '在组内编号 1、2、3…，不重复', en: 'Numbers the rows of a group 1, 2, 3 …' },
    example: 'row_number() OVER (PARTITION BY member_id ORDER BY paid_at)',
    returns: 'BIGINT',
  },
  {
    name: 'rank',
    signature: 'rank() OVER (…)',
    meaning: { 'zh-CN': '排名，并列后跳号：1、1、3', en: 'A rank with gaps after ties: 1, 1, 3' },
    example: 'rank() OVER (ORDER BY paid_amount DESC)',
    returns: 'BIGINT',
  },
  {
    name: 'dense_rank',
    signature: 'dense_rank() OVER (…)',
    meaning: { 'zh-CN': '排名，并列后不跳号：1、1、2', en: 'A rank without gaps: 1, 1, 2' },
    example: 'dense_rank() OVER (ORDER BY paid_amount DESC)',
    returns: 'BIGINT',
  },
  {
    name: 'percent_rank',
    signature: 'percent_rank() OVER (…)',
    meaning: { 'zh-CN': '排名换算成 0 到 1', en: 'The rank as a share from 0 to 1' },
    example: 'percent_rank() OVER (ORDER BY paid_amount)',
    returns: 'DOUBLE',
  },
  {
    name: 'cume_dist',
    signature: 'cume_dist() OVER (…)',
    meaning: { 'zh-CN': '不大于当前值的行所占的比例', en: 'The share of rows up to this one' },
    example: 'cume_dist() OVER (ORDER BY paid_amount)',
    returns: 'DOUBLE',
  },
  {
    name: 'ntile',
    signature: 'ntile(n) OVER (…)',
    meaning: { 'zh-CN': '按顺序平均分成 n 组', en: 'Cuts the ordered rows into n equal groups' },
    example: 'ntile(4) OVER (ORDER BY paid_amount)',
    returns: 'BIGINT',
  },
  {
    name: 'lag',
    signature: 'lag(x, n, otherwise) OVER (…)',
    meaning: { 'zh-CN': '往前第 n 行的 x', en: 'x of the row n before' },
    example: 'lag(paid_at) OVER (PARTITION BY member_id ORDER BY paid_at)',
  },
  {
    name: 'lead',
    signature: 'lead(x, n, otherwise) OVER (…)',
    meaning: { 'zh-CN': '往后第 n 行的 x', en: 'x of the row n after' },
    example: 'lead(paid_at) OVER (PARTITION BY member_id ORDER BY paid_at)',
  },
  {
    name: 'first_value',
    signature: 'first_value(x) OVER (…)',
    meaning: { 'zh-CN': '窗口里第一行的 x', en: "x of the window's first row" },
    example: 'first_value(channel) OVER (PARTITION BY member_id ORDER BY paid_at)',
  },
  {
    name: 'last_value',
    signature: 'last_value(x) OVER (…)',
    meaning: { 'zh-CN': '窗口里最后一行的 x', en: "x of the window's last row" },
    example: 'last_value(channel) OVER (PARTITION BY member_id ORDER BY paid_at ROWS BETWEEN UNBOUNDED PRECEDING AND UNBOUNDED FOLLOWING)',
  },
  {
    name: 'nth_value',
    signature: 'nth_value(x, n) OVER (…)',
    meaning: { 'zh-CN': '窗口里第 n 行的 x', en: "x of the window's n-th row" },
    example:
      'nth_value(paid_at, 2) OVER (PARTITION BY member_id ORDER BY paid_at ROWS BETWEEN UNBOUNDED PRECEDING AND UNBOUNDED FOLLOWING)',
  },
];
