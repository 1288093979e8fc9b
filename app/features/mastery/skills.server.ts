import { join } from 'node:path';
import { db } from '~/server/db.server';
import { contentFolder, readContentYaml } from '~/server/content-files.server';
import { masteryWord } from './knowledge-tracing';
import type { MasteryWord, Observation } from './knowledge-tracing';
import { reviewed } from './repetition.server';
import { skillBook } from './skill-definition';
import type { SkillBook } from './skill-definition';
import { dayOf, streakOn } from './streak';
import type { Localized } from '~/i18n/locale';
import { labOfKey } from '~/features/labs/question-key';

/** Read once per process in production, and anew in development. Throws ContentError when the file is broken. */
let known: SkillBook | undefined;
export function readSkills(): SkillBook {
  if (known && process.env.NODE_ENV === 'production') return known;
  known = readContentYaml(join(contentFolder('.'), 'skills.yaml'), skillBook);
  return known;
}

/** Which labs a lesson leads to. */
type LabsOfLesson = Readonly<Record<string, readonly string[]>>;

export interface SkillStanding {
  slug: string;
  title: Localized;
  word: MasteryWord;
  /** When it should be used again; undefined before it was used. */
  dueAt: Date | undefined;
  labs: string[];
  lessons: string[];
}

/** How a person stands in each skill that has lessons. */
export async function skillStandings(userId: string, labsOfLesson: LabsOfLesson): Promise<SkillStanding[]> {
  const { skills, model } = readSkills();
  const [evidence, reviews] = await Promise.all([evidenceOf(userId), db.skillReview.findMany({ where: { userId } })]);
  return skills.flatMap(({ slug, title, lessons: named }) => {
    const lessons = named.filter(lesson => lesson in labsOfLesson);
    const labs = [...new Set(lessons.flatMap(lesson => labsOfLesson[lesson] ?? []))];
    const seen = evidence.filter(each => (each.kind === 'lab' ? labs.includes(each.of) : lessons.includes(each.of)));
    const dueAt = reviews.find(review => review.skill === slug)?.dueAt;
    return lessons.length === 0 ? [] : [{ slug, title, word: masteryWord(seen, model), dueAt, labs, lessons }];
  });
}

interface Evidence extends Observation {
  /** The lab's or the lesson's slug. */
  of: string;
  at: Date;
}

/** In the order of time: first answers to questions (a later right one counts as another opportunity), and labs handed in. */
async function evidenceOf(userId: string): Promise<Evidence[]> {
  const [answers, submissions] = await Promise.all([
    db.quizAnswer.findMany({ where: { userId } }),
    db.submission.findMany({
      where: { userId, job: { resultId: { not: null } } },
      select: {
        labSlug: true,
        sqlHash: true,
        createdAt: true,
        job: { select: { resultId: true } },
        results: { select: { id: true, accepted: true } },
      },
    }),
  ]);
  const texts = new Set<string>();
  const labs = submissions.flatMap(({ labSlug, sqlHash, createdAt, job, results }): Evidence[] => {
    const text = `${labSlug} ${sqlHash}`;
    if (texts.has(text)) return [];
    texts.add(text);
    const correct = results.some(result => result.id === job?.resultId && result.accepted);
    return [{ kind: 'lab', of: labOfKey(labSlug), at: createdAt, correct }];
  });
  const questions = answers.flatMap(({ lessonSlug, correct, tries, answeredAt }): Evidence[] => {
    const once: Evidence = { kind: 'question', of: lessonSlug, at: answeredAt, correct: correct && tries === 1 };
    return tries > 1 && correct ? [once, { ...once, correct: true }] : [once];
  });
  return [...labs, ...questions].sort((a, b) => a.at.getTime() - b.at.getTime());
}

interface Used {
  userId: string;
  /** The lab or lesson in which it showed. */
  of: { lab: string } | { lesson: string };
  correct: boolean;
  labsOfLesson: LabsOfLesson;
  now: Date;
}

/** A skill was used: the memory of it is scheduled anew. A second right use on one day changes nothing; a failure always counts. */
export async function recordUse({ userId, of, correct, labsOfLesson, now }: Used): Promise<void> {
  const { skills, retention } = readSkills();
  const holds = (lesson: string) => ('lesson' in of ? lesson === of.lesson : labsOfLesson[lesson]?.includes(of.lab) === true);
  for (const { slug: skill } of skills.filter(({ lessons }) => lessons.some(holds))) {
    const key = { userId, skill };
    const before = await db.skillReview.findUnique({ where: { userId_skill: key } });
    if (before && dayOf(before.reviewedAt) === dayOf(now) && correct) continue;
    const next = { ...reviewed(before?.card, { correct, retention, now }), reviewedAt: now };
    await db.skillReview.upsert({ where: { userId_skill: key }, create: { ...key, ...next }, update: next });
  }
}

/** Working days in a row on which a person ran a query, answered, or handed something in. */
export async function learningStreak(userId: string, now: Date): Promise<number> {
  const since = new Date(now.getTime() - 400 * 86_400_000);
  const [submissions, runs, answers, lessons] = await Promise.all([
    db.submission.findMany({ where: { userId, createdAt: { gt: since } }, select: { createdAt: true } }),
    db.queryRun.findMany({ where: { userId, ranAt: { gt: since } }, select: { ranAt: true } }),
    db.quizAnswer.findMany({ where: { userId, answeredAt: { gt: since } }, select: { answeredAt: true } }),
    db.lessonProgress.findMany({ where: { userId, completedAt: { gt: since } }, select: { completedAt: true } }),
  ]);
  const moments = [
    ...submissions.map(each => each.createdAt),
    ...runs.map(each => each.ranAt),
    ...answers.map(each => each.answeredAt),
    ...lessons.flatMap(each => each.completedAt ?? []),
  ];
  return streakOn(dayOf(now), new Set(moments.map(dayOf)));
}
