import { endOf, keyAt, scopeAt, slice, startOf, textAt } from '../scene';
import type { Scene } from '../scene';
import { fix } from '../suggestion';
import type { Rule } from './rule';

/** A date in another shape than the engine reads. */
export const dateFormat: Rule = scene => {
  const { sql, words, mistake } = scene;
  if (mistake.kind !== 'date-format') return undefined;
  const found = words.filter(({ kind, text }) => kind === 'string' && text.slice(1, -1) === mistake.value);
  const [word] = found;
  const own = isoDate(mistake.value);
  if (word && found.length === 1 && own)
    return fix(
      sql,
      { from: word.start, to: word.end, insert: `'${own}'` },
      { 'zh-CN': '日期写成“年-月-日”，例如 2026-06-30。', en: 'Dates are written year-month-day, as in 2026-06-30.' },
    );
  if (/^\d{4}-\d\d?$/.test(mistake.value)) {
    return {
      title: { 'zh-CN': `${mistake.value} 是一个月，不是一天`, en: `${mistake.value} is a month, not a day` },
      why: {
        'zh-CN': `从月初算起写 '${mistake.value}-01'；整个月写 >= 月初 AND < 下月初。`,
        en: `For its first day write '${mistake.value}-01'; for the whole month, >= its first day AND < the next one's.`,
      },
    };
  }
  if (mistake.value === '')
    return {
      title: { 'zh-CN': '没有时间写 IS NULL', en: 'No time is IS NULL' },
      why: {
        'zh-CN': '空文本不是时间；还没有发生的事在数据里是 NULL。',
        en: 'An empty text is no time; what has not happened is NULL in the data.',
      },
    };
  return coalescedText(scene, mistake.value);
};

/** `20260630`, `2026年6月30日`, `30/06/2026` is not: nobody knows which is the month. */
function isoDate(text: string): string | undefined {
  const [, year, month, day] = /^(\d{4})(?:(\d\d)(\d\d)|[年.](\d\d?)[月.](\d\d?)日?)$/.exec(text)?.filter(part => part !== undefined) ?? [];
  return year && month && day ? `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}` : undefined;
}

/** `coalesce(paid_at, '未付款')`: a text in place of a time. */
function coalescedText(scene: Scene, value: string) {
  const at = scene.words.findIndex(({ kind, text }) => kind === 'string' && text.slice(1, -1) === value);
  const isSecond = keyAt(scene, at - 1) === ',' && keyAt(scene, at + 1) === ')';
  const first = keyAt(scene, at - 3) === '.' ? at - 4 : at - 2;
  if (!isSecond || keyAt(scene, first - 1) !== '(' || !/^(COALESCE|IFNULL)$/.test(keyAt(scene, first - 2))) return undefined;
  const name = slice(scene, first, at - 2);
  return fix(
    scene.sql,
    { from: startOf(scene, first), to: endOf(scene, at - 2), insert: `CAST(${name} AS VARCHAR)` },
    {
      'zh-CN': `coalesce 的几个值要同一类型：${name} 是时间，先转成文本。`,
      en: `The values of coalesce share one type: ${name} is a time, so make it text first.`,
    },
  );
}

/** A day that the calendar does not have. */
export const noSuchDate: Rule = ({ mistake }) => {
  if (mistake.kind !== 'no-such-date') return undefined;
  const [, year, month, day] = /^(\d{4})-(\d\d?)-(\d\d?)/.exec(mistake.value) ?? [];
  if (!year || !month || !day) return undefined;
  if (Number(month) > 12 || Number(month) < 1)
    return {
      title: { 'zh-CN': `没有 ${Number(month)} 月`, en: `There is no month ${Number(month)}` },
      why: { 'zh-CN': '日期的顺序是年-月-日。', en: 'A date is year-month-day.' },
    };
  const last = new Date(Date.UTC(Number(year), Number(month), 0)).getUTCDate();
  if (Number(day) <= last) return undefined;
  const name = new Intl.DateTimeFormat('en', { month: 'long', timeZone: 'UTC' }).format(new Date(Date.UTC(2000, Number(month) - 1)));
  return {
    title: { 'zh-CN': `${year} 年 ${Number(month)} 月只有 ${last} 天`, en: `${name} ${year} has ${last} days` },
    why: {
      'zh-CN': '要“到月底”，写成 < 下个月的 1 号，就不用记每月几天。',
      en: 'For the end of a month write < the first of the next one, and no length matters.',
    },
  };
};

/** `paid_at > 2026-01-01`, `paid_at > 20260101`: numbers where a date is meant. */
export const bareDate: Rule = scene => {
  const { sql, mistake, words, place } = scene;
  if (mistake.kind !== 'incomparable' || !/^(TIMESTAMP|DATE)/.test(mistake.left) || place === undefined) return undefined;
  const at = words.findIndex(({ kind }, i) => i > place && kind === 'number');
  const first = words[at];
  if (!first || at > place + 2) return undefined;
  const why = { 'zh-CN': '日期要加单引号；不加引号的 2026-01-01 是减法。', en: 'A date takes quotes; bare 2026-01-01 is a subtraction.' };
  const [written = ''] = /^\d{4}-\d\d?-\d\d?(?!\d)/.exec(sql.slice(first.start)) ?? [];
  if (written) return fix(sql, { from: first.start, to: first.start + written.length, insert: `'${written}'` }, why);
  const own = isoDate(first.text);
  return own
    ? fix(
        sql,
        { from: first.start, to: first.end, insert: `'${own}'` },
        { 'zh-CN': '日期写成带引号的“年-月-日”。', en: 'A date is written year-month-day, in quotes.' },
      )
    : undefined;
};

/** `status = 1`: a number where the column holds text. */
export const numberForText: Rule = scene => {
  const { sql, mistake, words, place } = scene;
  const isText =
    (mistake.kind === 'incomparable' && mistake.left === 'VARCHAR' && mistake.right.startsWith('INTEGER')) ||
    (mistake.kind === 'conversion' && mistake.column !== undefined && /^U?INT|^DECIMAL|^DOUBLE/.test(mistake.type));
  if (!isText || place === undefined) return undefined;
  const at = words.findIndex(({ kind }, i) => i >= place && i <= place + 4 && kind === 'number');
  const number = words[at];
  if (!number || !/^[=<>]$/.test(keyAt(scene, at - 1))) return undefined;
  const column = mistake.kind === 'conversion' ? mistake.column : textAt(scene, place - 1);
  return fix(
    sql,
    { from: number.start, to: number.end, insert: `'${number.text}'` },
    { 'zh-CN': `${column} 是文本，要和文本比较，数字加上单引号。`, en: `${column} is text: compare it with text, the number in quotes.` },
  );
};

/** `WHERE status`, `AND channel`: a column alone is no condition. */
export const columnAsCondition: Rule = scene => {
  const { mistake } = scene;
  if (mistake.kind !== 'conversion' || mistake.type !== 'BOOL' || !mistake.column) return undefined;
  return {
    title: { 'zh-CN': `${mistake.column} 后面要写和什么比较`, en: `Say what ${mistake.column} is compared with` },
    why: {
      'zh-CN': `WHERE 和 AND 后面要一个条件，例如 ${mistake.column} = '${mistake.value}'。`,
      en: `WHERE and AND take a condition, as in ${mistake.column} = '${mistake.value}'.`,
    },
  };
};

/** `THEN 'a' ELSE 1`: the branches of CASE are of one type. */
export const unlikeBranches: Rule = scene => {
  const { sql, mistake, words, place } = scene;
  if (mistake.kind !== 'conversion' || mistake.column !== undefined || place === undefined) return undefined;
  const isResult = (at: number) => ['THEN', 'ELSE'].includes(keyAt(scene, at - 1));
  if (words[place]?.kind !== 'string' || !isResult(place)) return undefined;
  const numbers = words.filter(
    ({ kind }, at) => kind === 'number' && isResult(at) && ['END', 'WHEN', 'ELSE'].includes(keyAt(scene, at + 1)),
  );
  if (numbers.length === 0) return undefined;
  return fix(
    sql,
    numbers.map(({ start, end, text }) => ({ from: start, to: end, insert: `'${text}'` })),
    {
      'zh-CN': 'CASE 的各个结果要同一类型：一个是文本，别的也写成文本。',
      en: 'The results of a CASE share one type: where one is text, all are.',
    },
  );
};

/** `coalesce(paid_at, 0)`, `THEN paid_at ELSE 0`. */
export const unmixable: Rule = scene => {
  const { mistake } = scene;
  if (mistake.kind !== 'unmixable') return undefined;
  const [left, right] = [plainType(mistake.left), plainType(mistake.right)];
  return {
    title: { 'zh-CN': `${left} 和 ${right} 不能混在一列`, en: `${left} and ${right} cannot share a column` },
    why: {
      'zh-CN': '一列只有一种类型。没有值就写 NULL；要写说明文字，就把别的也转成文本。',
      en: 'A column has one type. For no value write NULL; for words, make the others text too.',
    },
  };
};

function plainType(type: string): string {
  return type.replace('INTEGER_LITERAL', 'INTEGER').replace('STRING_LITERAL', 'VARCHAR');
}

/** Columns that no clause FROM gives. */
export const noFrom: Rule = scene => {
  const { mistake, tables, place } = scene;
  if (mistake.kind !== 'no-from') return undefined;
  const having = tables.filter(({ columns }) => columns.some(({ name }) => name === mistake.name.toLowerCase())).map(({ name }) => name);
  if (having.length === 0 || having.length > 4 || scopeAt(scene, place ?? 0).sources.length > 0) return undefined;
  return {
    title: {
      'zh-CN': `少了 FROM：${mistake.name} 在 ${having.join('、')} 里`,
      en: `FROM is missing: ${mistake.name} is in ${having.join(', ')}`,
    },
    why: { 'zh-CN': '列从哪张表来，要在 FROM 里写明。', en: 'FROM says which table the columns come from.' },
  };
};
