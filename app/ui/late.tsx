import { lazy } from 'react';
import type { ComponentType, LazyExoticComponent } from 'react';
import { useText } from '~/i18n/use-text';
import { messages } from './messages';
import { Notice } from './notice';

/** A component that is fetched when it is first shown. Without the network its place says so; the rest of the page stays. */
export function late<Props extends object>(fetchComponent: () => Promise<ComponentType<Props>>): LazyExoticComponent<ComponentType<Props>> {
  return lazy(async () => ({ default: await fetchComponent().catch((): ComponentType<Props> => NotFetched) }));
}

function NotFetched() {
  const t = useText(messages);
  return (
    <Notice tone="amber" role="alert" className="m-3">
      {t.notFetched}
    </Notice>
  );
}
