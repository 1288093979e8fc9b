import { ChevronDown } from 'lucide-react';
import { DropdownMenu } from 'radix-ui';
import { useText } from '~/i18n/use-text';
import { Button } from '~/ui/button';
import { messages } from '../editor/messages';
import type { RunButtonsProps } from './run-buttons';
import { keyLabel } from './shortcuts';
import { useIsMac } from './use-is-mac';

const item = 'flex cursor-default items-center justify-between gap-8 rounded-sm px-2.5 py-2 outline-none data-highlighted:bg-sunken';

/** What else can be run than what the button beside it runs; open when it comes. */
export function RunMenu({ bench, isSelecting }: RunButtonsProps) {
  const t = useText(messages);
  const isMac = useIsMac();
  const keys = (key: string) => keyLabel(key, { isMac, click: t.click });
  return (
    <DropdownMenu.Root defaultOpen>
      <DropdownMenu.Trigger asChild>
        <Button aria-label={t.runMenu} className="-ml-px rounded-l-none px-2">
          <ChevronDown aria-hidden className="size-3.5" />
        </Button>
      </DropdownMenu.Trigger>
      <DropdownMenu.Portal>
        <DropdownMenu.Content
          align="start"
          sideOffset={4}
          className="z-40 min-w-64 rounded-md border border-line bg-surface p-1 text-sm shadow-card"
        >
          <DropdownMenu.Item className={item} onSelect={() => void bench.runQuery()}>
            {isSelecting ? t.runSelection : t.runAll}
            <span className="text-xs text-ink-3">{keys('Mod-Enter')}</span>
          </DropdownMenu.Item>
          <DropdownMenu.Item className={item} onSelect={() => void bench.runStatement()}>
            {t.runStatement}
            <span className="text-xs text-ink-3">{keys('Shift-Enter')}</span>
          </DropdownMenu.Item>
          <p className="max-w-72 px-2.5 pt-1 pb-1.5 text-xs text-ink-3">{t.runNote}</p>
        </DropdownMenu.Content>
      </DropdownMenu.Portal>
    </DropdownMenu.Root>
  );
}
