import { endOf, keyAt, startOf } from '../scene';
import type { Scene } from '../scene';
import { fix } from '../suggestion';
import type { Rule } from './rule';

/** Brackets that are opened and not closed before a word, outermost first. */
export function openBrackets({ words }: Pick<Scene, 'words'>, before: number): number[] {
  const open: number[] = [];
  for (let at = 0; at < Math.min(before, words.length); at++) {
    if (words[at]?.key === '(') open.push(at);
    if (words[at]?.key === ')') open.pop();
  }
  return open;
}

const enders: ReadonlySet<string> = new Set([
  'FROM',
  'WHERE',
  'GROUP',
  'HAVING',
  'ORDER',
  'LIMIT',
  'UNION',
  'JOIN',
  'AS',
  'THEN',
  'END',
  ';',
]);
/** After these a statement that stops wants more than a bracket. */
const unfinished = /^(?:AND|OR|NOT|WHERE|FROM|BY|ON|,|=|<|>|\+|-|\*|\/|\(|SELECT|IN|LIKE|BETWEEN|JOIN|AS|WHEN|THEN|ELSE|CASE)$/;

/** `count(* FROM`, `IN ('a', 'b'`: closed where the next clause begins, or at the end. */
export const missingBracket: Rule = scene => {
  const { sql, words, mistake, place } = scene;
  if (mistake.kind !== 'syntax' || place === undefined) return undefined;
  const open = openBrackets(scene, place);
  const balance = words.reduce((sum, { key }) => sum + (key === '(' ? 1 : key === ')' ? -1 : 0), 0);
  if (open.length === 0 || balance < 1 || (place < words.length && !enders.has(keyAt(scene, place)))) return undefined;
  const isStar = keyAt(scene, place - 1) === '*' && keyAt(scene, place - 2) === '(';
  if (unfinished.test(keyAt(scene, place - 1)) && !isStar) return undefined;
  const at = endOf(scene, place - 1);
  const opened = words[open.at(-1) ?? 0];
  const { line, column } = lineAndColumn(sql, opened?.start ?? 0);
  return fix(
    sql,
    { from: at, to: at, insert: ')'.repeat(place === words.length ? balance : 1) },
    {
      'zh-CN': `第 ${line} 行第 ${column} 个字符的左括号没有对应的右括号。`,
      en: `The bracket opened at line ${line}, character ${column} is not closed.`,
    },
  );
};

export function lineAndColumn(sql: string, offset: number): { line: number; column: number } {
  const lines = sql.slice(0, offset).split('\n');
  return { line: lines.length, column: [...(lines.at(-1) ?? '')].length + 1 };
}

/** A closing bracket nobody opened: behind the name of a function that lacks its own, or one too many. */
export const needlessBracket: Rule = scene => {
  const { sql, words, mistake, place } = scene;
  if (mistake.kind !== 'syntax' || place === undefined || keyAt(scene, place) !== ')' || openBrackets(scene, place).length > 0)
    return undefined;
  const name = words.findLastIndex(
    ({ kind, text }, at) => at < place && at > place - 4 && kind === 'word' && callable.test(text) && keyAt(scene, at + 1) !== '(',
  );
  if (name >= 0) {
    const at = endOf(scene, name);
    return fix(
      sql,
      { from: at, to: words[name + 1]?.key === '*' ? at : startOf(scene, name + 1), insert: '(' },
      { 'zh-CN': '函数名后面少了左括号。', en: 'The function lacks its opening bracket.' },
    );
  }
  return fix(
    sql,
    { from: startOf(scene, place), to: endOf(scene, place), insert: '' },
    { 'zh-CN': '这个右括号没有对应的左括号。', en: 'No bracket was opened for this one.' },
  );
};

const callable = /^(?:count|sum|avg|min|max|round|coalesce|nullif|cast|date_trunc|strftime|lower|upper|length|year|month|day)$/i;

/** `CASE WHEN … THEN 'a' ELSE 'b' FROM`, `CASE paid_amount > 3 THEN`, `WHEN x > 3 'a'`. */
export const brokenCase: Rule = scene => {
  const { sql, words, mistake, place } = scene;
  if (mistake.kind !== 'syntax' || place === undefined) return undefined;
  const open = openCase(scene, place);
  if (open === undefined) return undefined;
  const at = startOf(scene, place);
  if (keyAt(scene, place) === 'THEN' && keyAt(scene, open + 1) !== 'WHEN') {
    const first = startOf(scene, open + 1);
    return fix(
      sql,
      { from: first, to: first, insert: 'WHEN ' },
      { 'zh-CN': '每个条件前面写 WHEN。', en: 'Each condition begins with WHEN.' },
    );
  }
  const inside = words.slice(open, place).map(({ key }) => key);
  const lastWhen = inside.lastIndexOf('WHEN');
  const lastThen = inside.lastIndexOf('THEN');
  if (lastWhen > lastThen && ['string', 'number'].includes(words[place]?.kind ?? ''))
    return fix(
      sql,
      { from: at, to: at, insert: 'THEN ' },
      { 'zh-CN': '条件和结果之间写 THEN。', en: 'THEN stands between a condition and its result.' },
    );
  const isOver = place === words.length || enders.has(keyAt(scene, place)) || keyAt(scene, place) === ')' || keyAt(scene, place) === ',';
  if (!isOver || lastThen < 0 || unfinished.test(keyAt(scene, place - 1))) return undefined;
  const end = endOf(scene, place - 1);
  return fix(sql, { from: end, to: end, insert: ' END' }, { 'zh-CN': 'CASE 要用 END 结束。', en: 'CASE ends with END.' });
};

function openCase({ words }: Scene, before: number): number | undefined {
  const open: number[] = [];
  for (let at = 0; at < Math.min(before, words.length); at++) {
    if (words[at]?.key === 'CASE') open.push(at);
    if (words[at]?.key === 'END') open.pop();
  }
  return open.at(-1);
}
