import { expect, it } from 'vitest';
import type { Json } from '~/engine/sql-ast';
import { placesIn, valueAt, withValueAt } from '~/engine/sql-ast';

const b = { type: 'B', value: 1 };
const tree: Json = { type: 'A', children: [b, 2, { type: 'C', child: { type: 'D' } }] };

it('finds every node with the path that leads to it, the outer before the inner', () => {
  expect([...placesIn(tree)].map(({ node, path }) => [node.type, path.join('.')])).toEqual([
    ['A', ''],
    ['B', 'children.0'],
    ['C', 'children.2'],
    ['D', 'children.2.child'],
  ]);
  for (const { node, path } of placesIn(tree)) expect(valueAt(tree, path)).toBe(node);
});

it('changes one place and leaves the tree it was given alone', () => {
  const changed = withValueAt(tree, ['children', 2, 'child', 'type'], 'E');
  expect(valueAt(changed, ['children', 2, 'child', 'type'])).toBe('E');
  expect(valueAt(changed, ['children', 0])).toBe(b);
  expect(valueAt(tree, ['children', 2])).toEqual({ type: 'C', child: { type: 'D' } });
});

it('a path that leads nowhere has no value and cannot be changed', () => {
  expect(valueAt(tree, ['children', 9, 'value'])).toBeUndefined();
  expect(() => withValueAt(tree, ['type', 0], 1)).toThrow('leads out of the tree');
});
