import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readLock } from '~/features/grading/prove/locks.server';
import { proofHash } from '~/features/grading/prove/prove-lab.server';
import { createWorlds } from '~/features/grading/worlds.server';
import { listCapstones } from '~/features/certification/capstones.server';
import { listTerms, listTopics, readTopic, topicSlugs } from '~/features/glossary/glossary.server';
import { readSkills } from '~/features/mastery/skills.server';
import { findLab, labSlugs, listLabs, readLabReference } from '~/features/labs/labs.server';
import { lessonSlugs, listLessons, listPaths, pathSlugs, readLesson, readPath } from '~/features/lessons/lessons.server';
import { readModuleQuiz, quizSlugs } from '~/features/lessons/quizzes/quizzes.server';
import { listMetrics } from '~/features/metrics/definitions.server';
import { ContentError } from '~/server/content-files.server';
import { env } from '~/server/env.server';
import { compileMdx, mdxFiles } from '~/server/mdx.server';
import { terminalText } from '../terminal';
import { findingsOf } from './advice';
import { lineOfWord, nearestName } from '~/features/labs/authoring/finding';
import type { Finding } from '~/features/labs/authoring/finding';
import { messages } from './messages';

/** Every item and every text is read; what cannot be is told. */
export async function brokenFiles(): Promise<{ findings: Finding[]; looked: number }> {
  const readers: (() => unknown)[] = [
    ...lessonSlugs().map(slug => () => readLesson(slug)),
    ...labSlugs().map(slug => () => findLab(slug)),
    ...pathSlugs().map(slug => () => readPath(slug)),
    ...quizSlugs().map(slug => () => readModuleQuiz(slug)),
    ...topicSlugs().map(slug => () => readTopic(slug)),
    readSkills,
    ...mdxFiles().map(file => async () => compileMdx(file)),
  ];
  const findings: Finding[] = [];
  for (const read of readers) {
    try {
      await read();
    } catch (error) {
      if (!(error instanceof ContentError)) throw error;
      findings.push(...findingsOf(error));
    }
  }
  return { findings, looked: readers.length };
}

interface Link {
  file: string;
  slug: string;
  what: 'lesson' | 'lab' | 'metric' | 'capstone' | 'module' | 'term';
  known: readonly string[];
}

/** Names that lead nowhere. */
export function missingLinks(): Finding[] {
  const t = terminalText(messages);
  const links = [...linksOfPaths(), ...linksOfLessons(), ...linksOfLabs(), ...linksOfQuizzes(), ...linksOfTerms()];
  return links
    .filter(({ slug, known }) => !known.includes(slug))
    .map(({ file, slug, what, known }) => ({
      file,
      line: lineOfWord(readFileSync(file, 'utf8'), slug),
      what: t.noSuch(t[what], slug),
      how: t.nameExisting(nearestName(slug, known)),
      weight: 'fault',
    }));
}

function linksOfPaths(): Link[] {
  const capstones = listCapstones().map(({ slug }) => slug);
  return listPaths().flatMap(path => {
    const file = join('content', 'paths', `${path.slug}.yaml`);
    return [
      ...path.modules.flatMap(module => module.lessons).map((slug): Link => ({ file, slug, what: 'lesson', known: lessonSlugs() })),
      ...path.modules.flatMap(module => module.labs).map((slug): Link => ({ file, slug, what: 'lab', known: labSlugs() })),
      { file, slug: path.certificate.capstone, what: 'capstone', known: capstones },
    ];
  });
}

function linksOfLessons(): Link[] {
  const metrics = listMetrics().map(({ id }) => id);
  return listLessons().flatMap(lesson => {
    const file = join('content', 'lessons', lesson.slug, 'lesson.yaml');
    return [
      ...lesson.labs.map((slug): Link => ({ file, slug, what: 'lab', known: labSlugs() })),
      ...lesson.metrics.map((slug): Link => ({ file, slug, what: 'metric', known: metrics })),
      ...lesson.requires.map((slug): Link => ({ file, slug, what: 'lesson', known: lessonSlugs() })),
    ];
  });
}

function linksOfLabs(): Link[] {
  const metrics = listMetrics().map(({ id }) => id);
  return listLabs().flatMap(({ slug: lab, metric }): Link[] =>
    metric === undefined ? [] : [{ file: join('content', 'labs', lab, 'lab.yaml'), slug: metric, what: 'metric', known: metrics }],
  );
}

function linksOfQuizzes(): Link[] {
  const modules = listPaths().flatMap(path => path.modules.map(module => module.slug));
  return quizSlugs().map(slug => ({ file: join('content', 'quizzes', `${slug}.yaml`), slug, what: 'module', known: modules }));
}

function linksOfTerms(): Link[] {
  const [terms, metrics] = [listTerms().map(({ slug }) => slug), listMetrics().map(({ id }) => id)];
  return listTopics().flatMap(topic => {
    const file = join('content', 'glossary', `${topic.slug}.yaml`);
    return topic.terms.flatMap(({ see, metric }) => [
      ...see.map((slug): Link => ({ file, slug, what: 'term', known: terms })),
      ...(metric === undefined ? [] : [{ file, slug: metric, what: 'metric', known: metrics } satisfies Link]),
    ]);
  });
}

/** What fails nothing: content no path leads to, and proofs that are out of date. */
export async function remarks(): Promise<Finding[]> {
  const t = terminalText(messages);
  const modules = listPaths().flatMap(path => path.modules);
  const remark = (file: string, what: string, how: string): Finding => ({ file, line: 1, what, how, weight: 'remark' });
  const unreached = (slugs: string[], reached: string[]) => slugs.filter(slug => !reached.includes(slug));
  const lessons = unreached(
    lessonSlugs(),
    modules.flatMap(module => module.lessons),
  );
  const labs = unreached(labSlugs(), [...modules.flatMap(module => module.labs), ...listLessons().flatMap(lesson => lesson.labs)]);
  return [
    ...lessons.map(slug => remark(join('content', 'lessons', slug, 'lesson.yaml'), t.unreached, t.addToPath)),
    ...labs.map(slug => remark(join('content', 'labs', slug, 'lab.yaml'), t.unreached, t.addToLesson)),
    ...(await staleProofs()).map(({ slug, keys }) =>
      remark(join('content', 'labs', slug, 'proof.lock.json'), t.staleProof(keys), t.renewProof),
    ),
  ];
}

/** Labs with proofs that are out of date, and how many. */
export async function staleProofs(): Promise<{ slug: string; keys: number }[]> {
  const worlds = createWorlds(join(env.dataDir, 'worlds'));
  const found = await Promise.all(
    listLabs().map(async ({ slug, keys }) => {
      const lock = readLock(slug);
      const references = keys.flatMap(key => readLabReference(key) ?? []);
      const hashes = await Promise.all(references.map(async lab => lock[lab.slug]?.hash === (await proofHash(lab, worlds))));
      return { slug, keys: hashes.filter(isCurrent => !isCurrent).length };
    }),
  );
  return found.filter(({ keys }) => keys > 0);
}
