import type { ReactNode } from 'react';
import { useText } from '~/i18n/use-text';
import { countSteps } from '~/features/lessons/path-map';
import { nextStep } from '~/features/lessons/next-step';
import { Page, PageHead } from '~/ui/page';
import { messages } from './messages';
import { NextCard, NoPathCard } from './next-card';
import { PathCard } from './path-card';
import { CertifiedStaffCard, FeedbackCard, StreakCard, TimeToAnswerCard } from './side-cards';
import { RoleCards } from './role-cards';
import type { TodayFacts } from './today-facts';

/** `notices`: what other features have to tell the reader first. */
export function TodayPage({ facts, notices }: { facts: TodayFacts; notices?: ReactNode }) {
  const { path, certified, feedback, timeToAnswer } = facts;
  const next = path && nextStep(path);
  return (
    <Page className="grid items-start gap-6 min-[960px]:grid-cols-[1fr_320px]">
      <div className="grid gap-5">
        <Greeting partOfDay={facts.partOfDay} path={path} />
        {notices}
        <RoleCards {...facts} />
        {path && next ? <NextCard path={path} next={next} feedback={feedback} review={facts.review} /> : <NoPathCard />}
        {path && <PathCard path={path} current={next?.kind === 'step' ? next.module : undefined} />}
      </div>
      <aside className="grid content-start gap-4">
        <CertifiedStaffCard {...certified} />
        <FeedbackCard feedback={feedback} />
        <TimeToAnswerCard time={timeToAnswer} />
        <StreakCard streak={facts.streak} />
      </aside>
    </Page>
  );
}

function Greeting({ partOfDay, path }: Pick<TodayFacts, 'partOfDay' | 'path'>) {
  const t = useText(messages);
  const lessons = path ? countSteps(path, 'lesson') : { done: 0, total: 0 };
  const labs = path ? countSteps(path, 'lab') : { done: 0, total: 0 };
  const capstones = path?.capstone.state === 'approved' ? 0 : 1;
  const missing = lessons.total - lessons.done + labs.total - labs.done + capstones;
  const what = path?.certificate ? t.certifiedGreeting : lessons.done + labs.done > 0 ? t.goOn : t.begin;
  const note = missing === 0 ? t.allDone : t.stillNeeded(lessons.total - lessons.done, labs.total - labs.done, capstones);
  return (
    <div className="-mb-4">
      <PageHead title={t.greeting(t[partOfDay], what)} note={path && !path.certificate ? note : undefined} />
    </div>
  );
}
