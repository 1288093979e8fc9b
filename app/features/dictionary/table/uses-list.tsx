import { Link } from '@remix-run/react';
import type { ReactNode } from 'react';
import { useLocale } from '~/i18n/use-locale';
import { useText } from '~/i18n/use-text';
import { Card } from '~/ui/card';
import { messages } from '../messages';
import type { TableUses } from './table-uses';

/** What a change of this table would move: the metrics computed from it and the labs that work on it. */
export function UsesList({ uses: { metrics, labs } }: { uses: TableUses }) {
  const t = useText(messages);
  const locale = useLocale();
  if (metrics.length + labs.length === 0) return <p className="text-ink-3">{t.notUsed}</p>;
  return (
    <div className="grid gap-4 md:grid-cols-2">
      {metrics.length > 0 && (
        <Group title={t.metrics}>
          {metrics.map(({ slug, title, columns }) => (
            <li key={slug}>
              <Link to={`/metrics/${slug}`} className="font-semibold text-indigo hover:underline">
                {title[locale]}
              </Link>
              <span className="block font-mono text-xs text-ink-3">{columns.join(', ')}</span>
            </li>
          ))}
        </Group>
      )}
      {labs.length > 0 && (
        <Group title={t.labs}>
          {labs.map(({ slug, title }) => (
            <li key={slug}>
              <Link to={`/labs/${slug}`} className="text-indigo hover:underline">
                {title[locale]}
              </Link>
            </li>
          ))}
        </Group>
      )}
    </div>
  );
}

function Group({ title, children }: { title: string; children: ReactNode }) {
  return (
    <Card className="px-5 py-4">
      <h3>{title}</h3>
      <ul className="mt-2 grid gap-1.5">{children}</ul>
    </Card>
  );
}
