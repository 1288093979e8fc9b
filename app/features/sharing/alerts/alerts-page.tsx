import { Form, Link } from '@remix-run/react';
import { formatDateTime } from '~/i18n/formats';
import { useLocale } from '~/i18n/use-locale';
import { useText } from '~/i18n/use-text';
import { Button, ButtonLink } from '~/ui/button';
import { Card } from '~/ui/card';
import { EmptyState, Page, PageHead } from '~/ui/page';
import { Tag } from '~/ui/tag';
import { isGoodNews } from './alert';
import type { AlertView } from './alert';
import { alertText } from './alert-text';
import { messages } from './messages';

interface AlertsPageProps {
  open: AlertView[];
  done: AlertView[];
  /** The reader answers for goals: may acknowledge and change rules. */
  manages: boolean;
  /** The reader may add group chats. */
  managesChannels: boolean;
}

export function AlertsPage({ open, done, manages, managesChannels }: AlertsPageProps) {
  const t = useText(messages);
  return (
    <Page>
      <PageHead title={t.alerts} note={t.alertsNote}>
        {managesChannels && (
          <ButtonLink to="/channels" tone="quiet">
            {t.channelsLink}
          </ButtonLink>
        )}
        {manages && <ButtonLink to="/alerts/rules">{t.rules}</ButtonLink>}
      </PageHead>
      <section aria-labelledby="open-alerts">
        <h2 id="open-alerts" className="mb-3">
          {t.open}
        </h2>
        <Card className="overflow-hidden">
          {open.length > 0 ? (
            <ul className="divide-y divide-line">
              {open.map(alert => (
                <AlertRow key={alert.id} alert={alert} manages={manages} />
              ))}
            </ul>
          ) : (
            <EmptyState title={t.nothingOpen}>{t.nothingOpenNote}</EmptyState>
          )}
        </Card>
      </section>
      {done.length > 0 && (
        <section aria-labelledby="done-alerts" className="mt-8">
          <h2 id="done-alerts" className="mb-3">
            {t.done}
          </h2>
          <Card className="overflow-hidden">
            <ul className="divide-y divide-line">
              {done.map(alert => (
                <AlertRow key={alert.id} alert={alert} manages={manages} />
              ))}
            </ul>
          </Card>
        </section>
      )}
    </Page>
  );
}

function AlertRow({ alert: { id, goalSlug, facts, at, acknowledged }, manages }: { alert: AlertView; manages: boolean }) {
  const locale = useLocale();
  const t = useText(messages);
  const text = alertText(facts, locale);
  return (
    <li className="flex flex-wrap items-center gap-x-4 gap-y-2 px-4 py-3.5 sm:px-5">
      <div className="min-w-0 flex-1 basis-72">
        <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
          {isGoodNews(facts) ? (
            <Tag tone="jade" shape="check">
              {t.goodNews}
            </Tag>
          ) : (
            <Tag tone="seal" shape="triangle">
              {t.needsAttention}
            </Tag>
          )}
          <span className="text-sm text-ink-3">{t[facts.kind]}</span>
          <span className="num text-sm text-ink-3">{formatDateTime(at, locale)}</span>
        </div>
        <p className="num mt-1.5 wrap-anywhere">
          <Link to={`/goals/${goalSlug}`} className="hover:text-indigo hover:underline">
            {text}
          </Link>
        </p>
        {acknowledged && (
          <p className="mt-1 text-sm text-ink-3">{t.acknowledgedBy(acknowledged.by, formatDateTime(acknowledged.at, locale))}</p>
        )}
      </div>
      {manages && !acknowledged && (
        <Form method="post">
          <Button type="submit" name="id" value={id} aria-label={t.acknowledgeAbout(text)} className="pointer-coarse:min-h-11">
            {t.acknowledge}
          </Button>
        </Form>
      )}
    </li>
  );
}
