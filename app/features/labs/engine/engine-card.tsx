import { Popover } from 'radix-ui';
import type { EnginePopoverProps } from './engine-popover';

/** A state of the engine that wants more words than a tag has room for. */
export function EngineCard({ label, title, urgent, children }: EnginePopoverProps) {
  return (
    <Popover.Root defaultOpen={urgent}>
      <Popover.Trigger className="rounded-full pointer-coarse:min-h-11">{label}</Popover.Trigger>
      <Popover.Portal>
        <Popover.Content
          align="end"
          sideOffset={6}
          collisionPadding={12}
          hideWhenDetached
          onOpenAutoFocus={event => urgent && event.preventDefault()}
          aria-label={title}
          className="z-40 w-88 max-w-[calc(100vw-24px)] rounded-md border border-line bg-surface p-4 text-base shadow-card"
        >
          <div role={urgent ? 'alert' : undefined}>
            <p className="font-semibold">{title}</p>
            {children}
          </div>
        </Popover.Content>
      </Popover.Portal>
    </Popover.Root>
  );
}
