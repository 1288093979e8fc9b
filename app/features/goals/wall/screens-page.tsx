import { Form, Link } from '@remix-run/react';
import { formatDateTime, isoDate } from '~/i18n/formats';
import { useLocale } from '~/i18n/use-locale';
import { useText } from '~/i18n/use-text';
import { Button } from '~/ui/button';
import { Card } from '~/ui/card';
import { TextField } from '~/ui/field';
import { Notice } from '~/ui/notice';
import { EmptyState, Page, PageHead } from '~/ui/page';
import { messages } from './messages';

/** A screen as the page lists it; moments in ISO or as dates, whichever the loader's answer makes of them. */
interface ScreenRow {
  id: string;
  name: string;
  madeBy: string;
  createdAt: string | Date;
  expiresAt: string | Date;
  lastSeenAt: string | Date | null;
}

interface ScreensPageProps {
  screens: ScreenRow[];
  /** The code that was just made. */
  made: { name: string; code: string; address: string } | undefined;
  nameMissing: boolean;
}

/** Who may show the wall without an account: making a code, and turning a screen off. */
export function ScreensPage({ screens, made, nameMissing }: ScreensPageProps) {
  const t = useText(messages);
  return (
    <Page>
      <p className="mb-2 text-sm">
        <Link to="/goals/wall" className="text-indigo hover:underline">
          {t.toWall}
        </Link>
      </p>
      <PageHead title={t.screensTitle} note={t.screensNote} />
      {made && (
        <Notice tone="jade" role="status" title={t.madeTitle(made.name)} className="mb-4">
          <p>{t.madeNote}</p>
          <p className="mt-2 grid gap-1">
            <code className="text-lg font-semibold select-all">{made.code}</code>
            <code className="text-sm break-all select-all">{made.address}</code>
          </p>
        </Notice>
      )}
      <Card className="mb-4 px-5 py-4.5">
        <Form method="post" className="flex flex-wrap items-end gap-3">
          <input type="hidden" name="intent" value="make" />
          <TextField
            key={made?.code ?? ''}
            label={t.screenName}
            name="name"
            required
            maxLength={60}
            hint={t.screenNameHint}
            error={nameMissing ? t.nameMissing : undefined}
            className="min-w-60 grow"
          />
          <Button type="submit" tone="primary" className="mb-7">
            {t.make}
          </Button>
        </Form>
      </Card>
      <Card>
        {screens.length === 0 ? (
          <EmptyState title={t.noScreens} />
        ) : (
          <ul className="divide-y divide-line">
            {screens.map(screen => (
              <Screen key={screen.id} screen={screen} />
            ))}
          </ul>
        )}
      </Card>
    </Page>
  );
}

function Screen({ screen: { id, name, madeBy, createdAt, expiresAt, lastSeenAt } }: { screen: ScreenRow }) {
  const locale = useLocale();
  const t = useText(messages);
  const seen = lastSeenAt ? t.seen(formatDateTime(lastSeenAt, locale)) : t.neverSeen;
  return (
    <li className="flex flex-wrap items-center justify-between gap-3 px-5 py-3.5">
      <div className="min-w-0">
        <p className="font-semibold">{name}</p>
        <p className="num text-sm text-ink-3">{[seen, t.madeBy(madeBy, isoDate(createdAt)), t.until(isoDate(expiresAt))].join(' · ')}</p>
      </div>
      <Form method="post">
        <input type="hidden" name="intent" value="revoke" />
        <Button type="submit" name="id" value={id} tone="danger" size="small" aria-label={`${t.revoke} ${name}`}>
          {t.revoke}
        </Button>
      </Form>
    </li>
  );
}
