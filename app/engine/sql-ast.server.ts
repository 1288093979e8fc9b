import { DuckDBInstance } from '@duckdb/node-api';
import type { DuckDBConnection, DuckDBPreparedStatement } from '@duckdb/node-api';
import { keepAcrossReloads } from '~/server/keep-across-reloads.server';
import { isObject, nodeOf, nodesOf, textField } from './sql-ast';
import type { Json, JsonObject } from './sql-ast';

/** `query` is the statement's query node: a `SELECT_NODE`, `SET_OPERATION_NODE` … */
export type ParsedSql = { kind: 'parsed'; query: JsonObject } | { kind: 'unreadable'; reason: string };
export type WrittenSql = { kind: 'written'; sql: string } | { kind: 'unwritable'; reason: string };

/**
 * The syntax tree of one SELECT. `unreadable`, with the engine's reason, when the text has a syntax error, is no SELECT, holds several statements,
 * or is a PIVOT that does not name its values (the parser makes several statements of it). Names are not looked up. Never throws.
 */
export async function parseSql(sql: string): Promise<ParsedSql> {
  try {
    const tree = readJson(await (await engine()).parse(sql));
    if (!isObject(tree) || tree.error === true)
      return { kind: 'unreadable', reason: isObject(tree) ? textField(tree, 'error_message') : 'No tree' };
    const statements = nodesOf(tree, 'statements');
    if (statements.length !== 1) return { kind: 'unreadable', reason: `${statements.length} statements` };
    const query = nodeOf(statements[0] ?? {}, 'node');
    return query ? { kind: 'parsed', query } : { kind: 'unreadable', reason: 'Not a SELECT' };
  } catch (error) {
    return { kind: 'unreadable', reason: messageOf(error) };
  }
}

/** The text of a query node, in DuckDB's own style on one line. `unwritable` when the tree is not one the engine can have made. Never throws. */
export async function writeSql(query: JsonObject): Promise<WrittenSql> {
  try {
    const tree = { error: false, statements: [{ node: query, named_param_map: [] }] };
    return { kind: 'written', sql: await (await engine()).write(writeJson(tree)) };
  } catch (error) {
    return { kind: 'unwritable', reason: messageOf(error) };
  }
}

interface AstEngine {
  parse(sql: string): Promise<string>;
  write(json: string): Promise<string>;
}

/** One empty database per process that can reach nothing; questions come one after the other, each takes a fraction of a millisecond. */
function engine(): Promise<AstEngine> {
  return keepAcrossReloads('sql-ast', openEngine);
}

async function openEngine(): Promise<AstEngine> {
  const instance = await DuckDBInstance.create(':memory:', { threads: '1', memory_limit: '256MB', autoload_known_extensions: 'false' });
  const connection = await instance.connect();
  await connection.run("SET enable_external_access = false; SET disabled_filesystems = 'LocalFileSystem'; SET lock_configuration = true");
  const ask = askerOf(connection);
  return {
    parse: await ask('SELECT json_serialize_sql($1::VARCHAR)::VARCHAR'),
    write: await ask('SELECT json_deserialize_sql($1::JSON)::VARCHAR'),
  };
}

/** A prepared statement holds one set of parameters, so a question waits for the one before it. */
function askerOf(connection: DuckDBConnection) {
  let last: Promise<unknown> = Promise.resolve();
  return async (question: string) => {
    const prepared = await connection.prepare(question);
    return (text: string): Promise<string> => {
      const answer = last.then(() => askOnce(prepared, text));
      last = answer.catch(() => undefined);
      return answer;
    };
  };
}

async function askOnce(prepared: DuckDBPreparedStatement, text: string): Promise<string> {
  prepared.bindVarchar(1, text);
  const reader = await prepared.runAndReadAll();
  return String(reader.getRows()[0]?.[0]);
}

/** A character no SQL text holds marks integers that a JavaScript number would round. */
const exactInteger = '\u0001';

/** Without the places in the text: they would make two alike trees differ. Whole numbers beyond 15 digits become marked texts. */
function readJson(text: string): Json {
  const exact = text.replace(/"(?:[^"\\]|\\.)*"|-?\d{16,}(?![\d.eE])/g, found =>
    found.startsWith('"') ? found : JSON.stringify(exactInteger + found),
  );
  return JSON.parse(exact, (key, value: Json) => (key === 'query_location' ? undefined : value));
}

function writeJson(tree: Json): string {
  const marked = JSON.stringify(exactInteger).slice(0, -1);
  return JSON.stringify(tree).replace(new RegExp(`${marked.replace('\\', '\\\\')}(-?\\d+)"`, 'g'), '$1');
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
