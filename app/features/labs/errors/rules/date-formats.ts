/** MySQL's format letters in DuckDB's; those that mean the same are not listed twice. */
const mysql: Readonly<Record<string, string>> = {
  ...Object.fromEntries([...'YymdHpjaSIbMf'].map(letter => [letter, `%${letter}`])),
  i: '%M',
  s: '%S',
  M: '%B',
  W: '%A',
  e: '%-d',
  c: '%-m',
  k: '%-H',
  l: '%-I',
  h: '%I',
  T: '%H:%M:%S',
  x: '%G',
  v: '%V',
  '%': '%%',
};

/** Hive's and Spark's (Java) letters, then Oracle's; longer ones first. */
const lettered: readonly (readonly [string, string])[] = [
  ['yyyy', '%Y'],
  ['YYYY', '%Y'],
  ['HH24', '%H'],
  ['HH12', '%I'],
  ['yy', '%y'],
  ['YY', '%y'],
  ['MON', '%b'],
  ['MM', '%m'],
  ['MI', '%M'],
  ['dd', '%d'],
  ['DD', '%d'],
  ['HH', '%H'],
  ['hh', '%I'],
  ['mm', '%M'],
  ['ss', '%S'],
  ['SS', '%S'],
];

/** A date format of MySQL, Hive or Oracle as strftime writes it; undefined where a letter has no certain counterpart. */
export function strftimeFormat(format: string): string | undefined {
  return format.includes('%') ? fromMysql(format) : fromLetters(format);
}

function fromMysql(format: string): string | undefined {
  let known = true;
  const written = format.replace(/%(.)/gs, (_, letter: string) => {
    const own = mysql[letter];
    known &&= own !== undefined;
    return own ?? '';
  });
  return known ? written : undefined;
}

function fromLetters(format: string): string | undefined {
  let written = '';
  for (let at = 0; at < format.length;) {
    const found = lettered.find(([letters]) => format.startsWith(letters, at));
    const letter = format.charAt(at);
    if (!found && /[A-Za-z]/.test(letter)) return undefined;
    written += found ? found[1] : letter;
    at += found ? found[0].length : 1;
  }
  return written.includes('%') ? written : undefined;
}

/** The parts of a date that the engine knows, in the singular. */
export const dateParts = [
  'year',
  'quarter',
  'month',
  'week',
  'day',
  'hour',
  'minute',
  'second',
  'millisecond',
  'microsecond',
  'decade',
  'century',
  'isodow',
  'dow',
  'doy',
  'epoch',
] as const;

const partNames: Readonly<Record<string, string>> = {
  ...Object.fromEntries(
    dateParts.flatMap(part => [
      [part, part],
      [`${part}s`, part],
    ]),
  ),
  yyyy: 'year',
  yy: 'year',
  mm: 'month',
  mon: 'month',
  q: 'quarter',
  qq: 'quarter',
  ww: 'week',
  wk: 'week',
  iw: 'week',
  dd: 'day',
  hh: 'hour',
  mi: 'minute',
  n: 'minute',
  ss: 'second',
};

/** A part of a date as the engine calls it, from a bare word or a quoted one: `DAY`, `'MM'`. */
export function datePart(written: string): string | undefined {
  return partNames[written.replace(/^'(.*)'$/, '$1').toLowerCase()];
}
