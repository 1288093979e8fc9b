import { bracketAround, endOf, keyAt, startOf } from '../scene';
import { fix } from '../suggestion';
import type { Rule } from './rule';

/** `EXTRACT(MONTH, x)`, `CAST(x, INTEGER)`, `SUBSTR(x FROM 1)`, `sum(x) OVER (PARTITION channel)`: the words between arguments. */
export const wordsInCalls: Rule = scene => {
  const { sql, mistake, place } = scene;
  const around = place === undefined ? undefined : bracketAround(scene, place);
  if (mistake.kind !== 'syntax' || place === undefined || !around) return undefined;
  const name = keyAt(scene, around.open - 1);
  const at = { from: startOf(scene, place), to: endOf(scene, place) };
  if (name === 'EXTRACT' && mistake.near === ',')
    return fix(
      sql,
      { ...at, insert: ' FROM' },
      { 'zh-CN': 'EXTRACT 的写法是 EXTRACT(MONTH FROM x)。', en: 'It is EXTRACT(MONTH FROM x).' },
    );
  if (/^(TRY_)?CAST$/.test(name) && mistake.near === ',')
    return fix(sql, { ...at, insert: ' AS' }, { 'zh-CN': 'CAST 的写法是 CAST(x AS 类型)。', en: 'It is CAST(x AS type).' });
  if (name === 'SUBSTR' && mistake.near?.toUpperCase() === 'FROM') {
    return fix(
      sql,
      { from: startOf(scene, around.open - 1), to: endOf(scene, around.open - 1), insert: 'substring' },
      { 'zh-CN': '带 FROM … FOR … 的写法只有 substring 有。', en: 'Only substring is written with FROM … FOR ….' },
    );
  }
  if (keyAt(scene, place - 1) === 'PARTITION')
    return fix(sql, { from: at.from, to: at.from, insert: 'BY ' }, { 'zh-CN': '分组开窗是 PARTITION BY。', en: 'It is PARTITION BY.' });
  if (keyAt(scene, place) === 'SORT' && name === 'OVER')
    return fix(sql, { ...at, insert: 'ORDER' }, { 'zh-CN': '窗口里的排序是 ORDER BY。', en: 'In a window it is ORDER BY.' });
  if (keyAt(scene, place) === 'SEPARATOR') {
    const order = scene.words.slice(around.open, place).findIndex(({ key }) => key === 'ORDER');
    const mark = scene.words[place + 1];
    const why = {
      'zh-CN': '分隔符是第二个参数：string_agg(x, 分隔符 ORDER BY …)。',
      en: 'The separator is the second argument: string_agg(x, separator ORDER BY …).',
    };
    if (mark?.kind !== 'string') return undefined;
    if (order < 0) return fix(sql, { from: endOf(scene, place - 1), to: mark.end, insert: `, ${mark.text}` }, why);
    const before = endOf(scene, around.open + order - 1);
    return fix(
      sql,
      [
        { from: before, to: before, insert: `, ${mark.text}` },
        { from: endOf(scene, place - 1), to: mark.end, insert: '' },
      ],
      why,
    );
  }
  return undefined;
};

/** `count(*) FILTER WHERE status = 'paid'`. */
export const filterWithoutBrackets: Rule = scene => {
  const { sql, words, mistake, place } = scene;
  if (mistake.kind !== 'syntax' || place === undefined || keyAt(scene, place) !== 'WHERE' || keyAt(scene, place - 1) !== 'FILTER')
    return undefined;
  const end = words.findIndex(({ key }, at) => at > place && (key === 'FROM' || key === ','));
  const [from, to] = [startOf(scene, place), endOf(scene, (end < 0 ? words.length : end) - 1)];
  return fix(
    sql,
    [
      { from, to: from, insert: '(' },
      { from: to, to, insert: ')' },
    ],
    { 'zh-CN': 'FILTER 的条件写在括号里。', en: 'The condition of FILTER stands in brackets.' },
  );
};

/** `LISTAGG(x, ',') WITHIN GROUP (ORDER BY x)`. */
export const withinGroup: Rule = ({ sql, mistake }) => {
  if (mistake.kind !== 'ordered-aggregate') return undefined;
  const match =
    /\b(?:listagg|string_agg|group_concat)\s*\(([^()]*),\s*('[^']*')\s*\)\s*within\s+group\s*\(\s*(order\s+by\s+[^()]*)\)/i.exec(sql);
  if (!match) return undefined;
  const [whole, x = '', mark, order] = match;
  return fix(
    sql,
    { from: match.index, to: match.index + whole.length, insert: `string_agg(${x}, ${mark} ${order})` },
    { 'zh-CN': 'DuckDB 把排序写在 string_agg 的括号里。', en: 'DuckDB puts the order inside the brackets of string_agg.' },
  );
};
