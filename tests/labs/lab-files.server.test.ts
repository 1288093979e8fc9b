import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { stringify } from 'yaml';
import { loadLab } from '~/features/labs/lab-files.server';

const words = (text: string) => ({ 'zh-CN': text, en: text });
const worlds = [1, 2, 3].map(seed => ({ name: words('{{month}}'), seed, recipe: 'ordinary' }));
const open = { title: words('Orders'), skill: words('Counting'), level: 'basic', minutes: 10, tables: ['orders'], why: words('…') };
const asked = { hints: [words('1'), words('2'), words('3')], returns: [{ name: 'orders', meaning: words('orders') }], compare: {} };
const choice = {
  question: words('Which?'),
  options: [
    { text: words('wrong'), explanation: words('no') },
    { text: words('right'), correct: true, explanation: words('yes') },
  ],
};

/** A folder with these files; those of a query are there unless taken away. */
function folderOf(definition: object, files: Record<string, string | undefined> = {}): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'shuyu-lab-'));
  const all = { 'brief.zh-CN.mdx': '题', 'brief.en.mdx': 'Task', 'solution.sql': 'SELECT 1 AS orders', ...files };
  for (const [name, text] of Object.entries({ ...all, 'lab.yaml': stringify(definition) })) {
    mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
    if (text !== undefined) writeFileSync(path.join(folder, name), text);
  }
  return folder;
}

const plainWorlds = worlds.map(world => ({ ...world, name: words('plain') }));

describe('a lab to repair', () => {
  it('starts from a query that must be told from the solution', () => {
    const folder = folderOf({ ...open, ...asked, kind: 'repair', hidden: plainWorlds }, { 'starter.sql': 'SELECT 2 AS orders' });
    const question = loadLab(folder, 'mend').questions.get('mend');
    expect(question?.lab.starterSql).toBe('SELECT 2 AS orders');
    expect(question?.reference.wrong).toEqual({ starter: 'SELECT 2 AS orders' });
  });

  it('is refused without one', () => {
    const folder = folderOf({ ...open, ...asked, kind: 'repair', hidden: plainWorlds });
    expect(() => loadLab(folder, 'mend')).toThrow(/starter\.sql: the file is missing/);
  });
});

describe('a report', () => {
  const report = { title: words('June'), draw: 'bar', x: 'day', y: 'orders' };
  const folder = folderOf(
    { ...open, ...asked, kind: 'report', report, choice, hidden: plainWorlds },
    { 'report.sql': 'SELECT 3 AS orders' },
  );
  const question = loadLab(folder, 'june').questions.get('june');

  it('shows its query, which is the first wrong answer and what the editor starts with', () => {
    expect(question?.lab.report).toMatchObject({ draw: 'bar', sql: 'SELECT 3 AS orders' });
    expect(question?.lab.starterSql).toBe('SELECT 3 AS orders');
    expect(question?.reference.wrong).toEqual({ report: 'SELECT 3 AS orders' });
  });

  it('tells the page the options, and the grader which is right', () => {
    expect(question?.lab.choice?.options).toEqual([words('wrong'), words('right')]);
    expect(question?.reference.choice).toEqual({ correct: 1, explanations: [words('no'), words('yes')] });
  });
});

describe('an investigation', () => {
  const ids = ['q1', 'q2', 'q3', 'q4', 'q5'];
  const files = Object.fromEntries(
    ids.flatMap(id =>
      ['brief.zh-CN.mdx', 'brief.en.mdx', 'solution.sql'].map(name => [`questions/${id}/${name}`, `SELECT '${id}' AS orders`]),
    ),
  );
  const questions = ids.map(id => ({ id, title: words(id), ...asked, hints: [words('1')], buildsOnPrevious: id !== 'q1' }));
  const definition = { ...open, kind: 'investigation', hidden: plainWorlds, questions };
  const loaded = loadLab(folderOf(definition, { ...files, 'solution.sql': undefined }), 'why');

  it('is handed in question by question, in their order', () => {
    expect(loaded.cover.keys).toEqual(['why.q1', 'why.q2', 'why.q3', 'why.q4', 'why.q5']);
    expect(loaded.questions.get('why.q3')?.lab.case?.place).toMatchObject({ number: 3, id: 'q3', buildsOnPrevious: true });
    expect(loaded.questions.get('why.q3')?.reference.solutionSql).toBe("SELECT 'q3' AS orders");
  });

  it('lends its worlds to questions that have none', () => {
    expect(loaded.questions.get('why.q5')?.reference.hidden).toEqual(plainWorlds);
  });
});

describe('a template', () => {
  const parameters = { month: ['jan', 'feb', 'mar', 'apr', 'may'].map(id => ({ id, label: words(id.toUpperCase()), value: id })) };
  const definition = { ...open, ...asked, hidden: worlds, parameters, why: words('because of {{month}}') };
  const sql = { 'solution.sql': "SELECT '{{month}}' AS orders", 'wrong/none.sql': "SELECT '{{month}}!' AS orders" };

  it('is filled in for each instance, its worlds too', () => {
    const loaded = loadLab(folderOf(definition, sql), 'monthly');
    const may = loaded.questions.get('monthly.may');
    expect(loaded.cover.keys).toHaveLength(5);
    expect(may?.reference).toMatchObject({
      solutionSql: "SELECT 'may' AS orders",
      wrong: { none: "SELECT 'may!' AS orders" },
      isInstance: true,
    });
    expect(may?.reference.hidden[0]?.name.en).toBe('MAY');
    expect(may?.lab.why.en).toBe('because of MAY');
    expect(may?.lab.values).toEqual({ month: words('MAY') });
  });

  it('is refused when its cover names an instance, or a query a parameter that is none', () => {
    expect(() => loadLab(folderOf({ ...definition, title: words('{{month}}') }, sql), 'monthly')).toThrow(
      /lab\.yaml: parameters: .*\{\{month\}\}/,
    );
    expect(() => loadLab(folderOf(definition, { ...sql, 'right/other.sql': 'SELECT {{year}}' }), 'monthly')).toThrow(/\{\{year\}\}/);
  });
});
