import { runStatement } from '~/engine/lab-statement.client';
import type { WasmConnection } from '~/engine/lab-statement.client';
import type { QueryResult } from '~/engine/query-result';
import { compareResults } from '~/features/grading/compare-results';
import { compareRules } from '~/features/grading/lab-rules';
import { withStandardNames } from '~/features/grading/pairs/foreign-query';
import { openBench } from '~/features/grading/pairs/schema-bench.server';
import { alwaysQuoted } from '~/features/grading/schema/world-text';
import type { Pair } from '~/features/grading/pairs/pair';

type Run = (sql: string) => Promise<QueryResult | 'no rows'>;

export interface PairEngines {
  /** What the server's engine and comparer say of a pair on the world of these INSERTs, and what the browser's say. */
  verdictsOn(world: string, pair: Pair): Promise<{ server: string; browser: string }>;
  close(): void;
}

const limits = { rows: 20_000, columns: 200, cell: 20_000, size: 4_000_000, whenTooManyRows: 'refuse' } as const;

/** A schema in both engines; the tables of the browser's take the types alone, since the worlds keep the constraints. */
export async function openInBoth(ddl: string, browser: WasmConnection): Promise<PairEngines> {
  const { schema, single, close } = await openBench({ ddl, memoryMb: 256 });
  for (const { name, columns } of schema.tables) {
    const definitions = columns.map(column => `${alwaysQuoted(column.name)} ${column.type}`);
    await browser.query(`CREATE OR REPLACE TABLE ${alwaysQuoted(name)} (${definitions.join(', ')})`);
  }
  const onServer: Run = async sql => {
    const outcome = await single.select({ sql, limits, deadlineMs: 10_000 });
    return outcome.kind === 'rows' ? outcome.result : 'no rows';
  };
  const inBrowser: Run = async sql => {
    const outcome = await runStatement({ connection: browser, sql, maxRows: limits.rows }).catch(() => undefined);
    return outcome?.kind === 'rows' ? outcome.result : 'no rows';
  };
  return {
    async verdictsOn(world, pair) {
      const inserts = world.split('\n');
      await single.run('BEGIN');
      await browser.query('BEGIN');
      try {
        for (const insert of inserts) {
          await single.define(insert);
          await browser.query(insert);
        }
        return { server: await verdictOf(pair, onServer), browser: await verdictOf(pair, inBrowser) };
      } finally {
        await single.run('ROLLBACK');
        await browser.query('ROLLBACK');
      }
    },
    close,
  };
}

async function verdictOf({ referenceSql, submissionSql }: Pair, run: Run): Promise<string> {
  const [expected, actual] = [await run(withStandardNames(referenceSql)), await run(withStandardNames(submissionSql))];
  if (expected === 'no rows' || actual === 'no rows') return `no rows: ${expected === 'no rows'}, ${actual === 'no rows'}`;
  return JSON.stringify(compareResults({ expected, actual, rules: compareRules.parse({ names: 'ignore' }) }));
}
