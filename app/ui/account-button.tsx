import { forwardRef } from 'react';
import type { ComponentPropsWithoutRef } from 'react';
import { useText } from '~/i18n/use-text';
import { messages } from './messages';

/** The first character of one's name opens one's own menu. */
export const AccountButton = forwardRef<HTMLButtonElement, ComponentPropsWithoutRef<'button'> & { name: string }>(function AccountButton(
  { name, ...rest },
  ref,
) {
  const t = useText(messages);
  return (
    <button
      ref={ref}
      type="button"
      aria-label={t.account(name)}
      className="grid size-8 place-items-center rounded-full bg-indigo-soft text-xs font-bold text-indigo"
      {...rest}
    >
      {[...name][0]}
    </button>
  );
});
