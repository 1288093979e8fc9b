import type { Locale } from '~/i18n/locale';
import type { Dictionary, DictionaryTable, SourceSystem } from '~/sample-company/dictionary';
import type { TableName } from '~/sample-company/tables';
import { referencesOf } from '../dictionary-view';
import type { Reference } from '../dictionary-view';
import { badgeWidth, headHeight, rowHeight } from './er-metrics';
import { fitText, textWidth } from './fit-text';
import { importantColumns } from './important-columns';
import { place } from './placement';
import type { Point } from './placement';

export interface DrawnColumn {
  name: string;
  /** Cut where the whole does not fit. */
  title: string;
  isKey: boolean;
  isReference: boolean;
}

export interface DrawnTable {
  name: TableName;
  title: string;
  source: SourceSystem;
  /** The upper left corner. */
  x: number;
  y: number;
  width: number;
  height: number;
  columns: DrawnColumn[];
  /** Columns not shown. */
  more: number;
}

export interface DrawnReference extends Reference {
  /** From the key that is referred to, to the column that refers. A table that refers to itself has its line on its left. */
  line: Point[];
}

/** Everything in pixels, as wide as it is drawn at full size. */
export interface Diagram {
  width: number;
  height: number;
  tables: DrawnTable[];
  references: DrawnReference[];
}

const padding = 10;
const footHeight = 6;
/** All tables are equally wide, so that the lines between two columns of tables bend only between them. */
const widths = { least: 190, most: 236 };
const loopReach = 18;

/** The tables in columns, and every reference as a line to the very row of its column. */
export function layOutDiagram(dictionary: Dictionary, locale: Locale): Diagram {
  const width = tableWidth(dictionary, locale);
  const boxes = dictionary.tables.map(table => drawTable(table, { locale, width }));
  const references = referencesOf(dictionary);
  const links = references.filter(({ from, to }) => from.table !== to.table);
  const placement = place({ boxes, links: links.map(link => ({ id: idOf(link), from: link.from.table, to: link.to.table })) });
  const tables = boxes.map(box => {
    const { x, y } = placement.centres.get(box.name) ?? { x: 0, y: 0 };
    return { ...box, x: x - width / 2, y: y - box.height / 2 };
  });
  return {
    width: placement.width,
    height: placement.height,
    tables,
    references: references.map(reference => ({
      ...reference,
      line: lineOf(reference, { tables, bends: placement.bends.get(idOf(reference)) ?? [] }),
    })),
  };
}

function idOf({ from }: Reference): string {
  return `${from.table}.${from.column}`;
}

const nameFont = { size: 11.5, family: 'mono' } as const;
const titleFont = { size: 11, family: 'sans' } as const;

function tableWidth({ tables }: Dictionary, locale: Locale): number {
  const needed = tables.flatMap(({ columns }) =>
    importantColumns(columns).map(({ name, title }) => textWidth(name, nameFont) + textWidth(title[locale], titleFont)),
  );
  return Math.ceil(Math.min(widths.most, Math.max(widths.least, ...needed.map(each => each + badgeWidth + 3 * padding))));
}

function drawTable(table: DictionaryTable, { locale, width }: { locale: Locale; width: number }): DrawnTable {
  const columns = importantColumns(table.columns).map(({ name, title, isKey, references }) => ({
    name,
    title: fitText(title[locale], width - badgeWidth - 3 * padding - textWidth(name, nameFont), titleFont),
    isKey,
    isReference: references !== null,
  }));
  const more = table.columns.length - columns.length;
  const height = headHeight + (columns.length + (more > 0 ? 1 : 0)) * rowHeight + footHeight;
  return { name: table.name, title: table.title[locale], source: table.source, x: 0, y: 0, width, height, columns, more };
}

function lineOf({ from, to }: Reference, { tables, bends }: { tables: DrawnTable[]; bends: Point[] }): Point[] {
  const child = named(tables, from.table);
  const parent = named(tables, to.table);
  const heights = { start: rowOf(parent, to.column), end: rowOf(child, from.column) };
  if (child === parent) return loop(child.x, heights);
  const isAfter = child.x > parent.x;
  const start = { x: isAfter ? parent.x + parent.width : parent.x, y: heights.start };
  const end = { x: isAfter ? child.x : child.x + child.width, y: heights.end };
  const level = levelBends({ tables, bends, between: [Math.min(start.x, end.x), Math.max(start.x, end.x)] });
  return [start, ...(isAfter ? level : level.toReversed()), end];
}

function loop(x: number, { start, end }: { start: number; end: number }): Point[] {
  const out = x - loopReach;
  return [
    { x, y: start },
    { x: out, y: start },
    { x: out, y: end },
    { x, y: end },
  ];
}

/** dagre bends a line wherever it passes a column of tables; there it must run level past their whole width. */
function levelBends({
  tables,
  bends,
  between: [left, right],
}: {
  tables: DrawnTable[];
  bends: Point[];
  between: [number, number];
}): Point[] {
  const half = (tables[0]?.width ?? 0) / 2;
  return columnCentres(tables)
    .filter(x => x > left && x < right)
    .flatMap(x => {
      const bend = bends.find(point => Math.abs(point.x - x) < 1);
      return bend
        ? [
            { x: x - half, y: bend.y },
            { x: x + half, y: bend.y },
          ]
        : [];
    });
}

function columnCentres(tables: DrawnTable[]): number[] {
  return [...new Set(tables.map(({ x, width }) => Math.round(x + width / 2)))].sort((a, b) => a - b);
}

/** The middle of the column's row. A column that is not shown is reached at the foot. */
function rowOf({ columns, y, height }: DrawnTable, column: string): number {
  const index = columns.findIndex(({ name }) => name === column);
  return index < 0 ? y + height - footHeight : y + headHeight + (index + 0.5) * rowHeight;
}

function named(tables: DrawnTable[], name: string): DrawnTable {
  const table = tables.find(each => each.name === name);
  if (!table) throw new Error(`the diagram has no table ${name}`);
  return table;
}
