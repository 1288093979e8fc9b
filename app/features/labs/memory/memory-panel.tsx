import { Tabs } from 'radix-ui';
import { useText } from '~/i18n/use-text';
import { HistoryPanel } from './history-panel';
import { messages } from './messages';
import { SnippetsPanel } from './snippets-panel';
import type { RunMemory } from './use-run-history';
import { useSnippets } from './use-snippets';

export interface MemoryPanelProps {
  memory: RunMemory;
  /** What stands in the editor. */
  current: string;
  /** Puts a text in place of the one in the editor. */
  open(sql: string): void;
  /** Puts a text where the cursor is. */
  insert(sql: string): void;
}

const tabLook =
  'border-b-2 border-transparent py-2 pointer-coarse:min-h-11 text-ink-3 hover:text-ink data-[state=active]:border-indigo data-[state=active]:font-semibold data-[state=active]:text-ink';
const panelLook = 'flex min-h-0 flex-1 flex-col outline-none data-[state=inactive]:hidden';

/** What was run, and what is kept of it. */
export function MemoryPanel({ memory, current, open, insert }: MemoryPanelProps) {
  const t = useText(messages);
  const snippets = useSnippets();
  return (
    <Tabs.Root defaultValue="runs" className="flex min-h-0 flex-1 flex-col">
      <Tabs.List aria-label={t.history} className="flex gap-5 border-b border-line px-5">
        <Tabs.Trigger value="runs" className={tabLook}>
          {t.historyTab}
        </Tabs.Trigger>
        <Tabs.Trigger value="snippets" className={tabLook}>
          {t.snippetTab}
        </Tabs.Trigger>
      </Tabs.List>
      <Tabs.Content value="runs" className={panelLook}>
        <HistoryPanel memory={memory} snippets={snippets} open={open} />
      </Tabs.Content>
      <Tabs.Content value="snippets" className={panelLook}>
        <SnippetsPanel snippets={snippets} current={current} open={open} insert={insert} />
      </Tabs.Content>
    </Tabs.Root>
  );
}
