import { PostgreSQL, SQLDialect, sql } from '@codemirror/lang-sql';
import type { SQLNamespace } from '@codemirror/lang-sql';
import type { Completion, CompletionSource } from '@codemirror/autocomplete';
import type { Extension } from '@codemirror/state';
import { tokenize } from '~/engine/sql-text';
import { shortType } from '../schema-tree';
import type { SchemaColumn, SchemaTable } from '../schema-tree';
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
export function sqlLanguage(tables: SchemaTable[]): Extension {
  const schema: Record<string, SQLNamespace> = {};
  for (const table of tables) {
    schema[table.name] = {
      self: { label: table.name, type: 'class', detail: table.title },
      children: table.columns.map(columnCompletion),
    };
  }
  const language = sql({ dialect: duckdb, schema, upperCaseKeywords: true });
  return [language, duckdb.language.data.of({ autocomplete: columnsOfNamedTables(tables) })];
}

/** Proposes, where no table stands before the word, the columns of the tables the text already names; the language itself wants `table.` first. */
function columnsOfNamedTables(tables: SchemaTable[]): CompletionSource {
  return context => {
    const word = context.matchBefore(/[\p{L}_][\p{L}\p{N}_]*/u);
    if (!word || context.state.sliceDoc(word.from - 1, word.from) === '.') return null;
    const words = new Set(tokenize(context.state.doc.toString()).map(token => token.text.toLowerCase()));
    const options = tables.filter(table => words.has(table.name)).flatMap(table => table.columns.map(columnCompletion));
    return { from: word.from, options, validFor: /^[\p{L}\p{N}_]*$/u };
  };
}

function columnCompletion(column: SchemaColumn): Completion {
  return { label: column.name, type: 'property', detail: `${column.title} · ${shortType(column.type)}`, boost: 2 };
}
