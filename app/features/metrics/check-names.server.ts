import { parseSql } from '~/engine/sql-ast.server';
import { frozenSql } from './definitions.server';
import type { Finding } from './finding';
import type { CompanionSql, Metric } from './metric-definition';
import { columnsOf, readableTables } from './own-tables';
import { namesIn } from './sql-names';
import type { SqlNames } from './sql-names';

/** Each query of a metric is one SELECT, and names only tables and columns that are known; the frozen one exactly those its sources declare. */
export async function checkNames(metric: Metric): Promise<Finding[]> {
  const own = [...Object.values(metric.variantSql), ...Object.values(metric.guardrailSql)].filter(query =>
    query.source.startsWith(`${metric.id}/`),
  );
  const frozen = await readNames(frozenSql(metric));
  const others = await Promise.all(own.map(readNames));
  return [...frozen.findings, ...(frozen.names ? undeclared(metric, frozen.names) : []), ...others.flatMap(({ findings }) => findings)];
}

async function readNames({ source, sql }: CompanionSql): Promise<{ findings: Finding[]; names?: SqlNames }> {
  const parsed = await parseSql(sql);
  if (parsed.kind === 'unreadable') return { findings: [{ check: 'one-select', where: source, problem: parsed.reason }] };
  const names = namesIn(parsed.query);
  return { findings: unknownNames(names).map(problem => ({ check: 'names', where: source, problem })), names };
}

function unknownNames({ tables, columns, own }: SqlNames): string[] {
  const known = new Set([...tables].flatMap(table => columnsOf(table)?.map(column => column.name) ?? []));
  return [
    ...[...tables].filter(table => !readableTables.includes(table)).map(table => `${table} is no table`),
    ...[...columns].filter(column => !known.has(column) && !own.has(column)).map(column => `${column} is no column of ${list(tables)}`),
  ];
}

function undeclared({ id, sources }: Metric, { tables, columns, own }: SqlNames): Finding[] {
  const problems = [
    ...[...tables].filter(table => !sources.some(source => source.table === table)).map(table => `reads ${table}, which is not declared`),
    ...sources.filter(({ table }) => !tables.has(table)).map(({ table }) => `declares ${table}, which is not read`),
    ...sources.flatMap(({ table, columns: declared }) => {
      const all = columnsOf(table)?.map(column => column.name) ?? [];
      return declared.filter(name => !all.includes(name) || !columns.has(name)).map(name => `declares ${table}.${name}, which is not read`);
    }),
    ...[...columns]
      .filter(name => !own.has(name) && !sources.some(source => source.columns.includes(name)))
      .map(name => `reads ${name}, which is not declared`),
  ];
  return problems.map(problem => ({ check: 'names', where: `${id}/metric.yaml: sources`, problem }));
}

function list(names: Iterable<string>): string {
  return [...names].sort().join(', ');
}
