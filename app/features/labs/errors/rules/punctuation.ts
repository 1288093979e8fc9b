import { reserved } from '../../editor/completion/words';
import { endOf, keyAt, startOf } from '../scene';
import type { Scene } from '../scene';
import { fix } from '../suggestion';
import type { Replacement } from '../suggestion';
import type { Rule } from './rule';

const plain: Readonly<Record<string, string>> = {
  ...Object.fromEntries(
    [...'（）；＝＋－＊／％＜＞！．：［］｜＆｛｝＿'].map(sign => [sign, String.fromCharCode(sign.charCodeAt(0) - 0xfee0)]),
  ),
  '，': ',',
  '、': ',',
  '。': '.',
  '≥': '>=',
  '≤': '<=',
  '≠': '<>',
  '×': '*',
  '÷': '/',
};
const anyFullWidth = new RegExp(
  `[${Object.keys(plain)
    .join('')
    .replace(/[[\]\\^-]/g, '\\$&')}]`,
  'g',
);

/** Chinese punctuation where SQL is meant: everywhere but in texts, quoted names and comments. */
export const fullWidth: Rule = scene => {
  if (
    !['syntax', 'no-column', 'no-table', 'no-function', 'no-from', 'no-qualifier', 'no-type', 'unterminated'].includes(scene.mistake.kind)
  )
    return undefined;
  const edits = [...curlyTexts(scene), ...signs(scene)];
  if (edits.length === 0) return undefined;
  return fix(scene.sql, edits, {
    'zh-CN': 'SQL 只认半角标点，中文输入法打出的全角标点会被当成名字的一部分。',
    en: 'SQL reads ASCII punctuation only; full-width signs are taken for letters of a name.',
  });
};

function signs({ words }: Scene): Replacement[] {
  return words
    .filter(({ kind, text }) => (kind === 'word' || kind === 'symbol') && !/[‘’“”]/.test(text))
    .flatMap(({ text, start }) =>
      [...text.matchAll(anyFullWidth)].map(({ 0: sign, index }) => ({
        from: start + index,
        to: start + index + 1,
        insert: plain[sign] ?? sign,
      })),
    );
}

/** `“paid”` and `‘paid’` stand for a text. */
function curlyTexts({ sql, words }: Scene): Replacement[] {
  const edits: Replacement[] = [];
  const curly = /[‘’“”]([^‘’“”'"\n]*)[‘’“”]/g;
  const texts = words.filter(({ kind }) => kind === 'string' || kind === 'quoted');
  for (const match of sql.matchAll(curly)) {
    const [from, to] = [match.index, match.index + match[0].length];
    const isWritten = words.some(({ start, end }) => start < to && end > from) && !texts.some(({ start, end }) => start < to && end > from);
    if (isWritten) edits.push({ from, to, insert: `'${match[1]}'` });
  }
  return edits;
}

/** MySQL's and Hive's quotes around names. */
export const backticks: Rule = ({ sql, words }) => {
  const marks = words.filter(({ key }) => key === '`');
  if (marks.length === 0 || marks.length % 2 === 1) return undefined;
  const edits = marks.flatMap((open, i) => {
    const close = i % 2 === 0 ? marks[i + 1] : undefined;
    if (!close) return [];
    const name = sql.slice(open.end, close.start);
    return [
      {
        from: open.start,
        to: close.end,
        insert: /^[a-z_]\w*$/i.test(name) && !reserved.has(name.toUpperCase()) ? name : `"${name.replaceAll('"', '""')}"`,
      },
    ];
  });
  return fix(sql, edits, {
    'zh-CN': '反引号是 MySQL 和 Hive 的写法。DuckDB 里普通的名字不用引号，特殊的名字用双引号。',
    en: 'Backticks belong to MySQL and Hive. DuckDB writes plain names bare and unusual ones in double quotes.',
  });
};

/** `[order_id]`, as SQL Server writes names. */
export const squareBrackets: Rule = scene => {
  const { sql, words, mistake } = scene;
  if (mistake.kind !== 'syntax' || mistake.near !== '[') return undefined;
  const edits = words.flatMap((word, i) => {
    const close = words[i + 2];
    const isName = word.key === '[' && words[i + 1]?.kind === 'word' && close?.key === ']' && words[i - 1]?.end !== word.start;
    return isName && close ? [{ from: word.start, to: close.end, insert: words[i + 1]?.text ?? '' }] : [];
  });
  if (edits.length === 0) return undefined;
  return fix(sql, edits, {
    'zh-CN': '方括号括名字是 SQL Server 的写法，DuckDB 里方括号是列表。',
    en: 'Square brackets around names belong to SQL Server; in DuckDB they make a list.',
  });
};

/** `# remark` and `// remark`. */
export const foreignComment: Rule = ({ sql, words, mistake, place }) => {
  const why = { 'zh-CN': 'SQL 的注释用 -- 开头。', en: 'A comment in SQL begins with --.' };
  if (mistake.kind === 'syntax' && mistake.near === '#') {
    const at = words[place ?? -1];
    return at && fix(sql, { from: at.start, to: at.end, insert: '--' }, why);
  }
  const slashes = words.findIndex((word, i) => word.key === '/' && words[i + 1]?.key === '/' && words[i + 1]?.start === word.end);
  const first = words[slashes];
  const isBehind =
    first && place !== undefined && place > slashes && !sql.slice(first.end, words[place]?.start ?? sql.length).includes('\n');
  if (!isBehind || words[slashes + 2]?.kind !== 'word') return undefined;
  return fix(
    sql,
    { from: first.start, to: first.end + 1, insert: '--' },
    { 'zh-CN': 'SQL 的注释用 -- 开头，// 在 DuckDB 里是整除。', en: 'A comment in SQL begins with --; // is whole division in DuckDB.' },
  );
};

/** A text or a comment that does not end. */
export const unterminated: Rule = scene => {
  const { sql, words, mistake } = scene;
  if (mistake.kind !== 'unterminated') return undefined;
  if (mistake.what === 'comment')
    return fix(
      sql,
      { from: sql.length, to: sql.length, insert: ' */' },
      { 'zh-CN': '注释要用 */ 结束。', en: 'The comment must end with */.' },
    );
  const last = words.at(-1);
  const mark = mistake.what === 'string' ? "'" : '"';
  if (!last || !sql.startsWith(mark, last.start)) return undefined;
  const missing = {
    'zh-CN': `${mark === "'" ? '文本' : '名字'}的引号要成对。`,
    en: `The quotes around a ${mark === "'" ? 'text' : 'name'} come in pairs.`,
  };
  const before = words.at(-2);
  // `paid'`: the first quote is missing.
  if (last.end === last.start + 1 && before?.kind === 'word' && before.end === last.start)
    return fix(sql, { from: before.start, to: before.start, insert: mark }, missing);
  const inside = sql.slice(last.start + 1);
  const [, value = ''] = /^(\S*?)(?=$|\n|[,;)]|\s+(?:FROM|WHERE|GROUP|ORDER|AND|OR|LIMIT|HAVING|AS|THEN|ELSE|END)\b)/i.exec(inside) ?? [];
  const at = last.start + 1 + value.length;
  return value === '' || value.includes(mark) ? undefined : fix(sql, { from: at, to: at, insert: mark }, missing);
};

/** `'it's paid'`: a quote inside of a text is written twice. */
export const quoteInsideText: Rule = scene => {
  const { sql, words, mistake, place } = scene;
  if (mistake.kind !== 'syntax' || place === undefined) return undefined;
  const [text, rest] = [words[place - 1], words[place]];
  const isInside =
    text?.kind === 'string' &&
    rest?.kind === 'word' &&
    text.end === rest.start &&
    words.filter(({ kind }) => kind === 'string').length % 2 === 0;
  if (!isInside) return undefined;
  return fix(
    sql,
    { from: text.end, to: text.end, insert: "'" },
    { 'zh-CN': '文本里的单引号要写两遍。', en: 'A single quote inside of a text is written twice.' },
  );
};

/** `AS 2026_orders`, `AS orders-2026`: a name that begins with a digit or holds a sign. */
export const unquotedAlias: Rule = scene => {
  const { sql, words, mistake, place } = scene;
  if (mistake.kind !== 'syntax' || place === undefined) return undefined;
  const as = [place, place - 1, place - 2].find(i => keyAt(scene, i) === 'AS');
  if (as === undefined) return undefined;
  let last = as + 1;
  while (words[last + 1]?.start === words[last]?.end && words[last + 1] && !/^[(),;]$/.test(words[last + 1]?.text ?? '')) last += 1;
  const name = sql.slice(startOf(scene, as + 1), endOf(scene, last));
  if (!/^[\w-]+$/.test(name) || /^[a-z_]\w*$/i.test(name)) return undefined;
  return fix(
    sql,
    { from: startOf(scene, as + 1), to: endOf(scene, last), insert: `"${name}"` },
    {
      'zh-CN': '以数字开头或带符号的名字要加双引号。',
      en: 'A name that begins with a digit or holds a sign takes double quotes.',
    },
  );
};
