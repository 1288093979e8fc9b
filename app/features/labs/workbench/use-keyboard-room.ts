import { useEffect } from 'react';
import type { RefObject } from 'react';

/** A touch keyboard is at least so high; a browser's own bars are not. */
const keyboardPixels = 120;

/** While a touch keyboard covers the page, the element fills what is left to see, and says so by `data-keyboard`. */
export function useKeyboardRoom(element: RefObject<HTMLElement>): void {
  useEffect(() => {
    const viewport = window.visualViewport;
    if (!viewport) return;
    const fit = () => {
      const room = element.current;
      if (!room) return;
      // Zoomed in, the view is smaller too.
      const isCovered = viewport.scale < 1.05 && document.documentElement.clientHeight - viewport.height > keyboardPixels;
      room.toggleAttribute('data-keyboard', isCovered);
      room.style.top = isCovered ? `${viewport.offsetTop}px` : '';
      room.style.height = isCovered ? `${viewport.height}px` : '';
    };
    viewport.addEventListener('resize', fit);
    viewport.addEventListener('scroll', fit);
    return () => {
      viewport.removeEventListener('resize', fit);
      viewport.removeEventListener('scroll', fit);
    };
  }, [element]);
}
