import { Play, Redo2, Undo2 } from 'lucide-react';
import type { ReactNode } from 'react';
import { useText } from '~/i18n/use-text';
import { messages } from '../editor/messages';
import type { Workbench } from './use-workbench';

const symbols = [',', '.', '(', ')', '*', '=', "'", '_', '%', '<', '>', '+', '-', '/', ';', '"'];

/** Above a touch keyboard, which hides what SQL needs behind two more taps; there while the editor has the focus. */
export function SymbolBar({ bench }: { bench: Workbench }) {
  const t = useText(messages);
  const editor = () => bench.editorHandle.current;
  return (
    <div
      role="toolbar"
      aria-label={t.symbols}
      className="hidden shrink-0 overflow-x-auto border-t border-line bg-sunken pointer-coarse:group-focus-within/query:flex"
    >
      <BarKey label={t.run} press={() => void bench.runQuery()}>
        <Play aria-hidden className="size-4 text-indigo" />
      </BarKey>
      <BarKey label={t.undo} press={() => editor()?.undo()}>
        <Undo2 aria-hidden className="size-4" />
      </BarKey>
      <BarKey label={t.redo} press={() => editor()?.redo()}>
        <Redo2 aria-hidden className="size-4" />
      </BarKey>
      {symbols.map(symbol => (
        <BarKey key={symbol} label={symbol} press={() => editor()?.press(symbol)}>
          <span className="font-mono text-[17px]">{symbol}</span>
        </BarKey>
      ))}
    </div>
  );
}

function BarKey({ label, press, children }: { label: string; press(): void; children: ReactNode }) {
  return (
    <button
      type="button"
      aria-label={label}
      tabIndex={-1}
      // The editor keeps the focus, and with it the keyboard.
      onPointerDown={event => event.preventDefault()}
      onMouseDown={event => event.preventDefault()}
      onClick={press}
      className="grid min-h-11 min-w-11 shrink-0 place-items-center border-r border-line active:bg-indigo-soft"
    >
      {children}
    </button>
  );
}
