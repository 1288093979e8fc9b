import { useEffect, useRef, useState } from 'react';
import type { KeyboardEvent, PointerEvent } from 'react';
import { useText } from '~/i18n/use-text';
import { classNames } from '~/ui/class-names';
import { messages } from '../editor/messages';
import { bounds, sizeAfterKey, within } from './bench-layout';
import type { Closable, Sized } from './bench-layout';
import { resize, toggle } from './use-bench-layout';

interface PaneSeparatorProps {
  /** Whose size it changes. */
  part: Sized;
  label: string;
  /** Where its pane lies. */
  side: 'before' | 'after';
  /** What Enter closes. */
  closes: Closable;
}

/** Between two panes: dragged, or moved with the arrow keys; Enter closes the pane, a double click gives it the size it came with. */
export function PaneSeparator({ part, label, side, closes }: PaneSeparatorProps) {
  const t = useText(messages);
  const own = useRef<HTMLDivElement>(null);
  const [size, setSize] = useState<number>();
  const isRow = part === 'query';
  const { min, max, unit } = bounds[part];

  // The size as it is drawn, whatever decided it.
  useEffect(() => {
    const pane = paneOf(own.current, side);
    if (!pane) return;
    const watch = new ResizeObserver(() => setSize(measured(part, pane)));
    watch.observe(pane);
    return () => watch.disconnect();
  }, [part, side]);

  const follow = (event: PointerEvent<HTMLDivElement>) => {
    if (!event.currentTarget.hasPointerCapture(event.pointerId)) return;
    const pane = paneOf(own.current, side);
    if (pane) resize(part, within(part, sizeAt(part, { pane, side, event })));
  };
  const onKey = (event: KeyboardEvent) => {
    if (event.key === 'Enter') toggle(closes);
    const next = sizeAfterKey(part, { key: event.key, far: event.shiftKey, size: size ?? min, sign: side === 'before' ? 1 : -1 });
    if (next !== undefined) resize(part, next);
    if (next !== undefined || event.key === 'Enter') event.preventDefault();
  };
  return (
    <div
      ref={own}
      role="separator"
      tabIndex={0}
      aria-label={label}
      aria-orientation={isRow ? 'horizontal' : 'vertical'}
      aria-valuemin={min}
      aria-valuemax={max}
      aria-valuenow={size === undefined ? min : Math.min(max, Math.max(min, size))}
      aria-valuetext={`${size ?? min} ${unit === 'px' ? t.pixels : '%'}`}
      title={t.separatorHint}
      onPointerDown={event => event.currentTarget.setPointerCapture(event.pointerId)}
      onPointerMove={follow}
      onDoubleClick={() => resize(part, undefined)}
      onKeyDown={onKey}
      className={classNames(
        'relative z-10 touch-none bg-line outline-none select-none hover:bg-indigo focus-visible:bg-indigo max-[899px]:hidden',
        // A pixel to see, nine to take hold of.
        'after:absolute',
        isRow ? 'h-px cursor-row-resize after:inset-x-0 after:-inset-y-1' : 'w-px cursor-col-resize after:-inset-x-1 after:inset-y-0',
        'focus-visible:ring-2 focus-visible:ring-indigo',
      )}
    />
  );
}

function paneOf(separator: HTMLElement | null, side: PaneSeparatorProps['side']): Element | null | undefined {
  return side === 'before' ? separator?.previousElementSibling : separator?.nextElementSibling;
}

function measured(part: Sized, pane: Element): number {
  if (part !== 'query') return Math.round(pane.getBoundingClientRect().width);
  const whole = pane.parentElement?.getBoundingClientRect().height ?? 0;
  return whole > 0 ? Math.round((pane.getBoundingClientRect().height / whole) * 100) : bounds.query.min;
}

function sizeAt(part: Sized, { pane, side, event }: { pane: Element; side: PaneSeparatorProps['side']; event: PointerEvent }): number {
  const box = pane.getBoundingClientRect();
  if (part !== 'query') return side === 'before' ? event.clientX - box.left : box.right - event.clientX;
  const whole = pane.parentElement?.getBoundingClientRect();
  return whole && whole.height > 0 ? ((event.clientY - whole.top) / whole.height) * 100 : bounds.query.min;
}
