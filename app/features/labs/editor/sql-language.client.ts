import { PostgreSQL, SQLDialect } from '@codemirror/lang-sql';
import type { Extension } from '@codemirror/state';
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

/** How a text is coloured and indented; proposals are our own, so the library's stay out. */
export const sqlLanguage: Extension = duckdb.language;
