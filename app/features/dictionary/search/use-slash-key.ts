import { useEffect } from 'react';
import type { RefObject } from 'react';

/** Puts the focus into the field when `/` is pressed outside of any field, as on many sites with a search. */
export function useSlashKey(field: RefObject<HTMLInputElement>): void {
  useEffect(() => {
    function onKey(event: KeyboardEvent): void {
      const isTyping = event.target instanceof HTMLElement && event.target.matches('input, textarea, select, [contenteditable]');
      if (event.key !== '/' || isTyping || event.ctrlKey || event.metaKey || event.altKey) return;
      event.preventDefault();
      field.current?.focus();
    }
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, [field]);
}
