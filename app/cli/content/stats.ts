import { alignColumns } from '~/features/grading/prove/align-columns';
import { labKind } from '~/features/labs/lab-definition';
import { print, printJson, terminalText } from '../terminal';
import { messages } from './messages';

/** Counts what there is, broken items left out. */
export async function contentStats({ json }: { json?: true }): Promise<void> {
  const t = terminalText(messages);
  const counts = await countContent();
  if (json) return printJson(counts);
  const { labsByKind, ...plain } = counts;
  const names: Record<keyof typeof plain, string> = {
    modules: t.modules,
    modulesWithLessons: `  ${t.modulesWithLessons}`,
    lessons: t.lessons,
    readingMinutes: `  ${t.readingMinutes}`,
    lessonQuestions: `  ${t.lessonQuestions}`,
    moduleQuizzes: t.moduleQuizzes,
    labs: t.labs,
    templates: `  ${t.templates}`,
    instances: `  ${t.instances}`,
    gradable: t.gradable,
    proved: `  ${t.proved}`,
    metrics: t.metrics,
    terms: t.terms,
  };
  const rows = Object.entries(names).map(([key, name]) => [name, String(Object.entries(plain).find(([each]) => each === key)?.[1] ?? 0)]);
  const kinds = Object.entries(labsByKind).map(([kind, count]) => [`  ${kind}`, String(count)]);
  const at = rows.findIndex(([name]) => name === t.labs) + 1;
  for (const line of alignColumns([[t.kind, t.count], ...rows.slice(0, at), ...kinds, ...rows.slice(at)])) print(line);
}

async function countContent() {
  const { listPaths, listLessons } = await import('~/features/lessons/lessons.server');
  const { listModuleQuizzes } = await import('~/features/lessons/quizzes/quizzes.server');
  const { listLabs, readLab } = await import('~/features/labs/labs.server');
  const { listMetrics } = await import('~/features/metrics/definitions.server');
  const { listTerms } = await import('~/features/glossary/glossary.server');
  const { staleProofs } = await import('./look.server');
  const [lessons, labs] = [listLessons(), listLabs()];
  const modules = listPaths().flatMap(path => path.modules);
  const templates = labs.filter(lab => Object.keys(readLab(lab.keys[0] ?? '')?.values ?? {}).length > 0);
  const gradable = sum(labs.map(lab => lab.keys.length));
  return {
    modules: modules.length,
    modulesWithLessons: modules.filter(module => module.lessons.length > 0).length,
    lessons: lessons.length,
    readingMinutes: sum(lessons.map(lesson => lesson.minutes)),
    lessonQuestions: sum(lessons.map(lesson => lesson.quizzes.length)),
    moduleQuizzes: listModuleQuizzes().length,
    labs: labs.length,
    labsByKind: Object.fromEntries(labKind.options.map(kind => [kind, labs.filter(lab => lab.kind === kind).length])),
    templates: templates.length,
    instances: sum(templates.map(lab => lab.keys.length)),
    gradable,
    proved: gradable - sum((await staleProofs()).map(({ keys }) => keys)),
    metrics: listMetrics().length,
    terms: listTerms().length,
  };
}

function sum(numbers: number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
