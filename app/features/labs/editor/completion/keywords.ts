import type { ClauseName } from './query-tree';
import type { Word } from './words';

const predicates = ['AND', 'OR', 'IN', 'NOT IN', 'BETWEEN', 'LIKE', 'ILIKE', 'NOT LIKE', 'IS NULL', 'IS NOT NULL', 'IS DISTINCT FROM'];
const joins = ['JOIN', 'LEFT JOIN', 'INNER JOIN', 'RIGHT JOIN', 'FULL JOIN', 'CROSS JOIN', 'ASOF JOIN', 'SEMI JOIN', 'ANTI JOIN'];
const sets = ['UNION ALL', 'UNION', 'EXCEPT', 'INTERSECT'];
const afterFrom = ['WHERE', 'GROUP BY', 'HAVING', 'QUALIFY', 'ORDER BY', 'LIMIT', 'USING SAMPLE', ...sets];

export const statementStarts = [
  'SELECT',
  'WITH',
  'FROM',
  'DESCRIBE',
  'SUMMARIZE',
  'SHOW TABLES',
  'EXPLAIN',
  'CREATE TABLE',
  'VALUES',
  'PIVOT',
  'UNPIVOT',
];
export const queryStarts = ['SELECT', 'WITH', 'FROM', 'VALUES'];
export const intervalUnits = [
  'DAY',
  'DAYS',
  'WEEK',
  'WEEKS',
  'MONTH',
  'MONTHS',
  'QUARTER',
  'YEAR',
  'YEARS',
  'HOUR',
  'HOURS',
  'MINUTE',
  'MINUTES',
  'SECOND',
];
export const typeNames =
  `BIGINT BOOLEAN DATE DECIMAL(12,2) DOUBLE FLOAT HUGEINT INTEGER INTERVAL JSON SMALLINT TIME TIMESTAMP TINYINT UBIGINT UUID VARCHAR`.split(
    ' ',
  );

/** What may follow a table in FROM. */
export function afterRelation(needsCondition: boolean): string[] {
  return [...(needsCondition ? ['ON', 'USING'] : []), ...joins, ...afterFrom, 'AS', 'SELECT'];
}

const followers: Record<ClauseName, readonly string[]> = {
  select: ['AS', 'FROM', ...predicates, 'OVER', 'FILTER', 'EXCLUDE', 'REPLACE', ...sets],
  from: [...predicates, ...joins, ...afterFrom],
  where: [...predicates, 'GROUP BY', 'HAVING', 'QUALIFY', 'ORDER BY', 'LIMIT', ...sets],
  group: ['HAVING', 'QUALIFY', 'ORDER BY', 'LIMIT', ...sets],
  having: [...predicates, 'QUALIFY', 'ORDER BY', 'LIMIT', ...sets],
  window: ['AS'],
  qualify: [...predicates, 'ORDER BY', 'LIMIT', ...sets],
  order: ['ASC', 'DESC', 'NULLS LAST', 'NULLS FIRST', 'LIMIT', 'OFFSET'],
  limit: [],
  values: [],
  set: ['WHERE'],
};

const inOver = [
  'PARTITION BY',
  'ORDER BY',
  'ROWS BETWEEN',
  'RANGE BETWEEN',
  'UNBOUNDED PRECEDING',
  'PRECEDING',
  'FOLLOWING',
  'CURRENT ROW',
];

interface Where {
  clause: ClauseName | undefined;
  before: readonly Word[];
  /** The function whose brackets the cursor is in. */
  called: string | undefined;
}

/** What may follow a complete expression. */
export function afterOperand({ clause, before, called }: Where): string[] {
  const inBracket = called !== undefined;
  const cases = caseWords(before, ['WHEN', 'THEN', 'ELSE', 'END']);
  if (called === 'over') return [...inOver, 'ASC', 'DESC', 'NULLS LAST', 'NULLS FIRST', 'AND'];
  if (inBracket) return [...cases, ...predicates, 'AS', 'ORDER BY', 'DESC', 'FROM', 'FILTER', 'OVER'];
  return [...cases, ...followers[clause ?? 'select']];
}

/** What an expression may begin with, beside names. */
export function beforeOperand({ clause, before, called }: Where): string[] {
  const last = before.at(-1)?.key;
  if (called === 'over') return last === '(' ? ['PARTITION BY', 'ORDER BY', 'ROWS BETWEEN', 'RANGE BETWEEN'] : [...inOver, 'CASE'];
  if (called === 'filter' && last === '(') return ['WHERE'];
  const special = [
    ...(last === 'SELECT' || (last === '(' && called !== undefined) ? ['DISTINCT'] : []),
    ...(last === '(' && called === undefined ? ['SELECT', 'WITH'] : []),
    ...(clause === 'group' && last === 'BY' ? ['ALL', 'ROLLUP', 'CUBE', 'GROUPING SETS'] : []),
    ...(clause === 'order' && last === 'BY' ? ['ALL'] : []),
    ...(last === 'NOT' ? ['IN', 'LIKE', 'BETWEEN', 'NULL'] : []),
  ];
  return [
    ...special,
    ...caseWords(before, ['WHEN', 'ELSE']),
    'CASE',
    'CAST',
    'NOT',
    'EXISTS',
    'NULL',
    'TRUE',
    'FALSE',
    'DATE',
    'TIMESTAMP',
    'INTERVAL',
  ];
}

/** Parts of a CASE that is not ended yet. */
function caseWords(before: readonly Word[], parts: string[]): string[] {
  const open = before.filter(({ key }) => key === 'CASE').length - before.filter(({ key }) => key === 'END').length;
  return open > 0 ? parts : [];
}
