import { Dialog } from 'radix-ui';
import type { ReactNode } from 'react';
import { useText } from '~/i18n/use-text';
import { Button } from './button';
import { classNames } from './class-names';
import { messages } from './messages';

interface DialogPanelProps {
  /** Where it stands, how large it is and its edges. */
  className: string;
  onCloseAutoFocus?(event: Event): void;
  children: ReactNode;
}

/** What stands over the page while the `Dialog.Root` around it is open. */
export function DialogPanel({ className, onCloseAutoFocus, children }: DialogPanelProps) {
  return (
    <Dialog.Portal>
      <Dialog.Overlay className="fixed inset-0 z-40 bg-veil" />
      <Dialog.Content
        {...(onCloseAutoFocus && { onCloseAutoFocus })}
        className={classNames('fixed z-50 border-line bg-surface shadow-card', className)}
      >
        {children}
      </Dialog.Content>
    </Dialog.Portal>
  );
}

interface DialogHeadProps {
  title: string;
  note: string;
  className?: string;
}

/** What it is about, and the way out. */
export function DialogHead({ title, note, className }: DialogHeadProps) {
  return (
    <div className={classNames('flex items-start justify-between gap-4 px-5 py-4', className)}>
      <div>
        <Dialog.Title>{title}</Dialog.Title>
        <Dialog.Description className="mt-0.5 text-sm text-ink-2">{note}</Dialog.Description>
      </div>
      <DialogClose />
    </div>
  );
}

export function DialogClose() {
  const t = useText(messages);
  return (
    <Dialog.Close asChild>
      <Button tone="quiet" size="small" className="pointer-coarse:min-h-11">
        {t.close}
      </Button>
    </Dialog.Close>
  );
}
