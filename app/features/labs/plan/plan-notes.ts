import type { Operator } from './operator';

export type NoteKind = 'filter' | 'condition' | 'group' | 'aggregate' | 'order' | 'compute' | 'top';

export interface PlanNote {
  kind: NoteKind;
  text: string;
}

const noteFields: readonly (readonly [string, NoteKind])[] = [
  ['Filters', 'filter'],
  ['Expression', 'filter'],
  ['Conditions', 'condition'],
  ['Groups', 'group'],
  ['Aggregates', 'aggregate'],
  ['Order By', 'order'],
  ['Top', 'top'],
];

export function notesOf(operator: Operator): PlanNote[] {
  const { name, info } = operator;
  const fields: (readonly [string, NoteKind])[] =
    name === 'PROJECTION' || name.endsWith('WINDOW') ? [['Projections', 'compute']] : [...noteFields];
  return fields.flatMap(([field, kind]) => {
    const texts = (info.get(field) ?? []).map(text => readable(named(text, operator))).filter(text => text !== '' && !/^#\d+$/.test(text));
    return texts.length > 0 ? [{ kind, text: texts.join(kind === 'filter' ? ' AND ' : ', ') }] : [];
  });
}

/** `#1` is the second column that comes from below. */
function named(text: string, { children }: Operator): string {
  const columns = children.length === 1 && children[0] ? columnsOf(children[0]) : [];
  return text.replace(/#(\d+)/g, (mark, index: string) => columns[Number(index)] ?? mark);
}

function columnsOf(operator: Operator): (string | undefined)[] {
  const { name, info, children } = operator;
  if (name === 'HASH_GROUP_BY' || name === 'PERFECT_HASH_GROUP_BY') {
    return [...(info.get('Groups') ?? []), ...(info.get('Aggregates') ?? [])].map(text => named(text, operator));
  }
  const own = info.get('Projections');
  if (own && !name.endsWith('WINDOW')) return own.map(text => named(text, operator).replace(/^__internal_\w+\((.*)\)$/s, '$1'));
  const passesOn = ['FILTER', 'ORDER_BY', 'TOP_N', 'LIMIT', 'STREAMING_LIMIT'].includes(name);
  return passesOn && children.length === 1 && children[0] ? columnsOf(children[0]) : [];
}

/** Without what only the engine needs: names of databases, casts of constants, brackets around everything. */
function readable(text: string): string {
  return text
    .replace(/\b(?:sample|memory)\.main\./g, '')
    .replace(/'::(?:TIMESTAMP|DATE|VARCHAR|INTERVAL)/g, "'")
    .replace(/ 00:00:00'/g, "'")
    .replace(/count_star\(\)/g, 'count(*)')
    .replace(/"(first|sum|min|max|avg)"\(/g, '$1(')
    .replace(/^\((.*)\)$/s, (whole, inside: string) => (isBalanced(inside) ? inside : whole));
}

function isBalanced(text: string): boolean {
  let depth = 0;
  for (const letter of text) {
    if (letter === '(') depth++;
    if (letter === ')' && --depth < 0) return false;
  }
  return depth === 0;
}
