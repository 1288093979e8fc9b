import type { Select } from '../../editor/completion/query-tree';
import { splitAt } from '../calls';
import { keyAt } from '../scene';
import type { Scene } from '../scene';

const aggregates: ReadonlySet<string> = new Set(
  'count sum avg min max median mode stddev variance string_agg list array_agg any_value first last quantile_cont quantile_disc approx_count_distinct count_if countif bool_and bool_or arg_max arg_min group_concat listagg mean'.split(
    ' ',
  ),
);

/** Words of an expression that call an aggregate outside of a window. */
export function holdsAggregate(scene: Scene, from: number, to: number): boolean {
  return scene.words
    .slice(from, to)
    .some(({ text, kind }, i) => kind === 'word' && aggregates.has(text.toLowerCase()) && keyAt(scene, from + i + 1) === '(');
}

export interface Condition {
  from: number;
  /** Not included. */
  to: number;
}

/** Aliases of those entries of the SELECT list that are computed in such a way. */
export function aliasesOf(scene: Scene, select: Select, isSuch: (from: number, to: number) => boolean): Set<string> {
  const list = select.clauses.find(({ name }) => name === 'select');
  if (!list) return new Set();
  return new Set(
    splitAt(scene.words, list, ',').flatMap(({ from, to }) => {
      const last = scene.words[to - 1];
      return isSuch(from, to) && last?.kind === 'word' && keyAt(scene, to - 2) !== '.' ? [last.text.toLowerCase()] : [];
    }),
  );
}

export function mentions({ words }: Scene, { from, to }: Condition, names: ReadonlySet<string>): boolean {
  return words.slice(from, to).some(({ text, kind }) => kind === 'word' && names.has(text.toLowerCase()));
}
