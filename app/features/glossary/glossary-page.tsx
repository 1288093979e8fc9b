import { Link } from '@remix-run/react';
import { useMemo, useState } from 'react';
import { useLocale } from '~/i18n/use-locale';
import { useLocalized, useText } from '~/i18n/use-text';
import { Card } from '~/ui/card';
import { TextField } from '~/ui/field';
import { Page, PageHead } from '~/ui/page';
import type { TermView } from './glossary.server';
import { messages } from './messages';
import { findTerms } from './term-search';

/** All terms by topic; typing narrows them. */
export function GlossaryPage({ terms, asked }: { terms: TermView[]; asked: string }) {
  const t = useText(messages);
  const pick = useLocalized();
  const [typed, setTyped] = useState(asked);
  const found = useMemo(() => findTerms(terms, typed), [terms, typed]);
  const topics = [...new Set(terms.map(term => pick(term.topic)))];
  const isSearching = typed.trim() !== '';
  return (
    <Page className="max-w-4xl">
      <PageHead title={t.title} note={t.note(terms.length)} />
      <form role="search" className="mb-5" onSubmit={event => event.preventDefault()}>
        <TextField
          label={t.search}
          name="q"
          type="search"
          value={typed}
          placeholder={t.placeholder}
          onChange={event => setTyped(event.target.value)}
        />
        <p role="status" className="mt-1.5 min-h-5 text-sm text-ink-3">
          {isSearching && (found.length === 0 ? t.none : t.found(found.length))}
        </p>
      </form>
      {isSearching ? (
        <Terms terms={found} />
      ) : (
        <>
          <nav aria-label={t.topics} className="mb-6 flex flex-wrap gap-2">
            {topics.map((topic, index) => (
              <a
                key={topic}
                href={`#topic-${index}`}
                className="rounded-full border border-line-strong px-3.5 py-1.5 text-sm text-ink-2 hover:bg-sunken"
              >
                {topic}
              </a>
            ))}
          </nav>
          {topics.map((topic, index) => (
            <section key={topic} id={`topic-${index}`} className="mb-8 scroll-mt-20">
              <h2 className="mb-3 text-lg">{topic}</h2>
              <Terms terms={found.filter(term => pick(term.topic) === topic)} />
            </section>
          ))}
        </>
      )}
    </Page>
  );
}

function Terms({ terms }: { terms: TermView[] }) {
  return (
    <div className="grid gap-3">
      {terms.map(term => (
        <TermCard key={term.slug} term={term} />
      ))}
    </div>
  );
}

function TermCard({ term }: { term: TermView }) {
  const t = useText(messages);
  const pick = useLocalized();
  const locale = useLocale();
  const other = locale === 'en' ? term.term['zh-CN'] : term.term.en;
  return (
    <Card className="scroll-mt-20 px-5 py-4" id={term.slug}>
      <h3 className="flex flex-wrap items-baseline gap-x-3 text-base">
        {pick(term.term)}
        <span lang={locale === 'en' ? 'zh-CN' : 'en'} className="text-sm font-normal text-ink-3">
          {[other, ...term.also].join(' · ')}
        </span>
      </h3>
      <p className="mt-1 text-ink-2">{pick(term.definition)}</p>
      {term.example && (
        <p className="mt-2 rounded-sm bg-sunken px-3 py-2 text-sm">
          <span className="sr-only">{t.example} </span>
          {pick(term.example)}
        </p>
      )}
      {term.trap && (
        <p className="mt-2 text-sm text-ink-2">
          <span className="font-semibold text-seal">{t.trap}</span> · {pick(term.trap)}
        </p>
      )}
      <p className="mt-2 flex flex-wrap gap-x-4 gap-y-1 text-sm empty:hidden">
        {term.metric && <More to={`/metrics/${term.metric}`}>{t.toMetric}</More>}
        {term.lesson && <More to={`/lessons/${term.lesson.slug}`}>{t.toLesson(pick(term.lesson.title))}</More>}
        {term.see.map(other => (
          <a key={other.slug} href={`#${other.slug}`} className="text-indigo hover:underline">
            {pick(other.term)}
          </a>
        ))}
      </p>
    </Card>
  );
}

function More({ to, children }: { to: string; children: string }) {
  return (
    <Link to={to} className="text-indigo hover:underline">
      {children}
    </Link>
  );
}
