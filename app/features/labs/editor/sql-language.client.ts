import { PostgreSQL, SQLDialect, sql } from '@codemirror/lang-sql';
import type { SQLNamespace } from '@codemirror/lang-sql';
import type { Completion } from '@codemirror/autocomplete';
import type { LanguageSupport } from '@codemirror/language';
import { shortType } from '../schema-tree';
import type { SchemaTable } from '../schema-tree';
import { functions, keywords, types } from './sql-words';

const functionNames = new Set(functions.split(/\s+/));
const plainKeywords = keywords
  .split(/\s+/)
  .filter(word => !functionNames.has(word))
  .join(' ');

/** PostgreSQL's lexical rules, which DuckDB shares, with DuckDB's words. */
const duckdb = SQLDialect.define({
  ...PostgreSQL.spec,
  keywords: plainKeywords,
  types,
  builtin: functions,
  caseInsensitiveIdentifiers: true,
});

/** The language with completion of the given tables and columns, their meaning beside them. */
export function sqlLanguage(tables: SchemaTable[]): LanguageSupport {
  const schema: Record<string, SQLNamespace> = {};
  for (const table of tables) {
    schema[table.name] = {
      self: { label: table.name, type: 'class', detail: table.title },
      children: table.columns.map((column): Completion => ({
        label: column.name,
        type: 'property',
        detail: `${column.title} · ${shortType(column.type)}`,
      })),
    };
  }
  return sql({ dialect: duckdb, schema, upperCaseKeywords: true });
}
