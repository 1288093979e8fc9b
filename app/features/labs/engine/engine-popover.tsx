import { Suspense, lazy } from 'react';
import type { ReactNode } from 'react';

export interface EnginePopoverProps {
  /** What is pressed: a tag. */
  label: ReactNode;
  title: string;
  /** Opens by itself, without taking the keyboard away from the editor. */
  urgent?: boolean;
  children: ReactNode;
}

/** Most visits never see one of these states. Without the network the tag alone has to do. */
const EngineCard = lazy(() =>
  import('./engine-card').then(
    ({ EngineCard: Card }) => ({ default: Card }),
    () => ({ default: ({ label }: EnginePopoverProps) => <>{label}</> }),
  ),
);

/** A state of the engine that wants more words than a tag has room for. */
export function EnginePopover(props: EnginePopoverProps) {
  return (
    <Suspense fallback={props.label}>
      <EngineCard {...props} />
    </Suspense>
  );
}
