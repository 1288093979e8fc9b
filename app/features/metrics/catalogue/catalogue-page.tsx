import { Link } from '@remix-run/react';
import { Search } from 'lucide-react';
import { useState } from 'react';
import { useLocale } from '~/i18n/use-locale';
import { useText } from '~/i18n/use-text';
import { Button } from '~/ui/button';
import { Card } from '~/ui/card';
import { classNames } from '~/ui/class-names';
import { DataSections } from '~/ui/data-sections';
import { EmptyState, Page, PageHead } from '~/ui/page';
import { Tag } from '~/ui/tag';
import { formatGap, formatMonth, formatValue } from '../metric-format';
import { groupByOwner, searchCatalogue } from './catalogue-entry';
import type { CatalogueEntry, Standing } from './catalogue-entry';
import { messages } from './messages';
import { Sparkline } from './sparkline';

/** Every metric of the company by the team that answers for it, to be found by any word of it. */
export function CataloguePage({ entries }: { entries: CatalogueEntry[] }) {
  const locale = useLocale();
  const t = useText(messages);
  const [query, setQuery] = useState<{ text: string; standing: Standing | undefined }>({ text: '', standing: undefined });
  const found = searchCatalogue(entries, query);
  return (
    <Page wide>
      <DataSections />
      <PageHead title={t.metrics} note={t.note(entries.length, entries.filter(entry => entry.standing === 'goal').length)} />
      <div className="mb-6 flex flex-wrap items-center gap-x-4 gap-y-3">
        <label className="relative min-w-0 flex-1 basis-72">
          <span className="sr-only">{t.search}</span>
          <Search aria-hidden className="pointer-events-none absolute top-1/2 left-3 size-4 -translate-y-1/2 text-ink-3" />
          <input
            type="search"
            value={query.text}
            placeholder={t.searchHint}
            onChange={event => setQuery({ ...query, text: event.target.value })}
            className="min-h-10 w-full rounded-sm border border-control bg-surface pr-3 pl-9 text-ink placeholder:text-ink-3 pointer-coarse:min-h-11"
          />
        </label>
        <StandingChoice value={query.standing} onChoose={standing => setQuery({ ...query, standing })} />
        <p role="status" className="sr-only">
          {t.found(found.length)}
        </p>
      </div>
      {found.length === 0 && (
        <Card>
          <EmptyState
            title={t.nothingFound}
            action={<Button onClick={() => setQuery({ text: '', standing: undefined })}>{t.clear}</Button>}
          >
            {t.nothingFoundNote}
          </EmptyState>
        </Card>
      )}
      <div className="grid gap-7">
        {groupByOwner(found).map(({ owner, entries: own }) => (
          <section key={owner.en} aria-label={owner[locale]}>
            <h2 className="mb-2.5">{owner[locale]}</h2>
            <Card>
              <ul className="divide-y divide-line">
                {own.map(entry => (
                  <li key={entry.id}>
                    <Entry entry={entry} />
                  </li>
                ))}
              </ul>
            </Card>
          </section>
        ))}
      </div>
    </Page>
  );
}

const standings = [undefined, 'goal', 'supporting'] as const;

function StandingChoice({ value, onChoose }: { value: Standing | undefined; onChoose: (standing: Standing | undefined) => void }) {
  const t = useText(messages);
  return (
    <div role="group" aria-label={t.standing} className="inline-flex rounded-sm border border-line-strong bg-surface p-0.5">
      {standings.map(standing => (
        <button
          key={standing ?? ''}
          type="button"
          aria-pressed={standing === value}
          onClick={() => onChoose(standing)}
          className={classNames(
            'min-h-8.5 rounded-[4px] px-3 text-sm pointer-coarse:min-h-10',
            standing === value ? 'bg-indigo-soft font-semibold text-indigo' : 'text-ink-2 hover:text-ink',
          )}
        >
          {standing ? t[standing] : t.all}
        </button>
      ))}
    </div>
  );
}

function Entry({ entry }: { entry: CatalogueEntry }) {
  const { id, title, meaning, standing, latest, months, bound, taught } = entry;
  const locale = useLocale();
  const t = useText(messages);
  return (
    <Link
      to={`/metrics/${id}`}
      prefetch="intent"
      className="grid items-center gap-x-6 gap-y-2 px-5 py-3.5 hover:bg-sunken/60 sm:grid-cols-[minmax(0,1fr)_auto]"
    >
      <span className="min-w-0">
        <span className="flex flex-wrap items-center gap-x-2.5 gap-y-1">
          <span className="text-lg font-semibold">{title[locale]}</span>
          {standing === 'goal' && <Tag tone="indigo">{t.goal}</Tag>}
          {bound && <Tag tone="jade">{t.bound}</Tag>}
          {taught && <Tag>{t.taught}</Tag>}
        </span>
        <span className="mt-0.5 block text-ink-3">{meaning[locale]}</span>
      </span>
      <span className="flex items-center justify-between gap-5 sm:justify-end">
        <Sparkline values={months} />
        {latest ? (
          <span className="num text-right whitespace-nowrap sm:w-44">
            <b className="block text-xl font-semibold whitespace-nowrap">{formatValue(latest.value, entry, locale)}</b>
            <span className="text-sm text-ink-3">
              {latest.before === null
                ? formatMonth(latest.period, locale)
                : t.against(formatMonth(latest.period, locale), formatGap(latest.value - latest.before, { format: entry.format }, locale))}
            </span>
          </span>
        ) : (
          <span className="text-right text-sm text-ink-3 sm:w-44">{t.noValue}</span>
        )}
      </span>
    </Link>
  );
}
