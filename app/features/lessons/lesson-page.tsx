import { Link, useFetcher } from '@remix-run/react';
import { ArrowRight, Check, ChevronRight, Clock } from 'lucide-react';
import { useMemo } from 'react';
import { useLocalized, useText } from '~/i18n/use-text';
import { Button, ButtonLink } from '~/ui/button';
import { Card } from '~/ui/card';
import { MdxContent } from '~/ui/mdx-content';
import type { MdxComponents } from '~/ui/mdx-content';
import { Page } from '~/ui/page';
import { LessonShelves, lessonParts } from './lesson-parts';
import type { LessonView } from './lesson-view';
import { messages } from './messages';
import { TableOfContents } from './table-of-contents';

interface LessonPageProps {
  lesson: LessonView;
  /** Components of the text that belong to other features; a constant of the route. */
  embeds?: MdxComponents;
}

export function LessonPage({ lesson, embeds }: LessonPageProps) {
  const components = useMemo(() => ({ ...lessonParts, ...embeds }), [embeds]);
  return (
    <Page className="flex justify-center min-[1200px]:gap-14">
      <article className="w-full max-w-[720px] min-w-0">
        <LessonHead lesson={lesson} />
        <div className="prose [&_:is(h2,h3)]:scroll-mt-20">
          <LessonShelves value={lesson}>
            <MdxContent key={lesson.content.key} moduleKey={lesson.content.key} components={components} />
          </LessonShelves>
        </div>
        <LessonEnd lesson={lesson} />
      </article>
      <div>
        <TableOfContents {...lesson.content} />
      </div>
    </Page>
  );
}

function LessonHead({ lesson }: { lesson: LessonView }) {
  const t = useText(messages);
  const pick = useLocalized();
  return (
    <header className="mb-7 border-b border-line pb-6">
      <nav aria-label={t.breadcrumb} className="mb-3 flex flex-wrap items-center gap-1.5 text-sm text-ink-3">
        <Link to="/learn" className="hover:text-ink hover:underline">
          {t.learn}
        </Link>
        {lesson.module && (
          <>
            <ChevronRight aria-hidden className="size-3.5" />
            <span>{t.moduleName(lesson.module.number, pick(lesson.module.title))}</span>
          </>
        )}
      </nav>
      <h1 className="text-[1.875rem]">{lesson.title}</h1>
      <p className="mt-2 text-lg text-ink-2">{lesson.summary}</p>
      <p className="num mt-3 flex items-center gap-1.5 text-sm text-ink-3">
        <Clock aria-hidden className="size-3.5" />
        {t.minutes(lesson.minutes)}
      </p>
    </header>
  );
}

/** The end of a lesson: mark it as read, go on. */
function LessonEnd({ lesson }: { lesson: LessonView }) {
  const t = useText(messages);
  const fetcher = useFetcher({ key: `complete-${lesson.slug}` });
  const completed = lesson.completed || fetcher.formData !== undefined;
  return (
    <Card className="mt-12 flex flex-wrap items-center justify-between gap-4 p-5">
      <div role="status" className="grid gap-0.5">
        {completed ? (
          <p className="flex items-center gap-2 font-semibold text-jade">
            <Check aria-hidden className="size-4" />
            {t.finished}
          </p>
        ) : (
          <p className="text-ink-2">{t.finishHint}</p>
        )}
      </div>
      {completed ? (
        <OnwardLink next={lesson.next} />
      ) : (
        <fetcher.Form method="post" action={`/lessons/${lesson.slug}/progress`}>
          <input type="hidden" name="intent" value="complete" />
          <Button type="submit" tone="primary">
            {t.finishLesson}
          </Button>
        </fetcher.Form>
      )}
    </Card>
  );
}

function OnwardLink({ next }: Pick<LessonView, 'next'>) {
  const t = useText(messages);
  const pick = useLocalized();
  if (!next) return <ButtonLink to="/learn">{t.backToPath}</ButtonLink>;
  return (
    <ButtonLink to={`/${next.kind}s/${next.slug}`} tone="primary" className="max-w-full whitespace-normal">
      {next.kind === 'lesson' ? t.nextLesson : t.nextLab} · {pick(next.title)}
      <ArrowRight aria-hidden className="size-4 shrink-0" />
    </ButtonLink>
  );
}
