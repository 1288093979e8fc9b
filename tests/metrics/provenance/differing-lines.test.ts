import { expect, test } from 'vitest';
import { differingLines } from '~/features/metrics/provenance/differing-lines';

test('lines that stand nowhere in the other text differ, however they are indented; empty ones never do', () => {
  const frozen = 'SELECT a\nFROM t\nWHERE b';
  expect([...differingLines('  SELECT a\n\nFROM t\nWHERE c\n-- why', frozen)]).toEqual([4, 5]);
  expect(differingLines(frozen, frozen).size).toBe(0);
});
