import { useSyncExternalStore } from 'react';
import { asItComes, bounds, layoutKey, parseLayout } from './bench-layout';
import type { BenchLayout, Closable, Sized } from './bench-layout';

// One layout for all workbenches of the browser.
let layout: BenchLayout | undefined;
const listeners = new Set<() => void>();

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

function current(): BenchLayout {
  if (!layout) {
    layout = parseLayout(readKept());
    showLayout(layout);
  }
  return layout;
}

/** The panes' sizes are properties of the page, so that they stand before React does. */
function showLayout({ sizes, closed }: BenchLayout): void {
  const root = document.documentElement;
  for (const part of ['brief', 'tables', 'query'] as const) {
    const size = sizes[part];
    if (size === undefined) root.style.removeProperty(`--bench-${part}`);
    else root.style.setProperty(`--bench-${part}`, `${size}${bounds[part].unit}`);
  }
  for (const part of ['brief', 'tables', 'output'] as const) root.toggleAttribute(`data-no-${part}`, closed.includes(part));
}

function change(next: BenchLayout): void {
  layout = next;
  showLayout(next);
  for (const listener of listeners) listener();
  try {
    localStorage.setItem(layoutKey, JSON.stringify(next));
  } catch {
    // Without storage the layout lasts as long as the tab.
  }
}

function readKept(): string | null {
  try {
    return localStorage.getItem(layoutKey);
  } catch {
    return null;
  }
}

export function useBenchLayout(): BenchLayout {
  return useSyncExternalStore(subscribe, current, () => asItComes);
}

/** Undefined: as it comes. */
export function resize(part: Sized, size: number | undefined): void {
  const { [part]: _old, ...others } = current().sizes;
  change({ ...current(), sizes: size === undefined ? others : { ...others, [part]: size } });
}

export function toggle(part: Closable): void {
  const { closed } = current();
  change({ ...current(), closed: closed.includes(part) ? closed.filter(each => each !== part) : [...closed, part] });
}

export function open(part: Closable): void {
  if (current().closed.includes(part)) toggle(part);
}
