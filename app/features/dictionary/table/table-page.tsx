import { Link } from '@remix-run/react';
import { ArrowLeft, SquareTerminal } from 'lucide-react';
import type { ReactNode } from 'react';
import { formatNumber } from '~/i18n/formats';
import { useLocale } from '~/i18n/use-locale';
import { useText } from '~/i18n/use-text';
import { ButtonLink } from '~/ui/button';
import { Card } from '~/ui/card';
import { playgroundLink } from '~/ui/playground-link';
import { Tag } from '~/ui/tag';
import { dictionaryAddress, firstRowsOf } from '../dictionary-view';
import type { Reference, RowCounts, TableView } from '../dictionary-view';
import { messages } from '../messages';
import { ColumnTable } from './column-table';
import { SampleRowsTable } from './sample-rows-table';
import type { TableUses } from './table-uses';
import { TrapList } from './trap-list';
import { UsesList } from './uses-list';

/** Everything there is to know of one table. */
export function TablePage({ view, uses }: { view: TableView; uses: TableUses }) {
  const { table, rows, referredBy, sample, defects } = view;
  const t = useText(messages);
  return (
    <main id="content" tabIndex={-1} className="min-w-0 px-4 pt-6 pb-20 outline-none md:px-6">
      <TableHead table={table} rows={rows} />
      <Section id="columns-title" title={t.columns} note={t.columnCount(table.columns.length)}>
        <ColumnTable table={table} />
      </Section>
      {referredBy.length > 0 && (
        <Section id="referred-title" title={t.referredBy}>
          <ReferrerList references={referredBy} />
        </Section>
      )}
      <Section id="sample-title" title={t.sampleRows} note={sample ? t.sampleRowsNote : t.noSample}>
        {sample && <SampleRowsTable sample={sample} />}
      </Section>
      {defects.length > 0 && (
        <Section id="traps-title" title={t.traps} note={t.trapsNote}>
          <TrapList defects={defects} />
        </Section>
      )}
      <Section id="uses-title" title={t.usedBy}>
        <UsesList uses={uses} />
      </Section>
    </main>
  );
}

function TableHead({ table, rows }: Pick<TableView, 'table' | 'rows'>) {
  const t = useText(messages);
  const locale = useLocale();
  const playground = playgroundLink(firstRowsOf(table.name));
  return (
    <>
      <Link to="/data/dictionary" className="mb-3 inline-flex min-h-8 items-center gap-1.5 text-indigo min-[1000px]:hidden">
        <ArrowLeft aria-hidden className="size-4" />
        {t.allTables}
      </Link>
      <div className="flex flex-wrap items-start justify-between gap-x-6 gap-y-3">
        <div className="min-w-0">
          <h1 className="flex flex-wrap items-baseline gap-x-3">
            <code className="wrap-anywhere">{table.name}</code>
            <span className="text-xl text-ink-2">{table.title[locale]}</span>
          </h1>
          <p className="mt-2 flex flex-wrap gap-2">
            <Tag tone="indigo">{t.sampleData}</Tag>
            <Tag>{t.fromSystem(t[table.source])}</Tag>
          </p>
        </div>
        {playground && (
          <ButtonLink to={playground} tone="primary">
            <SquareTerminal aria-hidden className="size-4" />
            {t.openInPlayground}
          </ButtonLink>
        )}
      </div>
      <p className="mt-4 max-w-[72ch] text-lg">{table.meaning[locale]}</p>
      <RowFacts rows={rows} />
    </>
  );
}

function RowFacts({ rows }: { rows: RowCounts }) {
  const t = useText(messages);
  const locale = useLocale();
  const facts = [
    { name: t.labRows, note: t.labRowsNote, count: rows.lab },
    { name: t.warehouseRows, note: t.warehouseRowsNote, count: rows.warehouse },
  ];
  return (
    <Card className="mt-4 max-w-[720px]">
      <dl className="grid sm:grid-cols-2 sm:divide-x sm:divide-line max-sm:divide-y max-sm:divide-line">
        {facts.map(({ name, note, count }) => (
          <div key={name} className="px-5 py-3.5">
            <dt className="text-sm text-ink-3">{name}</dt>
            <dd>
              <span className="num block text-xl font-[650]">{count === null ? t.notBuilt : t.rows(formatNumber(count, locale))}</span>
              <span className="text-xs text-ink-3">{note}</span>
            </dd>
          </div>
        ))}
      </dl>
    </Card>
  );
}

interface SectionProps {
  /** Of the heading; with a hyphen, so that no column has it. */
  id: string;
  title: string;
  note?: string;
  children: ReactNode;
}

function Section({ id, title, note, children }: SectionProps) {
  return (
    <section className="mt-8">
      <div className="mb-3 flex flex-wrap items-baseline gap-x-2.5">
        <h2 id={id} className="text-xl">
          {title}
        </h2>
        {note && <p className="text-sm text-ink-3">{note}</p>}
      </div>
      {children}
    </section>
  );
}

function ReferrerList({ references }: { references: Reference[] }) {
  return (
    <ul className="flex flex-wrap gap-2">
      {references.map(({ from }) => (
        <li key={`${from.table}.${from.column}`}>
          <Link
            to={dictionaryAddress(from.table, from.column)}
            className="inline-block rounded-sm border border-line bg-surface px-2.5 py-1 font-mono text-sm text-indigo hover:border-indigo"
          >
            {`${from.table}.${from.column}`}
          </Link>
        </li>
      ))}
    </ul>
  );
}
