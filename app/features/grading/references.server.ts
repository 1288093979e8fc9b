import { fileIdentity } from '~/engine/file-identity.server';
import type { QueryResult } from '~/engine/query-result';
import { TrustedDatabase } from '~/engine/trusted-database.server';
import type { CompareRules } from './lab-rules';
import { withoutLimit } from './without-limit';

/** What the reference of a lab needs: its solution, its rules, and a hash that changes with either. */
export interface Reference {
  compare: CompareRules;
  solutionSql: string;
  hash: string;
}

export interface References {
  /** The expected result of a lab on a file: the solution's, without its LIMIT where the lab has one. @throws when the solution fails */
  expected(reference: Reference, file: string): Promise<QueryResult>;
  close(): Promise<void>;
}

/** A hundred labs on some five data sets each, with room to grow. A file is needed only until its results are known. */
const mostResults = 1000;
const mostFiles = 48;
const deadlineMs = 20_000;

/**
 * Runs reference solutions in this process, away from the processes that run learners' SQL, with the same engine, settings and clock, and
 * remembers their results until a file or a lab changes.
 */
export function createReferences(): References {
  const results = new Map<string, Promise<QueryResult>>();
  const databases = new Map<string, TrustedDatabase>();
  const databaseOf = (file: string) =>
    remember(databases, {
      ...{ key: file, most: mostFiles, make: () => new TrustedDatabase({ file, threads: 1, memoryMb: 512, clock: 'sample' }) },
      drop: database => void database.close(),
    });
  return {
    async expected({ compare, solutionSql, hash }, file) {
      const sql = compare.limit === undefined ? solutionSql : withoutLimit(solutionSql, compare.limit);
      const key = `${hash} ${file} ${await fileIdentity(file)}`;
      const result = remember(results, { key, most: mostResults, make: () => databaseOf(file).query({ sql, deadlineMs }) });
      result.catch(() => results.delete(key));
      return result;
    },
    async close() {
      await Promise.all([...databases.values()].map(database => database.close()));
    },
  };
}

interface Remembering<T> {
  key: string;
  most: number;
  make: () => T;
  drop?: (value: T) => void;
}

/** The value of a key, made when it is missing; beyond `most` the one made first is dropped. */
function remember<T>(map: Map<string, T>, { key, most, make, drop }: Remembering<T>): T {
  const value = map.get(key) ?? make();
  map.set(key, value);
  const [first] = map;
  if (map.size > most && first !== undefined) {
    map.delete(first[0]);
    drop?.(first[1]);
  }
  return value;
}
