import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Localized } from '~/i18n/locale';
import { contentShelf, readContentText, readContentYaml, readSqlFiles } from '~/server/content-files.server';
import { labDefinition } from './lab-definition';
import type { LabDefinition } from './lab-definition';

/** What a learner may see of a lab; safe to return from a loader. */
export interface Lab extends Omit<LabDefinition, 'hidden' | 'equivalent' | 'threshold'> {
  slug: string;
  /** MDX source. */
  briefs: Localized;
  /** What stands in the editor at first; empty where the lab starts from nothing. */
  starterSql: string;
}

/** What grading and the contract test need of a lab. Never for the browser. */
export interface LabReference {
  slug: string;
  compare: LabDefinition['compare'];
  hidden: LabDefinition['hidden'];
  /** What one query may take on one data set, where the lab differs from the house. */
  deadlineMs?: number;
  /** For the proof of its hidden worlds; no verdict depends on them. */
  equivalent: LabDefinition['equivalent'];
  threshold: number;
  solutionSql: string;
  /** Other right queries by the name of their way, and wrong ones by the name of their mistake. */
  right: Record<string, string>;
  wrong: Record<string, string>;
  /** SHA-256 (hex) of everything a verdict depends on: the rules, the hidden worlds and the solution. */
  hash: string;
}

const shelf = contentShelf({ kind: 'labs', load: loadLab });

/** The lab of that name; undefined when there is none. Throws ContentError when its files are broken. */
export function readLab(slug: string): Lab | undefined {
  return shelf.read(slug)?.lab;
}

/** The solution and the hidden worlds of a lab; undefined when there is none. Throws ContentError when its files are broken. */
export function readLabReference(slug: string): LabReference | undefined {
  return shelf.read(slug)?.reference;
}

/** All labs in the order of their slugs. Throws ContentError when one is broken. */
export function listLabs(): Lab[] {
  return shelf.slugs().flatMap(slug => readLab(slug) ?? []);
}

function loadLab(folder: string, slug: string): { lab: Lab; reference: LabReference } {
  const { hidden, equivalent, threshold, ...open } = readContentYaml(join(folder, 'lab.yaml'), labDefinition);
  const starter = join(folder, 'starter.sql');
  const solutionSql = readContentText(join(folder, 'solution.sql'));
  return {
    lab: {
      ...open,
      slug,
      briefs: {
        'zh-CN': readContentText(join(folder, 'brief.zh-CN.mdx')),
        en: readContentText(join(folder, 'brief.en.mdx')),
      },
      starterSql: existsSync(starter) ? readContentText(starter) : '',
    },
    reference: {
      slug,
      compare: open.compare,
      hidden,
      ...(open.deadlineSeconds !== undefined && { deadlineMs: open.deadlineSeconds * 1000 }),
      equivalent,
      threshold,
      solutionSql,
      right: readSqlFiles(join(folder, 'right')),
      wrong: readSqlFiles(join(folder, 'wrong')),
      hash: createHash('sha256')
        .update(JSON.stringify([open.compare, hidden, solutionSql, ...(open.deadlineSeconds === undefined ? [] : [open.deadlineSeconds])]))
        .digest('hex'),
    },
  };
}
