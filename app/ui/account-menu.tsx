import { Form, Link, useFetcher } from '@remix-run/react';
import { Check } from 'lucide-react';
import { DropdownMenu } from 'radix-ui';
import { useText } from '~/i18n/use-text';
import { AccountButton } from './account-button';
import { messages } from './messages';

export interface AccountMenuProps {
  person: { name: string; roles: string };
  theme: 'light' | 'dark' | 'system';
}

const menuItem =
  'flex w-full cursor-pointer items-center gap-2 rounded-sm px-3 py-2 text-left outline-none select-none data-highlighted:bg-sunken';

/** Who is signed in, and what is theirs; open when it comes. */
export function AccountMenu({ person, theme }: AccountMenuProps) {
  const t = useText(messages);
  const fetcher = useFetcher();
  return (
    <DropdownMenu.Root modal={false} defaultOpen>
      <DropdownMenu.Trigger asChild>
        <AccountButton name={person.name} />
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
