import { Dialog } from 'radix-ui';
import { useEffect } from 'react';
import { useText } from '~/i18n/use-text';
import { DialogHead, DialogPanel } from '~/ui/dialog-panel';
import { messages } from '../editor/messages';
import { keyLabel, shortcutGroups } from './shortcuts';
import { useIsMac } from './use-is-mac';

interface ShortcutsDialogProps {
  open: boolean;
  setOpen(open: boolean): void;
}

/** All keys of the workbench; `?` opens it wherever nothing is being written. */
export function ShortcutsDialog({ open, setOpen }: ShortcutsDialogProps) {
  const t = useText(messages);
  useQuestionMark(setOpen);
  return (
    <Dialog.Root open={open} onOpenChange={setOpen}>
      <DialogPanel className="top-1/2 left-1/2 flex max-h-[88dvh] w-[min(56rem,94vw)] -translate-1/2 flex-col rounded-lg border">
        <DialogHead title={t.shortcuts} note={t.shortcutsNote} className="border-b border-line" />
        {/* It scrolls where it does not fit, so the keyboard must reach it. */}
        <div tabIndex={0} role="group" aria-label={t.shortcuts} className="min-h-0 gap-8 overflow-auto px-5 py-4 sm:columns-2">
          {shortcutGroups.map(({ title, shortcuts }) => (
            <section key={title} className="mb-5 break-inside-avoid">
              <h3 className="mb-1.5 text-sm text-ink-3">{t[title]}</h3>
              <dl>
                {shortcuts.map(({ does, keys }) => (
                  <div key={does} className="flex items-baseline justify-between gap-4 border-b border-line py-1.5 text-sm last:border-0">
                    <dt>{t[does]}</dt>
                    <dd className="flex shrink-0 gap-2">
                      {keys.map(key => (
                        <KeyName key={key} name={key} />
                      ))}
                    </dd>
                  </div>
                ))}
              </dl>
            </section>
          ))}
        </div>
      </DialogPanel>
    </Dialog.Root>
  );
}

function KeyName({ name }: { name: string }) {
  const t = useText(messages);
  const isMac = useIsMac();
  return (
    <kbd className="rounded-[4px] border border-line bg-sunken px-1.5 font-sans text-xs whitespace-nowrap text-ink-2">
      {keyLabel(name, { isMac, click: t.click })}
    </kbd>
  );
}

function useQuestionMark(setOpen: ShortcutsDialogProps['setOpen']): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const isTyping = event.target instanceof HTMLElement && event.target.matches('input, textarea, select, [contenteditable="true"]');
      if (event.key !== '?' || isTyping || event.ctrlKey || event.metaKey || event.altKey) return;
      event.preventDefault();
      setOpen(true);
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, [setOpen]);
}
