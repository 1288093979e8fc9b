import { endOf, keyAt, openingOf, slice, startOf } from '../scene';
import type { Scene } from '../scene';
import { fix } from '../suggestion';
import type { Rule } from './rule';
import type { Localized } from '~/i18n/locale';

/** `status RLIKE 'p.*'`. */
export const regexpOperator: Rule = scene => {
  const { sql, words, mistake, place } = scene;
  if (mistake.kind !== 'syntax' || place === undefined || !['RLIKE', 'REGEXP'].includes(keyAt(scene, place))) return undefined;
  const negated = keyAt(scene, place - 1) === 'NOT';
  const last = negated ? place - 2 : place - 1;
  const from = operandStart(scene, last);
  const pattern = words[place + 1];
  if (from === undefined || pattern?.kind !== 'string') return undefined;
  const call = `${negated ? 'NOT ' : ''}regexp_matches(${slice(scene, from, last)}, ${pattern.text})`;
  return fix(
    sql,
    { from: startOf(scene, from), to: pattern.end, insert: call },
    {
      'zh-CN': `${keyAt(scene, place)} 是 MySQL 和 Hive 的写法，DuckDB 用函数 regexp_matches。`,
      en: `${keyAt(scene, place)} belongs to MySQL and Hive; DuckDB has the function regexp_matches.`,
    },
  );
};

/** The first word of the operand that ends at a word: a name, a value, a call, something in brackets. */
function operandStart(scene: Scene, last: number): number | undefined {
  const { words } = scene;
  if (keyAt(scene, last) === ')') {
    const open = openingOf(scene, last);
    return open !== undefined && words[open - 1]?.kind === 'word' && words[open - 1]?.end === words[open]?.start ? open - 1 : open;
  }
  const word = words[last];
  if (!word || word.kind === 'symbol') return undefined;
  return keyAt(scene, last - 1) === '.' ? last - 2 : last;
}

interface Habit {
  insert: string;
  why: Localized;
}

const wordOperators: Readonly<Record<string, Habit>> = {
  DIV: { insert: '//', why: { 'zh-CN': 'DuckDB 的整除是 //。', en: 'Whole division is // in DuckDB.' } },
  MOD: { insert: '%', why: { 'zh-CN': 'DuckDB 的求余是 %，或写成 mod(a, b)。', en: 'The remainder is % in DuckDB, or mod(a, b).' } },
  MINUS: {
    insert: 'EXCEPT',
    why: {
      'zh-CN': 'MINUS 是 Oracle 和 Hive 的写法，标准 SQL 是 EXCEPT。',
      en: 'MINUS belongs to Oracle and Hive; standard SQL says EXCEPT.',
    },
  },
  ELSEIF: {
    insert: 'WHEN',
    why: { 'zh-CN': 'CASE 里再来一个条件，写 WHEN … THEN …。', en: 'A further condition in CASE is another WHEN … THEN ….' },
  },
  ELSIF: {
    insert: 'WHEN',
    why: { 'zh-CN': 'CASE 里再来一个条件，写 WHEN … THEN …。', en: 'A further condition in CASE is another WHEN … THEN ….' },
  },
  EXIST: { insert: 'EXISTS', why: { 'zh-CN': '关键字是 EXISTS。', en: 'The keyword is EXISTS.' } },
};

/** `5 DIV 2`, `a MINUS b`: read as an alias, so the engine points at the word behind. */
export const wordOperator: Rule = scene => {
  const { sql, mistake, place } = scene;
  if (mistake.kind !== 'syntax' || place === undefined) return undefined;
  const at = [place, place - 1, place - 2].find(i => Object.hasOwn(wordOperators, keyAt(scene, i)));
  const habit = at === undefined ? undefined : wordOperators[keyAt(scene, at)];
  if (at === undefined || !habit || (at === place - 2 && keyAt(scene, at) !== 'EXIST')) return undefined;
  return fix(sql, { from: startOf(scene, at), to: endOf(scene, at), insert: habit.insert }, habit.why);
};

const pairs: Readonly<Record<string, Habit>> = {
  '=<': { insert: '<=', why: { 'zh-CN': '小于等于写 <=。', en: 'Less than or equal is <=.' } },
  '=>': { insert: '>=', why: { 'zh-CN': '大于等于写 >=。', en: 'Greater than or equal is >=.' } },
  '&&': {
    insert: 'AND',
    why: { 'zh-CN': 'DuckDB 里“并且”写 AND，&& 是列表的运算。', en: 'DuckDB writes AND; && is an operator of lists.' },
  },
  '||': { insert: 'OR', why: { 'zh-CN': 'DuckDB 里“或者”写 OR，|| 是连接文本。', en: 'DuckDB writes OR; || joins texts.' } },
};

/** Two signs that mean something else here, or stand the wrong way round. */
export const signPair: Rule = scene => {
  const { sql, words, mistake, place } = scene;
  if (!['syntax', 'no-function', 'wrong-arguments'].includes(mistake.kind) || place === undefined) return undefined;
  for (let at = Math.min(place, words.length - 2); at >= Math.max(0, place - 5); at--) {
    const [first, second] = [words[at], words[at + 1]];
    const habit = first && second && pairs[first.text + second.text];
    if (!habit || !first || !second || first.kind !== 'symbol') continue;
    const isNear = first.text === '=' ? at >= place - 1 : first.end === second.start && (mistake.kind === 'syntax' || at === place);
    if (isNear) return fix(sql, { from: first.start, to: second.end, insert: habit.insert }, habit.why);
  }
  return undefined;
};

/** `!push_opt_in`. */
export const exclamation: Rule = ({ sql, words, mistake, place }) => {
  if (mistake.kind !== 'no-function' || mistake.name !== '!' || place === undefined) return undefined;
  const mark = words[place];
  return mark && fix(sql, { from: mark.start, to: mark.end, insert: 'NOT ' }, { 'zh-CN': 'SQL 里“不”写 NOT。', en: 'SQL says NOT.' });
};

/** MySQL's comparison that takes two NULLs for equal. */
export const nullSafeEqual: Rule = ({ sql, words, mistake, place }) => {
  if (mistake.kind !== 'wrong-arguments' || mistake.name !== '<=>' || place === undefined) return undefined;
  const mark = words[place];
  return (
    mark &&
    fix(
      sql,
      { from: mark.start, to: mark.start + 3, insert: 'IS NOT DISTINCT FROM' },
      {
        'zh-CN': '把两个 NULL 也算相等的比较，DuckDB 写 IS NOT DISTINCT FROM。',
        en: 'The comparison that takes two NULLs for equal is IS NOT DISTINCT FROM.',
      },
    )
  );
};
