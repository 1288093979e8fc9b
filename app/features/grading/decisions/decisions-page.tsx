import { Form, Link, useSearchParams } from '@remix-run/react';
import { formatDateTime } from '~/i18n/formats';
import type { Localized } from '~/i18n/locale';
import { useLocale } from '~/i18n/use-locale';
import { useText } from '~/i18n/use-text';
import { Button } from '~/ui/button';
import { Card } from '~/ui/card';
import { classNames } from '~/ui/class-names';
import { SelectField, TextField } from '~/ui/field';
import { EmptyState, Page, PageHead } from '~/ui/page';
import { Tag } from '~/ui/tag';
import type { DecidableSubmission, SubmissionToDecide } from './decision-view';
import type { DecisionOutcome } from './decisions.server';
import { messages } from './messages';
import { SubmissionPane } from './submission-pane';

interface DecisionsPageProps {
  labs: { slug: string; title: Localized }[];
  submissions: DecidableSubmission[];
  shown: SubmissionToDecide | undefined;
  outcome: DecisionOutcome | undefined;
}

export function DecisionsPage({ labs, submissions, shown, outcome }: DecisionsPageProps) {
  const t = useText(messages);
  const locale = useLocale();
  const titleOf = (slug: string) => labs.find(lab => lab.slug === slug)?.title[locale] ?? slug;
  return (
    <Page wide className="grid gap-5">
      <PageHead title={t.title} note={t.note} />
      <div className="grid items-start gap-5 lg:grid-cols-[1fr_360px]">
        <div className="order-2 grid min-w-0 gap-5 lg:order-1">
          {shown ? (
            <SubmissionPane key={shown.id} submission={shown} title={titleOf(shown.labSlug)} outcome={outcome} />
          ) : (
            <Card>
              <EmptyState title={t.pick}>{t.pickNote}</EmptyState>
            </Card>
          )}
        </div>
        <aside className="order-1 grid gap-5 lg:order-2">
          <SearchForm labs={labs} />
          <Found submissions={submissions} shownId={shown?.id} titleOf={titleOf} />
        </aside>
      </div>
    </Page>
  );
}

function SearchForm({ labs }: Pick<DecisionsPageProps, 'labs'>) {
  const t = useText(messages);
  const locale = useLocale();
  const [params] = useSearchParams();
  return (
    <Card className="p-5">
      <Form method="get" role="search" className="grid gap-4">
        <TextField label={t.person} name="person" type="search" defaultValue={params.get('person') ?? ''} />
        <SelectField label={t.lab} name="lab" defaultValue={params.get('lab') ?? ''}>
          <option value="">{t.allLabs}</option>
          {labs.map(({ slug, title }) => (
            <option key={slug} value={slug}>
              {title[locale]}
            </option>
          ))}
        </SelectField>
        <Button type="submit">{t.search}</Button>
      </Form>
    </Card>
  );
}

interface FoundProps {
  submissions: DecidableSubmission[];
  shownId: string | undefined;
  titleOf: (slug: string) => string;
}

function Found({ submissions, shownId, titleOf }: FoundProps) {
  const t = useText(messages);
  const locale = useLocale();
  const [params] = useSearchParams();
  const addressOf = (id: string) => `?${new URLSearchParams([...[...params].filter(([name]) => name !== 'id'), ['id', id]]).toString()}`;
  if (submissions.length === 0) {
    return (
      <Card>
        <EmptyState title={t.none}>{t.noneNote}</EmptyState>
      </Card>
    );
  }
  return (
    <Card className="py-2">
      <h2 className="px-5 py-2">{t.latest}</h2>
      <ul>
        {submissions.map(({ id, person, labSlug, submittedAt, accepted, origin }) => (
          <li key={id}>
            <Link
              to={addressOf(id)}
              aria-current={id === shownId ? 'page' : undefined}
              className={classNames('grid gap-1 px-5 py-2.5 hover:bg-sunken', id === shownId && 'bg-indigo-soft')}
            >
              <span className="flex items-baseline justify-between gap-2">
                <span className="min-w-0 truncate font-semibold">{person}</span>
                <Tag tone={accepted ? 'jade' : 'seal'} shape={accepted ? 'check' : 'cross'}>
                  {accepted ? t.accepted : t.rejected}
                </Tag>
              </span>
              <span className="min-w-0 truncate text-sm text-ink-2">{titleOf(labSlug)}</span>
              <span className="num text-sm text-ink-3">{[formatDateTime(submittedAt, locale), t[origin]].join(' · ')}</span>
            </Link>
          </li>
        ))}
      </ul>
    </Card>
  );
}
