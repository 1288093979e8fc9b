import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Localized } from '~/i18n/locale';
import { ContentError, readContentText, readContentYaml, readSqlFiles } from '~/server/content-files.server';
import { labDefinition } from './lab-definition';
import type { LabDefinition, LabQuestion } from './lab-definition';
import type { Lab, LabCover, LabReference } from './labs.server';
import { keyOf } from './question-key';
import { UnknownParameter, fillAll, fillSql, fillText, instancesOf } from './template';
import type { LabInstance } from './template';

/** A lab as it is kept: its cover, and each of its questions or instances by key. */
export interface LoadedLab {
  cover: LabCover;
  questions: Map<string, { lab: Lab; reference: LabReference }>;
}

/** The files of one query to be graded. */
interface QuestionFiles {
  briefs: Localized;
  starterSql: string;
  solutionSql: string;
  reportSql: string | undefined;
  right: Record<string, string>;
  wrong: Record<string, string>;
}

type Asked = Pick<LabQuestion, 'returns' | 'compare' | 'deadlineSeconds' | 'equivalent' | 'threshold'> & { hints: Localized[] };

/** Reads a lab's folder. @throws ContentError naming the file and the field that is wrong */
export function loadLab(folder: string, slug: string): LoadedLab {
  const file = join(folder, 'lab.yaml');
  const definition = readContentYaml(file, labDefinition);
  try {
    const questions = definition.questions ? caseOf({ folder, slug, definition }) : instancesIn({ folder, slug, definition });
    return { cover: coverOf(slug, definition, [...questions.keys()]), questions };
  } catch (error) {
    if (error instanceof UnknownParameter) throw new ContentError({ file, field: 'parameters', problem: error.message });
    throw error;
  }
}

function coverOf(slug: string, definition: LabDefinition, keys: string[]): LabCover {
  const { kind, title, skill, level, minutes, tables, metric } = definition;
  // A cover stands for all instances: its words cannot name one.
  return { ...fillAll({ title, skill }, { values: {} }), slug, kind, level, minutes, tables, metric, keys };
}

interface LabFolder {
  folder: string;
  slug: string;
  definition: LabDefinition;
}

/** A lab of one query: the lab itself, or each instance of a template. */
function instancesIn({ folder, slug, definition }: LabFolder): LoadedLab['questions'] {
  const asked = askedOf(folder, definition);
  const files = readQuestion(folder, definition);
  const { parameters, instances } = definition;
  if (!parameters) return new Map([[slug, questionOf({ slug, key: slug, definition, asked, files })]]);
  return new Map(
    instancesOf(parameters, instances).map(instance => {
      const key = keyOf(slug, instance.id);
      const { briefs, ...sql } = files;
      const filled = { ...fillAll(sql, instance), briefs };
      const own = { ...definition, hidden: fillAll(definition.hidden, instance), why: fillText(definition.why, instance) };
      return [key, questionOf({ slug, key, definition: own, asked: fillAll(asked, instance), files: filled, instance })];
    }),
  );
}

function caseOf({ folder, slug, definition }: LabFolder): LoadedLab['questions'] {
  const all = definition.questions ?? [];
  const siblings = all.map(({ id, title }) => ({ key: keyOf(slug, id), title }));
  return new Map(
    all.map((question, index) => {
      const files = readQuestion(join(folder, 'questions', question.id), { kind: 'write' });
      const key = keyOf(slug, question.id);
      const own = { ...definition, hidden: question.hidden ?? definition.hidden };
      const made = questionOf({ slug, key, definition: own, asked: question, files });
      const place = { number: index + 1, id: question.id, title: question.title, buildsOnPrevious: question.buildsOnPrevious };
      return [key, { ...made, lab: { ...made.lab, case: { place, siblings } } }];
    }),
  );
}

/** The schema has seen to it that only an investigation goes without these. */
function askedOf(folder: string, { returns, compare, hints, ...rest }: LabDefinition): Asked {
  if (!returns || !compare || !hints)
    throw new ContentError({ file: join(folder, 'lab.yaml'), problem: 'returns, compare or hints is missing' });
  const { deadlineSeconds, equivalent, threshold } = rest;
  return { returns, compare, hints: [...hints], equivalent, threshold, ...(deadlineSeconds !== undefined && { deadlineSeconds }) };
}

/** What looks right and is not counts among the wrong answers, so that the hidden worlds must tell it. */
function readQuestion(folder: string, { kind }: Pick<LabDefinition, 'kind'>): QuestionFiles {
  const starterFile = join(folder, 'starter.sql');
  const reportSql = kind === 'report' ? readContentText(join(folder, 'report.sql')) : undefined;
  const starterSql = kind === 'repair' || existsSync(starterFile) ? readContentText(starterFile) : (reportSql ?? '');
  return {
    briefs: {
      'zh-CN': readContentText(join(folder, 'brief.zh-CN.mdx')),
      en: readContentText(join(folder, 'brief.en.mdx')),
    },
    starterSql,
    solutionSql: readContentText(join(folder, 'solution.sql')),
    reportSql,
    right: readSqlFiles(join(folder, 'right')),
    wrong: {
      ...readSqlFiles(join(folder, 'wrong')),
      ...(kind === 'repair' && { starter: starterSql }),
      ...(reportSql && { report: reportSql }),
    },
  };
}

interface QuestionParts {
  slug: string;
  key: string;
  definition: LabDefinition;
  asked: Asked;
  files: QuestionFiles;
  instance?: LabInstance;
}

function questionOf({ slug, key, definition, asked, files, instance }: QuestionParts): { lab: Lab; reference: LabReference } {
  const { kind, title, skill, level, minutes, tables, metric, why, choice, report, hidden } = definition;
  const { returns, compare, hints, deadlineSeconds, equivalent, threshold } = asked;
  const { briefs, starterSql, reportSql, solutionSql, right, wrong } = files;
  const fill = <T>(value: T): T => (instance ? fillAll(value, instance) : value);
  const asksToChoose = choice && fill(choice);
  return {
    lab: {
      ...{ slug: key, labSlug: slug, kind, title, skill, level, minutes, tables, metric, why, returns, hints, compare, briefs, starterSql },
      choice: asksToChoose && { question: asksToChoose.question, options: asksToChoose.options.map(option => option.text) },
      report: report && reportSql ? { ...fill(report), sql: fillSql(reportSql, { values: {} }) } : undefined,
      values: Object.fromEntries(Object.entries(instance?.values ?? {}).map(([name, { label }]) => [name, label])),
      case: undefined,
    },
    reference: {
      ...{
        slug: key,
        labSlug: slug,
        compare,
        hidden,
        equivalent,
        threshold,
        isInstance: instance !== undefined,
        solutionSql,
        right,
        wrong,
      },
      ...(deadlineSeconds !== undefined && { deadlineMs: deadlineSeconds * 1000 }),
      ...(asksToChoose && {
        choice: {
          correct: asksToChoose.options.findIndex(option => option.correct),
          explanations: asksToChoose.options.map(option => option.explanation),
        },
      }),
      hash: hashOf([
        compare,
        hidden,
        solutionSql,
        ...(deadlineSeconds === undefined ? [] : [deadlineSeconds]),
        ...(asksToChoose ? [asksToChoose.options.map(option => option.correct)] : []),
      ]),
    },
  };
}

function hashOf(parts: unknown[]): string {
  return createHash('sha256').update(JSON.stringify(parts)).digest('hex');
}
