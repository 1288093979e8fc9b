import { createHash } from 'node:crypto';
import { parseSql, writeSql } from '~/engine/sql-ast.server';
import type { AstPath, JsonObject } from '~/engine/sql-ast';
import { clauseOf } from './clause-of';
import type { Clause } from './clause-of';
import type { KnownTables, Mutation } from './mutation';
import { mutantClasses, operators } from './operators';
import type { MutantClass } from './operators';
import { textChange } from './text-change';
import type { TextChange } from './text-change';

/** A query with one mistake in it. */
export interface Mutant extends TextChange {
  /** The class and six digits of what was changed: the same as long as that part of the query stays as it is. */
  id: string;
  class: MutantClass;
  clause: Clause;
  /** Where in the original's syntax tree. */
  path: AstPath;
  /** On one line, in the engine's own style. */
  sql: string;
}

export type Mutants = { kind: 'mutants'; original: string; mutants: Mutant[] } | { kind: 'unreadable'; reason: string };

/**
 * Every mutant of a query that differs from it and from the others as text. Whether it binds, and whether it means anything else, is for an engine
 * to say. `unreadable` when the query has no syntax tree. Never throws.
 * @param tables what is known of the tables; without it there are no swapped columns and no fan-outs
 */
export async function mutantsOf(sql: string, tables: KnownTables = {}): Promise<Mutants> {
  const parsed = await parseSql(sql);
  if (parsed.kind === 'unreadable') return parsed;
  const original = await writeSql(parsed.query);
  if (original.kind === 'unwritable') return { kind: 'unreadable', reason: original.reason };
  const made = mutantClasses.flatMap(name => operators[name](parsed.query, tables).map(mutation => ({ ...mutation, class: name })));
  const written = await Promise.all(made.map(mutation => writeMutant({ original: original.sql, query: parsed.query, mutation })));
  const first = new Map<string, Mutant>();
  for (const mutant of written) if (mutant && mutant.sql !== original.sql && !first.has(mutant.sql)) first.set(mutant.sql, mutant);
  return { kind: 'mutants', original: original.sql, mutants: withOwnIds([...first.values()]) };
}

interface Making {
  original: string;
  query: JsonObject;
  mutation: Mutation & { class: MutantClass };
}

async function writeMutant({ original, query, mutation }: Making): Promise<Mutant | undefined> {
  const written = await writeSql(mutation.query);
  if (written.kind === 'unwritable') return undefined;
  const { class: name, path } = mutation;
  const [clause, change] = [clauseOf(query, path), textChange(original, written.sql)];
  return { id: `${name}-${shortHash([clause, change.before, change.after])}`, class: name, clause, path, sql: written.sql, ...change };
}

function shortHash(parts: string[]): string {
  return createHash('sha256').update(JSON.stringify(parts)).digest('hex').slice(0, 6);
}

/** The same change at two places of a query: the second gets `-2`. */
function withOwnIds(mutants: Mutant[]): Mutant[] {
  const seen = new Map<string, number>();
  return mutants.map(mutant => {
    const count = (seen.get(mutant.id) ?? 0) + 1;
    seen.set(mutant.id, count);
    return count === 1 ? mutant : { ...mutant, id: `${mutant.id}-${count}` };
  });
}
