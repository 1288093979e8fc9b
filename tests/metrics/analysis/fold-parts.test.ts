import { expect, test } from 'vitest';
import { foldParts } from '~/features/metrics/analysis/fold-parts';

const part = (value: string | null, own: number, mix = 0) => ({ value, before: 0, after: 0, shareBefore: 0, shareAfter: 0, own, mix });

test('parts stand in the order of what they did, whichever way, the unnamed rest last', () => {
  const { shown, folded } = foldParts([part('small', 1), part(null, 9), part('down', -5), part('mixed', 1, 3)]);
  expect(shown.map(each => each.value)).toEqual(['down', 'mixed', 'small', null]);
  expect(folded).toBeUndefined();
});

test('beyond eight, the least are added up into one', () => {
  const { shown, folded } = foldParts(Array.from({ length: 10 }, (_, i) => part(`part ${i}`, i + 1, 1)));
  expect(shown).toHaveLength(8);
  expect(folded).toEqual({ count: 2, own: 3, mix: 2 });
});
