import { Links, Outlet, Scripts, ScrollRestoration, useLoaderData, useMatches, useRouteError, useRouteLoaderData } from '@remix-run/react';
import type { LoaderFunctionArgs } from '@remix-run/node';
import type { ReactNode } from 'react';
import { authorize } from './features/identity/authorize.server';
import { messages as identityMessages } from './features/identity/messages';
import { can, isTheme } from './features/identity/roles';
import type { Me } from './features/identity/roles';
import { defaultLocale } from './i18n/locale';
import { localeOf, themeCookie } from './i18n/locale.server';
import { LocaleProvider, useLocale } from './i18n/use-locale';
import { useText } from './i18n/use-text';
import { ErrorPage } from './ui/error-page';
import { messages } from './ui/messages';
import type { RouteHandle } from './ui/page-title';
import { countUnread } from './server/notify.server';
import { SiteHeader } from './ui/site-header';
import type { NavItem } from './ui/site-header';
import { useNonce } from './ui/use-nonce';
import './ui/theme.css';

export async function loader({ request }: LoaderFunctionArgs) {
  const me = await authorize(request, 'public');
  const [locale, chosenTheme, unread] = await Promise.all([
    localeOf(request, me),
    themeCookie.parse(request.headers.get('Cookie')),
    me ? countUnread(me.id) : 0,
  ]);
  const theme = me?.theme ?? (isTheme(chosenTheme) ? chosenTheme : ('system' as const));
  return { locale, theme, person: me && { name: me.name, roles: me.roles, items: navigationOf(me), unread } };
}

function navigationOf(me: Me): NavItem[] {
  const items: NavItem[] = ['today', 'learn', 'playground', 'goals', 'data'];
  return [...items, ...(can(me, 'review') ? (['reviews'] as const) : []), ...(can(me, 'people:manage') ? (['people'] as const) : [])];
}

/** Around every page, the failed ones included: then there may be no data to go by. */
export function Layout({ children }: { children: ReactNode }) {
  const data = useRouteLoaderData<typeof loader>('root');
  const nonce = useNonce();
  const locale = data?.locale ?? defaultLocale;
  const theme = data?.theme ?? 'system';
  return (
    <html lang={locale} data-theme={theme === 'system' ? undefined : theme}>
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1, viewport-fit=cover" />
        <LocaleProvider value={locale}>
          <Title />
        </LocaleProvider>
        <link rel="icon" href="/icons/seal.svg" type="image/svg+xml" />
        <Links />
      </head>
      <body className="pb-14 md:pb-0">
        <LocaleProvider value={locale}>{children}</LocaleProvider>
        <ScrollRestoration nonce={nonce} />
        <Scripts nonce={nonce} />
      </body>
    </html>
  );
}

function Title() {
  const locale = useLocale();
  const t = useText(messages);
  // A route that failed has no data (null on the server, undefined in the browser), and its title may be about it.
  const deepest = useMatches().findLast(match => handleOf(match.handle)?.title && match.data != null);
  const title = deepest && handleOf(deepest.handle)?.title?.(deepest.data, locale);
  return <title>{title ? `${title} · ${t.shuyu}` : t.shuyu}</title>;
}

function handleOf(handle: unknown): RouteHandle | undefined {
  return typeof handle === 'object' && handle !== null ? handle : undefined;
}

export default function Root() {
  const { person, theme } = useLoaderData<typeof loader>();
  const bare = useMatches().some(match => handleOf(match.handle)?.bare);
  return (
    <>
      {!bare && <Header person={person} theme={theme} />}
      <Outlet />
    </>
  );
}

function Header({ person, theme }: Pick<ReturnType<typeof useLoaderData<typeof loader>>, 'person' | 'theme'>) {
  const t = useText(identityMessages);
  const named = person && { name: person.name, roles: person.roles.map(role => t[role]).join(' · '), unread: person.unread };
  return <SiteHeader person={named} items={person?.items ?? []} theme={theme} />;
}

export function ErrorBoundary() {
  const error = useRouteError();
  const data = useRouteLoaderData<typeof loader>('root');
  return (
    <>
      <Header person={data?.person} theme={data?.theme ?? 'system'} />
      <ErrorPage error={error} />
    </>
  );
}
