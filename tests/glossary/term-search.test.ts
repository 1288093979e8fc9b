import { describe, expect, it } from 'vitest';
import { glossaryView, listTerms, listTopics } from '~/features/glossary/glossary.server';
import { messages } from '~/features/glossary/messages';
import { findTerms } from '~/features/glossary/term-search';
import { listMetrics } from '~/features/metrics/definitions.server';

const terms = glossaryView({ metrics: listMetrics(), lessons: [] }, messages.metrics);
const found = (typed: string) => findTerms(terms, typed).map(term => term.slug);

describe('the search of the glossary', () => {
  it.each([
    ['复购', 'repurchase'],
    ['Repurchase', 'repurchase'],
    ['fugou', 'repurchase'],
    ['fg', 'repurchase'],
    ['fugoulv', 'repurchase'],
    ['look ahead', 'look-ahead-bias'],
    ['P90', 'percentile'],
    ['pipl', 'personal-information'],
    ['null', 'null-value'],
    ['xinpusen', 'simpsons-paradox'],
  ])('%s finds %s', (typed, slug) => {
    expect(found(typed).slice(0, 4)).toContain(slug);
  });

  it('puts what is called so before what only speaks of it', () => {
    expect(found('毛利')[0]).toBe('margin');
    expect(found('funnel')[0]).toBe('funnel');
  });

  it('shows everything for nothing typed, and nothing for what is not there', () => {
    expect(found(' ')).toHaveLength(terms.length);
    expect(found('qqqq')).toEqual([]);
  });
});

describe('the glossary', () => {
  it('has eighty terms, none twice', () => {
    const slugs = listTerms().map(term => term.slug);
    expect(slugs.length).toBeGreaterThanOrEqual(80);
    expect(new Set(slugs).size).toBe(slugs.length);
  });

  it('leads from each term only to terms and metrics that exist', () => {
    const [slugs, metrics] = [listTerms().map(term => term.slug), listMetrics().map(({ id }) => id)];
    for (const term of listTerms()) {
      for (const other of term.see) expect(slugs, term.slug).toContain(other);
      if (term.metric) expect(metrics, term.slug).toContain(term.metric);
      expect(term.see).not.toContain(term.slug);
    }
  });

  it('holds every metric, by its own term or as one', () => {
    const spoken = terms.map(term => term.metric);
    for (const { id } of listMetrics()) expect(spoken).toContain(id);
  });

  it('says Chinese in Chinese and English in English', () => {
    for (const { terms: each } of listTopics())
      for (const { slug, definition } of each) {
        expect(definition['zh-CN'], slug).toMatch(/[\u4e00-\u9fff]/);
        expect(definition.en, slug).not.toMatch(/[\u4e00-\u9fff]/);
      }
  });
});
