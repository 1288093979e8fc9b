import { Link } from '@remix-run/react';
import { useLocalized, useText } from '~/i18n/use-text';
import { messages } from './messages';
import type { NamedSource } from './shared-query';

/** What a query came from, with the way there. */
export function SourceLine({ source: { kind, slug, title } }: { source: NamedSource }) {
  const t = useText(messages);
  const pick = useLocalized();
  switch (kind) {
    case 'playground':
      return <>{t.fromPlayground}</>;
    case 'lab':
    case 'metric': {
      const words = kind === 'lab' ? t.fromLab : t.fromMetric;
      const address = kind === 'lab' ? `/labs/${slug}` : `/playground?metric=${slug}`;
      if (!title) return <>{words}</>;
      return (
        <>
          {words}{' '}
          <Link to={address} className="text-indigo hover:underline">
            {pick(title)}
          </Link>
        </>
      );
    }
  }
}
