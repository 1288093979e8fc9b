import { useSyncExternalStore } from 'react';

/** Whether keys are called as on a Mac; the server does not know and says no. */
export function useIsMac(): boolean {
  return useSyncExternalStore(
    () => () => undefined,
    () => /Mac|iP/.test(navigator.platform),
    () => false,
  );
}
