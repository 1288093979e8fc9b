import { expect, test } from 'vitest';
import { remarkOn } from '~/features/labs/errors/remark';
import { applyReplacement } from '~/features/labs/errors/suggestion';
import { openSampleEngine } from './sample-engine';

const { ask } = await openSampleEngine();

test.each([
  ['SELECT * FROM orders WHERE paid_at = NULL', 'SELECT * FROM orders WHERE paid_at IS NULL'],
  ['SELECT * FROM orders WHERE paid_at <> NULL', 'SELECT * FROM orders WHERE paid_at IS NOT NULL'],
  [
    'SELECT * FROM orders WHERE paid_at != null AND member_id = null',
    'SELECT * FROM orders WHERE paid_at IS NOT NULL AND member_id IS NULL',
  ],
  [
    'WITH t AS (SELECT * FROM orders) SELECT count(*) FROM t WHERE member_id=NULL',
    'WITH t AS (SELECT * FROM orders) SELECT count(*) FROM t WHERE member_id IS NULL',
  ],
])('%s ran, and is not what was meant', async (sql, after) => {
  expect((await ask(sql)).kind).toBe('done');
  const replacement = remarkOn(sql)?.replacement;
  const changed = replacement && applyReplacement(sql, replacement);
  expect(changed).toBe(after);
  expect((await ask(after)).kind).toBe('done');
});

test.each([
  'SELECT * FROM orders WHERE paid_at IS NULL',
  "SELECT '= NULL' AS note FROM orders",
  'SELECT coalesce(member_id, NULL) FROM orders -- x = NULL',
  'SELECT paid_amount >= 3 OR NULL FROM orders',
  'UPDATE mine SET paid_at = NULL',
])('nothing is said of %s', sql => {
  expect(remarkOn(sql)).toBeUndefined();
});
