import { Link } from '@remix-run/react';
import { useLocale } from '~/i18n/use-locale';
import { useText } from '~/i18n/use-text';
import { Card } from '~/ui/card';
import { DataSections } from '~/ui/data-sections';
import { Tag } from '~/ui/tag';
import { ErDiagram } from './diagram/er-diagram';
import { dictionaryAddress } from './dictionary-view';
import type { DictionaryView } from './dictionary.server';
import { messages } from './messages';

/** All tables at a glance: what they are, how they hang together, and what to beware of. */
export function DictionaryOverview({ view }: { view: DictionaryView }) {
  const t = useText(messages);
  const columns = view.entries.filter(({ column }) => column !== null).length;
  return (
    <main id="content" tabIndex={-1} className="min-w-0 px-4 pt-6 pb-20 outline-none md:px-6">
      <DataSections />
      <h1>{t.dictionary}</h1>
      <p className="mt-1.5 flex flex-wrap items-center gap-x-2.5 gap-y-1 text-sm text-ink-3">
        <Tag tone="indigo">{t.sampleData}</Tag>
        {t.sampleNote(view.tables.length, columns, view.watermark)}
      </p>
      <ErDiagram diagram={view.diagram} className="mt-5" />
      {view.defects.length > 0 && <TrapIndex defects={view.defects} />}
    </main>
  );
}

function TrapIndex({ defects }: Pick<DictionaryView, 'defects'>) {
  const t = useText(messages);
  const locale = useLocale();
  return (
    <section aria-labelledby="trap-index" className="mt-10">
      <h2 id="trap-index" className="text-xl">
        {t.traps}
      </h2>
      <p className="mt-1 text-sm text-ink-3">{t.trapsNote}</p>
      <Card className="mt-3.5">
        <ul className="divide-y divide-line">
          {defects.map(({ id, title, tables }) => (
            <li key={id} className="flex flex-wrap items-baseline justify-between gap-x-6 gap-y-1 px-5 py-3">
              <span className="font-semibold">{title[locale]}</span>
              <span className="flex flex-wrap gap-x-3">
                {tables.map(table => (
                  <Link key={table} to={`${dictionaryAddress(table)}#trap-${id}`} className="font-mono text-sm text-indigo hover:underline">
                    {table}
                  </Link>
                ))}
              </span>
            </li>
          ))}
        </ul>
      </Card>
    </section>
  );
}
