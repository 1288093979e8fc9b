import type { ReactNode } from 'react';
import type { NextStep } from '~/features/lessons/next-step';
import type { PathMap } from '~/features/lessons/path-map';
import { useLocalized, useText } from '~/i18n/use-text';
import { ButtonLink } from '~/ui/button';
import { Card } from '~/ui/card';
import { EmptyState } from '~/ui/page';
import { Tag } from '~/ui/tag';
import type { Tone } from '~/ui/tag';
import { messages } from './messages';
import type { FeedbackFacts, TodayFacts } from './today-facts';

interface NextCardProps {
  path: PathMap;
  next: NextStep;
  feedback: FeedbackFacts | undefined;
  review: TodayFacts['review'];
}

/** The one thing to do next. */
export function NextCard({ path, next, feedback, review }: NextCardProps) {
  const t = useText(messages);
  const pick = useLocalized();
  const capstoneTitle = t.capstoneTitle(pick(path.capstone.title));
  const capstone = `/capstone/${path.capstone.slug}`;
  // What was begun comes before what is due, and what is due before anything new.
  if (review && next.kind === 'step' && !next.resumed)
    return (
      <Frame tag={t.reviewDue} tone="amber" title={pick(review.title)} note={t.reviewNote}>
        <ButtonLink to={review.to} tone="primary">
          {t.reviewButton}
        </ButtonLink>
        <ButtonLink to={`/${next.step.kind}s/${next.step.slug}`}>{`${t.nextUp} · ${pick(next.step.title)}`}</ButtonLink>
      </Frame>
    );
  switch (next.kind) {
    case 'step':
      return <StepCard next={next} feedback={feedback} />;
    case 'capstone':
      return (
        <Frame
          tag={next.returned ? t.stateReturned : t.nextUp}
          tone={next.returned ? 'amber' : 'indigo'}
          title={capstoneTitle}
          note={next.returned ? t.capstoneReturned : t.capstoneNew}
        >
          <ButtonLink to={capstone} tone="primary">
            {next.returned ? t.capstoneMend : t.capstoneStart}
          </ButtonLink>
        </Frame>
      );
    case 'waiting':
      return (
        <Frame tag={t.stateWaiting} tone="indigo" title={t.waitingTitle} note={t.waitingNote}>
          <ButtonLink to="/playground">{t.openPlayground}</ButtonLink>
          <ButtonLink to={capstone}>{capstoneTitle}</ButtonLink>
        </Frame>
      );
    case 'complete':
      return (
        <Frame tag={t.stateApproved} tone="jade" title={t.completeTitle} note={t.completeNote}>
          <ButtonLink to="/certificates">{t.seeCertificate}</ButtonLink>
        </Frame>
      );
    case 'certified':
      return (
        <Frame tag={t.stateApproved} tone="jade" title={t.certifiedTitle} note={t.certifiedNote(next.serial)}>
          <ButtonLink to="/certificates" tone="primary">
            {t.seeCertificate}
          </ButtonLink>
          <ButtonLink to="/playground">{t.openPlayground}</ButtonLink>
        </Frame>
      );
  }
}

function StepCard({ next, feedback }: { next: Extract<NextStep, { kind: 'step' }>; feedback: FeedbackFacts | undefined }) {
  const t = useText(messages);
  const pick = useLocalized();
  const { step, module, place, resumed } = next;
  const first = !resumed && module.number === 1 && module.done === 0;
  const facts = [
    t.stepOf(pick(module.title), module.done, module.steps.length),
    t.minutes(step.minutes),
    ...(step.draftSaved ? [t.draftSaved] : []),
  ];
  return (
    <Frame
      tag={resumed ? t.resume : first ? t.startHere : t.nextUp}
      tone="indigo"
      title={`${module.number}.${place} ${pick(step.title)}`}
      note={facts.join(' · ')}
    >
      <ButtonLink to={`/${step.kind}s/${step.slug}`} tone="primary">
        {resumed ? t.goOnButton : t.startButton}
      </ButtonLink>
      {feedback && <ButtonLink to={`/capstone/${feedback.capstoneSlug}`}>{t.readFeedback}</ButtonLink>}
    </Frame>
  );
}

interface FrameProps {
  tag: string;
  tone: Tone;
  title: string;
  note: string;
  children: ReactNode;
}

function Frame({ tag, tone, title, note, children }: FrameProps) {
  return (
    <Card className="grid gap-3 p-6">
      <Tag tone={tone} className="justify-self-start">
        {tag}
      </Tag>
      <h2 className="text-xl">{title}</h2>
      <p className="num text-ink-2">{note}</p>
      <div className="mt-1 flex flex-wrap gap-2">{children}</div>
    </Card>
  );
}

export function NoPathCard() {
  const t = useText(messages);
  return (
    <Card>
      <EmptyState title={t.noPath}>{t.noPathNote}</EmptyState>
    </Card>
  );
}
