import { expect, test } from 'vitest';
import { memoryLimitMb } from '~/engine/memory-limit';

test.each([
  ['an old phone', 0.5, 256],
  ['a phone', 2, 512],
  ['a laptop', 8, 2048],
  ['a browser that does not tell', undefined, 1024],
])('queries on %s may use a quarter of what it has, within what WASM can', (_, deviceMemory, limit) => {
  expect(memoryLimitMb(deviceMemory)).toBe(limit);
});
