import { Form, Link, NavLink, useFetcher } from '@remix-run/react';
import { BookOpen, Check, ClipboardCheck, Database, House, SquareTerminal, Target, Users } from 'lucide-react';
import type { LucideIcon } from 'lucide-react';
import { DropdownMenu } from 'radix-ui';
import { useLocale } from '~/i18n/use-locale';
import { useText } from '~/i18n/use-text';
import { ButtonLink } from './button';
import { classNames } from './class-names';
import { messages } from './messages';
import { NavigationProgress } from './navigation-progress';
import { NotificationBell } from './notification-bell';
import { Stamp } from './stamp';

export type NavItem = 'today' | 'learn' | 'playground' | 'goals' | 'data' | 'reviews' | 'people';

const places: Record<NavItem, { to: string; Icon: LucideIcon }> = {
  today: { to: '/', Icon: House },
  learn: { to: '/learn', Icon: BookOpen },
  playground: { to: '/playground', Icon: SquareTerminal },
  goals: { to: '/goals', Icon: Target },
  data: { to: '/data/dictionary', Icon: Database },
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
        <AccountMenu person={person} theme={theme} />
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
  return (
    <nav
      aria-label={t.mainNavigation}
      className="fixed inset-x-0 bottom-0 z-30 flex justify-around border-t border-line bg-surface pb-[env(safe-area-inset-bottom)] md:static md:h-full md:items-center md:justify-start md:gap-1 md:border-0 md:pb-0"
    >
      {items.map(item => {
        const { to, Icon } = places[item];
        return (
          <NavLink
            key={item}
            to={to}
            end={to === '/'}
            prefetch="intent"
            className={({ isActive }) =>
              classNames(
                'flex flex-1 flex-col items-center gap-0.5 px-1 py-2 text-xs md:flex-none md:rounded-sm md:px-3 md:py-1.5 md:text-base',
                isActive ? 'font-semibold text-indigo md:bg-indigo-soft' : 'text-ink-2 hover:text-ink md:hover:bg-sunken',
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

const menuItem =
  'flex w-full cursor-pointer items-center gap-2 rounded-sm px-3 py-2 text-left outline-none select-none data-highlighted:bg-sunken';

function AccountMenu({ person, theme }: Pick<SiteHeaderProps, 'theme'> & { person: { name: string; roles: string } }) {
  const t = useText(messages);
  const fetcher = useFetcher();
  return (
    <DropdownMenu.Root modal={false}>
      <DropdownMenu.Trigger
        aria-label={t.account(person.name)}
        className="grid size-8 place-items-center rounded-full bg-indigo-soft text-xs font-bold text-indigo"
      >
        {[...person.name][0]}
      </DropdownMenu.Trigger>
      <DropdownMenu.Portal>
        <DropdownMenu.Content align="end" sideOffset={8} className="z-40 w-56 rounded-md border border-line bg-surface p-1.5 shadow-card">
          <div className="px-3 py-2">
            <p className="font-semibold">{person.name}</p>
            <p className="text-sm text-ink-3">{person.roles}</p>
          </div>
          <DropdownMenu.Item asChild className={menuItem}>
            <Link to="/certificates">{t.certificates}</Link>
          </DropdownMenu.Item>
          <DropdownMenu.Separator className="my-1.5 h-px bg-line" />
          <DropdownMenu.Label className="px-3 py-1 text-sm text-ink-3">{t.theme}</DropdownMenu.Label>
          <DropdownMenu.RadioGroup
            value={theme}
            onValueChange={value => fetcher.submit({ theme: value }, { method: 'post', action: '/preferences' })}
          >
            {(['light', 'dark', 'system'] as const).map(choice => (
              <DropdownMenu.RadioItem key={choice} value={choice} className={menuItem}>
                <span className="flex-1">{t[choice]}</span>
                <DropdownMenu.ItemIndicator>
                  <Check aria-hidden className="size-4" />
                </DropdownMenu.ItemIndicator>
              </DropdownMenu.RadioItem>
            ))}
          </DropdownMenu.RadioGroup>
          <DropdownMenu.Separator className="my-1.5 h-px bg-line" />
          <Form method="post" action="/sign-out" onSubmit={() => void forgetPrivately()}>
            <DropdownMenu.Item asChild className={menuItem} onSelect={event => event.preventDefault()}>
              <button type="submit">{t.signOut}</button>
            </DropdownMenu.Item>
          </Form>
        </DropdownMenu.Content>
      </DropdownMenu.Portal>
    </DropdownMenu.Root>
  );
}

/** What was kept on this device only goes with the person. */
async function forgetPrivately(): Promise<void> {
  const { forgetPrivateStore } = await import('./private-store.client');
  forgetPrivateStore();
}
