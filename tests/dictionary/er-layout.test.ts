import { beforeAll, describe, expect, test } from 'vitest';
import { layOutDiagram } from '~/features/dictionary/diagram/er-layout';
import type { Diagram, DrawnTable } from '~/features/dictionary/diagram/er-layout';
import { linePath } from '~/features/dictionary/diagram/line-path';
import type { Point } from '~/features/dictionary/diagram/placement';
import { referencesOf } from '~/features/dictionary/dictionary-view';
import { locales } from '~/i18n/locale';
import type { Dictionary } from '~/sample-company/dictionary';
import { readDictionary } from '~/sample-company/dictionary.server';

let dictionary: Dictionary;
beforeAll(async () => {
  dictionary = await readDictionary({ contentDir: 'content' });
});

function sides(table: DrawnTable | undefined): number[] {
  return table ? [table.x, table.x + table.width] : [];
}

function inside({ x, y }: Point, table: DrawnTable): boolean {
  return x > table.x && x < table.x + table.width && y > table.y && y < table.y + table.height;
}

/** Points along a line as it is drawn: its curves have level ends, so they stay between the heights of their ends. */
function along(line: Point[]): Point[] {
  return line.slice(1).flatMap((to, i) => {
    const from = line[i] ?? to;
    return Array.from({ length: 41 }, (_, step) => {
      const s = step / 40;
      const ease = s * s * (3 - 2 * s);
      // The cubic of line-path.ts: x = 1.5 s(1−s) + s³ … of the way, y = 3s² − 2s³ of the way.
      const across = 1.5 * s * (1 - s) + s * s * s;
      return { x: from.x + (to.x - from.x) * across, y: from.y + (to.y - from.y) * ease };
    });
  });
}

describe.each(locales)('in %s', locale => {
  let diagram: Diagram;
  beforeAll(() => {
    diagram = layOutDiagram(dictionary, locale);
  });

  test('every table is drawn once, inside the frame, and no two overlap', () => {
    expect(diagram.tables.map(({ name }) => name)).toEqual(dictionary.tables.map(({ name }) => name));
    for (const a of diagram.tables) {
      expect(a.x).toBeGreaterThanOrEqual(0);
      expect(a.y).toBeGreaterThanOrEqual(0);
      expect(a.x + a.width).toBeLessThanOrEqual(diagram.width);
      expect(a.y + a.height).toBeLessThanOrEqual(diagram.height);
      for (const b of diagram.tables) {
        const apart = a.x + a.width <= b.x || b.x + b.width <= a.x || a.y + a.height <= b.y || b.y + b.height <= a.y;
        expect(a === b || apart, `${a.name} and ${b.name}`).toBe(true);
      }
    }
  });

  test('every reference is drawn, from the edge of one table to the edge of the other', () => {
    expect(diagram.references.map(({ from, to }) => ({ from, to }))).toEqual(
      referencesOf(dictionary).map(({ from, to }) => ({ from, to })),
    );
    for (const { from, to, line } of diagram.references) {
      const child = diagram.tables.find(({ name }) => name === from.table);
      const parent = diagram.tables.find(({ name }) => name === to.table);
      expect(sides(child)).toContain(line.at(-1)?.x);
      expect(sides(parent)).toContain(line[0]?.x);
      expect(child?.columns.map(({ name }) => name)).toContain(from.column);
      expect(parent?.columns.map(({ name }) => name)).toContain(to.column);
    }
  });

  test('no line runs through a table', () => {
    const crossings = diagram.references.flatMap(({ from, to, line }) =>
      along(line).flatMap(point =>
        diagram.tables.filter(table => inside(point, table)).map(({ name }) => `${from.table}→${to.table} through ${name}`),
      ),
    );
    expect([...new Set(crossings)]).toEqual([]);
  });

  test('no title reaches into the name of its column', () => {
    for (const { columns, width } of diagram.tables)
      for (const { name, title } of columns) expect(name.length * 6.9 + title.length * 5).toBeLessThan(width);
  });
});

test('the same dictionary is always drawn the same', () => {
  expect(layOutDiagram(dictionary, 'en')).toEqual(layOutDiagram(dictionary, 'en'));
});

test('a line is straight where it is level and a curve where it changes its height', () => {
  expect(
    linePath([
      { x: 0, y: 0 },
      { x: 10, y: 0 },
      { x: 20, y: 8 },
    ]),
  ).toBe('M0 0L10 0C15 0 15 8 20 8');
  expect(linePath([])).toBe('');
});
