import type { SqlToken } from '~/engine/sql-text';

/** A column's type in DuckDB's words and what else the foreign type says about its values. */
export interface PlainType {
  type: string;
  /** Labels of an enumeration written at the column (MySQL). */
  labels?: string[];
  unsigned: boolean;
  /** The engine numbers the rows itself, so the column is never NULL. */
  serial: boolean;
}

const integers: Readonly<Record<string, string>> = {
  ...Object.fromEntries(['INT', 'INTEGER', 'MEDIUMINT', 'INT4', 'INT3', 'YEAR'].map(name => [name, 'INTEGER'])),
  ...Object.fromEntries(['BIGINT', 'INT8', 'LONG', 'COUNTER'].map(name => [name, 'BIGINT'])),
  ...Object.fromEntries(['SMALLINT', 'INT2', 'TINYINT'].map(name => [name, 'SMALLINT'])),
};
const serials: Readonly<Record<string, string>> = {
  SERIAL: 'INTEGER',
  SERIAL4: 'INTEGER',
  BIGSERIAL: 'BIGINT',
  SERIAL8: 'BIGINT',
  SMALLSERIAL: 'SMALLINT',
};
const texts = new Set(
  `TEXT TINYTEXT MEDIUMTEXT LONGTEXT CLOB CHAR VARCHAR VARCHAR2 NVARCHAR NVARCHAR2 NCHAR NTEXT CHARACTER STRING BPCHAR CITEXT NAME SET NATIVE NATIONAL XML
  INET CIDR MACADDR HSTORE LTREE TSVECTOR TSQUERY GEOMETRY GEOGRAPHY POINT LINESTRING POLYGON MULTIPOINT MULTILINESTRING MULTIPOLYGON GEOMETRYCOLLECTION
  SDO_GEOMETRY SQL_VARIANT HIERARCHYID ROWID UROWID BFILE VECTOR`.split(/\s+/),
);
const others: Readonly<Record<string, string>> = {
  ...Object.fromEntries(['REAL', 'DOUBLE', 'FLOAT', 'FLOAT4', 'FLOAT8', 'BINARY_DOUBLE'].map(name => [name, 'DOUBLE'])),
  ...Object.fromEntries(['DATETIME', 'DATETIME2', 'SMALLDATETIME', 'TIMESTAMP'].map(name => [name, 'TIMESTAMP'])),
  ...Object.fromEntries(['BOOL', 'BOOLEAN', 'BIT', 'LOGICAL'].map(name => [name, 'BOOLEAN'])),
  ...Object.fromEntries(
    ['BLOB', 'TINYBLOB', 'MEDIUMBLOB', 'LONGBLOB', 'BYTEA', 'BINARY', 'VARBINARY', 'IMAGE'].map(name => [name, 'BLOB']),
  ),
  ...Object.fromEntries(['MONEY', 'SMALLMONEY', 'CURRENCY'].map(name => [name, 'DECIMAL(18,2)'])),
  UNIQUEIDENTIFIER: 'UUID',
  JSONB: 'JSON',
};

/** @param tokens the type's own words and brackets, as they stand in the DDL */
export function plainType(tokens: SqlToken[], source: string): PlainType {
  const words = tokens.filter(token => token.kind === 'word').map(token => token.text.toUpperCase());
  const [first = '', second = ''] = words;
  const unsigned = words.includes('UNSIGNED');
  const plain = { unsigned, serial: false };
  const serial = serials[first];
  if (serial) return { ...plain, type: serial, serial: true };
  if (first === 'ENUM') return { ...plain, type: 'VARCHAR', labels: labelsIn(tokens) };
  if (tokens.some(token => token.text === '[')) return { ...plain, type: textOf(tokens, source) };
  const integer = integers[first] ?? (first === 'UNSIGNED' ? 'INTEGER' : undefined);
  if (integer) return { ...plain, type: second === 'BIG' ? 'BIGINT' : integer };
  if (first === 'TIMESTAMP' || first === 'TIME') return { ...plain, type: withZone(first, words) };
  if (first === 'TIMESTAMPTZ') return { ...plain, type: 'TIMESTAMPTZ' };
  if (['NUMERIC', 'DECIMAL', 'DEC', 'NUMBER', 'FIXED'].includes(first)) return { ...plain, type: decimalType(first, tokens) };
  if (texts.has(first)) return { ...plain, type: 'VARCHAR' };
  const other = others[first];
  return { ...plain, type: other ?? (first === '' && tokens.length === 0 ? 'VARCHAR' : textOf(tokens, source)) };
}

/** The clock's zone is UTC everywhere in the grader, so a time with its zone is kept without. */
function withZone(first: string, words: string[]): string {
  return first === 'TIMESTAMP' && words.includes('WITH') ? 'TIMESTAMPTZ' : first;
}

function decimalType(first: string, tokens: SqlToken[]): string {
  const [precision, scale] = tokens.filter(token => token.kind === 'number').map(token => Number(token.text));
  // Without digits SQLite and PostgreSQL keep any number, Oracle too.
  if (precision === undefined) return first === 'DEC' ? 'DECIMAL(18,3)' : 'DOUBLE';
  if (scale === undefined || scale === 0) return precision > 18 ? `DECIMAL(${Math.min(38, precision)},0)` : `DECIMAL(${precision},0)`;
  return `DECIMAL(${Math.min(38, precision)},${scale})`;
}

function labelsIn(tokens: SqlToken[]): string[] {
  return tokens.filter(token => token.kind === 'string').map(token => token.text.slice(1, -1).replaceAll("''", "'"));
}

function textOf(tokens: SqlToken[], source: string): string {
  const [first, last] = [tokens[0], tokens.at(-1)];
  return first && last ? source.slice(first.start, last.end) : 'VARCHAR';
}
