import { splitStatements, tokenize } from '~/engine/sql-text';
import type { SqlToken } from '~/engine/sql-text';
import { plainType } from './ddl-types';
import { withStandardQuotes } from './plain-quotes';
import type { DeclaredForeignKey } from './read-catalog';
import { TokenReader, splitAtCommas } from './token-reader';
import { alwaysQuoted } from './world-text';

/** A script in any usual dialect as what DuckDB takes, in the order to be run: `create`, then `insert`. */
export interface PlainDdl {
  create: string[];
  /** INSERTs found among the definitions. */
  insert: string[];
  /** Taken out of the definitions, for the engine wants parents first and with a key, and knows no circles. */
  foreignKeys: DeclaredForeignKey[];
}

interface TableText {
  name: string;
  /** Definitions of columns and table constraints in DuckDB's words. */
  items: string[];
}

/**
 * Reads SQLite's, MySQL's, PostgreSQL's and SQL Server's definitions where their meaning is certain: names in back quotes or brackets, their types,
 * numbering columns, inline enumerations, indexes, table options, foreign keys anywhere, keys added later by ALTER TABLE or CREATE UNIQUE INDEX.
 * Statements that say nothing about tables or rows (SET, DROP, USE, COMMENT …) are left out.
 */
export function normaliseDdl(script: string): PlainDdl {
  const tables: TableText[] = [];
  const before: string[] = [];
  const after: string[] = [];
  const insert: string[] = [];
  const foreignKeys: DeclaredForeignKey[] = [];
  for (const statement of splitStatements(withStandardQuotes(script))) {
    const reader = new TokenReader(statement);
    if (reader.take('INSERT') || reader.take('REPLACE')) insert.push(statement);
    else if (reader.take('ALTER', 'TABLE')) readAlteration({ reader, tables, foreignKeys });
    else if (reader.take('CREATE')) readCreation({ reader, statement, tables, foreignKeys, before, after });
  }
  const create = tables.map(({ name, items }) => `CREATE TABLE ${alwaysQuoted(name)} (${items.join(', ')})`);
  return { create: [...before, ...create, ...after], insert, foreignKeys };
}

interface Found {
  reader: TokenReader;
  tables: TableText[];
  foreignKeys: DeclaredForeignKey[];
}

function readCreation({
  reader,
  statement,
  tables,
  foreignKeys,
  before,
  after,
}: Found & { statement: string; before: string[]; after: string[] }) {
  while (
    reader.take('OR') ||
    reader.take('REPLACE') ||
    reader.take('GLOBAL') ||
    reader.take('LOCAL') ||
    reader.take('TEMP') ||
    reader.take('TEMPORARY')
  );
  if (reader.take('TYPE')) before.push(statement);
  else if (reader.take('VIEW')) after.push(statement);
  else if (reader.take('UNIQUE')) readUniqueIndex(reader, tables);
  else if (reader.take('TABLE')) readTable({ reader, tables, foreignKeys });
}

function readUniqueIndex(reader: TokenReader, tables: TableText[]): void {
  reader.skipUntil('ON');
  reader.take('ON');
  const table = textOf(tables, reader.name());
  reader.skipUntil('(');
  const columns = reader.bracketed();
  // A partial index (WHERE …) or one over an expression says nothing certain about the whole table.
  if (table && columns && !columns.includes('(') && !reader.isAt('WHERE')) table.items.push(`UNIQUE (${keyColumns(columns)})`);
}

function readAlteration({ reader, tables, foreignKeys }: Found): void {
  while (reader.take('ONLY') || reader.take('IF', 'EXISTS'));
  const table = textOf(tables, reader.name());
  if (!table) return;
  for (const part of splitAtCommas(reader.rest())) {
    const item = new TokenReader(part);
    if (item.take('ADD')) {
      item.take('COLUMN');
      readItem({ item: item.rest(), table, foreignKeys });
    }
  }
}

function readTable({ reader, tables, foreignKeys }: Found): void {
  reader.take('IF', 'NOT', 'EXISTS');
  const table = { name: reader.name(), items: [] };
  const body = reader.bracketed();
  if (body === undefined) return;
  tables.push(table);
  for (const item of splitAtCommas(body)) readItem({ item, table, foreignKeys });
}

function textOf(tables: TableText[], name: string): TableText | undefined {
  return tables.find(table => table.name.toLowerCase() === name.toLowerCase());
}

interface ItemOf {
  item: string;
  table: TableText;
  foreignKeys: DeclaredForeignKey[];
}

function readItem({ item, table, foreignKeys }: ItemOf): void {
  const reader = new TokenReader(item);
  if (reader.take('CONSTRAINT') && !reader.isAt('PRIMARY', 'UNIQUE', 'FOREIGN', 'CHECK')) reader.name();
  if (reader.isAt('KEY', 'INDEX', 'FULLTEXT', 'SPATIAL', 'EXCLUDE', 'PERIOD') && isIndex(item)) return;
  if (reader.take('PRIMARY', 'KEY')) {
    reader.skipUntil('(');
    table.items.push(`PRIMARY KEY (${keyColumns(reader.bracketed())})`);
  } else if (reader.take('UNIQUE')) {
    reader.skipUntil('(');
    table.items.push(`UNIQUE (${keyColumns(reader.bracketed())})`);
  } else if (reader.take('FOREIGN', 'KEY')) {
    reader.skipUntil('(');
    const columns = namesIn(reader.bracketed());
    if (reader.take('REFERENCES')) foreignKeys.push({ from: table.name, columns, ...readReference(reader) });
  } else if (reader.isAt('CHECK') && reader.peekIs(1, '(')) {
    reader.take('CHECK');
    table.items.push(`CHECK (${reader.bracketed() ?? 'true'})`);
  } else {
    readColumn({ reader, table, foreignKeys });
  }
}

/** `KEY name (column)` is an index, `key VARCHAR(20)` is a column. */
function isIndex(item: string): boolean {
  const tokens = tokenize(item);
  const bracket = tokens.findIndex(token => token.text === '(');
  return bracket > 0 && tokens[bracket + 1]?.kind !== 'number';
}

/** Without lengths and directions: `name(20) DESC`. */
function keyColumns(text = ''): string {
  return namesIn(text).map(alwaysQuoted).join(', ');
}

function namesIn(text = ''): string[] {
  return splitAtCommas(text).map(part => new TokenReader(part).name());
}

function readReference(reader: TokenReader): { table: string; references: string[] } {
  return { table: reader.name(), references: namesIn(reader.bracketed()) };
}

const afterType = new Set(
  `NOT NULL PRIMARY UNIQUE DEFAULT CHECK REFERENCES CONSTRAINT COLLATE GENERATED AS AUTO_INCREMENT AUTOINCREMENT IDENTITY COMMENT CHARSET ON KEY
  STORED VIRTUAL ENCODE SORTKEY DISTKEY ROWGUIDCOL SPARSE`.split(/\s+/),
);

function readColumn({ reader, table, foreignKeys }: { reader: TokenReader; table: TableText; foreignKeys: DeclaredForeignKey[] }): void {
  const name = reader.name();
  const typeTokens: SqlToken[] = [];
  while (
    !reader.atEnd &&
    !(reader.depth === 0 && (afterType.has(reader.word()) || (reader.isAt('CHARACTER') && reader.peekIs(1, 'SET'))))
  ) {
    const token = reader.next();
    if (token) typeTokens.push(token);
  }
  const { type, labels, unsigned, serial } = plainType(typeTokens, reader.text);
  const parts = [alwaysQuoted(name), type];
  if (serial) parts.push('NOT NULL');
  if (labels) parts.push(`CHECK (${alwaysQuoted(name)} IN (${labels.map(label => `'${label.replaceAll("'", "''")}'`).join(', ')}))`);
  if (unsigned) parts.push(`CHECK (${alwaysQuoted(name)} >= 0)`);
  while (!reader.atEnd) readColumnConstraint({ reader, name, parts, table, foreignKeys });
  table.items.push(parts.join(' '));
}

function readColumnConstraint({ reader, name, parts, table, foreignKeys }: ColumnText): void {
  if (reader.take('NOT', 'NULL')) parts.push('NOT NULL');
  else if (reader.take('PRIMARY', 'KEY')) parts.push('PRIMARY KEY');
  else if (reader.take('UNIQUE')) parts.push('UNIQUE');
  else if (reader.take('CHECK')) parts.push(`CHECK (${reader.bracketed() ?? 'true'})`);
  else if (reader.take('DEFAULT')) parts.push(...readDefault(reader));
  else if (reader.take('REFERENCES')) foreignKeys.push({ from: table.name, columns: [name], ...readReference(reader) });
  else if (reader.take('IDENTITY') || reader.take('AUTO_INCREMENT')) reader.bracketed();
  else reader.skipOne();
}

interface ColumnText {
  reader: TokenReader;
  foreignKeys: DeclaredForeignKey[];
  name: string;
  parts: string[];
  table: TableText;
}

/** Kept where it is a plain literal, for INSERTs that leave the column out. */
function readDefault(reader: TokenReader): string[] {
  if (reader.peekIs(0, '(')) return (reader.bracketed(), []);
  const sign = reader.peekIs(0, '-') ? (reader.next()?.text ?? '') : '';
  const token = reader.next();
  const isCall = reader.peekIs(0, '(');
  if (isCall) reader.bracketed();
  const literal = token?.kind === 'number' || token?.kind === 'string' || ['TRUE', 'FALSE'].includes(token?.text.toUpperCase() ?? '');
  return token && literal && !isCall ? [`DEFAULT ${sign}${token.text}`] : [];
}
