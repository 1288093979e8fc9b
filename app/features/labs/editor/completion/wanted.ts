import type { ClauseName, Select } from './query-tree';
import { isName, reserved } from './words';
import type { Word } from './words';

/** What can be written at a place of a text. */
export type Wanted =
  /** Nothing the editor could know: a comment, a number, a new name. */
  | { kind: 'nothing' }
  /** The first word of a statement or of a bracket that may hold a query. */
  | { kind: 'start'; inBracket: boolean }
  /** A name behind `before.` */
  | { kind: 'member'; of: string }
  /** A table, CTE or sub-query. */
  | { kind: 'relation' }
  /** What may follow a table: an alias, a join, the next clause. */
  | { kind: 'after-relation'; needsCondition: boolean }
  /** A column that both sides of the join have. */
  | { kind: 'using' }
  | { kind: 'operand'; condition: boolean; compared: Compared | undefined; called: string | undefined }
  /** What may follow a complete expression. */
  | { kind: 'after-operand' }
  /** The text of a value, between its quotes. */
  | { kind: 'value'; compared: Compared; isOpen: boolean }
  | { kind: 'type' }
  | { kind: 'interval-unit' }
  /** A keyword that can only be one of these. */
  | { kind: 'keywords'; words: string[] };

/** The column that the value at the cursor is compared with. */
export interface Compared {
  of: string | undefined;
  name: string;
}

interface Behind {
  before: Word[];
  select: Select | undefined;
  clause: ClauseName | undefined;
}

const relationWords: ReadonlySet<string> = new Set(['FROM', 'JOIN', 'INTO', 'UPDATE', 'DESCRIBE', 'DESC', 'SUMMARIZE', 'TABLE', 'LATERAL']);
const followUps: ReadonlyMap<string, string[]> = new Map([
  ['GROUP', ['BY']],
  ['ORDER', ['BY']],
  ['PARTITION', ['BY']],
  ['IS', ['NULL', 'NOT NULL', 'NOT DISTINCT FROM', 'DISTINCT FROM', 'TRUE', 'FALSE']],
  ['LEFT', ['JOIN', 'OUTER JOIN']],
  ['RIGHT', ['JOIN', 'OUTER JOIN']],
  ['FULL', ['JOIN', 'OUTER JOIN']],
  ['INNER', ['JOIN']],
  ['CROSS', ['JOIN']],
  ['ASOF', ['JOIN', 'LEFT JOIN']],
  ['SEMI', ['JOIN']],
  ['ANTI', ['JOIN']],
  ['NULLS', ['FIRST', 'LAST']],
  ['ROWS', ['BETWEEN', 'UNBOUNDED PRECEDING']],
  ['RANGE', ['BETWEEN', 'UNBOUNDED PRECEDING']],
  ['UNBOUNDED', ['PRECEDING', 'FOLLOWING']],
  ['CURRENT', ['ROW']],
  ['UNION', ['ALL', 'ALL BY NAME', 'SELECT']],
  ['EXPLAIN', ['SELECT', 'WITH', 'ANALYZE', 'FROM']],
  ['SHOW', ['TABLES']],
  ['CREATE', ['TABLE', 'OR REPLACE TABLE', 'TEMP TABLE', 'VIEW']],
  ['DROP', ['TABLE', 'VIEW']],
  ['INSERT', ['INTO']],
  ['DELETE', ['FROM']],
]);

/** What may stand behind these words. */
export function wantedAfter(behind: Behind): Wanted {
  const { before, select, clause } = behind;
  const last = before.at(-1);
  const key = last?.key ?? '';
  if (!last) return { kind: 'start', inBracket: false };
  if (key === '.') return memberOf(before);
  if (isFresh(before, select)) return { kind: 'start', inBracket: key === '(' };
  if (key === '(' && before.at(-2)?.key === 'USING' && clause === 'from') return { kind: 'using' };
  if (clause === 'from' && isUsingList(behind)) return { kind: 'using' };
  if (key === 'AS') return isCast(behind) ? { kind: 'type' } : { kind: 'nothing' };
  if (key === ':' && before.at(-2)?.key === ':') return { kind: 'type' };
  if (key === 'TABLE' && before[0]?.key === 'CREATE') return { kind: 'nothing' };
  const follow = followUps.get(key);
  if (follow && !(key === 'LEFT' || key === 'RIGHT' ? clause !== 'from' : false) && last.kind === 'word')
    return { kind: 'keywords', words: follow };
  if (relationWords.has(key) && !isArgumentFrom(behind)) return { kind: 'relation' };
  if (clause === 'from') return wantedInFrom(behind);
  if (last.kind === 'number' && before.at(-2)?.key === 'INTERVAL') return { kind: 'interval-unit' };
  if (clause === 'limit' && key !== 'LIMIT' && key !== 'OFFSET') return { kind: 'keywords', words: ['OFFSET', 'LIMIT'] };
  if (clause === 'limit') return { kind: 'nothing' };
  return endsOperand(before) ? { kind: 'after-operand' } : operand(behind, false);
}

/** Nothing of the query at the cursor is written yet. */
function isFresh(before: Word[], select: Select | undefined): boolean {
  const last = before.at(-1);
  if (!last || !select) return false;
  if (select.clauses.length > 0) return false;
  return (
    ['(', 'ALL', 'UNION', 'INTERSECT', 'EXCEPT', ')', 'AS', 'EXPLAIN', 'ANALYZE'].includes(last.key) &&
    (last.key !== ')' || select.query.ctes.length > 0)
  );
}

function memberOf(before: Word[]): Wanted {
  const owner = before.at(-2);
  return isName(owner) ? { kind: 'member', of: owner.text } : { kind: 'nothing' };
}

/** The place of the bracket the cursor is in, if it was opened in this clause. */
function openBracket({ before }: Pick<Behind, 'before'>): number {
  let depth = 0;
  for (let at = before.length - 1; at >= 0; at--) {
    if (before[at]?.key === ')') depth++;
    if (before[at]?.key === '(' && depth-- === 0) return at;
  }
  return -1;
}

function isUsingList(behind: Behind): boolean {
  return behind.before[openBracket(behind) - 1]?.key === 'USING';
}

function isCast(behind: Behind): boolean {
  return ['CAST', 'TRY_CAST'].includes(behind.before[openBracket(behind) - 1]?.key ?? '');
}

/** `extract(year FROM …)` and `IS DISTINCT FROM` name no table. */
function isArgumentFrom(behind: Behind): boolean {
  const { before } = behind;
  if (before.at(-1)?.key !== 'FROM') return false;
  if (before.at(-2)?.key === 'DISTINCT' && before.at(-3)?.key !== 'SELECT') return true;
  return ['EXTRACT', 'TRIM', 'SUBSTRING', 'OVERLAY'].includes(before[openBracket(behind) - 1]?.key ?? '');
}

const conditionWords: ReadonlySet<string> = new Set(['ON', 'AND']);

function wantedInFrom(behind: Behind): Wanted {
  const { before, select } = behind;
  const last = before.at(-1);
  const clause = select?.clauses.findLast(({ name, from }) => name === 'from' && from <= before.length);
  const inClause = before.slice(clause?.from ?? 0);
  const on = inClause.findLastIndex(({ key }) => key === 'ON');
  const source = inClause.findLastIndex(({ key }) => key === 'JOIN' || key === ',');
  if (on > source) return endsOperand(before) ? { kind: 'after-operand' } : operand(behind, conditionWords.has(last?.key ?? ''));
  const inBracket = openBracket(behind) - (before.length - inClause.length);
  if (inBracket >= 0 && isName(inClause[inBracket - 1])) return endsOperand(before) ? { kind: 'after-operand' } : operand(behind, false);
  if (last?.key === ',' || last?.key === '(') return { kind: 'relation' };
  const using = inClause.findLastIndex(({ key }) => key === 'USING');
  const joins = inClause[source]?.key === 'JOIN' && !['CROSS', 'NATURAL', 'POSITIONAL'].includes(inClause[source - 1]?.key ?? '');
  return { kind: 'after-relation', needsCondition: joins && using < source };
}

const operandEnds: ReadonlySet<string> = new Set([')', ']', '}', 'END', 'NULL', 'TRUE', 'FALSE', 'ALL']);

function endsOperand(before: Word[]): boolean {
  const [last, previous] = [before.at(-1), before.at(-2)];
  if (!last) return false;
  if (last.key === '*') return !previous || ['SELECT', ',', '.', '(', 'DISTINCT', 'FROM'].includes(previous.key);
  if (last.key === 'ALL') return ['BY'].includes(previous?.key ?? '');
  if (last.kind === 'word' && valueStarters.has(last.key)) return false;
  return (
    last.kind === 'number' || last.kind === 'string' || operandEnds.has(last.key) || ['ASC', 'DESC'].includes(last.key) || isName(last)
  );
}

/** Not reserved, yet an expression follows. */
const valueStarters: ReadonlySet<string> = new Set(['BY', 'FILTER', 'OVER', 'INTERVAL', 'ESCAPE', 'SET', 'BETWEEN']);

function operand(behind: Behind, condition: boolean): Wanted {
  const { before } = behind;
  const open = openBracket(behind);
  const caller = before[open - 1];
  const called = open >= 0 && caller?.kind === 'word' && !reserved.has(caller.key) ? caller.text.toLowerCase() : undefined;
  return { kind: 'operand', condition, compared: comparedBefore(before), called };
}

const comparisons: ReadonlySet<string> = new Set(['=', '>', '<', '!']);

/** The column of `column =`, `column <>` or `column IN ('a',` before the value. */
export function comparedBefore(words: Word[]): Compared | undefined {
  let at = words.length - 1;
  const inList = words.findLastIndex(({ key }) => key === '(');
  if (inList > 0 && words[inList - 1]?.key === 'IN' && words.slice(inList + 1).every(({ kind, key }) => kind === 'string' || key === ',')) {
    at = inList - 2;
    if (words[at]?.key === 'NOT') at--;
  } else {
    if (!comparisons.has(words[at]?.key ?? '')) return undefined;
    while (comparisons.has(words[at]?.key ?? '')) at--;
  }
  const name = words[at];
  if (!isName(name)) return undefined;
  const owner = words[at - 1]?.key === '.' ? words[at - 2] : undefined;
  return { of: isName(owner) ? owner.text : undefined, name: name.text };
}
