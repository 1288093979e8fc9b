import { join } from 'node:path';
import type { Locale, Localized } from '~/i18n/locale';
import { ContentError, contentFolder } from '~/server/content-files.server';
import { mdxModule } from '~/server/mdx.server';
import type { MdxModule } from '~/server/mdx.server';
import type { Quiz } from './lesson-definition';
import { quizAnswersOf } from './lesson-progress.server';
import type { LabLink, LessonView, QuizView } from './lesson-view';
import type { Lesson } from './lessons.server';
import { stepAfter } from './path-map';
import type { PathMap } from './path-map';
import { figureMarkup } from './svg-markup';

interface Reader {
  userId: string;
  locale: Locale;
  /** The paths as this reader sees them. */
  paths: PathMap[];
  labs: { slug: string; title: Localized; minutes: number }[];
  metrics: { id: string; title: Localized; meaning: Localized }[];
  /** The glossary's; none where a page has no use for them. */
  terms?: { slug: string; term: Localized; definition: Localized }[];
  completed: boolean;
}

/** A lesson as one person reads it. Throws ContentError when its text is broken or names what does not exist. */
export async function lessonView(lesson: Lesson, reader: Reader): Promise<LessonView> {
  const { userId, locale, paths, metrics, terms = [], completed } = reader;
  const file = join(contentFolder('lessons'), lesson.slug, `${locale}.mdx`);
  const [content, answers] = await Promise.all([mdxModule(file), quizAnswersOf({ userId, lessonSlug: lesson.slug })]);
  const module = paths.flatMap(path => path.modules).find(candidate => hasLesson(candidate.steps, lesson.slug));
  const path = paths.find(candidate => candidate.modules.some(each => each === module));
  const view: LessonView = {
    slug: lesson.slug,
    title: lesson.title[locale],
    summary: lesson.summary[locale],
    minutes: lesson.minutes,
    module: module && { number: module.number, title: module.title },
    content: { key: content.key, headings: content.headings },
    figures: Object.fromEntries(Object.entries(lesson.figures).map(([src, svg]) => [src, figureMarkup(svg[locale], src)])),
    quizzes: Object.fromEntries(lesson.quizzes.map(quiz => [quiz.id, quizView(quiz, { locale, choice: answers[quiz.id] })])),
    labs: Object.fromEntries(labLinks(reader).map(lab => [lab.slug, lab])),
    metrics: Object.fromEntries(
      metrics.map(({ id, title, meaning }) => [id, { slug: id, title: title[locale], meaning: meaning[locale] }]),
    ),
    terms: Object.fromEntries(
      terms
        .filter(({ slug }) => content.elements.some(({ name, attributes }) => name === 'Term' && attributes.slug === slug))
        .map(({ slug, term, definition }) => [slug, { name: term[locale], definition: definition[locale] }]),
    ),
    completed,
    next: path && stepAfter(path, { kind: 'lesson', slug: lesson.slug }),
  };
  requireNamed({ file, content, view });
  return view;
}

function hasLesson(steps: { kind: string; slug: string }[], slug: string): boolean {
  return steps.some(step => step.kind === 'lesson' && step.slug === slug);
}

/** Tells what was said about the option picked, and nothing about the others. */
export function quizView(quiz: Quiz, { locale, choice }: { locale: Locale; choice: number | undefined }): QuizView {
  const picked = choice === undefined ? undefined : quiz.options[choice];
  return {
    id: quiz.id,
    question: quiz.question[locale],
    options: quiz.options.map(option => option.text[locale]),
    answer: choice === undefined || !picked ? undefined : { choice, correct: picked.correct, explanation: picked.explanation[locale] },
  };
}

function labLinks({ labs, paths, locale }: Reader): LabLink[] {
  const steps = paths.flatMap(path => path.modules).flatMap(module => module.steps);
  return labs.map(({ slug, title, minutes }) => ({
    slug,
    title: title[locale],
    minutes,
    state: steps.find(step => step.kind === 'lab' && step.slug === slug)?.state ?? 'new',
  }));
}

/** A lab that is broken for the time being leaves a gap, and does not take its lesson with it. */
function requireNamed({ file, content, view }: { file: string; content: Pick<MdxModule, 'elements'>; view: LessonView }): void {
  const shelves: Record<string, { attribute: string; known: object }> = {
    Quiz: { attribute: 'id', known: view.quizzes },
    Figure: { attribute: 'src', known: view.figures },
    Metric: { attribute: 'slug', known: view.metrics },
  };
  for (const { name, attributes, line } of content.elements) {
    const shelf = shelves[name];
    const named = shelf && (attributes[shelf.attribute] ?? '');
    if (shelf && named !== undefined && !(named in shelf.known))
      throw new ContentError({ file, field: `line ${line}`, problem: `<${name}> names “${named}”, which does not exist` });
  }
}
