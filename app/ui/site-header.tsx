import { Link, NavLink, useFetcher, useLocation } from '@remix-run/react';
import { BookOpen, ClipboardCheck, Database, House, SquareTerminal, Target, Users } from 'lucide-react';
import type { LucideIcon } from 'lucide-react';
import { Suspense } from 'react';
import { useLocale } from '~/i18n/use-locale';
import { useText } from '~/i18n/use-text';
import { AccountButton } from './account-button';
import type { AccountMenuProps } from './account-menu';
import { ButtonLink } from './button';
import { classNames } from './class-names';
import { late } from './late';
import { messages } from './messages';
import { NavigationProgress } from './navigation-progress';
import { NotificationBell } from './notification-bell';
import { Stamp } from './stamp';
import { useLate } from './use-late';

export type NavItem = 'today' | 'learn' | 'playground' | 'goals' | 'data' | 'reviews' | 'people';

/** `also`: another address that belongs to the place. */
const places: Record<NavItem, { to: string; also?: string; Icon: LucideIcon }> = {
  today: { to: '/', Icon: House },
  learn: { to: '/learn', Icon: BookOpen },
  playground: { to: '/playground', Icon: SquareTerminal },
  goals: { to: '/goals', Icon: Target },
  data: { to: '/data/dictionary', also: '/metrics', Icon: Database },
  reviews: { to: '/reviews', Icon: ClipboardCheck },
  people: { to: '/people', Icon: Users },
};

interface SiteHeaderProps {
  person: { name: string; roles: string; unread: number } | undefined;
  items: NavItem[];
  theme: 'light' | 'dark' | 'system';
}

export function SiteHeader({ person, items, theme }: SiteHeaderProps) {
  const t = useText(messages);
  return (
    <header className="sticky top-0 z-30 flex h-14 items-center gap-2 border-b border-line bg-surface px-4 md:gap-5 md:px-6 print:hidden">
      <NavigationProgress />
      <a href="#content" className="absolute left-4 -translate-y-20 rounded-sm bg-indigo px-3 py-2 text-on-indigo focus:translate-y-0">
        {t.skip}
      </a>
      <Link to="/" className="flex items-center gap-2.5 font-bold tracking-wide">
        <Stamp />
        {t.shuyu}
      </Link>
      <div className="flex-1 self-stretch">{person && <Navigation items={items} />}</div>
      <LanguageSwitch />
      {person && <NotificationBell unread={person.unread} />}
      {person ? (
        <LateAccountMenu person={person} theme={theme} />
      ) : (
        <ButtonLink to="/sign-in" size="small">
          {t.signIn}
        </ButtonLink>
      )}
    </header>
  );
}

/** Beside the name on a wide window; a bar at the bottom, under the thumb, on a phone. */
function Navigation({ items }: { items: NavItem[] }) {
  const t = useText(messages);
  const { pathname } = useLocation();
  return (
    <nav
      aria-label={t.mainNavigation}
      className="fixed inset-x-0 bottom-0 z-30 flex justify-around border-t border-line bg-surface pb-[env(safe-area-inset-bottom)] md:static md:h-full md:items-center md:justify-start md:gap-1 md:border-0 md:pb-0"
    >
      {items.map(item => {
        const { to, also, Icon } = places[item];
        const isAlso = also !== undefined && (pathname === also || pathname.startsWith(`${also}/`));
        return (
          <NavLink
            key={item}
            to={to}
            end={to === '/'}
            prefetch="intent"
            className={({ isActive }) =>
              classNames(
                'flex flex-1 flex-col items-center gap-0.5 px-1 py-2 text-xs md:flex-none md:rounded-sm md:px-3 md:py-1.5 md:text-base',
                isActive || isAlso ? 'font-semibold text-indigo md:bg-indigo-soft' : 'text-ink-2 hover:text-ink md:hover:bg-sunken',
              )
            }
          >
            <Icon aria-hidden className="size-5 md:hidden" />
            {t[item]}
          </NavLink>
        );
      })}
    </nav>
  );
}

function LanguageSwitch() {
  const t = useText(messages);
  const locale = useLocale();
  const fetcher = useFetcher();
  const other = locale === 'en' ? 'zh-CN' : 'en';
  return (
    <fetcher.Form method="post" action="/preferences">
      <button
        name="locale"
        value={other}
        lang={other}
        className="min-h-8 rounded-sm px-2 text-sm text-ink-2 hover:bg-sunken hover:text-ink"
      >
        {t.otherLanguage}
      </button>
    </fetcher.Form>
  );
}

const fetchAccountMenu = () => import('./account-menu');
const AccountMenu = late(async () => (await fetchAccountMenu()).AccountMenu);

function LateAccountMenu(props: AccountMenuProps) {
  const { wanted, trigger } = useLate(fetchAccountMenu);
  const button = <AccountButton name={props.person.name} aria-haspopup="menu" aria-expanded={false} {...trigger} />;
  return wanted ? (
    <Suspense fallback={button}>
      <AccountMenu {...props} />
    </Suspense>
  ) : (
    button
  );
}
