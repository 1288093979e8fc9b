import { rowsOf } from '../schema/schema-model';
import type { SchemaModel, Value, World } from '../schema/schema-model';

/**
 * The same world with keys a person would give: members `M1`, `M2`, orders `O1` … A key has the same name wherever it stands, so that rows refer to
 * each other as before; the order of keys stays too.
 */
export function withPlainKeys(schema: SchemaModel, world: World): World {
  const columns = schema.tables.flatMap(table => table.columns);
  const ids = new Set(columns.filter(({ name, kind }) => kind === 'text' && name.endsWith('_id')).map(({ name }) => name));
  return renamed({
    schema,
    world,
    columns: ids,
    nameFor: (column, i) => `${column === 'message_id' ? 'T' : column.charAt(0).toUpperCase()}${i + 1}`,
  });
}

const plainNames: Readonly<Record<string, readonly string[]>> = {
  city: ['杭州', '上海', '成都', '北京', '广州', '西安'],
  title: ['陶瓷杯', '连衣裙', '面霜', '坚果', '积木', '耳机'],
  title_en: ['Mug', 'Dress', 'Face cream', 'Nuts', 'Blocks', 'Earphones'],
  name: ['春日上新', '夏日大促', '秋日感恩', '年终盛典'],
  name_en: ['Spring launch', 'Summer sale', 'Autumn thanks', 'Year end'],
  question: ['我的订单到哪了？', '退款多久到账？', '尺码怎么选？', '能开发票吗？'],
  reason: ['quality', 'size_unfit', 'changed_mind', 'damaged'],
};

/** The same world with cities, titles and the like of a shop instead of drawn texts. Whoever needs their spelling must not ask for it. */
export function withPlainTexts(schema: SchemaModel, world: World): World {
  return renamed({ schema, world, columns: new Set(Object.keys(plainNames)), nameFor: (column, i) => plainNames[column]?.[i] });
}

interface Renaming {
  schema: SchemaModel;
  world: World;
  columns: ReadonlySet<string>;
  /** Undefined: the value stays. */
  nameFor(column: string, index: number): string | undefined;
}

function renamed({ schema, world, columns, nameFor }: Renaming): World {
  const given = new Map([...columns].map(column => [column, namesFor(column, valuesOf({ schema, world, column }), nameFor)]));
  return Object.fromEntries(
    schema.tables.map(table => [
      table.name,
      rowsOf(world, table).map(row => row.map((cell, i) => given.get(table.columns[i]?.name ?? '')?.get(cell) ?? cell)),
    ]),
  );
}

function namesFor(column: string, values: Value[], nameFor: Renaming['nameFor']): Map<Value, Value> {
  return new Map(values.map((value, i) => [value, nameFor(column, i) ?? value]));
}

function valuesOf({ schema, world, column }: { schema: SchemaModel; world: World; column: string }): Value[] {
  const values = schema.tables.flatMap(table => {
    const index = table.columns.findIndex(({ name }) => name === column);
    return index < 0 ? [] : rowsOf(world, table).map(row => row[index] ?? null);
  });
  return [...new Set(values)].filter(value => value !== null).toSorted((a, b) => (String(a) < String(b) ? -1 : 1));
}
