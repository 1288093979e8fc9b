import { useState } from 'react';

/**
 * For what a button opens and few people open: its module is fetched when somebody comes near the button, and takes the button's place, already
 * open, once it is pressed.
 */
export function useLate(fetchModule: () => Promise<unknown>) {
  const [wanted, setWanted] = useState(false);
  const fetchAhead = () => void fetchModule().catch(() => undefined);
  return { wanted, trigger: { onPointerEnter: fetchAhead, onFocus: fetchAhead, onClick: () => setWanted(true) } };
}
