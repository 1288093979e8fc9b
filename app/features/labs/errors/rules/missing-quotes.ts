import type { ScopeColumn } from '../../editor/completion/resolve';
import { isName } from '../../editor/completion/words';
import { nearestNames } from '../nearest-names';
import { keyAt, scopeAt, textAt } from '../scene';
import type { Scene } from '../scene';
import { fix } from '../suggestion';
import type { Rule } from './rule';

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
export function comparedText(scene: Scene, at: number): ScopeColumn | undefined {
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
