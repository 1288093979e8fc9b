import { Form, Link } from '@remix-run/react';
import { formatDateTime } from '~/i18n/formats';
import { useLocale } from '~/i18n/use-locale';
import { useText } from '~/i18n/use-text';
import { Button, ButtonLink } from '~/ui/button';
import { Card } from '~/ui/card';
import { EmptyState, Page, PageHead } from '~/ui/page';
import { Tag } from '~/ui/tag';
import type { GoalShareEntry } from './goal-share';
import { messages } from './messages';

export function GoalSharesPage({ shares }: { shares: GoalShareEntry[] }) {
  const t = useText(messages);
  return (
    <Page>
      <PageHead title={t.myLinks} note={t.myLinksNote} />
      <Card className="overflow-hidden">
        {shares.length > 0 ? (
          <ul className="divide-y divide-line">
            {shares.map(share => (
              <ShareRow key={share.id} share={share} />
            ))}
          </ul>
        ) : (
          <EmptyState title={t.none} action={<ButtonLink to="/goals">{t.toGoals}</ButtonLink>}>
            {t.noneNote}
          </EmptyState>
        )}
      </Card>
    </Page>
  );
}

function ShareRow({ share: { id, goalSlug, title, at, expiresAt, state, path } }: { share: GoalShareEntry }) {
  const locale = useLocale();
  const t = useText(messages);
  const name = title?.[locale] ?? goalSlug;
  return (
    <li className="flex flex-wrap items-center gap-3 px-5 py-3">
      <div className="min-w-0 flex-1 basis-64">
        {path ? (
          <Link to={path} className="font-semibold text-indigo hover:underline">
            {name}
          </Link>
        ) : (
          <span className="text-ink-3">{name}</span>
        )}
        <p className="num mt-0.5 text-sm text-ink-3">
          {formatDateTime(at, locale)} · {t.until(formatDateTime(expiresAt, locale))}
        </p>
      </div>
      <StateTag state={state} />
      {state === 'works' && (
        <Form method="post">
          <Button type="submit" name="id" value={id} size="small" aria-label={t.revokeAbout(name)} className="pointer-coarse:min-h-11">
            {t.revoke}
          </Button>
        </Form>
      )}
    </li>
  );
}

function StateTag({ state }: Pick<GoalShareEntry, 'state'>) {
  const t = useText(messages);
  switch (state) {
    case 'works':
      return (
        <Tag tone="jade" shape="check">
          {t.works}
        </Tag>
      );
    case 'expired':
      return <Tag shape="ring">{t.expiredState}</Tag>;
    case 'revoked':
      return <Tag shape="cross">{t.revokedState}</Tag>;
  }
}
