import type { Localized } from '~/i18n/locale';
import { contentShelf, readContentYaml } from '~/server/content-files.server';
import { syllablesOf } from '~/server/sayings.server';
import { glossaryTopic } from './term-definition';
import type { GlossaryTopic, Term } from './term-definition';
import type { Findable } from './term-search';

interface Topic extends GlossaryTopic {
  slug: string;
}

const shelf = contentShelf({
  kind: 'glossary',
  suffix: '.yaml',
  load: (file, slug): Topic => ({ slug, ...readContentYaml(file, glossaryTopic) }),
});

/** The topics in the order of their files; a broken one is left out. */
export function listTopics(): Topic[] {
  return shelf.readable();
}

export function topicSlugs(): string[] {
  return shelf.slugs();
}

/** The topic of that name; undefined when there is none. Throws ContentError when its file is broken. */
export function readTopic(slug: string): Topic | undefined {
  return shelf.read(slug);
}

/** Every term, in the order of its topics. */
export function listTerms(): Term[] {
  return listTopics().flatMap(topic => topic.terms);
}

export interface TermView extends Omit<Term, 'see' | 'metric' | 'lesson' | 'example'>, Findable {
  /** Undefined for a metric, whose own page has its formula. */
  example: Localized | undefined;
  topic: Localized;
  see: { slug: string; term: Localized }[];
  metric: string | undefined;
  lesson: { slug: string; title: Localized } | undefined;
}

interface Known {
  metrics: { id: string; title: Localized; meaning: Localized }[];
  lessons: { slug: string; title: Localized }[];
}

/** The glossary with the links that lead somewhere, and what its search needs; metrics that no term speaks of are terms of their own. */
export function glossaryView({ metrics, lessons }: Known, metricTopic: Localized): TermView[] {
  const terms = listTerms();
  const written = listTopics().flatMap(topic => topic.terms.map(term => viewOf(term, topic.title)));
  return [...written, ...metrics.filter(({ id }) => !terms.some(term => term.metric === id)).map(asTerm)];

  function viewOf(term: Term, topic: Localized): TermView {
    return {
      ...term,
      topic,
      pinyin: [term.term['zh-CN'], ...term.also].map(pinyinOf),
      see: term.see.flatMap(slug => terms.flatMap(other => (other.slug === slug ? [{ slug, term: other.term }] : []))),
      metric: metrics.some(({ id }) => id === term.metric) ? term.metric : undefined,
      lesson: lessons.find(({ slug }) => slug === term.lesson),
    };
  }

  function asTerm({ id, title, meaning }: Known['metrics'][number]): TermView {
    return {
      slug: `metric-${id}`,
      term: title,
      also: [],
      definition: meaning,
      example: undefined,
      topic: metricTopic,
      pinyin: [pinyinOf(title['zh-CN'])],
      see: [],
      metric: id,
      lesson: undefined,
    };
  }
}

function pinyinOf(text: string): Findable['pinyin'][number] {
  const syllables = syllablesOf(text);
  return { whole: syllables.join(''), initials: syllables.map(each => each[0] ?? '').join('') };
}
