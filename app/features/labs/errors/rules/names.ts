import type { Localized } from '~/i18n/locale';
import { isName, reserved, written } from '../../editor/completion/words';
import type { ScopeColumn, ScopeSource } from '../../editor/completion/resolve';
import { nearestNames } from '../nearest-names';
import { endOf, keyAt, scopeAt, startOf, textAt } from '../scene';
import type { Scene } from '../scene';
import { fix } from '../suggestion';
import type { Suggestion } from '../suggestion';
import type { Rule } from './rule';

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

/** `status = "paid"`, `city = 杭州`: a text without its quotes. */
export const textWithoutQuotes: Rule = scene => {
  const { sql, words, mistake, place } = scene;
  if (mistake.kind !== 'no-column' || place === undefined || words[place]?.text !== mistake.name) return undefined;
  const column = comparedText(scene, place);
  if (!column) return undefined;
  const edits = words.flatMap(word =>
    sameList(scene, { word: words.indexOf(word), place })
      ? [{ from: word.start, to: word.end, insert: `'${word.text.replaceAll("'", "''")}'` }]
      : [],
  );
  const why = {
    'zh-CN': '文本用单引号。双引号里的和不加引号的，都会被当成列名。',
    en: 'Text takes single quotes. Double quotes, or none, make it a column name.',
  };
  return edits.length > 0 ? fix(sql, edits, why) : undefined;
};

/** The text column that the word is compared with, where no column is nearly called like the word. */
function comparedText(scene: Scene, at: number): ScopeColumn | undefined {
  const inList = scene.words.slice(0, at).findLastIndex(({ key }) => key === '(');
  const isListed = keyAt(scene, inList - 1) === 'IN' && keyAt(scene, at - 1) !== '.';
  let before = isListed ? inList - 1 : at - 1;
  if (!isListed && !/^(=|<|>|LIKE|ILIKE)$/.test(keyAt(scene, before))) return undefined;
  while (/^(=|<|>|!|IN|NOT|LIKE|ILIKE)$/.test(keyAt(scene, before))) before--;
  const { sources } = scopeAt(scene, at);
  const columns = sources.flatMap(source => source.columns);
  const column = columns.find(({ name }) => name.toLowerCase() === textAt(scene, before).toLowerCase());
  const name = textAt(scene, at);
  const isValue = column?.schema?.values?.some(({ value }) => value === name) ?? false;
  const isText = column?.type === undefined ? scene.words[at]?.kind === 'quoted' : column.type === 'VARCHAR';
  if (!column || !isText) return undefined;
  return isValue ||
    nearestNames(
      name,
      columns.map(each => each.name),
    ).length === 0
    ? column
    : undefined;
}

/** The word itself, and in a list its neighbours that lack quotes too. */
function sameList(scene: Scene, { word, place }: { word: number; place: number }): boolean {
  if (word === place) return true;
  const open = scene.words.slice(0, place).findLastIndex(({ key }) => key === '(');
  const listed = isName(scene.words[word]) && keyAt(scene, open - 1) === 'IN' && word > open;
  return listed && scene.words.slice(open + 1, word).every(({ key }) => key !== ')');
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

export const unknownTable: Rule = scene => {
  const { sql, mistake, tables } = scene;
  if (mistake.kind !== 'no-table') return undefined;
  const at = tableWord(scene, mistake.name);
  if (at === undefined) return undefined;
  const change = (insert: string, why: Localized, from = startOf(scene, at)) => fix(sql, { from, to: endOf(scene, at), insert }, why);
  const names = [...scopeAt(scene, at).ctes, ...tables.map(table => table.name)];
  if (keyAt(scene, at - 1) === '.' && names.includes(mistake.name.toLowerCase())) {
    const prefix = textAt(scene, at - 2);
    return change(
      textAt(scene, at),
      { 'zh-CN': `这里没有叫 ${prefix} 的库，表名直接写。`, en: `There is no database ${prefix} here; write the table's name alone.` },
      startOf(scene, at - 2),
    );
  }
  if (mistake.name.toLowerCase() === 'dual' && textAt(scene, at - 2) !== '*') {
    return fix(
      sql,
      { from: endOf(scene, at - 2), to: endOf(scene, at), insert: '' },
      { 'zh-CN': 'DUAL 是 Oracle 的写法，DuckDB 不需要 FROM。', en: 'DUAL belongs to Oracle; DuckDB needs no FROM.' },
    );
  }
  const titled = tables.filter(table => table.title === mistake.name);
  const [table] = titled;
  if (table && titled.length === 1)
    return change(table.name, {
      'zh-CN': `“${table.title}”这张表的名字是 ${table.name}。`,
      en: `The table titled “${table.title}” is named ${table.name}.`,
    });
  const near = nearestNames(mistake.name, names);
  const [name] = near;
  return name && near.length === 1
    ? change(written(name), {
        'zh-CN': `没有叫 ${mistake.name} 的表，有 ${name}。`,
        en: `There is no table ${mistake.name}, but there is ${name}.`,
      })
    : undefined;
};

function tableWord(scene: Scene, name: string): number | undefined {
  const { words, place } = scene;
  const is = (at: number) => words[at]?.text.toLowerCase() === name.toLowerCase();
  if (place !== undefined) for (const at of [place, place + 2]) if (is(at)) return at;
  const at = words.findIndex((word, i) => isName(word) && is(i));
  return at < 0 ? undefined : at;
}

/** `orders.status` where orders is called o; `i.quantity` where nobody is called i. */
export const unknownQualifier: Rule = scene => {
  const { sql, words, mistake } = scene;
  if (mistake.kind !== 'no-qualifier') return undefined;
  const uses = words.flatMap((word, at) =>
    isName(word) && word.text.toLowerCase() === mistake.name.toLowerCase() && keyAt(scene, at + 1) === '.' ? [at] : [],
  );
  const [first] = uses;
  if (first === undefined) return undefined;
  const { sources } = scopeAt(scene, first);
  const renamed = sources.filter(({ table }) => table?.name === mistake.name.toLowerCase());
  const [source] = renamed;
  if (source && renamed.length === 1) {
    return fix(
      sql,
      uses.map(at => ({ from: startOf(scene, at), to: endOf(scene, at), insert: written(source.alias) })),
      {
        'zh-CN': `${mistake.name} 在 FROM 里起了别名 ${source.alias}，之后就只能用别名。`,
        en: `FROM calls ${mistake.name} ${source.alias}; from then on only that name is valid.`,
      },
    );
  }
  const columns = uses.flatMap(at => (keyAt(scene, at + 2) === '*' ? [] : [textAt(scene, at + 2).toLowerCase()]));
  const unnamed = sources.filter(
    ({ table, alias, columns: own }) => table?.name === alias && columns.every(name => own.some(column => column.name === name)),
  );
  const [table] = unnamed;
  if (table && unnamed.length === 1) {
    const end = words.find(
      ({ start }) => start >= table.start && words.some(word => word.start === start && word.text.toLowerCase() === table.alias),
    )?.end;
    if (end !== undefined && !reserved.has(mistake.name.toUpperCase())) {
      return fix(
        sql,
        { from: end, to: end, insert: ` ${mistake.name}` },
        {
          'zh-CN': `没有一张表叫 ${mistake.name}；给 ${table.alias} 起这个别名就能用了。`,
          en: `No table is called ${mistake.name}; with this alias ${table.alias} is.`,
        },
      );
    }
  }
  const listed = sources.map(({ alias }) => alias);
  return listed.length === 0
    ? undefined
    : {
        title: { 'zh-CN': `这里能用的表名是 ${listed.join('、')}`, en: `Names of tables here: ${listed.join(', ')}` },
        why: { 'zh-CN': '点号前面写 FROM 里的表名或别名。', en: 'Before the dot stands a table of FROM, by its alias if it has one.' },
      };
};

export const ambiguousColumn: Rule = scene => {
  const { sql, words, mistake } = scene;
  if (mistake.kind !== 'ambiguous-column') return undefined;
  const bare = words.flatMap((word, at) => {
    const isBare =
      isName(word) &&
      word.text.toLowerCase() === mistake.name.toLowerCase() &&
      keyAt(scene, at - 1) !== '.' &&
      keyAt(scene, at + 1) !== '.' &&
      keyAt(scene, at - 1) !== 'AS';
    return isBare ? [at] : [];
  });
  const selects = new Set(bare.map(at => scopeAt(scene, at).select?.start));
  const why = {
    'zh-CN': `${mistake.name} 在不止一张表里有，前面要写明是哪一张的。`,
    en: `More than one table has ${mistake.name}: say whose it is.`,
  };
  if (bare.length === 0 || selects.size > 1 || mistake.choices.length < 2)
    return { title: { 'zh-CN': `写成 ${mistake.choices.join(' 或 ')}`, en: `Write ${mistake.choices.join(' or ')}` }, why };
  const [one, two] = bare;
  const [left, right, more] = mistake.choices;
  // `ON member_id = member_id`: one of each side.
  if (one !== undefined && two === one + 2 && keyAt(scene, one + 1) === '=' && left && right && !more && bare.length === 2) {
    return fix(
      sql,
      [
        { from: startOf(scene, one), to: endOf(scene, one), insert: left },
        { from: startOf(scene, two), to: endOf(scene, two), insert: right },
      ],
      why,
    );
  }
  // `ON member_id`: the condition is not written out.
  if (
    one !== undefined &&
    keyAt(scene, one - 1) === 'ON' &&
    !/^[=<>!]$/.test(keyAt(scene, one + 1)) &&
    left &&
    right &&
    !more &&
    bare.length === 1
  ) {
    return fix(
      sql,
      { from: startOf(scene, one), to: endOf(scene, one), insert: `${left} = ${right}` },
      { 'zh-CN': 'ON 后面要写两边哪一列相等。', en: 'ON says which columns of the two sides are equal.' },
    );
  }
  const choices = mistake.choices.map(label => {
    const edits = bare.map(at => ({ from: startOf(scene, at), to: endOf(scene, at), insert: label }));
    return { label, replacement: mergedEdits(sql, edits) };
  });
  return { title: { 'zh-CN': '选一个：', en: 'Choose one:' }, why, choices };
};

function mergedEdits(sql: string, edits: { from: number; to: number; insert: string }[]) {
  return fix(sql, edits, { 'zh-CN': '', en: '' }).replacement ?? { from: 0, to: 0, insert: '' };
}

/** `JOIN … USING (memberid)`. */
export const usingColumn: Rule = scene => {
  const { sql, words, mistake } = scene;
  if (mistake.kind !== 'no-using-column') return undefined;
  const at = words.findIndex(
    (word, i) =>
      isName(word) && word.text.toLowerCase() === mistake.name.toLowerCase() && words.slice(0, i).some(({ key }) => key === 'USING'),
  );
  const { sources } = scopeAt(scene, at);
  const [first, ...rest] = sources.map(({ columns }) => columns.map(({ name }) => name));
  const shared = (first ?? []).filter(name => rest.every(names => names.includes(name)));
  const near = nearestNames(mistake.name, shared);
  const [name] = near;
  if (at >= 0 && name && near.length === 1)
    return fix(
      sql,
      { from: startOf(scene, at), to: endOf(scene, at), insert: written(name) },
      { 'zh-CN': `两边都有的列是 ${shared.join('、')}。`, en: `Columns of both sides: ${shared.join(', ')}.` },
    );
  const keys = shared.filter(each => /_id$|^day$/.test(each));
  if (at < 0 || sources.length < 2) return undefined;
  return keys.length > 0
    ? {
        title: { 'zh-CN': `两边都有的是 ${keys.join('、')}`, en: `Both sides have ${keys.join(', ')}` },
        why: { 'zh-CN': 'USING 里的列两边都要有。', en: 'A column of USING must be on both sides.' },
      }
    : {
        title: { 'zh-CN': '两张表没有同名的键，不能直接相连', en: 'The two tables share no key' },
        why: {
          'zh-CN': 'USING 里的列两边都要有；看看“数据表”，中间可能还隔着一张表。',
          en: 'A column of USING must be on both sides; look at the tables: another one may lie between.',
        },
      };
};
