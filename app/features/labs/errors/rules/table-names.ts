import { isName, reserved, written } from '../../editor/completion/words';
import { nearestNames } from '../nearest-names';
import { endOf, keyAt, scopeAt, startOf, textAt } from '../scene';
import type { Scene } from '../scene';
import { fix } from '../suggestion';
import type { Rule } from './rule';
import type { Localized } from '~/i18n/locale';

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
