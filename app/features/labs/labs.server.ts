import type { Localized } from '~/i18n/locale';
import { contentShelf } from '~/server/content-files.server';
import type { LabDefinition, LabQuestion, LabReport } from './lab-definition';
import { loadLab } from './lab-files.server';
import { labOfKey } from './question-key';

/** A lab as a path or a list shows it. */
export interface LabCover extends Pick<LabDefinition, 'kind' | 'title' | 'skill' | 'level' | 'minutes' | 'tables' | 'metric'> {
  slug: string;
  /** What can be handed in: itself, the questions of an investigation in their order, or the instances of a template. */
  keys: string[];
}

/** What a learner may see of one query to be handed in; safe to return from a loader. */
export interface Lab extends Omit<LabCover, 'keys'> {
  /** The key it is handed in under: see question-key.ts. */
  slug: string;
  labSlug: string;
  why: Localized;
  returns: LabQuestion['returns'];
  compare: LabQuestion['compare'];
  hints: Localized[];
  /** MDX source. */
  briefs: Localized;
  /** What stands in the editor at first; empty where it starts from nothing. */
  starterSql: string;
  /** The options, and not which is right. */
  choice: { question: Localized; options: Localized[] } | undefined;
  report: (LabReport & { sql: string }) | undefined;
  /** What an instance's parameters are called; empty where the lab is no template. */
  values: Record<string, Localized>;
  /** Its place in an investigation. */
  case:
    | {
        place: { number: number; id: string; title: Localized; buildsOnPrevious: boolean };
        siblings: { key: string; title: Localized }[];
      }
    | undefined;
}

/** What grading and the contract test need of one query to be handed in. Never for the browser. */
export interface LabReference {
  slug: string;
  labSlug: string;
  compare: LabQuestion['compare'];
  hidden: LabDefinition['hidden'];
  /** What one query may take on one data set, where the lab differs from the house. */
  deadlineMs?: number;
  /** Where a choice is handed in with the query: which option is right, and what is said of each. */
  choice?: { correct: number; explanations: Localized[] };
  /** For the proof of its hidden worlds; no verdict depends on them. */
  equivalent: LabDefinition['equivalent'];
  threshold: number;
  /** Of a template, whose instances share these terms. */
  isInstance: boolean;
  solutionSql: string;
  /** Other right queries by the name of their way, and wrong ones by the name of their mistake. */
  right: Record<string, string>;
  wrong: Record<string, string>;
  /** SHA-256 (hex) of everything a verdict depends on: the rules, the hidden worlds, the solution and the choice. */
  hash: string;
}

const shelf = contentShelf({ kind: 'labs', load: loadLab });

/** The lab of that slug; undefined when there is none. Throws ContentError when its files are broken. */
export function findLab(slug: string): LabCover | undefined {
  return shelf.read(slug)?.cover;
}

/** What is asked under that key; undefined when there is none. Throws ContentError when its files are broken. */
export function readLab(key: string): Lab | undefined {
  return shelf.read(labOfKey(key))?.questions.get(key)?.lab;
}

/** The solution and the hidden worlds under that key; undefined when there are none. Throws ContentError when its files are broken. */
export function readLabReference(key: string): LabReference | undefined {
  return shelf.read(labOfKey(key))?.questions.get(key)?.reference;
}

/** All labs in the order of their slugs; one that is broken is left out and said in the log. */
export function listLabs(): LabCover[] {
  return shelf.readable().map(({ cover }) => cover);
}

/** All that can be handed in, in the order of their labs; a broken lab's are left out. */
export function listQuestions(): Lab[] {
  return shelf.readable().flatMap(({ questions }) => [...questions.values()].map(({ lab }) => lab));
}

/** The slugs of all labs there are, broken or not. */
export function labSlugs(): string[] {
  return shelf.slugs();
}
