import { Link } from '@remix-run/react';
import { ArrowRight, FlaskConical, Info, Target, TriangleAlert, XCircle } from 'lucide-react';
import { createContext, useContext, useId } from 'react';
import type { ReactNode } from 'react';
import { useText } from '~/i18n/use-text';
import { ButtonLink } from '~/ui/button';
import { Card } from '~/ui/card';
import { classNames } from '~/ui/class-names';
import { SqlBlock } from '~/ui/sql-block';
import type { LessonView } from './lesson-view';
import { messages } from './messages';
import { QuizCard } from './quiz-card';
import { StepTag } from './step-state';

/** What the components of a text look things up in. */
type Shelves = Pick<LessonView, 'slug' | 'figures' | 'quizzes' | 'labs' | 'metrics' | 'terms'>;

const ShelvesContext = createContext<Shelves>({ slug: '', figures: {}, quizzes: {}, labs: {}, metrics: {}, terms: {} });
export const LessonShelves = ShelvesContext.Provider;

const callouts = {
  note: { Icon: Info, frame: 'border-indigo/25 bg-indigo-soft', ink: 'text-indigo' },
  warning: { Icon: TriangleAlert, frame: 'border-amber/30 bg-amber-soft', ink: 'text-amber' },
  mistake: { Icon: XCircle, frame: 'border-seal/30 bg-seal-soft', ink: 'text-seal' },
};

interface CalloutProps {
  kind?: keyof typeof callouts;
  title?: string;
  children: ReactNode;
}

function Callout({ kind = 'note', title, children }: CalloutProps) {
  const t = useText(messages);
  const { Icon, frame, ink } = callouts[kind];
  return (
    <div role="note" className={classNames('my-5 rounded-md border px-4 py-3.5 [&_p+p]:mt-2', frame)}>
      <p className={classNames('flex items-center gap-2 text-sm font-semibold', ink)}>
        <Icon aria-hidden className="size-4 shrink-0" />
        {title ? `${t[kind]} · ${title}` : t[kind]}
      </p>
      <div className="mt-1.5">{children}</div>
    </div>
  );
}

function Figure({ src, alt, caption }: { src: string; alt: string; caption?: string }) {
  const { figures } = useContext(ShelvesContext);
  return (
    <figure className="my-6">
      {/* Narrower than it can be read, a figure scrolls; the tab stop lets a keyboard scroll it. */}
      <div tabIndex={0} className="overflow-x-auto rounded-md border border-line bg-surface p-4 text-ink">
        <div
          role="img"
          aria-label={alt}
          className="[&>svg]:mx-auto [&>svg]:h-auto [&>svg]:w-full [&>svg]:min-w-130"
          // oxlint-disable-next-line react/no-danger -- drawn by the authors of the repository; nothing a person typed ever gets here
          dangerouslySetInnerHTML={{ __html: figures[src] ?? '' }}
        />
      </div>
      {caption && <figcaption className="mt-2 text-center text-sm text-ink-3">{caption}</figcaption>}
    </figure>
  );
}

function Quiz({ id }: { id: string }) {
  const { slug, quizzes } = useContext(ShelvesContext);
  const quiz = quizzes[id];
  return quiz ? <QuizCard key={id} action={`/lessons/${slug}/progress`} quiz={quiz} /> : null;
}

/** A metric by its name, and the way to where it stands. */
function Metric({ slug }: { slug: string }) {
  const t = useText(messages);
  const metric = useContext(ShelvesContext).metrics[slug];
  if (!metric) return null;
  return (
    <Link to={`/metrics/${slug}`} title={`${metric.meaning} ${t.seeMetric}`} className="whitespace-nowrap">
      <Target aria-hidden className="mr-1 inline size-[0.95em] align-[-0.1em]" />
      {metric.title}
    </Link>
  );
}

/** A word of the trade: its definition comes up over it, and it leads to the glossary. One that is only a metric leads to that. */
function Term({ slug, children }: { slug: string; children?: ReactNode }) {
  const { metrics, terms } = useContext(ShelvesContext);
  const [metric, term] = [metrics[slug], terms[slug]];
  if (term) return <GlossaryWord slug={slug} term={term} word={children} />;
  if (!metric) return <dfn className="font-semibold not-italic">{children}</dfn>;
  return (
    <Link to={`/metrics/${slug}`} title={metric.meaning}>
      <dfn className="not-italic">{children ?? metric.title}</dfn>
    </Link>
  );
}

interface GlossaryWordProps {
  slug: string;
  term: LessonView['terms'][string];
  word: ReactNode;
}

/** Without JavaScript: the card stands beside its word and shows when that is pointed at or has the focus. */
function GlossaryWord({ slug, term, word }: GlossaryWordProps) {
  const id = useId();
  return (
    <span className="group/term relative inline-block">
      <Link to={`/glossary#${slug}`} aria-describedby={id} className="text-ink! underline decoration-dotted underline-offset-4">
        <dfn className="not-italic">{word ?? term.name}</dfn>
      </Link>
      <span
        id={id}
        role="tooltip"
        className="invisible absolute bottom-full left-0 z-10 mb-1.5 block w-72 max-w-[80vw] rounded-md border border-line bg-surface px-3.5 py-2.5 text-sm leading-relaxed text-ink-2 shadow-card group-focus-within/term:visible group-hover/term:visible"
      >
        <span className="block font-semibold text-ink">{term.name}</span>
        {term.definition}
      </span>
    </span>
  );
}

function Lab({ slug }: { slug: string }) {
  const t = useText(messages);
  const lab = useContext(ShelvesContext).labs[slug];
  if (!lab) return null;
  const word = lab.state === 'done' ? t.openLabAgain : t.openLab;
  return (
    <Card className="my-4 flex flex-wrap items-center gap-x-4 gap-y-3 p-4">
      <span className="grid size-10 shrink-0 place-items-center rounded-md bg-indigo-soft text-indigo">
        <FlaskConical aria-hidden className="size-5" />
      </span>
      <div className="min-w-40 flex-1">
        <p className="leading-snug font-semibold">{lab.title}</p>
        <p className="num mt-1 flex flex-wrap items-center gap-2 text-sm text-ink-3">
          {t.lab} · {t.minutes(lab.minutes)}
          <StepTag kind="lab" state={lab.state} />
        </p>
      </div>
      <ButtonLink
        to={`/labs/${slug}`}
        tone={lab.state === 'done' ? 'plain' : 'primary'}
        className="no-underline!"
        aria-label={`${word} · ${lab.title}`}
      >
        {word}
        <ArrowRight aria-hidden className="size-4" />
      </ButtonLink>
    </Card>
  );
}

/** A query to read, where the page gives no cell to run it in. */
function Query({ sql }: { sql: string }) {
  const t = useText(messages);
  return <SqlBlock sql={sql} label={t.queryLabel} className="my-4" />;
}

/** What the components of a lesson's text show. A page may replace some (`Query` by a live cell). */
export const lessonParts = { Callout, Figure, Quiz, Metric, Term, Lab, Query };
