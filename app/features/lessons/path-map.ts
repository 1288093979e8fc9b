import type { Localized } from '~/i18n/locale';
import type { PathDefinition } from './path-definition';
import type { QuizStanding } from './quizzes/quiz-definition';

/** Not yet opened; opened; read to the end or solved. */
export type StepState = 'new' | 'started' | 'done';
/** Not handed in; with a mentor; given back to be improved; accepted. */
export type CapstoneState = 'new' | 'waiting' | 'returned' | 'approved';

interface StepFacts {
  title: Localized;
  minutes: number;
}

/** What the path's names stand for. */
export interface PathContent {
  path: PathDefinition & { slug: string };
  /** The modules' slugs as the path counts them, where `path` has them in a role's order. */
  order?: string[];
  lessons: Readonly<Record<string, StepFacts & { labs: string[]; requires?: string[] }>>;
  labs: Readonly<Record<string, StepFacts>>;
  capstones: Readonly<Record<string, StepFacts>>;
}

/** What one person has done, by slug. Moments are milliseconds since 1970. */
export interface Progress {
  lessons: Readonly<Record<string, { lastReadAt: number; completed: boolean }>>;
  labs: Readonly<Record<string, { touchedAt: number; draftSaved: boolean; solved: boolean }>>;
  capstones: Readonly<Record<string, CapstoneState>>;
  /** By module; of modules that have a quiz. */
  quizzes: Readonly<Record<string, QuizStanding>>;
  /** By path. */
  certificates: Readonly<Record<string, { serial: string; expiresAt: number }>>;
}

export interface PathStep extends StepFacts {
  kind: 'lesson' | 'lab';
  slug: string;
  state: StepState;
  /** When the person was last here; undefined for a new step. */
  touchedAt: number | undefined;
  /** The server holds a query that is not handed in yet. */
  draftSaved: boolean;
  /** Lessons to be read before this one. Empty when it is open, and for what was begun already. */
  lockedBy: { slug: string; title: Localized }[];
}

export interface PathMapModule {
  slug: string;
  /** Counted from 1. */
  number: number;
  title: Localized;
  summary: Localized;
  /** Empty while the module is being written. */
  steps: PathStep[];
  quiz: QuizStanding | undefined;
  /** Slugs the path names and content cannot show now: broken, or not there. */
  unavailable: string[];
  done: number;
  state: StepState;
}

export interface PathMap {
  slug: string;
  title: Localized;
  summary: Localized;
  modules: PathMapModule[];
  capstone: StepFacts & { slug: string; state: CapstoneState };
  certificate: { serial: string; expiresAt: number } | undefined;
  validMonths: number;
}

/** A path as one person sees it: every lesson followed by the labs it leads to, then the module's other labs. */
export function pathMap(content: PathContent, progress: Progress): PathMap {
  const { path } = content;
  const capstone = path.certificate.capstone;
  return {
    slug: path.slug,
    title: path.title,
    summary: path.summary,
    modules: path.modules.map(module => {
      const steps = stepsOf({ module, content, progress });
      return {
        slug: module.slug,
        number: (content.order ?? path.modules.map(each => each.slug)).indexOf(module.slug) + 1,
        title: module.title,
        summary: module.summary,
        steps,
        quiz: progress.quizzes[module.slug],
        unavailable: unavailableIn(module, content),
        done: steps.filter(step => step.state === 'done').length,
        state: stateOfAll(steps),
      };
    }),
    capstone: {
      slug: capstone,
      ...(content.capstones[capstone] ?? { title: path.title, minutes: 0 }),
      state: progress.capstones[capstone] ?? 'new',
    },
    certificate: progress.certificates[path.slug],
    validMonths: path.certificate.validMonths,
  };
}

/** What the certificate still needs. */
export function countSteps(map: PathMap, kind: PathStep['kind']): { done: number; total: number } {
  const steps = map.modules.flatMap(module => module.steps).filter(step => step.kind === kind);
  return { done: steps.filter(step => step.state === 'done').length, total: steps.length };
}

/** The step after the given one, in the path's order; undefined at the end or for a step that is not on the path. */
export function stepAfter(map: PathMap, place: Pick<PathStep, 'kind' | 'slug'>): PathStep | undefined {
  const steps = map.modules.flatMap(module => module.steps);
  const here = steps.findIndex(step => step.kind === place.kind && step.slug === place.slug);
  return here < 0 ? undefined : steps[here + 1];
}

interface ModuleFacts {
  module: PathDefinition['modules'][number];
  content: PathContent;
  progress: Progress;
}

function stepsOf({ module, content, progress }: ModuleFacts): PathStep[] {
  const met = new Set<string>();
  const steps: PathStep[] = [];
  const addLab = (slug: string) => {
    const lab = content.labs[slug];
    if (!lab || met.has(slug)) return;
    met.add(slug);
    steps.push(labStep({ slug, ...lab }, progress));
  };
  for (const slug of module.lessons) {
    const lesson = content.lessons[slug];
    if (!lesson) continue;
    steps.push({ ...lessonStep({ slug, ...lesson }, progress), lockedBy: lockedBy(slug, content, progress) });
    lesson.labs.filter(lab => module.labs.includes(lab)).forEach(addLab);
  }
  module.labs.forEach(addLab);
  return steps;
}

/** A lesson opens when those it builds on are read; one that was opened before stays open. */
function lockedBy(slug: string, { lessons }: PathContent, progress: Progress): PathStep['lockedBy'] {
  if (progress.lessons[slug]) return [];
  const missing = (lessons[slug]?.requires ?? []).filter(each => !progress.lessons[each]?.completed);
  return missing.flatMap(each => (lessons[each] ? [{ slug: each, title: lessons[each].title }] : []));
}

function unavailableIn({ lessons, labs }: ModuleFacts['module'], content: PathContent): string[] {
  return [...lessons.filter(slug => !(slug in content.lessons)), ...labs.filter(slug => !(slug in content.labs))];
}

function lessonStep({ slug, title, minutes }: StepFacts & { slug: string }, { lessons }: Progress): PathStep {
  const seen = lessons[slug];
  const state = seen?.completed ? 'done' : seen ? 'started' : 'new';
  return { kind: 'lesson', slug, title, minutes, state, touchedAt: seen?.lastReadAt, draftSaved: false, lockedBy: [] };
}

function labStep({ slug, title, minutes }: StepFacts & { slug: string }, { labs }: Progress): PathStep {
  const seen = labs[slug];
  const state = seen?.solved ? 'done' : seen ? 'started' : 'new';
  return { kind: 'lab', slug, title, minutes, state, touchedAt: seen?.touchedAt, draftSaved: seen?.draftSaved ?? false, lockedBy: [] };
}

function stateOfAll(steps: PathStep[]): StepState {
  if (steps.length > 0 && steps.every(step => step.state === 'done')) return 'done';
  return steps.some(step => step.state !== 'new') ? 'started' : 'new';
}
