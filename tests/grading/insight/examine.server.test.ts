import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createExaminer } from '~/features/grading/insight/examiner.server';
import type { Examiner } from '~/features/grading/insight/examiner.server';
import { explainEvidence } from '~/features/grading/insight/explain-insight';
import type { Insight } from '~/features/grading/insight/insight';
import { listLabs, readLabReference } from '~/features/labs/labs.server';

let examiner: Examiner;

beforeAll(() => {
  examiner = createExaminer(path.resolve('build', 'node', 'insight-child.js'));
});

afterAll(() => examiner.close());

const all = listLabs().flatMap(({ slug }) => {
  const lab = readLabReference(slug);
  return lab ? Object.entries(lab.wrong).map(([name, submissionSql]) => ({ slug, name, submissionSql, lab })) : [];
});

/** One in four, from every lab: `bench clause` looks at all of them, which takes minutes. */
const mistakes = all.filter((_, index) => index % 4 === 0);

/** Keys that lab.yaml plants in hidden worlds, and their shape in the generated companies. */
const hiddenKeys = /\b[OMRP]X\d|\bM\d{6}\b|\bP\d{4}\b|\bO\d{6,}/;

function rowsIn({ counterExample }: Insight): number {
  return counterExample?.tables.reduce((sum, table) => sum + table.rows.length, 0) ?? 0;
}

describe('the known mistakes of every lab, in the real process', () => {
  it('are met with a few invented rows, a sentence in both languages, and nothing hidden', { timeout: 600_000 }, async () => {
    const found: { name: string; insight: Insight }[] = [];
    for (const { slug, name, submissionSql, lab } of mistakes) {
      const { solutionSql, compare } = lab;
      const insight = await examiner.examine({ solutionSql, submissionSql, compare, accepted: false });
      if (insight?.counterExample) found.push({ name: `${slug}/${name}`, insight });
      expect(JSON.stringify(insight), `${slug}/${name}`).not.toMatch(hiddenKeys);
      expect(JSON.stringify(insight), `${slug}/${name}`).not.toContain('SELECT');
    }
    for (const { name, insight } of found) {
      const { evidence, tables, right, yours } = insight.counterExample ?? {};
      expect(evidence && explainEvidence(evidence, 'zh-CN'), name).toMatch(/\p{Script=Han}.*。$/u);
      expect(evidence && explainEvidence(evidence, 'en'), name).toMatch(/^[\p{L}].*\.$/u);
      expect(tables?.length, name).toBeGreaterThan(0);
      const marks = [...(right?.marks ?? []), ...(yours?.marks ?? [])];
      expect(marks.length, `${name}: what differs is marked`).toBeGreaterThan(0);
    }
    expect(found.length / mistakes.length).toBeGreaterThanOrEqual(0.9);
    expect(found.filter(({ insight }) => rowsIn(insight) <= 5).length / found.length).toBeGreaterThanOrEqual(0.9);
  });
});

const solutionSql = `SELECT count(*) AS n FROM orders WHERE paid_at >= '2025-06-01' AND paid_at < '2025-07-01' AND status <> 'cancelled'`;
const compare = { columnOrder: 'any', names: 'warn', round: {} } as const;

describe('one query', () => {
  it('that loses the last day has the clause and the misconception named', async () => {
    const submissionSql = solutionSql.replace("paid_at < '2025-07-01'", "paid_at <= '2025-06-30'");
    const insight = await examiner.examine({ solutionSql, submissionSql, compare, accepted: false });
    expect(insight).toMatchObject({ clause: 'where', counterExample: { evidence: { kind: 'missed', table: 'orders' } } });
    expect(insight?.misconception).toBeDefined();
  });

  it('that was accepted is told what it could do without, two things at most', async () => {
    const submissionSql = `SELECT * FROM (SELECT DISTINCT count(*) AS n FROM (SELECT * FROM orders) o LEFT JOIN members USING (member_id)
      WHERE paid_at >= '2025-06-01' AND paid_at < '2025-07-01' AND status <> 'cancelled')`;
    const insight = await examiner.examine({ solutionSql, submissionSql, compare, accepted: true });
    expect(insight?.notes).toHaveLength(2);
    expect(insight?.counterExample).toBeUndefined();
  });

  it('that is as good as the reference has nothing said about it', async () => {
    expect(await examiner.examine({ solutionSql, submissionSql: solutionSql, compare, accepted: true })).toEqual({ notes: [] });
  });

  it('that never ends costs its process and no other query', async () => {
    const submissionSql = 'WITH RECURSIVE e(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM e) SELECT count(*) AS n FROM e, orders';
    const endless = await examiner.examine({ solutionSql, submissionSql, compare, accepted: false });
    expect(endless?.counterExample).toBeUndefined();
    const next = await examiner.examine({ solutionSql, submissionSql: `${solutionSql} OR true`, compare, accepted: false });
    expect(next?.counterExample).toBeDefined();
  }, 60_000);

  it('that would write or read files is not run', async () => {
    for (const submissionSql of ["SELECT * FROM read_csv('/etc/passwd')", 'DROP TABLE orders', "COPY orders TO '/tmp/x'"]) {
      const insight = await examiner.examine({ solutionSql, submissionSql, compare, accepted: false });
      expect(insight, submissionSql).toEqual({});
    }
  });
});
