import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { countsPeople, leastPeople, shownCells } from '~/features/metrics/gate/suppression';
import type { Cell } from '~/features/metrics/gate/suppression';

const cells = (text: string): Cell[] =>
  text.split(' ').map(part => {
    const [value = '', size = '', denied] = part.split(':');
    return { value, size: Number(size), denied: denied === 'no' };
  });
const shown = (text: string, people = true) => [...shownCells(cells(text), { people })].sort().join(' ');

describe('of cells of people', () => {
  test.each([
    ['large ones all show', 'a:5 b:9 c:70', 'a b c'],
    ['one small one takes the smallest other with it', 'a:4 b:9 c:70', 'c'],
    ['two small ones that are five together need no third', 'a:4 b:1 c:70', 'c'],
    ['two that are fewer do', 'a:1 b:2 c:70 d:6', 'c'],
    ['empty ones hide nobody and show', 'a:0 b:9 c:70', 'a b c'],
    ['a small one with nothing beside it is hidden all the same', 'a:3', ''],
    ['a denied one counts as hidden', 'a:30:no b:9 c:70', 'c'],
    ['two denied ones hide behind each other', 'a:30:no b:9:no c:70', 'c'],
  ])('%s', (_, given, expected) => {
    expect(shown(given)).toBe(expected);
  });
});

test('cells of things are hidden only where they are denied, negative ones too', () => {
  expect(shown('a:1 b:-9 c:70', false)).toBe('a b c');
  expect(shown('a:1:no b:2:no c:70', false)).toBe('c');
});

test('what is hidden never follows from the total and what shows', () => {
  const cell = fc.record({ size: fc.integer({ min: 0, max: 12 }), denied: fc.boolean() });
  fc.assert(
    fc.property(fc.array(cell, { maxLength: 8 }), given => {
      const named = given.map((each, i) => ({ ...each, value: `v${i}` }));
      const open = shownCells(named, { people: true });
      const hidden = named.filter(({ value, size }) => !open.has(value) && size > 0);
      const rest = hidden.reduce((sum, { size }) => sum + size, 0);
      const nothingElse = named.every(({ value, size }) => size === 0 || !open.has(value));
      if (hidden.length > 0 && !nothingElse) {
        expect(hidden.length).toBeGreaterThan(1);
        expect(rest).toBeGreaterThanOrEqual(leastPeople);
      }
      for (const { value, size, denied } of named) if (denied || (size > 0 && size < leastPeople)) expect(open.has(value)).toBe(false);
    }),
  );
});

test('a metric counts people when a person is part of what makes a row unique', () => {
  expect(countsPeople({ counted: { key: ['period', 'member_id'] } })).toBe(true);
  expect(countsPeople({ counted: { key: ['order_id'] } })).toBe(false);
});
