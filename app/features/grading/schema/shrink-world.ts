import { countRows, rowsOf } from './schema-model';
import type { ColumnModel, Row, SchemaModel, TableModel, Value, World } from './schema-model';
import { isLegal, withoutOrphans } from './violations';

export interface ShrinkTask {
  schema: SchemaModel;
  world: World;
  /** Whether a smaller world still shows what the whole one showed. Only legal worlds are asked about. */
  stillDiffers(world: World): Promise<boolean>;
  /** The most questions to ask; each is usually two runs of the engine. */
  budget: number;
  /** Values that mean something to the queries: a cell that has one is left as it is unless rows go. */
  keep?: ReadonlySet<Value>;
}

/**
 * The smallest world found that still differs, by delta debugging (Zeller & Hildebrandt, TSE 2002): whole tables and halves of tables go first, then
 * single rows, each with the rows that refer to it; then cells become plain: shared small numbers, short texts, one date, NULL only where it was.
 * All constraints are kept. The result is one-minimal in its rows when the budget suffices.
 */
export async function shrinkWorld(task: ShrinkTask): Promise<World> {
  const questions = new Questions(task);
  const fewer = await withFewerRows(task.schema, task.world, questions);
  return withPlainerCells(task, fewer, questions);
}

/** Counts what is asked, and never asks about illegal worlds or when the budget is spent. */
class Questions {
  #left: number;
  #task: ShrinkTask;

  constructor(task: ShrinkTask) {
    this.#task = task;
    this.#left = task.budget;
  }

  get spent(): boolean {
    return this.#left <= 0;
  }

  async holds(world: World): Promise<boolean> {
    if (this.spent || !isLegal(this.#task.schema, world)) return false;
    this.#left -= 1;
    return this.#task.stillDiffers(world);
  }
}

async function withFewerRows(schema: SchemaModel, whole: World, questions: Questions): Promise<World> {
  let world = whole;
  for (let size = largestTable(world); size >= 1 && !questions.spent; size = nextSize(size)) {
    const smaller = await withoutChunks({ schema, world, size, questions });
    // At single rows again until nothing goes: a row may be needed only by one that went after it.
    if (size === 1 && countRows(smaller) < countRows(world)) size = 2;
    world = smaller;
  }
  return world;
}

function largestTable(world: World): number {
  return Math.max(1, ...Object.values(world).map(rows => rows.length));
}

function nextSize(size: number): number {
  return size === 1 ? 0 : Math.ceil(size / 2);
}

async function withoutChunks({
  schema,
  world: whole,
  size,
  questions,
}: {
  schema: SchemaModel;
  world: World;
  size: number;
  questions: Questions;
}): Promise<World> {
  let world = whole;
  for (const table of schema.tables.toSorted((a, b) => rowsOf(whole, b).length - rowsOf(whole, a).length)) {
    for (let start = 0; start < rowsOf(world, table).length;) {
      const rows = rowsOf(world, table);
      const without = withoutOrphans(schema, { ...world, [table.name]: [...rows.slice(0, start), ...rows.slice(start + size)] });
      if (await questions.holds(without)) world = without;
      else start += size;
    }
  }
  return world;
}

/** Cells one at a time; a column's value is replaced everywhere at once where rows share it, so that joins and groups stay. */
async function withPlainerCells({ schema, keep }: ShrinkTask, whole: World, questions: Questions): Promise<World> {
  let world = whole;
  for (const table of schema.tables) {
    for (const [index, column] of table.columns.entries()) {
      if (isKeyColumn(schema, table, column)) continue;
      for (const value of new Set(rowsOf(world, table).map(row => row[index] ?? null))) {
        if (value === null || keep?.has(value)) continue;
        const plain = plainValue(column, value);
        if (plain === undefined || plain === value) continue;
        const changed = { ...world, [table.name]: rowsOf(world, table).map(row => replaced({ row, index, value, plain })) };
        if (await questions.holds(changed)) world = changed;
      }
    }
  }
  return world;
}

function isKeyColumn(schema: SchemaModel, table: TableModel, { name }: ColumnModel): boolean {
  const referenced = schema.tables.some(other => other.foreignKeys.some(key => key.table === table.name && key.references.includes(name)));
  return referenced || table.foreignKeys.some(key => key.columns.includes(name)) || table.unique.some(columns => columns.includes(name));
}

function replaced({ row, index, value, plain }: { row: Row; index: number; value: Value; plain: Value }): Row {
  return row.map((cell, i) => (i === index && cell === value ? plain : cell));
}

/** The plainest value a column of this kind has; undefined when any is as plain as another. */
function plainValue({ kind, labels }: ColumnModel, value: Value): Value | undefined {
  switch (kind) {
    case 'integer':
    case 'decimal':
    case 'double':
      return 1;
    case 'text':
      return 'a';
    case 'date':
      return '2024-01-01';
    case 'timestamp':
      return String(value).endsWith('00:00:00') ? '2024-01-01 00:00:00' : '2024-01-01 12:00:00';
    case 'enum':
      return labels[0];
    case 'boolean':
    case 'time':
    case 'uuid':
    case 'other':
      return undefined;
  }
}
