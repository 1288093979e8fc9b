import { describe, expect, it } from 'vitest';
import { parseSql, writeSql } from '~/engine/sql-ast.server';
import type { JsonObject } from '~/engine/sql-ast';

async function parsed(sql: string): Promise<JsonObject> {
  const answer = await parseSql(sql);
  if (answer.kind === 'unreadable') throw new Error(`${answer.reason}\n${sql}`);
  return answer.query;
}

async function written(query: JsonObject): Promise<string> {
  const answer = await writeSql(query);
  if (answer.kind === 'unwritable') throw new Error(answer.reason);
  return answer.sql;
}

describe('a SELECT', () => {
  it.each([
    'SELECT 1',
    "SELECT count(*) FILTER (WHERE a IS NULL), count(DISTINCT b) FROM t WHERE c >= TIMESTAMP '2026-06-01 00:00:00' AND d <> 'x''y' GROUP BY ALL",
    'SELECT * EXCLUDE (a) FROM t LEFT JOIN u USING (id) ORDER BY ALL',
    'FROM t SELECT a QUALIFY row_number() OVER (PARTITION BY b ORDER BY c DESC NULLS LAST) <= 3',
    'WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 5) SELECT * FROM n',
    'SELECT a FROM t WHERE NOT EXISTS (SELECT 1 FROM u WHERE u.id = t.id) EXCEPT SELECT a FROM v LIMIT 3 OFFSET 1',
    'SELECT sum(x) OVER (ORDER BY d ROWS BETWEEN 6 PRECEDING AND CURRENT ROW), x // 2, x / 2, -x FROM t',
    "SELECT d + INTERVAL 20 DAY, date_trunc('month', d), d::DATE, CASE WHEN a THEN 1 ELSE 2 END, [1, 2], {'a': 1} FROM t",
    'SELECT 9223372036854775807, 1234567890123456789012, 1.50, 1e-9, -9007199254740993',
    'SELECT a, b FROM t GROUP BY GROUPING SETS ((a), (a, b), ())',
    'SELECT t.*, l.x FROM t, LATERAL (SELECT max(y) AS x FROM u WHERE u.id = t.id) l',
    'SELECT * FROM t ASOF JOIN u ON t.id = u.id AND t.at >= u.at',
  ])('keeps its meaning through reading and writing: %s', async sql => {
    const tree = await parsed(sql);
    expect(await parsed(await written(tree))).toEqual(tree);
  });

  it('keeps every digit of a large whole number', async () => {
    expect(await written(await parsed('SELECT 9223372036854775807'))).toContain('9223372036854775807');
  });

  it('has no places in the text, so that the same query laid out otherwise is the same tree', async () => {
    expect(await parsed('SELECT a\n  FROM t -- all of it')).toEqual(await parsed('select a from t'));
  });
});

describe('what is no tree is said so, not thrown', () => {
  it.each(['SELEC 1', 'INSERT INTO t VALUES (1)', 'SELECT 1; SELECT 2', 'PIVOT t ON a USING sum(b)', ''])('%s', async sql => {
    expect(await parseSql(sql)).toMatchObject({ kind: 'unreadable' });
  });

  it('a tree the engine cannot have made', async () => {
    expect(await writeSql({ type: 'SELECT_NODE' })).toMatchObject({ kind: 'unwritable' });
  });
});
