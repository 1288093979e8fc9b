import type { Refusal } from './outcome';
import { calledNames, firstKeyword, splitStatements, tokenize } from './sql-text';

/** Longer texts are no answers; the deepest parser recursion stays far away. */
export const longestSql = 20_000;

/** Table functions of the engine that only make or unfold rows. A test holds every other one of the engine to `forbiddenFunctions`. */
export const allowedTableFunctions: ReadonlySet<string> = new Set([
  ...['range', 'generate_series', 'unnest', 'repeat', 'repeat_row', 'summary', 'histogram', 'histogram_values', 'json_each', 'json_tree'],
  ...['duckdb_columns', 'duckdb_tables', 'duckdb_views', 'duckdb_constraints', 'duckdb_keywords', 'duckdb_types'],
]);

/**
 * Functions that reach out of the query: they read files, show or change the engine's state, hide a second query in a text, or are known to crash
 * the process. A SELECT may call them as far as the parser is concerned, so they are refused by name; the sandbox's other walls stand behind this.
 */
export const forbiddenFunctions: ReadonlySet<string> = new Set([
  ...['arrow_scan', 'arrow_scan_dumb', 'seq_scan', 'glob', 'sniff_csv', 'read_blob', 'read_text', 'read_csv', 'read_csv_auto'],
  ...[
    'read_json',
    'read_json_auto',
    'read_json_objects',
    'read_json_objects_auto',
    'read_ndjson',
    'read_ndjson_auto',
    'read_ndjson_objects',
  ],
  ...['read_parquet', 'parquet_scan', 'parquet_metadata', 'parquet_schema', 'parquet_bloom_probe', 'parquet_file_metadata'],
  ...['parquet_kv_metadata', 'query', 'query_table', 'json_execute_serialized_sql', 'checkpoint', 'force_checkpoint'],
  ...['enable_logging', 'disable_logging', 'truncate_duckdb_logs', 'write_log', 'duckdb_logs', 'duckdb_log_contexts', 'sql_auto_complete'],
  ...['check_peg_parser', 'getenv', 'setseed', 'which_secret', 'duckdb_secrets', 'duckdb_secret_types', 'duckdb_settings'],
  ...['duckdb_variables', 'duckdb_extensions', 'duckdb_external_file_cache', 'duckdb_temporary_files', 'duckdb_memory', 'duckdb_databases'],
  ...['duckdb_approx_database_count', 'duckdb_connection_count', 'duckdb_dependencies', 'duckdb_functions', 'duckdb_indexes'],
  ...['duckdb_optimizers', 'duckdb_prepared_statements', 'duckdb_schemas', 'duckdb_sequences', 'duckdb_table_sample'],
  ...['icu_calendar_names', 'pg_timezone_names', 'pragma_collations', 'pragma_database_size', 'pragma_metadata_info', 'pragma_platform'],
  ...['pragma_show', 'pragma_storage_info', 'pragma_table_info', 'pragma_user_agent', 'pragma_version', 'test_all_types'],
  ...['test_vector_types', 'current_setting', 'current_query', 'duckdb_logs_parsed', 'json_serialize_plan'],
]);

/** Views of the engine that show where its files lie, its settings or what others ran. The functions behind them are forbidden; a view is read without a call. */
export const forbiddenViews: ReadonlySet<string> = new Set([
  ...['duckdb_databases', 'duckdb_logs', 'pragma_database_list', 'pg_settings', 'pg_prepared_statements'],
]);

const forbiddenNames = [...forbiddenFunctions, ...forbiddenViews];
const anyForbiddenName = new RegExp(forbiddenNames.join('|'), 'i');

/** True when a forbidden name stands anywhere in a text that `refusalOf` let pass: in a string or a remark, as it seems. */
export function mentionsForbidden(sql: string): boolean {
  return anyForbiddenName.test(sql);
}

/** The first of these names, of functions called or tables read, that is forbidden. */
export function findForbidden({ functions, tables }: { functions: string[]; tables: string[] }): string | undefined {
  const name =
    functions.find(each => forbiddenFunctions.has(each.toLowerCase())) ?? tables.find(each => forbiddenViews.has(each.toLowerCase()));
  return name?.toLowerCase();
}

/**
 * Why a text may not run in the sandbox, judged by its words alone, or undefined. The engine's own parser judges again: how many statements there
 * are and of which kind.
 */
export function refusalOf(sql: string): Refusal | undefined {
  if (sql.length > longestSql) return { reason: 'too-long', limit: longestSql };
  const statements = splitStatements(sql);
  const [statement] = statements;
  if (statement === undefined) return { reason: 'empty' };
  if (statements.length > 1) return { reason: 'several-statements', count: statements.length };
  const tables = tokenize(statement).flatMap(({ kind, text }) => (kind === 'word' || kind === 'quoted' ? text : []));
  const forbidden = findForbidden({ functions: calledNames(statement), tables });
  if (forbidden !== undefined) return { reason: 'forbidden-function', name: forbidden };
  const keyword = firstKeyword(statement);
  // A misspelt first word is left to the parser, whose message shows the place.
  return changingKeywords.has(keyword) || describingKeywords.has(keyword) ? { reason: 'not-a-select', statement: keyword } : undefined;
}

const describingKeywords: ReadonlySet<string> = new Set(['DESCRIBE', 'DESC', 'SHOW', 'SUMMARIZE', 'EXPLAIN', 'PRAGMA']);

const changingKeywords: ReadonlySet<string> = new Set([
  ...[
    'ALTER',
    'ANALYZE',
    'ATTACH',
    'BEGIN',
    'CALL',
    'CHECKPOINT',
    'COMMENT',
    'COMMIT',
    'COPY',
    'CREATE',
    'DEALLOCATE',
    'DELETE',
    'DETACH',
    'DROP',
  ],
  ...[
    'EXECUTE',
    'EXPORT',
    'FORCE',
    'IMPORT',
    'INSERT',
    'INSTALL',
    'LOAD',
    'MERGE',
    'PREPARE',
    'RESET',
    'ROLLBACK',
    'SET',
    'START',
    'TRUNCATE',
  ],
  ...['UPDATE', 'UPDATING', 'USE', 'VACUUM'],
]);
