import type { EngineOutcome } from './outcome';
import { firstKeyword } from './sql-text';

/** Statements that change tables even where they return rows (`RETURNING`). */
const writingKeywords: ReadonlySet<string> = new Set(['INSERT', 'UPDATE', 'DELETE', 'MERGE']);

/** More than these are not repeated in a fresh engine: nobody waits for them. */
const most = 200;

/** True for a statement that has left something behind (a table, rows, a setting), which a fresh engine would lack. */
export function leavesSomething(sql: string, outcome: EngineOutcome): boolean {
  return outcome.kind === 'done' || (outcome.kind === 'rows' && writingKeywords.has(firstKeyword(sql)));
}

/** What the learner has made in the engine, as the statements that made it, in order. */
export class OwnStatements {
  #statements: string[] = [];
  #tooMany = false;

  record(sql: string, outcome: EngineOutcome): void {
    if (!leavesSomething(sql, outcome)) return;
    if (this.#statements.length >= most) this.#tooMany = true;
    else this.#statements.push(sql);
  }

  /**
   * Does all of it again. True when nothing is missing afterwards.
   * @param run one statement; rejects when it fails
   */
  async repeat(run: (sql: string) => Promise<unknown>): Promise<boolean> {
    let whole = !this.#tooMany;
    for (const sql of this.#statements) {
      await run(sql).catch(() => (whole = false));
    }
    return whole;
  }

  forget(): void {
    this.#statements = [];
    this.#tooMany = false;
  }

  get empty(): boolean {
    return this.#statements.length === 0;
  }
}
