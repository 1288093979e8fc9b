import { endOf, keyAt, scopeAt, startOf } from '../scene';
import { fix } from '../suggestion';
import type { Rule } from './rule';

/** `LIMIT 10, 20`: MySQL skips 10 and takes 20. */
export const limitComma: Rule = scene => {
  const { sql, words, mistake } = scene;
  if (mistake.kind !== 'limit-comma') return undefined;
  const at = words.findIndex(
    (word, i) => word.key === 'LIMIT' && words[i + 1]?.kind === 'number' && keyAt(scene, i + 2) === ',' && words[i + 3]?.kind === 'number',
  );
  const [skip, take] = [words[at + 1], words[at + 3]];
  if (at < 0 || !skip || !take) return undefined;
  const insert = Number(skip.text) === 0 ? `LIMIT ${take.text}` : `LIMIT ${take.text} OFFSET ${skip.text}`;
  return fix(
    sql,
    { from: startOf(scene, at), to: take.end, insert },
    {
      'zh-CN': `MySQL 的 LIMIT ${skip.text}, ${take.text} 是“跳过 ${skip.text} 行，取 ${take.text} 行”。`,
      en: `MySQL's LIMIT ${skip.text}, ${take.text} skips ${skip.text} rows and takes ${take.text}.`,
    },
  );
};

/** `SELECT TOP 10 …`. */
export const top: Rule = scene => {
  const { sql, words, mistake, place } = scene;
  const at = words.findIndex(({ key }, i) => key === 'TOP' && keyAt(scene, i - 1) === 'SELECT');
  if (mistake.kind !== 'syntax' || at < 0 || place === undefined || place > at + 6) return undefined;
  const inBrackets = keyAt(scene, at + 1) === '(';
  const count = words[inBrackets ? at + 2 : at + 1];
  const select = scopeAt(scene, at).select;
  if (count?.kind !== 'number' || !select || select.clauses.some(({ name }) => name === 'limit') || select.query.selects.length > 1)
    return undefined;
  const after = words[at + (inBrackets ? 4 : 2)]?.start ?? sql.length;
  const end = words.findLast(word => word.end <= select.end)?.end ?? sql.length;
  return fix(
    sql,
    [
      { from: startOf(scene, at), to: after, insert: '' },
      { from: end, to: end, insert: ` LIMIT ${count.text}` },
    ],
    {
      'zh-CN': 'TOP 是 SQL Server 的写法，DuckDB 在最后写 LIMIT。',
      en: 'TOP belongs to SQL Server; DuckDB writes LIMIT at the end.',
    },
  );
};

/** `WHERE ROWNUM <= 10`. */
export const rownum: Rule = ({ mistake }) => {
  if (mistake.kind !== 'no-column' || mistake.name.toUpperCase() !== 'ROWNUM') return undefined;
  return {
    title: { 'zh-CN': '取前几行用 LIMIT', en: 'Take the first rows with LIMIT' },
    why: {
      'zh-CN': 'ROWNUM 是 Oracle 的写法；DuckDB 在语句最后写 LIMIT 10。',
      en: 'ROWNUM belongs to Oracle; DuckDB writes LIMIT 10 at the end of the statement.',
    },
  };
};

/** `SYSDATE` without brackets. */
export const sysdate: Rule = scene => {
  const { sql, mistake, place } = scene;
  if ((mistake.kind !== 'no-column' && mistake.kind !== 'no-from') || mistake.name.toUpperCase() !== 'SYSDATE' || place === undefined)
    return undefined;
  return fix(
    sql,
    { from: startOf(scene, place), to: endOf(scene, place), insert: 'current_timestamp' },
    { 'zh-CN': 'SYSDATE 是 Oracle 的写法，DuckDB 用 current_timestamp。', en: 'SYSDATE belongs to Oracle; DuckDB has current_timestamp.' },
  );
};
