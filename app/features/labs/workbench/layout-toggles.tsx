import { PanelBottom, PanelLeft, PanelRight } from 'lucide-react';
import { useText } from '~/i18n/use-text';
import { classNames } from '~/ui/class-names';
import { messages } from '../editor/messages';
import type { Closable } from './bench-layout';
import { toggle, useBenchLayout } from './use-bench-layout';

const icons = { brief: PanelLeft, output: PanelBottom, tables: PanelRight } as const;

/** Which panes are to be seen, on a window wide enough for all of them. */
export function LayoutToggles({ panes }: { panes: readonly Closable[] }) {
  const t = useText(messages);
  const { closed } = useBenchLayout();
  const names: Record<Closable, string> = { brief: t.showBrief, output: t.showOutput, tables: t.showTables };
  return (
    <div role="group" aria-label={t.layout} className="flex items-center max-[899px]:hidden">
      {panes.map(pane => {
        const Icon = icons[pane];
        const isOpen = !closed.includes(pane);
        return (
          <button
            key={pane}
            type="button"
            aria-pressed={isOpen}
            aria-label={names[pane]}
            title={names[pane]}
            onClick={() => toggle(pane)}
            className={classNames(
              'grid size-8 place-items-center rounded-sm hover:bg-line',
              isOpen ? 'text-ink-2' : 'text-ink-3 opacity-70',
            )}
          >
            <Icon aria-hidden className="size-4" />
          </button>
        );
      })}
    </div>
  );
}
