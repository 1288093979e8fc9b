import { Link } from '@remix-run/react';
import type { LinkProps } from '@remix-run/react';
import { cva } from 'class-variance-authority';
import type { VariantProps } from 'class-variance-authority';
import { forwardRef } from 'react';
import type { ComponentPropsWithoutRef } from 'react';
import { classNames } from './class-names';

const look = cva(
  'inline-flex items-center justify-center gap-2 rounded-sm border px-3.5 py-1.5 font-[550] whitespace-nowrap transition-colors disabled:cursor-not-allowed disabled:opacity-55',
  {
    variants: {
      tone: {
        plain: 'border-line-strong bg-surface text-ink hover:bg-sunken',
        primary: 'border-indigo bg-indigo text-on-indigo hover:opacity-90',
        quiet: 'border-transparent bg-transparent text-ink-2 hover:bg-sunken hover:text-ink',
        danger: 'border-seal bg-surface text-seal hover:bg-seal-soft',
      },
      size: { normal: 'min-h-9', small: 'min-h-7 px-2.5 py-0.5 text-sm', large: 'min-h-11 px-5 text-lg' },
    },
    defaultVariants: { tone: 'plain', size: 'normal' },
  },
);

type Look = VariantProps<typeof look>;

/** Takes a ref: a menu or dialog it opens gives the focus back to it. */
export const Button = forwardRef<HTMLButtonElement, ComponentPropsWithoutRef<'button'> & Look>(function Button(
  { tone, size, className, type = 'button', ...rest },
  ref,
) {
  return <button ref={ref} type={type} className={classNames(look({ tone, size }), className)} {...rest} />;
});

/** A link that looks like a button: for going somewhere, never for doing something. */
export function ButtonLink({ tone, size, className, ...rest }: LinkProps & Look) {
  return <Link className={classNames(look({ tone, size }), className)} {...rest} />;
}

/** The keys that do the same as the button it stands in. */
export function Keys({ children }: { children: string }) {
  return <kbd className="hidden rounded-[4px] bg-current/12 px-1.5 text-[11px] font-normal md:inline">{children}</kbd>;
}
