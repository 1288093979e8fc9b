import { Link } from '@remix-run/react';
import { ChevronLeft, ChevronRight, Maximize, Pause, Play } from 'lucide-react';
import type { ReactNode } from 'react';
import { formatDateTime } from '~/i18n/formats';
import { useLocale } from '~/i18n/use-locale';
import { useText } from '~/i18n/use-text';
import { Button, ButtonLink } from '~/ui/button';
import { classNames } from '~/ui/class-names';
import { Notice } from '~/ui/notice';
import { Stamp } from '~/ui/stamp';
import { Tag } from '~/ui/tag';
import { messages as goalMessages } from '../messages';
import { messages } from './messages';
import { useRotation } from './use-rotation';
import type { Rotation } from './use-rotation';
import { useWallBoard } from './use-wall-board';
import { unjudged } from './wall-board';
import type { Line, WallBoard } from './wall-board';
import { GoalSlide, OverviewSlide } from './wall-slides';

interface WallPageProps {
  board: WallBoard;
  /** A person who came in with their own account may leave, and may look after the screens. */
  person: { managesScreens: boolean } | undefined;
}

/** The goals on a screen that everybody passes: one slide after the other, and honest about how old they are. */
export function WallPage({ board: initial, person }: WallPageProps) {
  const { board: latest, line } = useWallBoard(initial);
  const t = useText(messages);
  const board = line.kind === 'silent' ? unjudged(latest) : latest;
  const rotation = useRotation(board.goals.length + 1);
  const face = board.goals[rotation.place - 1];
  if (line.kind === 'refused') return <Refused />;
  return (
    <main id="content" tabIndex={-1} className="flex min-h-dvh flex-col gap-5 bg-paper px-5 py-4 outline-none lg:h-dvh lg:px-10 lg:py-6">
      <WallHead board={board} line={line} />
      <section
        aria-roledescription="carousel"
        aria-label={t.wall}
        className={classNames('flex min-h-0 grow flex-col', line.kind === 'silent' && 'opacity-75')}
      >
        {face ? <GoalSlide key={face.goal.slug} face={face} /> : <OverviewSlide board={board} />}
      </section>
      <WallFoot rotation={rotation} count={board.goals.length + 1}>
        {person && (
          <>
            {person.managesScreens && (
              <ButtonLink to="/goals/wall/screens" tone="quiet">
                {t.screens}
              </ButtonLink>
            )}
            <ButtonLink to="/goals" tone="quiet">
              {t.leave}
            </ButtonLink>
          </>
        )}
      </WallFoot>
    </main>
  );
}

/** Whose numbers these are, and how old. */
function WallHead({ board, line }: { board: WallBoard; line: Line }) {
  const locale = useLocale();
  const t = useText(messages);
  const goalText = useText(goalMessages);
  const servedAt = formatDateTime(board.servedAt, locale);
  return (
    <header className="grid gap-3">
      <div className="flex flex-wrap items-center gap-x-4 gap-y-1">
        <Stamp />
        <h1 className="lg:text-3xl">{board.title[locale]}</h1>
        <Tag tone="indigo">{goalText.sampleData}</Tag>
        <p className="num ml-auto text-ink-2 lg:text-xl">
          {[t.asOf(board.watermark), goalText.monthOfYear(board.month.now, board.month.total), t.lastAnswer(servedAt)].join(' · ')}
        </p>
      </div>
      {line.kind === 'silent' && (
        <Notice tone="amber" role="status" className="num lg:text-xl">
          {t.silent(servedAt)}
        </Notice>
      )}
    </header>
  );
}

interface WallFootProps {
  rotation: Rotation;
  count: number;
  children: ReactNode;
}

function WallFoot({ rotation: { place, playing, go, toggle }, count, children }: WallFootProps) {
  const t = useText(messages);
  return (
    <footer className="flex flex-wrap items-center gap-1 text-ink-3">
      <Button tone="quiet" onClick={() => go(-1)} aria-label={t.previous}>
        <ChevronLeft aria-hidden className="size-5" />
      </Button>
      <Button tone="quiet" onClick={toggle}>
        {playing ? <Pause aria-hidden className="size-5" /> : <Play aria-hidden className="size-5" />}
        {playing ? t.pause : t.play}
      </Button>
      <Button tone="quiet" onClick={() => go(1)} aria-label={t.next}>
        <ChevronRight aria-hidden className="size-5" />
      </Button>
      {/* Announced when a person turns the page, not when the wall does. */}
      <p aria-live={playing ? 'off' : 'polite'} className="num px-2">
        {t.slideOf(place + 1, count)}
      </p>
      <span className="ml-auto flex flex-wrap gap-1">
        {children}
        <Button tone="quiet" onClick={() => void document.documentElement.requestFullscreen()}>
          <Maximize aria-hidden className="size-4" />
          {t.fullScreen}
        </Button>
      </span>
    </footer>
  );
}

/** Turned off: nothing of the company stays on the screen. */
function Refused() {
  const t = useText(messages);
  return (
    <main id="content" className="grid min-h-dvh place-content-center gap-2 bg-paper px-6 text-center">
      <h1>{t.refused}</h1>
      <p className="text-ink-3">{t.refusedNote}</p>
      <p>
        <Link to="/goals/wall" reloadDocument className="text-indigo hover:underline">
          {t.entrance}
        </Link>
      </p>
    </main>
  );
}
