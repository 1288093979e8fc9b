import { callAt } from '../calls';
import type { Call } from '../calls';
import { endOf, keyAt, scopeAt, slice, startOf, textAt } from '../scene';
import type { Scene } from '../scene';
import { fix } from '../suggestion';
import type { Suggestion } from '../suggestion';
import { datePart } from './date-formats';
import type { Rule } from './rule';
import type { Localized } from '~/i18n/locale';

/** Functions of text given a number or a time, and sums of text: the argument's type is the trouble. */
export const argumentOfOtherType: Rule = scene => {
  const { mistake, place, sql } = scene;
  if (mistake.kind !== 'wrong-arguments' || place === undefined) return undefined;
  const call = callAt(scene, place);
  const [first] = mistake.types;
  const [argument] = call?.args ?? [];
  if (!call || !first || argument === undefined) return undefined;
  const at = sql.indexOf(argument, call.start + call.name.length);
  const replace = (insert: string, why: Localized) => fix(sql, { from: at, to: at + argument.length, insert }, why);
  if (textFunctions.has(call.name) && first !== 'VARCHAR' && !/LITERAL/.test(first)) {
    return replace(`CAST(${argument} AS VARCHAR)`, {
      'zh-CN': `${call.name} 处理文本，而 ${argument} 是 ${first}，要先转成文本。`,
      en: `${call.name} works on text and ${argument} is ${first}: make it text first.`,
    });
  }
  if (datePart(call.name) && first === 'STRING_LITERAL') {
    return replace(`DATE ${argument}`, {
      'zh-CN': '引号里的日期默认只是文本，前面写上 DATE 才是日期。',
      en: 'A date in quotes is only a text; DATE in front makes it a date.',
    });
  }
  if (call.name === 'strftime' && mistake.types.every(type => type === 'STRING_LITERAL') && argument.includes('%')) {
    const second = call.args[1] ?? '';
    return fix(
      sql,
      { from: call.start, to: call.end, insert: `strftime(DATE ${second}, ${argument})` },
      {
        'zh-CN': 'strftime 先写时间，再写格式；引号里的日期前要写 DATE。',
        en: 'strftime takes the time first, then the format; a date in quotes needs DATE before it.',
      },
    );
  }
  if ((call.name === 'min' || call.name === 'max') && call.args.length > 1) {
    const name = call.name === 'min' ? 'least' : 'greatest';
    return fix(
      sql,
      { from: call.start, to: call.start + call.name.length, insert: name },
      {
        'zh-CN': `${call.name} 汇总许多行的一列；在同一行的几列里取${name === 'least' ? '最小' : '最大'}用 ${name}。`,
        en: `${call.name} looks down one column; among columns of a row it is ${name}.`,
      },
    );
  }
  if (call.name === 'count' && call.args.length > 1 && /^distinct\b/i.test(argument)) {
    const list = [argument.replace(/^distinct\s+/i, ''), ...call.args.slice(1)].join(', ');
    return fix(
      sql,
      { from: call.start, to: call.end, insert: `count(DISTINCT (${list}))` },
      {
        'zh-CN': '对几列的组合去重计数，要把它们括成一组。',
        en: 'To count distinct combinations, put the columns in brackets of their own.',
      },
    );
  }
  if (call.name === 'sum' && argument === '*') return undefined;
  return sumOfText(scene, { call, first });
};

const textFunctions: ReadonlySet<string> = new Set([
  'upper',
  'lower',
  'left',
  'right',
  'length',
  'substring',
  'substr',
  'trim',
  'ltrim',
  'rtrim',
  'replace',
  'lpad',
  'rpad',
  'split_part',
  'string_split',
  'contains',
  'starts_with',
  'reverse',
  'instr',
  'strpos',
  'regexp_matches',
  'regexp_extract',
  'regexp_replace',
]);

function sumOfText(scene: Scene, { call, first }: { call: Call; first: string }): Suggestion | undefined {
  const [argument] = call.args;
  if (!['sum', 'avg', 'median', 'stddev'].includes(call.name) || !['VARCHAR', 'TIMESTAMP', 'DATE', 'BOOLEAN'].includes(first))
    return undefined;
  const numbers = numericColumns(scene);
  const listed = numbers.slice(0, 5).join('、');
  return {
    title: { 'zh-CN': `${argument} 是 ${first}，不能用 ${call.name}`, en: `${argument} is ${first}, which ${call.name} cannot take` },
    why: {
      'zh-CN': numbers.length > 0 ? `这里的数值列有 ${listed}。数行数用 count(*)。` : '数行数用 count(*)。',
      en:
        numbers.length > 0
          ? `Numbers here: ${listed.replaceAll('、', ', ')}. To count rows, use count(*).`
          : 'To count rows, use count(*).',
    },
  };
}

function numericColumns(scene: Scene): string[] {
  const { sources } = scopeAt(scene, scene.place ?? 0);
  return sources.flatMap(({ columns }) =>
    columns.filter(({ type }) => /INT|DECIMAL|DOUBLE|FLOAT/.test(type ?? '')).map(({ name }) => name),
  );
}

/** `x + 1` for a time, `'2026-01-01' + 7`, `status + channel`: what the two sides are tells what is meant. */
export const arithmetic: Rule = scene => {
  const { mistake, place, sql } = scene;
  if (mistake.kind !== 'wrong-arguments' || place === undefined || !/^[+-]$/.test(mistake.name) || textAt(scene, place) !== mistake.name)
    return undefined;
  const [left = '', right = ''] = mistake.types;
  const next = scene.words[place + 1];
  const before = scene.words[place - 1];
  if (/^(TIMESTAMP|DATE)/.test(left) && next?.kind === 'number') {
    return fix(
      sql,
      { from: next.start, to: next.end, insert: `INTERVAL ${next.text} DAY` },
      { 'zh-CN': '时间加减要写明单位：INTERVAL 7 DAY。', en: 'Say which unit is added to a time: INTERVAL 7 DAY.' },
    );
  }
  const isDate = (text: string | undefined) => /^'\d{4}-\d\d?-\d\d?/.test(text ?? '');
  const literal = left === 'STRING_LITERAL' ? before : right === 'STRING_LITERAL' ? next : undefined;
  if (literal && isDate(literal.text)) {
    const type = left === 'TIMESTAMP' || literal.text.includes(':') ? 'TIMESTAMP' : 'DATE';
    return fix(
      sql,
      { from: literal.start, to: literal.start, insert: `${type} ` },
      {
        'zh-CN': '引号里的日期默认只是文本，前面写上类型才能加减。',
        en: 'A date in quotes is only a text; with its type before it, it can be added to.',
      },
    );
  }
  if (left === 'VARCHAR' && right === 'VARCHAR' && mistake.name === '+') {
    return fix(
      sql,
      { from: startOf(scene, place), to: endOf(scene, place), insert: '||' },
      { 'zh-CN': '文本用 || 连接，+ 只用于数字和时间。', en: 'Texts are joined with ||; + is for numbers and times.' },
    );
  }
  return undefined;
};

/** `paid_at LIKE '2026-06%'`: a stretch of time. */
export const likeOnTime: Rule = scene => {
  const { mistake, place, sql } = scene;
  if (mistake.kind !== 'wrong-arguments' || !mistake.name.startsWith('~~') || place === undefined) return undefined;
  const [left = ''] = mistake.types;
  const pattern = scene.words[place + 1];
  const from = operandStart(scene, place - 1);
  const operand = slice(scene, from, place - 1);
  const stretch = /^(TIMESTAMP|DATE)/.test(left) ? stretchOf(pattern?.text ?? '') : undefined;
  if (pattern && stretch && keyAt(scene, place) === 'LIKE') {
    const insert = `${operand} >= '${stretch.from}' AND ${operand} < '${stretch.to}'`;
    return fix(
      sql,
      { from: startOf(scene, from), to: pattern.end, insert },
      {
        'zh-CN': `${operand} 是时间，不是文本：一段时间用“从哪天起、到哪天前”来写。`,
        en: `${operand} is a time, not text: write a stretch of time as from … to before ….`,
      },
    );
  }
  return fix(
    sql,
    { from: startOf(scene, from), to: endOf(scene, place - 1), insert: `CAST(${operand} AS VARCHAR)` },
    {
      'zh-CN': `LIKE 比较文本，而 ${operand} 是 ${left}，要先转成文本。`,
      en: `LIKE compares text and ${operand} is ${left}: make it text first.`,
    },
  );
};

/** `column`, `table.column`. */
function operandStart(scene: Scene, last: number): number {
  return keyAt(scene, last - 1) === '.' ? last - 2 : last;
}

/** `'2026-06%'` is a month, `'2026-06-18%'` a day, `'2026%'` a year. */
function stretchOf(pattern: string): { from: string; to: string } | undefined {
  const [, year, month, day] = /^'(\d{4})-?(?:(\d\d)-?(?:(\d\d) ?)?)?%'$/.exec(pattern) ?? [];
  if (!year) return undefined;
  const first = new Date(Date.UTC(Number(year), Number(month ?? 1) - 1, Number(day ?? 1)));
  const next = new Date(first);
  if (day) next.setUTCDate(next.getUTCDate() + 1);
  else if (month) next.setUTCMonth(next.getUTCMonth() + 1);
  else next.setUTCFullYear(next.getUTCFullYear() + 1);
  const written = (moment: Date) => moment.toISOString().slice(0, 10);
  return { from: written(first), to: written(next) };
}
