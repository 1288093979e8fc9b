import { isRouteErrorResponse } from '@remix-run/react';
import { useText } from '~/i18n/use-text';
import { Button, ButtonLink } from './button';
import { messages } from './messages';
import { EmptyState, Page } from './page';

export function NotFound() {
  const t = useText(messages);
  return (
    <Page>
      <EmptyState isHeading title={t.notFound} action={<ButtonLink to="/">{t.toStart}</ButtonLink>}>
        {t.notFoundNote}
      </EmptyState>
    </Page>
  );
}

/** What a person sees instead of a page that failed. The server's log has the rest, under the same time. */
export function ErrorPage({ error }: { error: unknown }) {
  const t = useText(messages);
  const status = isRouteErrorResponse(error) ? error.status : 500;
  if (status === 404) return <NotFound />;
  if (status === 503)
    return (
      <Page>
        <EmptyState isHeading title={t.unavailable} action={<ButtonLink to="/learn">{t.toPath}</ButtonLink>}>
          {t.unavailableNote}
        </EmptyState>
      </Page>
    );
  if (status === 401)
    return (
      <Page>
        <EmptyState isHeading title={t.signInAgain} action={<ButtonLink to="/sign-in">{t.signIn}</ButtonLink>}>
          {t.signInAgainNote}
        </EmptyState>
      </Page>
    );
  return (
    <Page>
      <EmptyState isHeading title={t.failed} action={<Button onClick={() => window.location.reload()}>{t.reload}</Button>}>
        <p>{t.failedNote}</p>
        <p className="mt-2 font-mono text-sm" suppressHydrationWarning>
          {new Date().toISOString()}
        </p>
      </EmptyState>
    </Page>
  );
}
