import { describe, expect, test } from 'vitest';
import { columnStarts, columnsWithin } from '~/features/labs/result/grid/column-places';
import { afterStroke, rangeOf } from '~/features/labs/result/grid/cursor';
import { nextSort } from '~/features/labs/result/grid/grid-layout';
import { afterScroll, barLength, placeOf, placeShowing, tallest } from '~/features/labs/result/grid/scroll-range';

describe('scrolling a million rows', () => {
  const range = { content: 32_000_000, view: 400 };
  const mostBar = tallest - range.view;
  const mostTop = range.content - range.view;

  test('keeps within what browsers can show', () => {
    expect(barLength(range)).toBe(tallest);
    expect(barLength({ content: 3200, view: 400 })).toBe(3200);
  });

  test('follows the wheel pixel for pixel', () => {
    const place = placeOf(16_000_000, range);
    expect(afterScroll(place, place.bar + 100, range).top).toBe(16_000_100);
    expect(afterScroll(place, place.bar - 33, range).top).toBe(15_999_967);
  });

  test('follows a drag of the bar in proportion', () => {
    expect(afterScroll({ bar: 0, top: 0 }, mostBar / 2, range).top).toBeCloseTo(mostTop / 2);
  });

  test('reaches both ends', () => {
    expect(afterScroll({ bar: mostBar - 10, top: 5 }, mostBar, range)).toEqual({ bar: mostBar, top: mostTop });
    expect(afterScroll({ bar: 10, top: 9_000_000 }, 0, range)).toEqual({ bar: 0, top: 0 });
  });

  test('puts the bar at the end when small steps reach it', () => {
    expect(afterScroll({ bar: 3_000_000, top: mostTop - 10 }, 3_000_100, range)).toEqual({ bar: mostBar, top: mostTop });
    expect(afterScroll({ bar: 3_000_000, top: 10 }, 2_999_900, range)).toEqual({ bar: 0, top: 0 });
  });

  test('moves bar and rows together where there are few rows', () => {
    expect(afterScroll({ bar: 0, top: 0 }, 777, { content: 64_000, view: 400 })).toEqual({ bar: 777, top: 777 });
  });

  test('brings a row into view with the least move', () => {
    const few = { content: 64_000, view: 400 };
    expect(placeShowing({ from: 320, to: 352 }, { bar: 1000, top: 1000 }, few).top).toBe(320);
    expect(placeShowing({ from: 1600, to: 1632 }, { bar: 1000, top: 1000 }, few).top).toBe(1232);
    expect(placeShowing({ from: 1100, to: 1132 }, { bar: 1000, top: 1000 }, few).top).toBe(1000);
    expect(placeShowing({ from: range.content - 32, to: range.content }, { bar: 0, top: 0 }, range)).toEqual({
      bar: mostBar,
      top: mostTop,
    });
  });
});

describe('the columns in view', () => {
  const starts = columnStarts([100, 200, 50, 300]);

  test.each([
    [
      { from: 0, to: 250 },
      { from: 0, to: 2 },
    ],
    [
      { from: 100, to: 350 },
      { from: 1, to: 3 },
    ],
    [
      { from: 99, to: 101 },
      { from: 0, to: 2 },
    ],
    [
      { from: 400, to: 900 },
      { from: 3, to: 4 },
    ],
    [
      { from: 0, to: 10 },
      { from: 0, to: 1 },
    ],
  ])('of the pixels %j are %j', (window, columns) => {
    expect(columnsWithin(starts, window)).toEqual(columns);
  });

  test('of a grid without columns are none', () => {
    expect(columnsWithin(columnStarts([]), { from: 0, to: 500 })).toEqual({ from: 0, to: 0 });
  });
});

describe('the keyboard in the grid', () => {
  const extent = { rows: 1000, columns: 5, page: 10 };
  const at = (row: number, column: number) => ({ active: { row, column }, anchor: { row, column } });
  const plain = { shift: false, control: false };

  test.each([
    ['ArrowDown', plain, at(4, 2), at(5, 2)],
    ['ArrowUp', plain, at(0, 2), at(-1, 2)],
    ['ArrowUp', plain, at(-1, 2), at(-1, 2)],
    ['ArrowDown', plain, at(999, 2), at(999, 2)],
    ['ArrowLeft', plain, at(4, 0), at(4, 0)],
    ['ArrowRight', plain, at(4, 4), at(4, 4)],
    ['PageDown', plain, at(4, 2), at(14, 2)],
    ['PageDown', plain, at(995, 2), at(999, 2)],
    ['PageUp', plain, at(4, 2), at(0, 2)],
    ['Home', plain, at(4, 2), at(4, 0)],
    ['End', plain, at(4, 2), at(4, 4)],
    ['Home', { shift: false, control: true }, at(4, 2), at(0, 0)],
    ['End', { shift: false, control: true }, at(4, 2), at(999, 4)],
    ['ArrowDown', { shift: false, control: true }, at(4, 2), at(999, 2)],
    ['ArrowRight', { shift: false, control: true }, at(4, 2), at(4, 4)],
  ])('%s %j leads from %j to %j', (key, held, from, to) => {
    expect(afterStroke(from, { key, ...held }, extent)).toEqual(to);
  });

  test('with Shift begins a range, and goes on with it', () => {
    const first = afterStroke(at(4, 2), { key: 'ArrowDown', shift: true, control: false }, extent);
    const second = first && afterStroke(first, { key: 'ArrowLeft', shift: true, control: false }, extent);
    expect(second && rangeOf(second)).toEqual({ rows: { from: 4, to: 5 }, columns: { from: 1, to: 2 } });
  });

  test('does not take the head into a range', () => {
    const cursor = afterStroke(at(0, 1), { key: 'ArrowUp', shift: true, control: false }, extent);
    expect(cursor?.active).toEqual({ row: 0, column: 1 });
    expect(rangeOf(at(-1, 0))).toBeUndefined();
  });

  test('selects everything, and gives a range up', () => {
    const all = afterStroke(at(3, 3), { key: 'a', shift: false, control: true }, extent);
    expect(all && rangeOf(all)).toEqual({ rows: { from: 0, to: 999 }, columns: { from: 0, to: 4 } });
    expect(all && afterStroke(all, { key: 'Escape', ...plain }, extent)).toEqual(at(999, 4));
  });

  test('leaves other keys to the page', () => {
    expect(afterStroke(at(0, 0), { key: 'x', ...plain }, extent)).toBeUndefined();
  });
});

describe('clicking a head', () => {
  test('sorts up, then down, then not at all', () => {
    const up = nextSort([], { column: 1, more: false });
    const down = nextSort(up, { column: 1, more: false });
    expect([up, down, nextSort(down, { column: 1, more: false })]).toEqual([
      [{ column: 1, descending: false }],
      [{ column: 1, descending: true }],
      [],
    ]);
  });

  test('of another column begins anew; with Shift it comes as a further key', () => {
    const sort = [{ column: 1, descending: true }];
    expect(nextSort(sort, { column: 2, more: false })).toEqual([{ column: 2, descending: false }]);
    expect(nextSort(sort, { column: 2, more: true })).toEqual([...sort, { column: 2, descending: false }]);
  });

  test('with Shift turns a key round in its place, and takes it away', () => {
    const sort = [
      { column: 1, descending: false },
      { column: 2, descending: false },
    ];
    const turned = nextSort(sort, { column: 1, more: true });
    expect(turned).toEqual([{ column: 1, descending: true }, sort[1]]);
    expect(nextSort(turned, { column: 1, more: true })).toEqual([sort[1]]);
  });
});
