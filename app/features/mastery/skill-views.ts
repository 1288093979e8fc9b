import type { Localized } from '~/i18n/locale';
import type { MasteryWord } from './knowledge-tracing';
import type { SkillView } from './skills-card';

interface Standing {
  slug: string;
  title: Localized;
  word: MasteryWord;
  dueAt: Date | undefined;
  labs: string[];
  lessons: string[];
}

/** The skills as the page shows them; what is due leads to a lab that uses it, what was never met to its lesson. */
export function skillViews(
  standings: readonly Standing[],
  { solved, now }: { solved: { has(lab: string): boolean }; now: Date },
): SkillView[] {
  return standings.map(({ slug, title, word, dueAt, labs, lessons }) => {
    const isDue = dueAt !== undefined && dueAt <= now;
    const lab = isDue ? (labs.find(each => solved.has(each)) ?? labs[0]) : labs.find(each => !solved.has(each));
    const to = lab !== undefined && word !== 'unseen' ? `/labs/${lab}` : `/lessons/${lessons[0]}`;
    return { slug, title, word, isDue, to };
  });
}

/** What to go over first today: of what is due, what has waited longest. */
export function firstDue(
  standings: readonly Standing[],
  facts: { solved: { has(lab: string): boolean }; now: Date },
): SkillView | undefined {
  const due = standings.filter(({ dueAt }) => dueAt !== undefined && dueAt <= facts.now);
  const [longest] = due.toSorted((a, b) => (a.dueAt?.getTime() ?? 0) - (b.dueAt?.getTime() ?? 0));
  return longest && skillViews([longest], facts)[0];
}
