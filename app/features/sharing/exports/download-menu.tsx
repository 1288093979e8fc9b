import { Download } from 'lucide-react';
import { DropdownMenu } from 'radix-ui';
import { useText } from '~/i18n/use-text';
import { Button } from '~/ui/button';
import { messages } from './messages';

interface DownloadMenuProps {
  /** A goal's slug and its metric's; without, the whole scoreboard. */
  goal?: { slug: string; metric: string };
}

/** What can be taken away from a page of goals. Plain links: the browser saves what they answer. */
export function DownloadMenu({ goal }: DownloadMenuProps) {
  const t = useText(messages);
  const choices = goal
    ? [
        [`/exports/goals/${goal.slug}.xlsx`, t.asExcelOne],
        [`/exports/goals/${goal.slug}.csv`, t.asCsv],
        [`/exports/metrics/${goal.metric}.csv`, t.asCsvSeries],
      ]
    : [
        ['/exports/scoreboard.pdf', t.asPdf],
        ['/exports/scoreboard.xlsx', t.asExcel],
        ['/exports/scoreboard.csv', t.asCsv],
      ];
  return (
    <DropdownMenu.Root modal={false}>
      <DropdownMenu.Trigger asChild>
        <Button className="pointer-coarse:min-h-11">
          <Download aria-hidden className="size-4" />
          {t.download}
        </Button>
      </DropdownMenu.Trigger>
      <DropdownMenu.Portal>
        <DropdownMenu.Content
          align="end"
          sideOffset={6}
          className="z-40 min-w-52 rounded-md border border-line bg-surface p-1.5 shadow-card"
        >
          {choices.map(([address, words]) => (
            <DropdownMenu.Item key={address} asChild>
              <a
                href={address}
                download
                className="block cursor-pointer rounded-sm px-3 py-2 outline-none select-none data-highlighted:bg-sunken pointer-coarse:py-3"
              >
                {words}
              </a>
            </DropdownMenu.Item>
          ))}
        </DropdownMenu.Content>
      </DropdownMenu.Portal>
    </DropdownMenu.Root>
  );
}
