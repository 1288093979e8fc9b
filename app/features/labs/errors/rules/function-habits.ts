import type { Localized } from '~/i18n/locale';
import { sampleToday } from '~/engine/session-rules';
import type { Call } from '../calls';
import { datePart, strftimeFormat } from './date-formats';

export interface Rewriting {
  /** What to write in place of the whole call; undefined where it depends on what is meant. */
  insert: string | undefined;
  why: Localized;
}

type Habit = (call: Call) => Rewriting;

/** Functions of MySQL, Hive, Oracle and SQL Server that DuckDB has under another name or with other arguments. */
export const functionHabits: Readonly<Record<string, Habit>> = {
  // NULL and conditions
  nvl: renamed('coalesce', 2),
  isnull: ({ args }) => ({
    insert: args.length === 1 ? `(${args[0]} IS NULL)` : args.length === 2 ? `coalesce(${args.join(', ')})` : undefined,
    why: {
      'zh-CN': 'DuckDB 没有 ISNULL 函数：判断空值写 x IS NULL，空值换成别的写 coalesce。',
      en: 'DuckDB has no ISNULL: test with x IS NULL, replace with coalesce.',
    },
  }),
  nvl2: ({ args: [x, some, none] }) => rewrite(none && `if(${x} IS NOT NULL, ${some}, ${none})`, 'NVL2', 'if(x IS NOT NULL, a, b)'),
  iif: renamed('if', 3),
  decode: ({ args }) => rewrite(asCase(args), 'DECODE', 'CASE x WHEN … THEN … END'),
  // dates to text and back
  date_format: ({ args: [x, format] }) => formatted(x, format, 'DATE_FORMAT'),
  to_char: ({ args: [x, format] }) => formatted(x, format, 'TO_CHAR'),
  str_to_date: ({ args: [text, format] }) => parsed(text, format, 'STR_TO_DATE'),
  to_date: ({ args: [text, format] }) =>
    format === undefined
      ? rewrite(text && `CAST(${text} AS DATE)`, 'TO_DATE', 'CAST(… AS DATE)')
      : castToDate(parsed(text, format, 'TO_DATE')),
  parse_date: ({ args: [format, text] }) => castToDate(parsed(text, format, 'PARSE_DATE')),
  unix_timestamp: ({ args: [x] }) => rewrite(x && `CAST(epoch(${timestamp(x)}) AS BIGINT)`, 'UNIX_TIMESTAMP', 'epoch(…)'),
  from_unixtime: ({ args: [seconds, format] }) => {
    const moment = seconds && `make_timestamp(CAST(${seconds} AS BIGINT) * 1000000)`;
    return format === undefined ? rewrite(moment, 'FROM_UNIXTIME', 'make_timestamp(…)') : formatted(moment, format, 'FROM_UNIXTIME');
  },
  // arithmetic with dates
  datediff: differenceOfDates,
  date_diff: differenceOfDates,
  timestampdiff: ({ args: [part, from, to] }) => ({
    insert: to && part && datePart(part) ? `date_sub('${datePart(part)}', ${from}, ${to})` : undefined,
    why: {
      'zh-CN': "DuckDB 里算“满几个单位”用 date_sub('day', 起, 止)；要算跨过几条界线用 date_diff。",
      en: "DuckDB counts whole units with date_sub('day', from, to); date_diff counts boundaries crossed.",
    },
  }),
  dateadd: ({ args: [part, count, x] }) => added({ x, sign: '+', count, part }),
  timestampadd: ({ args: [part, count, x] }) => added({ x, sign: '+', count, part }),
  date_add: ({ args: [x, count] }) => added({ x, sign: '+', count, part: 'day' }),
  adddate: ({ args: [x, count] }) => added({ x, sign: '+', count, part: 'day' }),
  date_sub: ({ args: [x, count] }) => added({ x, sign: '-', count, part: 'day' }),
  subdate: ({ args: [x, count] }) => added({ x, sign: '-', count, part: 'day' }),
  add_months: ({ args: [x, count] }) => added({ x, sign: '+', count, part: 'month' }),
  trunc: ({ args: [x, part] }) =>
    rewrite(part && datePart(part) && `date_trunc('${datePart(part)}', ${x})`, 'TRUNC(x, …)', "date_trunc('month', x)"),
  date_trunc: ({ args: [x, part] }) => ({
    insert: x && part && datePart(part) ? `date_trunc('${datePart(part)}', ${x})` : undefined,
    why: {
      'zh-CN': "date_trunc 先写单位，再写时间：date_trunc('month', x)。",
      en: "date_trunc takes the unit first: date_trunc('month', x).",
    },
  }),
  datepart: ({ args: [part, x] }) =>
    rewrite(x && part && datePart(part) && `date_part('${datePart(part)}', ${x})`, 'DATEPART', "date_part('month', x)"),
  curdate: clock('current_date'),
  getdate: clock('current_timestamp'),
  sysdate: clock('current_timestamp'),
  // texts
  locate: ({ args }) => rewrite(args.length === 2 ? `instr(${args[1]}, ${args[0]})` : undefined, 'LOCATE', 'instr(text, part)'),
  charindex: ({ args }) => rewrite(args.length === 2 ? `instr(${args[1]}, ${args[0]})` : undefined, 'CHARINDEX', 'instr(text, part)'),
  substring_index: ({ args: [text, mark, count] }) =>
    rewrite(count && /^-?\s*1$/.test(count) ? `split_part(${text}, ${mark}, ${count})` : undefined, 'SUBSTRING_INDEX', 'split_part'),
  find_in_set: ({ args: [x, list] }) =>
    rewrite(
      list && `coalesce(list_position(string_split(${list}, ','), ${x}), 0)`,
      'FIND_IN_SET',
      "list_position(string_split(…, ','), x)",
    ),
  field: ({ args: [x, ...values] }) =>
    rewrite(values.length > 0 ? `coalesce(list_position([${values.join(', ')}], ${x}), 0)` : undefined, 'FIELD', 'list_position([…], x)'),
  regexp_like: renamed('regexp_matches', 2),
  // numbers
  format: ({ args: [x, digits] }) =>
    rewrite(
      digits && /^\d$/.test(digits) ? `format('{:,.${digits}f}', CAST(${x} AS DOUBLE))` : undefined,
      'FORMAT(x, n)',
      "format('{:,.2f}', x)",
    ),
  truncate: renamed('trunc', 2),
  rand: ({ args }) => rewrite(args.length === 0 ? 'random()' : undefined, 'RAND', 'random()'),
  safe_divide: ({ args: [a, b] }) => rewrite(b && `${a} / nullif(${b}, 0)`, 'SAFE_DIVIDE', 'a / nullif(b, 0)'),
  convert: ({ args: [a, b] }) => rewrite(converted(a, b), 'CONVERT', 'CAST(x AS …)'),
  try_convert: ({ args: [type, x] }) => rewrite(x && `TRY_CAST(${x} AS ${type})`, 'TRY_CONVERT', 'TRY_CAST(x AS …)'),
  // many rows into one
  wm_concat: ({ args: [x] }) => rewrite(x && `string_agg(${x}, ',')`, 'WM_CONCAT', "string_agg(x, ',')"),
  collect_list: renamed('list', 1),
  collect_set: ({ args: [x] }) => rewrite(x && `list(DISTINCT ${x})`, 'COLLECT_SET', 'list(DISTINCT x)'),
  average: renamed('avg', 1),
  percentile: renamed('quantile_cont', 2),
  percentile_approx: renamed('approx_quantile', 2),
  sumif: ({ args: [x, condition] }) => rewrite(condition && `sum(${x}) FILTER (WHERE ${condition})`, 'SUMIF', 'sum(x) FILTER (WHERE …)'),
  // lists and the rest
  explode: renamed('unnest', 1),
  size: renamed('len', 1),
  database: ({ args }) => rewrite(args.length === 0 ? 'current_database()' : undefined, 'DATABASE()', 'current_database()'),
};

function renamed(name: string, count: number): Habit {
  return ({ name: old, args }) => rewrite(args.length === count ? `${name}(${args.join(', ')})` : undefined, old.toUpperCase(), name);
}

function rewrite(insert: string | undefined, old: string, own: string): Rewriting {
  return {
    insert: insert || undefined,
    why: { 'zh-CN': `${old} 是别的数据库的写法，DuckDB 里用 ${own}。`, en: `${old} belongs to another database; DuckDB has ${own}.` },
  };
}

function clock(name: string): Habit {
  return ({ args }) => ({
    insert: args.length === 0 ? name : undefined,
    why: {
      'zh-CN': `DuckDB 里写 ${name}。练习数据里的“今天”固定是 ${sampleToday}。`,
      en: `DuckDB writes ${name}. In the sample data “today” is always ${sampleToday}.`,
    },
  });
}

function formatted(x: string | undefined, format: string | undefined, old: string): Rewriting {
  const own = format && textOfLiteral(format) !== undefined ? strftimeFormat(textOfLiteral(format) ?? '') : undefined;
  return {
    insert: x && own ? `strftime(${timestamp(x)}, '${own.replaceAll("'", "''")}')` : undefined,
    why: {
      'zh-CN': `DuckDB 用 strftime 把时间写成文本，分钟是 %M、秒是 %S；${old} 是别的数据库的函数。`,
      en: `DuckDB turns a time into text with strftime, where %M is the minute and %S the second; ${old} belongs to another database.`,
    },
  };
}

function parsed(text: string | undefined, format: string | undefined, old: string): Rewriting {
  const own = format && textOfLiteral(format) !== undefined ? strftimeFormat(textOfLiteral(format) ?? '') : undefined;
  return {
    insert: text && own ? `strptime(${text}, '${own.replaceAll("'", "''")}')` : undefined,
    why: {
      'zh-CN': `DuckDB 用 strptime 按格式读出时间；${old} 是别的数据库的函数。`,
      en: `DuckDB reads a time by its format with strptime; ${old} belongs to another database.`,
    },
  };
}

function castToDate({ insert, why }: Rewriting): Rewriting {
  return { insert: insert && `CAST(${insert} AS DATE)`, why };
}

function textOfLiteral(written: string): string | undefined {
  return /^'((?:[^']|'')*)'$/.exec(written)?.[1]?.replaceAll("''", "'");
}

/** A date in quotes is a text until it is said to be a date. */
export function timestamp(written: string): string {
  const text = textOfLiteral(written);
  if (text === undefined) return written;
  return text.includes(':') ? `TIMESTAMP ${written}` : `DATE ${written}`;
}

function differenceOfDates({ name, args: [a, b, c] }: Call): Rewriting {
  if (c !== undefined) {
    const part = a && datePart(a);
    return {
      insert: part && b ? `date_diff('${part}', ${timestamp(b)}, ${timestamp(c)})` : undefined,
      why: {
        'zh-CN': "单位要写成文本，加单引号：date_diff('day', 起, 止)。",
        en: "The unit is a text in quotes: date_diff('day', from, to).",
      },
    };
  }
  // Only DATEDIFF is known to put the end first.
  return {
    insert: a && b && name === 'datediff' ? `date_diff('day', ${timestamp(b)}, ${timestamp(a)})` : undefined,
    why: {
      'zh-CN': "MySQL 和 Hive 的 DATEDIFF(止, 起) 在 DuckDB 里是 date_diff('day', 起, 止)：先写单位，再从早到晚。",
      en: "MySQL's DATEDIFF(end, start) is date_diff('day', start, end) here: the unit first, then from early to late.",
    },
  };
}

interface Addition {
  x: string | undefined;
  sign: '+' | '-';
  count: string | undefined;
  part: string | undefined;
}

/** `x + INTERVAL 1 DAY`; the count may already be an interval. */
function added({ x, sign, count, part }: Addition): Rewriting {
  const unit = part && datePart(part)?.toUpperCase();
  const isInterval = count !== undefined && /^interval\b/i.test(count);
  const span = isInterval ? count : count && unit && `INTERVAL ${/^\d+$/.test(count) ? count : `(${count})`} ${unit}`;
  return {
    insert: x && span ? `${timestamp(x)} ${sign} ${span}` : undefined,
    why: {
      'zh-CN': 'DuckDB 里日期直接加减时间段：x + INTERVAL 7 DAY、x - INTERVAL 1 MONTH。',
      en: 'In DuckDB an interval is added to a date or taken off: x + INTERVAL 7 DAY, x - INTERVAL 1 MONTH.',
    },
  };
}

function asCase([x, ...rest]: string[]): string | undefined {
  if (!x || rest.length < 2) return undefined;
  const pairs = Array.from({ length: Math.floor(rest.length / 2) }, (_, i) => `WHEN ${rest[i * 2]} THEN ${rest[i * 2 + 1]}`);
  const otherwise = rest.length % 2 === 1 ? ` ELSE ${rest.at(-1)}` : '';
  return `CASE ${x} ${pairs.join(' ')}${otherwise} END`;
}

const typeNames: Readonly<Record<string, string>> = {
  signed: 'BIGINT',
  unsigned: 'UBIGINT',
  char: 'VARCHAR',
  datetime: 'TIMESTAMP',
  nvarchar: 'VARCHAR',
};
const knownTypes = /^(?:var)?char|^n?varchar|^int|^bigint|^date|^time|^decimal|^float|^double|^signed|^unsigned/i;

/** MySQL writes CONVERT(x, type), SQL Server CONVERT(type, x). */
function converted(a: string | undefined, b: string | undefined): string | undefined {
  if (!a || !b || knownTypes.test(a) === knownTypes.test(b)) return undefined;
  const [x, type] = knownTypes.test(a) ? [b, a] : [a, b];
  return `CAST(${x} AS ${typeNames[type.toLowerCase()] ?? type})`;
}
