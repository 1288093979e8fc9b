import { useCallback, useEffect, useLayoutEffect, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import { afterScroll, placeShowing } from './scroll-range';
import type { ScrollPlace, ScrollRange } from './scroll-range';

interface Window extends ScrollPlace {
  left: number;
  width: number;
  /** Of the rows, without the head. */
  height: number;
}

interface Scrolling {
  /** Height of all rows. */
  content: number;
  headHeight: number;
  /** Width of the row numbers, which stay where they are. */
  gutter: number;
}

/** What part of the grid is in view. */
export function useGridScroll({ content, headHeight, gutter }: Scrolling) {
  const region = useRef<HTMLDivElement>(null);
  const [window, setWindow] = useState<Window>({ bar: 0, top: 0, left: 0, width: 800, height: 480 });
  const latest = useRef(window);
  const range = useRef<ScrollRange>({ content, view: window.height });
  range.current = { content, view: window.height };

  const update = useCallback((change: Partial<Window>) => {
    latest.current = { ...latest.current, ...change };
    setWindow(latest.current);
  }, []);

  // The browser's scroll bar and the size of the region.
  useLayoutEffect(() => {
    const element = region.current;
    if (!element) return undefined;
    const scrolled = () => {
      const place = afterScroll(latest.current, element.scrollTop, range.current);
      // In the same frame: rows that come late are seen as a flash of nothing.
      flushSync(() => update({ ...place, left: element.scrollLeft }));
      if (Math.abs(place.bar - element.scrollTop) > 1) element.scrollTop = place.bar;
    };
    const resized = () => update({ width: element.clientWidth - gutter, height: Math.max(0, element.clientHeight - headHeight) });
    const watch = new ResizeObserver(resized);
    resized();
    watch.observe(element);
    element.addEventListener('scroll', scrolled, { passive: true });
    return () => {
      watch.disconnect();
      element.removeEventListener('scroll', scrolled);
    };
  }, [headHeight, gutter, update]);

  // A result that was filtered to fewer rows: the browser has moved its bar by itself.
  useEffect(() => {
    const element = region.current;
    if (element) update(afterScroll(latest.current, Math.min(element.scrollTop, content), range.current));
  }, [content, update]);

  const show = useCallback(
    (rows: { from: number; to: number } | undefined, columns: { from: number; to: number }) => {
      const element = region.current;
      if (!element) return;
      const place = rows ? placeShowing(rows, latest.current, range.current) : latest.current;
      const { left, width } = latest.current;
      const toLeft = columns.from < left ? columns.from : columns.to > left + width ? columns.to - width : left;
      update({ bar: place.bar, top: place.top, left: toLeft });
      element.scrollTo({ top: place.bar, left: toLeft, behavior: 'instant' });
    },
    [update],
  );
  return { region, window, show };
}
