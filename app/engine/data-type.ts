import { tokenize } from './sql-text';

/** A DuckDB type as a tree. Scalars keep their name with parameters: `DECIMAL(12,2)`, `ENUM('a', 'b')`. */
export type DataType =
  | { kind: 'scalar'; name: string }
  | { kind: 'list'; item: DataType }
  | { kind: 'struct'; fields: { name: string; type: DataType }[] }
  | { kind: 'map'; key: DataType; value: DataType };

const synonyms: Readonly<Record<string, string>> = {
  'TIMESTAMP WITH TIME ZONE': 'TIMESTAMPTZ',
  'TIME WITH TIME ZONE': 'TIMETZ',
  SQLNULL: 'INTEGER',
  '"NULL"': 'INTEGER',
  NULL: 'INTEGER',
};

/** Reads a type as DuckDB writes it (in DESCRIBE or through its C API). A fixed-size array is read as a list; what is not understood stays a scalar. */
export function parseDataType(text: string): DataType {
  const trimmed = text.trim();
  const item = /^([\s\S]*)\[\d*\]$/.exec(trimmed)?.[1];
  if (item !== undefined) return { kind: 'list', item: parseDataType(item) };
  const inside = /^(STRUCT|MAP)\s*\(([\s\S]*)\)$/i.exec(trimmed);
  if (!inside) return { kind: 'scalar', name: synonyms[trimmed] ?? trimmed };
  const parts = splitAtCommas(inside[2] ?? '');
  if (inside[1]?.toUpperCase() === 'STRUCT') return { kind: 'struct', fields: parts.map(parseField) };
  return { kind: 'map', key: parseDataType(parts[0] ?? ''), value: parseDataType(parts[1] ?? '') };
}

function parseField(text: string): { name: string; type: DataType } {
  const name = tokenize(text)[0];
  return { name: name?.text ?? '', type: parseDataType(text.slice(name?.end ?? 0)) };
}

function splitAtCommas(text: string): string[] {
  const parts: string[] = [];
  let depth = 0;
  let start = 0;
  for (const token of tokenize(text)) {
    if (token.kind !== 'symbol') continue;
    if (token.text === '(') depth += 1;
    if (token.text === ')') depth -= 1;
    if (token.text === ',' && depth === 0) {
      parts.push(text.slice(start, token.start));
      start = token.end;
    }
  }
  return [...parts, text.slice(start)];
}

/** Writes a type so that DuckDB reads it back, the same whichever engine it came from. */
export function formatDataType(type: DataType): string {
  switch (type.kind) {
    case 'scalar':
      return type.name;
    case 'list':
      return `${formatDataType(type.item)}[]`;
    case 'struct':
      return `STRUCT(${type.fields.map(field => `${quoteName(field.name)} ${formatDataType(field.type)}`).join(', ')})`;
    case 'map':
      return `MAP(${formatDataType(type.key)}, ${formatDataType(type.value)})`;
  }
}

function quoteName(name: string): string {
  return /^[a-z_][a-z0-9_]*$/.test(name) ? name : `"${name.replaceAll('"', '""')}"`;
}

/** The scalar's name without parameters, e.g. `DECIMAL`. */
export function scalarName(type: DataType): string {
  return type.kind === 'scalar' ? type.name.replace(/\(.*$/s, '').toUpperCase() : '';
}

/** True when every scalar inside the type is one of the given names. */
export function madeOf(type: DataType, scalars: ReadonlySet<string>): boolean {
  switch (type.kind) {
    case 'scalar':
      return scalars.has(scalarName(type));
    case 'list':
      return madeOf(type.item, scalars);
    case 'struct':
      return type.fields.every(field => madeOf(field.type, scalars));
    case 'map':
      return madeOf(type.key, scalars) && madeOf(type.value, scalars);
  }
}

/** The type with every scalar that is not one of the given names turned into text. */
export function withTextFor(type: DataType, scalars: ReadonlySet<string>): DataType {
  switch (type.kind) {
    case 'scalar':
      return scalars.has(scalarName(type)) ? type : { kind: 'scalar', name: 'VARCHAR' };
    case 'list':
      return { kind: 'list', item: withTextFor(type.item, scalars) };
    case 'struct':
      return { kind: 'struct', fields: type.fields.map(field => ({ ...field, type: withTextFor(field.type, scalars) })) };
    case 'map':
      return { kind: 'map', key: withTextFor(type.key, scalars), value: withTextFor(type.value, scalars) };
  }
}

/**
 * The same query with the columns whose values a client library cannot carry exactly cast to text by the engine itself.
 * Names and order of rows stay the caller's affair: columns are c0, c1 …; the order is kept because DuckDB preserves it through a projection.
 * @param alone scalars that are carried too where they are a column of their own, not inside a LIST, STRUCT or MAP
 */
export function castForTransport({
  sql,
  types,
  carried,
  alone,
}: {
  sql: string;
  types: DataType[];
  carried: ReadonlySet<string>;
  alone?: ReadonlySet<string>;
}): string {
  const isCarried = (type: DataType) => madeOf(type, carried) || alone?.has(scalarName(type)) === true;
  if (types.every(isCarried)) return sql;
  const casts = types.map((type, i) => (isCarried(type) ? `c${i}` : `CAST(c${i} AS ${formatDataType(withTextFor(type, carried))})`));
  return `SELECT ${casts.join(', ')} FROM (\n${sql}\n) AS result_set(${types.map((_, i) => `c${i}`).join(', ')})`;
}
