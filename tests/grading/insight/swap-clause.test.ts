import { describe, expect, it } from 'vitest';
import { parseSql } from '~/engine/sql-ast.server';
import { clauseSwaps, differingClauses } from '~/features/grading/insight/swap-clause';

async function treeOf(sql: string) {
  const parsed = await parseSql(sql);
  if (parsed.kind === 'unreadable') throw new Error(parsed.reason);
  return parsed.query;
}

async function both(own: string, reference: string) {
  return { own: await treeOf(own), reference: await treeOf(reference) };
}

const reference = 'SELECT a, count(*) AS n FROM t WHERE b > 1 GROUP BY a HAVING count(*) > 2 ORDER BY n DESC LIMIT 3';

describe('swapping clauses', () => {
  it.each([
    ['from', reference.replace('FROM t', 'FROM u')],
    ['where', reference.replace('b > 1', 'b >= 1')],
    ['group-by', reference.replace('GROUP BY a', 'GROUP BY a, b')],
    ['having', reference.replace('> 2', '> 3')],
    ['select', reference.replace('count(*) AS n', 'count(b) AS n')],
    ['select', reference.replace('SELECT', 'SELECT DISTINCT')],
    ['order-by', reference.replace(' DESC', '')],
    ['limit', reference.replace('LIMIT 3', 'LIMIT 4')],
  ])('a mistake in %s alone is swapped there and nowhere else: %s', async (clause, sql) => {
    const trees = await both(sql, reference);
    expect(differingClauses(trees)).toEqual([clause]);
    expect(clauseSwaps(trees)).toEqual([{ clause, query: trees.reference }]);
  });

  it('the innermost SELECT comes first', async () => {
    const around = (condition: string) => `SELECT a FROM t WHERE a IN (SELECT a FROM u ${condition})`;
    const swaps = clauseSwaps(await both(around(''), around('WHERE c = 1')));
    expect(swaps.map(swap => swap.clause)).toEqual(['where', 'where']);
    expect(swaps[0]?.query).toEqual(await treeOf(around('WHERE c = 1')));
  });

  it('UNION for UNION ALL is a mistake of the set operation', async () => {
    const trees = await both('SELECT a FROM t UNION SELECT a FROM u', 'SELECT a FROM t UNION ALL SELECT a FROM u');
    expect(differingClauses(trees)).toEqual(['set-operation']);
  });

  it('queries of another outline are not held against each other', async () => {
    expect(differingClauses(await both('SELECT a FROM (SELECT a FROM t)', 'SELECT a FROM t'))).toBeUndefined();
  });
});
