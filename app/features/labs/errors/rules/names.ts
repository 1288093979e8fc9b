import type { ScopeColumn, ScopeSource } from '../../editor/completion/resolve';
import { isName, written } from '../../editor/completion/words';
import { nearestNames } from '../nearest-names';
import { endOf, keyAt, scopeAt, startOf, textAt } from '../scene';
import type { Scene } from '../scene';
import { fix } from '../suggestion';
import type { Suggestion } from '../suggestion';
import { comparedText } from './missing-quotes';
import type { Rule } from './rule';
import type { Localized } from '~/i18n/locale';

/** A column that does not exist: a slip, a Chinese title, a column of another table. */
export const unknownColumn: Rule = scene => {
  const { mistake, place } = scene;
  if (mistake.kind !== 'no-column') return undefined;
  const at = wordOf(scene, mistake.name, place);
  if (at === undefined) return undefined;
  const { sources } = scopeAt(scene, at);
  const owner = mistake.table ?? qualifierOf(scene, at);
  const own = owner === undefined ? sources : sources.filter(({ alias }) => alias.toLowerCase() === owner.toLowerCase());
  return inOtherSource(scene, { at, owner, sources }) ?? alike(scene, at, own) ?? elsewhere(scene, { name: mistake.name, sources });
};

/** The place of a name: where the engine points, or the only place where it stands. */
function wordOf({ words }: Scene, name: string, place: number | undefined): number | undefined {
  const is = (at: number) => words[at]?.text.toLowerCase() === name.toLowerCase();
  if (place !== undefined && is(place)) return place;
  if (place !== undefined && is(place + 2)) return place + 2;
  const found = words.flatMap((word, at) => (isName(word) && is(at) ? [at] : []));
  return found.length === 1 || place !== undefined ? found[0] : undefined;
}

function qualifierOf(scene: Scene, at: number): string | undefined {
  return keyAt(scene, at - 1) === '.' ? textAt(scene, at - 2) : undefined;
}

/** `i.paid_amount` where another table of the query has it. */
function inOtherSource(
  scene: Scene,
  { at, owner, sources }: { at: number; owner: string | undefined; sources: ScopeSource[] },
): Suggestion | undefined {
  if (owner === undefined || keyAt(scene, at - 1) !== '.') return undefined;
  const name = textAt(scene, at).toLowerCase();
  const having = sources.filter(({ columns }) => columns.some(column => column.name.toLowerCase() === name));
  const [source] = having;
  if (!source || having.length > 1) return undefined;
  return fix(
    scene.sql,
    { from: startOf(scene, at - 2), to: endOf(scene, at - 2), insert: written(source.alias) },
    {
      'zh-CN': `${name} 在 ${source.alias} 里，不在 ${owner} 里。`,
      en: `${name} is in ${source.alias}, not in ${owner}.`,
    },
  );
}

/** A column called so in Chinese, or spelt nearly so. */
function alike(scene: Scene, at: number, sources: ScopeSource[]): Suggestion | undefined {
  const { sql } = scene;
  const name = textAt(scene, at);
  const columns = sources.flatMap(source => source.columns);
  const change = (to: string, why: Localized) => fix(sql, { from: startOf(scene, at), to: endOf(scene, at), insert: written(to) }, why);
  const titled = namesTitled(columns, name);
  if (titled.length === 1 && titled[0])
    return change(titled[0], {
      'zh-CN': `“${name}”这一列的名字是 ${titled[0]}。`,
      en: `The column titled “${name}” is named ${titled[0]}.`,
    });
  const dotted = sources.find(({ alias, columns: own }) =>
    own.some(column => `${alias}${column.name}`.toLowerCase() === name.toLowerCase()),
  );
  if (dotted) {
    const place = startOf(scene, at) + dotted.alias.length;
    return fix(
      sql,
      { from: place, to: place, insert: '.' },
      { 'zh-CN': `${dotted.alias} 和列名之间少了点号。`, en: `A dot is missing behind ${dotted.alias}.` },
    );
  }
  const joined = joinedByMinus(scene, at, columns);
  if (joined) return joined;
  if (comparedText(scene, at)) return undefined;
  const near = nearestNames(
    name,
    columns.map(column => column.name),
  );
  const [nearest, ...others] = near;
  if (!nearest) return undefined;
  const why = {
    'zh-CN': `这里没有 ${name} 列，最接近的是 ${near.join('、')}。`,
    en: `There is no column ${name} here; nearest ${others.length > 0 ? 'are' : 'is'} ${near.join(', ')}.`,
  };
  if (others.length === 0) return change(nearest, why);
  const choices = near.map(each => ({
    label: each,
    replacement: { from: startOf(scene, at), to: endOf(scene, at), insert: written(each) },
  }));
  return { title: { 'zh-CN': '是不是其中一个？', en: 'Is it one of these?' }, why, choices };
}

/** By its title, in either language or with other words for its parts. */
function namesTitled(columns: readonly ScopeColumn[], title: string): string[] {
  const wanted = title.toLowerCase();
  const isCalled = ({ schema }: ScopeColumn) =>
    schema !== undefined && [schema.title, ...(schema.sayings ?? []).map(({ text }) => text)].some(text => text.toLowerCase() === wanted);
  return [...new Set(columns.filter(isCalled).map(({ name }) => name))];
}

/** `push-id` is read as a subtraction. */
function joinedByMinus(scene: Scene, at: number, columns: readonly ScopeColumn[]): Suggestion | undefined {
  const name = `${textAt(scene, at)}_${textAt(scene, at + 2)}`.toLowerCase();
  if (keyAt(scene, at + 1) !== '-' || !columns.some(column => column.name.toLowerCase() === name)) return undefined;
  return fix(
    scene.sql,
    { from: startOf(scene, at), to: endOf(scene, at + 2), insert: name },
    { 'zh-CN': '列名里是下划线，减号会被当成减法。', en: 'The name has an underscore; a minus is read as a subtraction.' },
  );
}

/** A column that only tables outside of the query have: which, and by what key they join. */
function elsewhere(scene: Scene, { name, sources }: { name: string; sources: ScopeSource[] }): Suggestion | undefined {
  const having = scene.tables.filter(table => table.columns.some(column => column.name === name.toLowerCase() || column.title === name));
  const reached = having.flatMap(table => {
    const key = keyBetween(table.name, sources, scene);
    return key ? [{ table, key }] : [];
  });
  const [first] = reached;
  if (!first) {
    if (having.length === 0 || having.length > 3) return undefined;
    const listed = having.map(table => table.name);
    return {
      title: { 'zh-CN': `${name} 在 ${listed.join('、')} 里`, en: `${name} is in ${listed.join(', ')}` },
      why: { 'zh-CN': '这条查询没有读这张表。', en: 'The query does not read it.' },
    };
  }
  const listed = reached.slice(0, 3).map(({ table }) => table.name);
  return {
    title: {
      'zh-CN': `${name} 在 ${listed.join('、')} 里，这条查询没有连接它`,
      en: `${name} is in ${listed.join(', ')}, which the query does not join`,
    },
    why: {
      'zh-CN': `可以通过 ${first.key} 连接：JOIN ${first.table.name} USING (${first.key})。`,
      en: `It joins by ${first.key}: JOIN ${first.table.name} USING (${first.key}).`,
    },
  };
}

/** A column of both that is the key of one of them, or a key both refer to. */
function keyBetween(table: string, sources: ScopeSource[], { tables }: Scene): string | undefined {
  const wanted = tables.find(each => each.name === table);
  const here = sources.flatMap(({ columns }) => columns.flatMap(({ schema, name }) => (schema && name === schema.name ? [schema] : [])));
  return wanted?.columns.find(column =>
    here.some(mine => mine.name === column.name && (column.isKey || mine.isKey) && /_id$|^day$/.test(column.name)),
  )?.name;
}
