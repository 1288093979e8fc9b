import { tokenize } from '~/engine/sql-text';
import type { SqlToken } from '~/engine/sql-text';

export interface TextChange {
  before: string;
  after: string;
}

/** Words shown on either side of a change: enough to find it. */
const context = 2;

/** What differs between two texts of a query, in whole words with a few on either side; what is alike in between is left out. */
export function textChange(original: string, changed: string): TextChange {
  const [before, after] = [tokenize(original), tokenize(changed)];
  const steps = editSteps(before, after);
  const shown = steps.filter((_, i) =>
    steps.slice(Math.max(0, i - context), i + context + 1).some(step => step.before === undefined || step.after === undefined),
  );
  return {
    before: excerpt(original, { tokens: before, indexes: shown.flatMap(step => step.before ?? []) }),
    after: excerpt(changed, { tokens: after, indexes: shown.flatMap(step => step.after ?? []) }),
  };
}

/** A word in both texts has an index in each, one that is only in one has the other undefined. */
interface EditStep {
  before?: number;
  after?: number;
}

/** The shortest way from one list of words to the other: longest common subsequence by the usual table. */
function editSteps(before: SqlToken[], after: SqlToken[]): EditStep[] {
  const width = after.length + 1;
  const lengths = new Uint16Array((before.length + 1) * width);
  const at = (i: number, j: number) => lengths[i * width + j] ?? 0;
  for (let i = before.length - 1; i >= 0; i -= 1) {
    for (let j = after.length - 1; j >= 0; j -= 1) {
      lengths[i * width + j] = before[i]?.text === after[j]?.text ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1));
    }
  }
  const steps: EditStep[] = [];
  let [i, j] = [0, 0];
  while (i < before.length || j < after.length) {
    if (i < before.length && j < after.length && before[i]?.text === after[j]?.text) steps.push({ before: i++, after: j++ });
    else if (j >= after.length || (i < before.length && at(i + 1, j) >= at(i, j + 1))) steps.push({ before: i++ });
    else steps.push({ after: j++ });
  }
  return steps;
}

function excerpt(text: string, { tokens, indexes }: { tokens: SqlToken[]; indexes: number[] }): string {
  return indexes
    .map((index, n) => {
      const [token, last] = [tokens[index], tokens[indexes[n - 1] ?? -1]];
      if (!token) return '';
      if (!last) return text.slice(token.start, token.end);
      return indexes[n - 1] === index - 1 ? text.slice(last.end, token.end) : ` … ${text.slice(token.start, token.end)}`;
    })
    .join('');
}
