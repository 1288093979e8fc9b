import { createRemixStub } from '@remix-run/testing';
import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, it } from 'vitest';
import { GlossaryPage } from '~/features/glossary/glossary-page';
import type { TermView } from '~/features/glossary/glossary.server';

const words = (zh: string, en: string) => ({ 'zh-CN': zh, en });
const term = (slug: string, zh: string, en: string, pinyin: string): TermView => ({
  slug,
  term: words(zh, en),
  also: [],
  definition: words(`${zh}的意思`, `what ${en} means`),
  example: words('例', 'example'),
  topic: words('主题', 'Topic'),
  pinyin: [{ whole: pinyin, initials: pinyin[0] ?? '' }],
  see: [],
  metric: slug === 'churn' ? 'active-members' : undefined,
  lesson: undefined,
});

it('shows all terms, and only those that are meant once something is typed', async () => {
  const terms = [term('repurchase', '复购', 'Repurchase', 'fugou'), term('churn', '流失', 'Churn', 'liushi')];
  const Stub = createRemixStub([{ path: '/', Component: () => <GlossaryPage terms={terms} asked="" /> }]);
  render(<Stub />);
  expect(await screen.findAllByRole('heading', { level: 3 })).toHaveLength(2);
  expect(screen.getByRole('link', { name: /指标/ }).getAttribute('href')).toBe('/metrics/active-members');
  await userEvent.type(screen.getByRole('searchbox'), 'fug');
  expect(screen.getAllByRole('heading', { level: 3 }).map(each => each.textContent)).toEqual(['复购Repurchase']);
});
