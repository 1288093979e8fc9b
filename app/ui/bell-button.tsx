import { Bell } from 'lucide-react';
import { forwardRef } from 'react';
import type { ComponentPropsWithoutRef } from 'react';
import { useText } from '~/i18n/use-text';
import { messages } from './notice-messages';

/** How many notices nobody has read. */
export const BellButton = forwardRef<HTMLButtonElement, ComponentPropsWithoutRef<'button'> & { unread: number }>(function BellButton(
  { unread, ...rest },
  ref,
) {
  const t = useText(messages);
  return (
    <button
      ref={ref}
      type="button"
      aria-label={t.bell(unread)}
      className="relative grid size-8 place-items-center rounded-sm text-ink-2 hover:bg-sunken hover:text-ink pointer-coarse:size-11"
      {...rest}
    >
      <Bell aria-hidden className="size-4.5" />
      {unread > 0 && (
        <span
          aria-hidden
          className="num absolute -top-0.5 -right-0.5 grid h-4 min-w-4 place-items-center rounded-full bg-seal px-1 text-[10px] leading-none font-bold text-on-indigo"
        >
          {unread > 99 ? '99+' : unread}
        </span>
      )}
    </button>
  );
});
