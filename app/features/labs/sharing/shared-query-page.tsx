import { useState } from 'react';
import { formatDateTime } from '~/i18n/formats';
import { useLocale } from '~/i18n/use-locale';
import { useText } from '~/i18n/use-text';
import { Button, ButtonLink } from '~/ui/button';
import { Notice } from '~/ui/notice';
import { EmptyState, Page, PageHead } from '~/ui/page';
import { SqlBlock } from '~/ui/sql-block';
import { messages } from './messages';
import { RevokeButton } from './revoke-button';
import type { SharedQueryView } from './shared-query';
import { SourceLine } from './source-line';

/** A query a colleague has shared; undefined for a link that is dead. */
export function SharedQueryPage({ shared }: { shared: SharedQueryView | undefined }) {
  const t = useText(messages);
  const locale = useLocale();
  if (!shared) {
    return (
      <Page>
        <EmptyState title={t.deadTitle} isHeading action={<ButtonLink to="/playground">{t.toPlayground}</ButtonLink>}>
          {t.deadNote}
        </EmptyState>
      </Page>
    );
  }
  const { id, title, author, at, source, sql, isMine } = shared;
  const note = (
    <>
      {t.by(author, formatDateTime(at, locale))} · <SourceLine source={source} />
      {isMine && ` · ${t.isMine}`}
    </>
  );
  return (
    <Page>
      <PageHead title={<span className="wrap-anywhere">{title ?? t.pageTitle}</span>} note={note}>
        {isMine && <RevokeButton id={id} />}
        {sql !== undefined && <CopySql sql={sql} />}
        {sql !== undefined && (
          <ButtonLink to={`/playground?q=${id}`} tone="primary">
            {t.openInPlayground}
          </ButtonLink>
        )}
      </PageHead>
      {sql === undefined ? (
        <Notice tone="indigo" title={t.hiddenTitle}>
          <p>{t.hiddenNote}</p>
          {source.slug && (
            <ButtonLink to={`/labs/${source.slug}`} tone="primary" className="mt-3">
              {t.toLab}
            </ButtonLink>
          )}
        </Notice>
      ) : (
        <SqlBlock sql={sql} label={t.sqlOf(title ?? '')} />
      )}
    </Page>
  );
}

function CopySql({ sql }: { sql: string }) {
  const t = useText(messages);
  const [came, setCame] = useState<'copied' | 'copyFailed'>();
  const copy = () =>
    navigator.clipboard.writeText(sql).then(
      () => setCame('copied'),
      () => setCame('copyFailed'),
    );
  return <Button onClick={() => void copy()}>{came ? t[came] : t.copySql}</Button>;
}
