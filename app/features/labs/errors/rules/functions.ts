import { functions } from '../../editor/sql-words';
import { callAt } from '../calls';
import type { Call } from '../calls';
import { nearestNames } from '../nearest-names';
import { bracketAround, endOf, keyAt, startOf } from '../scene';
import type { Scene } from '../scene';
import { fix } from '../suggestion';
import { datePart } from './date-formats';
import { functionHabits } from './function-habits';
import type { Rule } from './rule';

/** A function of another database. */
export const foreignFunction: Rule = scene => {
  const { mistake, sql } = scene;
  if (mistake.kind !== 'no-function' && mistake.kind !== 'wrong-arguments' && mistake.kind !== 'no-column') return undefined;
  const call = callInQuestion(scene);
  const habit = call && functionHabits[call.name];
  if (!call || !habit) return undefined;
  if (mistake.kind === 'no-column' && !call.args.some(arg => arg.toLowerCase() === mistake.name.toLowerCase() && datePart(arg)))
    return undefined;
  const { insert, why } = habit(call);
  if (insert === undefined) return mistake.kind === 'no-column' ? undefined : { title: why };
  return fix(sql, { from: call.start, to: call.end, insert }, why);
};

/** The engine points at the name, at an argument, or, where it has made a sum of DATE_ADD, at what is added. */
function callInQuestion(scene: Scene): Call | undefined {
  const { place } = scene;
  if (place === undefined) return undefined;
  const around = bracketAround(scene, place);
  return callAt(scene, place) ?? (around && callAt(scene, around.open - 1));
}

/** A slip in the name of a function that exists. */
export const misspeltFunction: Rule = scene => {
  const { mistake, place, sql } = scene;
  if (mistake.kind !== 'no-function' || place === undefined || !/^\w+$/.test(mistake.name)) return undefined;
  const [name, other] = nearestNames(mistake.name, functions.split(/\s+/));
  if (!name || other || keyAt(scene, place + 1) !== '(') return undefined;
  return fix(
    sql,
    { from: startOf(scene, place), to: endOf(scene, place), insert: name },
    { 'zh-CN': `没有叫 ${mistake.name} 的函数，有 ${name}。`, en: `There is no function ${mistake.name}, but there is ${name}.` },
  );
};

const windowFunctions: ReadonlySet<string> = new Set([
  'rank',
  'dense_rank',
  'row_number',
  'percent_rank',
  'cume_dist',
  'ntile',
  'lag',
  'lead',
  'first_value',
  'last_value',
  'nth_value',
]);

export const windowWithoutOver: Rule = ({ mistake }) => {
  if (mistake.kind !== 'no-function' || !windowFunctions.has(mistake.name)) return undefined;
  return {
    title: { 'zh-CN': `${mistake.name}(…) 后面要接 OVER (…)`, en: `Put OVER (…) behind ${mistake.name}(…)` },
    why: {
      'zh-CN': '它是窗口函数，要说明在哪些行里排、按什么排，例如 OVER (PARTITION BY member_id ORDER BY paid_at)。',
      en: 'It is a window function: say among which rows and in which order, as in OVER (PARTITION BY member_id ORDER BY paid_at).',
    },
  };
};

const typeNames: Readonly<Record<string, string>> = {
  unsigned: 'UBIGINT',
  number: 'DECIMAL',
  nvarchar: 'VARCHAR',
  long: 'BIGINT',
  datetime2: 'TIMESTAMP',
};
const types = [
  'INTEGER',
  'INT',
  'BIGINT',
  'SMALLINT',
  'TINYINT',
  'HUGEINT',
  'DOUBLE',
  'FLOAT',
  'REAL',
  'DECIMAL',
  'NUMERIC',
  'VARCHAR',
  'TEXT',
  'STRING',
  'CHAR',
  'DATE',
  'TIME',
  'TIMESTAMP',
  'DATETIME',
  'BOOLEAN',
  'INTERVAL',
  'BLOB',
  'UUID',
];

export const misspeltType: Rule = ({ mistake, words, sql }) => {
  if (mistake.kind !== 'no-type') return undefined;
  const near = nearestNames(mistake.name, types);
  const name = typeNames[mistake.name.toLowerCase()] ?? (near.length === 1 ? near[0] : undefined);
  const found = words.filter(({ kind, text }) => kind === 'word' && text.toLowerCase() === mistake.name.toLowerCase());
  const [word] = found;
  if (!name || !word || found.length !== 1) return undefined;
  return fix(
    sql,
    { from: word.start, to: word.end, insert: name },
    { 'zh-CN': `没有 ${mistake.name} 这个类型，有 ${name}。`, en: `There is no type ${mistake.name}, but there is ${name}.` },
  );
};
