import { Eye } from 'lucide-react';
import { forwardRef } from 'react';
import type { ComponentPropsWithoutRef } from 'react';
import { useText } from '~/i18n/use-text';
import { messages } from '../editor/messages';

/** Opens the first rows of a table. */
export const PeekButton = forwardRef<HTMLButtonElement, ComponentPropsWithoutRef<'button'> & { table: string }>(function PeekButton(
  { table, ...rest },
  ref,
) {
  const t = useText(messages);
  return (
    <button
      ref={ref}
      type="button"
      aria-label={t.firstRowsOf(table)}
      className="inline-flex min-h-6 items-center gap-1 text-ink-2 hover:text-indigo pointer-coarse:min-h-11"
      {...rest}
    >
      <Eye aria-hidden className="size-3" />
      {t.firstRows}
    </button>
  );
});
