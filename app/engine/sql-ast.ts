/**
 * A statement as DuckDB's parser sees it: the JSON of `json_serialize_sql` without the places in the text. Nodes are objects with a `type`
 * (`SELECT_NODE`, `JOIN`, `COMPARE_LESSTHAN` …), expressions also have a `class`. Made and written by sql-ast.server.ts.
 */
export type Json = null | boolean | number | string | Json[] | JsonObject;
export interface JsonObject {
  [field: string]: Json;
}

/** The way from a node to one inside it: names of fields and indexes of lists. */
export type AstPath = readonly (string | number)[];

export interface AstPlace {
  node: JsonObject;
  path: AstPath;
}

export function isObject(value: Json | undefined): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** A field that holds a list; empty when it is missing or holds something else. */
export function listOf(node: JsonObject, field: string): Json[] {
  const value = node[field];
  return Array.isArray(value) ? value : [];
}

/** The nodes of a field that holds a list of nodes. */
export function nodesOf(node: JsonObject, field: string): JsonObject[] {
  return listOf(node, field).filter(isObject);
}

/** A field that holds one node; undefined when it is missing, null or something else. */
export function nodeOf(node: JsonObject, field: string): JsonObject | undefined {
  const value = node[field];
  return isObject(value) ? value : undefined;
}

/** A field that holds text; empty when it does not. */
export function textField(node: JsonObject, field: string): string {
  const value = node[field];
  return typeof value === 'string' ? value : '';
}

/** Every object inside a tree with its path, the outer before the inner, in the order of the fields; the root first. */
export function* placesIn(root: Json, path: AstPath = []): Generator<AstPlace> {
  if (Array.isArray(root)) {
    for (const [i, item] of root.entries()) yield* placesIn(item, [...path, i]);
  } else if (isObject(root)) {
    yield { node: root, path };
    for (const [field, value] of Object.entries(root)) yield* placesIn(value, [...path, field]);
  }
}

/** What stands at a path; undefined where it leads nowhere. */
export function valueAt(root: Json, path: AstPath): Json | undefined {
  let value: Json | undefined = root;
  for (const step of path) {
    if (Array.isArray(value) && typeof step === 'number') value = value[step];
    else if (isObject(value) && typeof step === 'string') value = value[step];
    else return undefined;
  }
  return value;
}

/** A copy of the tree with another value at the path; what is not on the path is shared. The path must lead somewhere. */
export function withValueAt(root: Json, path: AstPath, value: Json): Json {
  const [step, ...rest] = path;
  if (step === undefined) return value;
  if (Array.isArray(root) && typeof step === 'number') {
    return root.map((item, i) => (i === step ? withValueAt(item, rest, value) : item));
  }
  if (isObject(root) && typeof step === 'string') return { ...root, [step]: withValueAt(root[step] ?? null, rest, value) };
  throw new Error(`The path ${path.join('.')} leads out of the tree`);
}
