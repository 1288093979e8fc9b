import { keyAt } from '../scene';
import type { Rule } from './rule';

const clauseStarts = /^(?:|FROM|WHERE|GROUP|HAVING|QUALIFY|ORDER|LIMIT|UNION|\))$/;
const wantsMore = /^(?:AND|OR|NOT|WHERE|HAVING|ON|FROM|JOIN|BY|SELECT|IN|LIKE|BETWEEN|WHEN|THEN|ELSE|LIMIT|OFFSET|SET|AS|=|<|>|\+|-|\/)$/;

/** Something wants a word behind it and the clause, or the statement, is over. */
export const stopsTooEarly: Rule = scene => {
  const { mistake, place } = scene;
  if (mistake.kind !== 'syntax' || place === undefined || place < 1 || !clauseStarts.test(keyAt(scene, place))) return undefined;
  const last = keyAt(scene, place - 1);
  if (scene.words.slice(Math.max(0, place - 4), place - 1).some(({ key }) => key === 'BETWEEN') && last !== 'AND') {
    return {
      title: { 'zh-CN': 'BETWEEN 要写两端', en: 'BETWEEN takes two ends' },
      why: { 'zh-CN': '写成 BETWEEN a AND b，两端都算在内。', en: 'It is BETWEEN a AND b; both ends are included.' },
    };
  }
  return wantsMore.test(last) ? { title: { 'zh-CN': `${last} 后面还少内容`, en: `Something is missing behind ${last}` } } : undefined;
};

/** `status, DISTINCT channel`. */
export const distinctInside: Rule = scene => {
  const { mistake, place } = scene;
  if (mistake.kind !== 'syntax' || place === undefined || keyAt(scene, place) !== 'DISTINCT' || keyAt(scene, place - 1) !== ',')
    return undefined;
  return {
    title: { 'zh-CN': 'DISTINCT 只能紧跟在 SELECT 后面', en: 'DISTINCT stands directly behind SELECT' },
    why: { 'zh-CN': '它对整行去重，不是对某一列。', en: 'It removes double rows, not double values of one column.' },
  };
};

/** `@x`, `:id`, `{{ x }}`: what other tools fill in before they run a query. */
export const variables: Rule = ({ mistake }) => {
  if (mistake.kind !== 'parameters' && (mistake.kind !== 'syntax' || !/^(?:@|:=|:|\{|\$|\?)/.test(mistake.near ?? ''))) return undefined;
  return {
    title: { 'zh-CN': '这里没有变量和参数', en: 'There are no variables or parameters here' },
    why: {
      'zh-CN': "把值直接写进去；要反复用的值放进 WITH，例如 WITH p AS (SELECT DATE '2026-06-01' AS first_day)。",
      en: "Write the value itself; one used often goes into WITH, as in WITH p AS (SELECT DATE '2026-06-01' AS first_day).",
    },
  };
};

/** `GRANT`, `EXEC`, `INSERT OVERWRITE`: statements of other servers. */
export const foreignStatement: Rule = ({ mistake, place, words }) => {
  const first = words[0]?.key ?? '';
  if (mistake.kind !== 'syntax' || place === undefined || place > 1) return undefined;
  const isOverwrite = first === 'INSERT' && words[1]?.key === 'OVERWRITE';
  if (!isOverwrite && !['GRANT', 'REVOKE', 'EXEC', 'DECLARE', 'PRINT', 'GO'].includes(first)) return undefined;
  const name = isOverwrite ? 'INSERT OVERWRITE' : first;
  return {
    title: { 'zh-CN': `DuckDB 没有 ${name} 语句`, en: `DuckDB has no ${name}` },
    why: {
      'zh-CN': '练习里用 SELECT 查数就够了；要存中间结果，用 CREATE TABLE 名字 AS SELECT …。',
      en: 'A SELECT is all a lab needs; to keep a result, CREATE TABLE name AS SELECT ….',
    },
  };
};
