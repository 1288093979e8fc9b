import { Link } from '@remix-run/react';
import { formatDateTime } from '~/i18n/formats';
import { useLocale } from '~/i18n/use-locale';
import { useText } from '~/i18n/use-text';
import { ButtonLink } from '~/ui/button';
import { Card } from '~/ui/card';
import { EmptyState, Page, PageHead } from '~/ui/page';
import { Tag } from '~/ui/tag';
import { messages } from './messages';
import { RevokeButton } from './revoke-button';
import type { ShareEntry } from './shared-query';
import { SourceLine } from './source-line';

/** The links somebody has made, those that work and those that are revoked. */
export function SharesPage({ shares }: { shares: ShareEntry[] }) {
  const t = useText(messages);
  return (
    <Page>
      <PageHead title={t.myLinks} note={t.myLinksNote} />
      <Card>
        {shares.length === 0 && (
          <EmptyState title={t.noLinks} action={<ButtonLink to="/playground">{t.toPlayground}</ButtonLink>}>
            {t.noLinksNote}
          </EmptyState>
        )}
        <ul>
          {shares.map(share => (
            <ShareRow key={share.id} share={share} />
          ))}
        </ul>
      </Card>
    </Page>
  );
}

function ShareRow({ share: { id, title, source, at, revokedAt } }: { share: ShareEntry }) {
  const t = useText(messages);
  const locale = useLocale();
  return (
    <li className="flex flex-wrap items-center gap-3 border-b border-line px-5 py-3 last:border-b-0">
      <div className="min-w-0 flex-1 basis-64">
        {revokedAt ? (
          <span className="wrap-anywhere text-ink-3">{title}</span>
        ) : (
          <Link to={`/q/${id}`} className="font-semibold wrap-anywhere text-indigo hover:underline">
            {title}
          </Link>
        )}
        <p className="num mt-0.5 text-sm text-ink-3">
          {formatDateTime(at, locale)} · <SourceLine source={source} />
        </p>
      </div>
      {revokedAt ? (
        <Tag shape="cross">{t.revoked}</Tag>
      ) : (
        <>
          <Tag tone="jade" shape="check">
            {t.works}
          </Tag>
          <RevokeButton id={id} />
        </>
      )}
    </li>
  );
}
