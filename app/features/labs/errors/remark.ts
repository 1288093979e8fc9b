import { wordsOf } from '../editor/completion/words';
import { fix } from './suggestion';
import type { Suggestion } from './suggestion';

/**
 * What is certainly not meant in a statement that ran: a comparison with NULL is never true, whatever the data. Undefined where nothing is certain.
 */
export function remarkOn(sql: string): Suggestion | undefined {
  const words = wordsOf(sql);
  // `SET x = NULL` of an UPDATE gives a value; only queries are read here.
  if (!['SELECT', 'WITH', 'FROM'].includes(words[0]?.key ?? '')) return undefined;
  const edits = words.flatMap((word, at) => {
    if (word.key !== 'NULL') return [];
    const [before, second] = [words[at - 1], words[at - 2]];
    const isUnequal = (before?.key === '>' && second?.key === '<') || (before?.key === '=' && second?.key === '!');
    const isEqual = before?.key === '=' && !['!', '<', '>', ':'].includes(second?.key ?? '');
    if (!before || (!isUnequal && !isEqual)) return [];
    const from = isUnequal ? (second?.start ?? before.start) : before.start;
    const gap = /\s/.test(sql.charAt(from - 1)) ? '' : ' ';
    return [{ from, to: word.end, insert: `${gap}${isUnequal ? 'IS NOT NULL' : 'IS NULL'}` }];
  });
  if (edits.length === 0) return undefined;
  return fix(sql, edits, {
    'zh-CN': '和 NULL 比较，结果永远不算成立；判断空值写 IS NULL 或 IS NOT NULL。',
    en: 'A comparison with NULL never holds; test with IS NULL or IS NOT NULL.',
  });
}
